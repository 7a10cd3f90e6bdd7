import { paths } from '../../src/paths.ts'
import { publicAddresses } from '../../src/posts/addresses.ts'
import { type PublicPost, type PublicPostPage, publicAddress, publicFeed, publicList } from '../../src/posts/public.ts'
import type { ReadPost, ShownPost } from '../../src/posts/reading.ts'
import { Gallery } from '../albums/gallery.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../ui/reader.tsx'
import { PictureAddress } from '../ui/rich-text.tsx'
import { Moment } from '../ui/time.tsx'
import { useWhose } from './byline.tsx'
import { Cover } from './cover.tsx'
import { beginningOf } from './list.tsx'
import { PostText } from './post.tsx'
import { postTexts } from './texts.ts'

/** What anyone may read, newest first. */
export const PublicPostListPage = ({ page: { kind, posts, older } }: { page: PublicPostPage }) => {
  const say = useWords(postTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={kind === 'news' ? say.news : say.blogs}
        sub={
          <a href={publicFeed(kind)} rel="alternate" type="application/atom+xml">
            {say.follow}
          </a>
        }
      />
      {posts.map((post) => (
        <PublicPostCard post={post} />
      ))}
      {posts.length === 0 ? <Empty icon="file">{say.nothingPublic}</Empty> : null}
      <Pager older={older ? `${publicList(kind)}?na=${older}` : undefined} />
    </div>
  )
}

/** The beginning of one, which leads to the whole. */
export const PublicPostCard = ({ post, level }: { post: ShownPost; level?: 2 | 3 }) => (
  <Card title={<bdi>{post.title}</bdi>} href={publicAddress(post)} level={level}>
    <PublicByline post={post} />
    <p dir="auto">{beginningOf(post.body)}</p>
    <Cover post={post} at={publicAddresses(post.id)} />
  </Card>
)

/** One of them, with nothing of what those who are here said about it. */
export const PublicPostView = ({ post, album }: PublicPost) => {
  const say = useWords(postTexts)
  const label = post.kind === 'news' ? say.news : say.blogs
  return (
    <PictureAddress.Provider value={(id) => paths.publicPicture(post.id, id)}>
      <article class="reading stack">
        <PageHead
          title={<bdi>{post.title}</bdi>}
          back={{ href: publicList(post.kind), label }}
          sub={<PublicByline post={post} inline />}
        />
        <PostText post={post} />
        {album.items.length > 0 ? <Gallery {...album} at={publicAddresses(post.id)} /> : null}
      </article>
    </PictureAddress.Provider>
  )
}

/** Who of the school wrote it is for those who are here. */
const PublicByline = ({ post, inline }: { post: ReadPost; inline?: boolean }) => {
  const said = (
    <>
      <bdi>{useWhose()(post)}</bdi> · <Moment at={post.publishedAt} />
    </>
  )
  return inline ? said : <p class="quiet small">{said}</p>
}
