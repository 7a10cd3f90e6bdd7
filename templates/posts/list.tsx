import { paths } from '../../src/paths.ts'
import { postAddresses } from '../../src/posts/addresses.ts'
import type { PostList, ShownPost } from '../../src/posts/reading.ts'
import { withoutPictures } from '../../src/richtext/plain.ts'
import { albumTexts } from '../albums/texts.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { Byline } from './byline.tsx'
import { Cover } from './cover.tsx'
import { SearchPosts } from './found.tsx'
import { postTexts } from './texts.ts'

type Props = { list: PostList; removed?: string | undefined }

/** What one may read, newest first. */
export const PostListPage = ({ list, removed }: Props) => {
  const say = useWords(postTexts)
  const { posts, groupId, older } = list
  return (
    <div class="reading stack">
      <PageHead title={say.title} action={list.mayWrite ? <Write /> : undefined} />
      {removed ? <Removed id={removed} /> : null}
      <Hidden hidden={list.hidden} />
      {posts.length > 0 ? <SearchPosts /> : null}
      {list.groups.length > 1 || groupId ? <ByGroup list={list} /> : null}
      {posts.map((post) => (
        <PostCard post={post} />
      ))}
      {posts.length === 0 ? <Empty icon="picture">{groupId ? say.nothingOfGroup : say.nothing}</Empty> : null}
      {groupId ? (
        <p>
          <a href={paths.groupPhotos(groupId)}>{useWords(albumTexts).portrait}</a>
        </p>
      ) : null}
      <Pager older={older ? listAt({ groupId, after: older }) : undefined} />
    </div>
  )
}

/** A guardian said no lately: who posted it need not find out at the post (C9). */
const Hidden = ({ hidden }: Pick<PostList, 'hidden'>) => {
  const say = useWords(albumTexts)
  if (hidden.length === 0) return null
  return (
    <Notice kind="late">
      <p>{say.hiddenLately}</p>
      <ul>
        {hidden.map(({ id, title, names }) => (
          <li>
            <a href={paths.post(id)}>
              <bdi>{title}</bdi>
            </a>
            : {names.join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const listAt = ({ groupId, after }: { groupId: string; after: string }) =>
  `${paths.posts}?${new URLSearchParams({ ...(groupId ? { groep: groupId } : {}), na: after })}`

const Write = () => {
  const say = useWords(postTexts)
  return (
    <>
      <ButtonLink href={paths.newPost} kind="main" icon="pencil">
        {say.write}
      </ButtonLink>
      <ButtonLink href={paths.postDrafts}>{say.drafts}</ButtonLink>
    </>
  )
}

/** Taking back rather than asking beforehand. */
const Removed = ({ id }: { id: string }) => {
  const say = useWords(postTexts)
  return (
    <Notice kind="good">
      <p>{say.gone}</p>
      <Form to={paths.postRemoval(id)}>
        <div>
          <Button name="actie" value="terugzetten" icon="undo">
            {say.putBack}
          </Button>
        </div>
      </Form>
    </Notice>
  )
}

const ByGroup = ({ list: { groups, groupId } }: { list: PostList }) => {
  const say = useWords(postTexts)
  const options = [
    { value: '', label: say.all },
    ...groups.map(({ id, name, school_year: year }) => ({ value: id, label: `${name} (${year})` })),
  ]
  return (
    <form method="get" action={paths.posts} class="beside">
      <SelectField name="groep" label={say.groups} options={options} value={groupId} />
      <Button>{say.show}</Button>
    </form>
  )
}

/** The beginning of it, which leads to the whole. */
export const PostCard = ({ post, at = paths.post(post.id) }: { post: ShownPost; at?: string }) => (
  <Card title={<bdi>{post.title}</bdi>} href={at}>
    <p class="quiet small">
      <Byline post={post} />
    </p>
    <p dir="auto">{beginningOf(post.body)}</p>
    <Cover post={post} at={postAddresses(post.id)} />
  </Card>
)

const longest = 240

/** Words, and no more of a link or a picture than they say. */
export function beginningOf(body: string) {
  const words = withoutPictures(body).replaceAll(/\s+/g, ' ').trim()
  return words.length > longest ? `${words.slice(0, longest).replace(/\s\S*$/, '')}…` : words
}
