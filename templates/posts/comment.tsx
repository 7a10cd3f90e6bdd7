import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { longestComment, type OpenedComment } from '../../src/posts/comments.ts'
import { MessageBody } from '../messages/body.tsx'
import { AskedAgain } from '../ui/asked-again.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { reactionTexts } from './reaction-texts.ts'

type Props = { opened: OpenedComment; draft: Draft }

/** One comment, with what its reader may do: change one's own, hide it, or show it to the school's management. */
export const CommentPage = ({ opened, draft }: Props) => {
  const say = useWords(reactionTexts)
  const { comment, postId, title, mayHide } = opened
  return (
    <div class="reading stack">
      <PageHead title={say.comment} back={{ href: paths.post(postId), label: title }} />
      {comment.mine ? <Own {...{ opened, draft }} /> : <Shown opened={opened} />}
      {mayHide ? <Hiding {...{ opened, draft }} /> : null}
      {comment.mine ? null : <Reporting opened={opened} />}
    </div>
  )
}

const at = ({ postId, comment }: OpenedComment) => paths.postComment(postId, comment.id)

const Own = ({ opened, draft: { typed, problems } }: Props) => {
  const say = useWords(reactionTexts)
  return (
    <Form to={at(opened)}>
      <TextField
        name="reactie"
        label={say.yours}
        value={typed.reactie ?? opened.comment.body}
        problem={problems.reactie}
        maxlength={longestComment}
        required
      />
      <ActionBar>
        <Button kind="main" name="actie" value="bewaren">
          {say.save}
        </Button>
      </ActionBar>
      <AskedAgain label={say.remove} note={say.removeNote}>
        <Button kind="danger" name="actie" value="weghalen">
          {say.remove}
        </Button>
      </AskedAgain>
    </Form>
  )
}

const Shown = ({ opened: { comment } }: Pick<Props, 'opened'>) => (
  <Card>
    <p class="quiet small">
      <bdi>{comment.author.name}</bdi> · <Moment at={comment.at} />
    </p>
    <MessageBody text={comment.body} />
  </Card>
)

const Hiding = ({ opened, draft: { typed, problems } }: Props) => {
  const say = useWords(reactionTexts)
  if (opened.comment.hidden !== null)
    return (
      <Form to={at(opened)}>
        <p>{say.hiddenBecause(opened.comment.hidden)}</p>
        <div>
          <Button name="actie" value="tonen">
            {say.show}
          </Button>
        </div>
      </Form>
    )
  return (
    <Form to={at(opened)}>
      <Field
        name="waarom"
        label={say.why}
        hint={say.whyHint}
        value={typed.waarom ?? ''}
        problem={problems.waarom}
        maxlength={300}
        required
      />
      <div>
        <Button name="actie" value="verbergen">
          {say.hide}
        </Button>
      </div>
    </Form>
  )
}

const Reporting = ({ opened }: Pick<Props, 'opened'>) => {
  const say = useWords(reactionTexts)
  return (
    <Form to={at(opened)}>
      <p>{say.reportWhat}</p>
      <div>
        <Button name="actie" value="melden" icon="warning">
          {say.report}
        </Button>
      </div>
    </Form>
  )
}
