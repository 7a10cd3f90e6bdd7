import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { Comment } from '../../src/posts/comment.ts'
import { longestComment } from '../../src/posts/comments.ts'
import type { OpenedPost } from '../../src/posts/reading.ts'
import { MessageBody } from '../messages/body.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Face } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { reactionTexts } from './reaction-texts.ts'

type Props = { opened: OpenedPost; draft: Draft; nonce: string }

/** A heart, and what readers say: for those who are here, never for visitors. */
export const Reactions = ({ opened, draft, nonce }: Props) => (
  <>
    {opened.hearts ? <Hearts opened={opened} /> : null}
    {opened.comments ? <Comments opened={opened} draft={draft} nonce={nonce} /> : null}
  </>
)

const Hearts = ({ opened: { post, hearts } }: Pick<Props, 'opened'>) => {
  const say = useWords(reactionTexts)
  if (!hearts) return null
  return (
    <Form to={paths.postHeart(post.id)} class="cluster">
      {hearts.may ? (
        <Button name="hart" value={hearts.mine ? 'terug' : 'geven'} icon="heart">
          {hearts.mine ? say.takeBack : say.give}
        </Button>
      ) : null}
      {post.hearts > 0 ? <span class="quiet">{say.hearts(post.hearts)}</span> : null}
    </Form>
  )
}

const Comments = ({ opened: { post, comments }, draft, nonce }: Props) => {
  const say = useWords(reactionTexts)
  if (!comments) return null
  return (
    <Section title={say.comments} id="reacties">
      {comments.earlier ? (
        <p>
          <a href={`${paths.post(post.id)}?reacties=${comments.earlier}#reacties`}>{say.earlier}</a>
        </p>
      ) : null}
      {comments.shown.length === 0 ? <p class="quiet">{say.noComments}</p> : null}
      <ol class="list" aria-label={say.comments}>
        {comments.shown.map((comment) => (
          <OneComment comment={comment} postId={post.id} />
        ))}
      </ol>
      {comments.may ? <Say postId={post.id} draft={draft} nonce={nonce} /> : null}
    </Section>
  )
}

const OneComment = ({ comment, postId }: { comment: Comment; postId: string }) => {
  const say = useWords(reactionTexts)
  const { id, author, at, isChanged, hidden, mine } = comment
  return (
    <li class="row" id={`reactie-${id}`}>
      <span class="row-lead">
        <Face person={{ id: author.id, name: author.name }} />
      </span>
      <div class="row-main">
        <span class="row-sub">
          <bdi>{author.name}</bdi> · <Moment at={at} />
          {isChanged ? ` · ${say.changed}` : null}
        </span>
        {hidden === null ? null : <p class="quiet small">{say.hiddenBecause(hidden)}</p>}
        <MessageBody text={comment.body} />
      </div>
      <div class="row-trail">
        <a href={paths.postComment(postId, id)} aria-label={mine ? say.changeOf : say.moreOf(author.name)}>
          {mine ? say.change : say.more}
        </a>
      </div>
    </li>
  )
}

const Say = ({ postId, draft: { typed, problems }, nonce }: { postId: string; draft: Draft; nonce: string }) => {
  const say = useWords(reactionTexts)
  return (
    <Form to={paths.postComments(postId)}>
      <input type="hidden" name="nr" value={typed.nr ?? nonce} />
      <TextField
        name="reactie"
        label={say.yours}
        hint={say.yoursHint}
        value={typed.reactie ?? ''}
        problem={problems.reactie}
        maxlength={longestComment}
        rows={3}
        required
      />
      <div>
        <Button>{say.place}</Button>
      </div>
    </Form>
  )
}
