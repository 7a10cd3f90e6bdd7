import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { postAddresses } from '../../src/posts/addresses.ts'
import type { OpenedPost, ShownPost } from '../../src/posts/reading.ts'
import { Gallery, KeepAll } from '../albums/gallery.tsx'
import { albumTexts } from '../albums/texts.ts'
import { MessageBody } from '../messages/body.tsx'
import { TranslationHere } from '../translations/translation.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { Byline } from './byline.tsx'
import { Reactions } from './comments.tsx'
import { postTexts } from './texts.ts'

type Props = { opened: OpenedPost; draft: Draft; nonce: string }

/** A blog or news item, for whoever is here. */
export const PostPage = ({ opened, draft, nonce }: Props) => {
  const say = useWords(postTexts)
  const reader = useReader()
  const { post, isOut } = opened
  const { translation, written } = reader
  return (
    <div class="reading stack">
      <PageHead
        title={<bdi>{post.title}</bdi>}
        back={{ href: paths.posts, label: say.title }}
        sub={<Byline post={post} />}
        action={<PrintButton />}
      />
      {isOut ? null : <Notice kind="late">{say.coming(momentText(post.publishedAt, reader, { exact: true }))}</Notice>}
      <HeldBack opened={opened} />
      {isOut && translation && translation.to !== written ? (
        <TranslationHere at={paths.postTranslation(post.id)} to={translation.to} />
      ) : null}
      <PostText post={post} />
      <PostPhotos opened={opened} />
      <Reactions opened={opened} draft={draft} nonce={nonce} />
      {opened.mayChange ? <Managing opened={opened} /> : null}
    </div>
  )
}

/** A withdrawal hides a photo at once: who posted it is told here for whom (C9). */
const HeldBack = ({ opened: { post, heldBackFor } }: Pick<Props, 'opened'>) => {
  const say = useWords(albumTexts)
  if (heldBackFor.length === 0) return null
  return (
    <Notice kind="late">
      <p>{say.somebodyHeldBack(heldBackFor.join(', '))}</p>
      <p>
        <a href={paths.postAlbum(post.id)}>{say.manage}</a>
      </p>
    </Notice>
  )
}

/** What was written, and nothing around it. */
export const PostText = ({ post: { body, rich } }: { post: Pick<ShownPost, 'body' | 'rich'> }) => (
  <MessageBody text={body} rich={rich} />
)

/** Its photos; all of them in pages of their own where they are many. */
const PostPhotos = ({ opened: { post, album } }: Pick<Props, 'opened'>) => {
  if (album.items.length === 0) return null
  const at = postAddresses(post.id)
  return (
    <>
      <Gallery {...album} at={at} />
      <KeepAll at={at} />
    </>
  )
}

const Managing = ({ opened: { post, isOut } }: Pick<Props, 'opened'>) => {
  const say = useWords(postTexts)
  return (
    <Form to={paths.postRemoval(post.id)}>
      <div class="cluster no-print">
        <ButtonLink href={paths.postWriting(post.id)} icon="pencil">
          {say.change}
        </ButtonLink>
        {isOut ? <ButtonLink href={paths.postHistory(post.id)}>{say.history}</ButtonLink> : null}
        {isOut ? (
          <Button name="actie" value="weghalen" kind="danger">
            {say.remove}
          </Button>
        ) : (
          <Button name="actie" value="niet-plannen">
            {say.dontPlan}
          </Button>
        )}
      </div>
    </Form>
  )
}
