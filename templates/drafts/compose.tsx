import type { ComposeView } from '../../src/drafts/compose.ts'
import { limits } from '../../src/drafts/limits.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { timeText } from '../ui/time.tsx'
import { Notice, Toast } from '../ui/toast.tsx'
import { Attachments } from './attachments.tsx'
import { Questionnaire } from './questionnaire.tsx'
import { SendButton } from './reach.tsx'
import { Recipients } from './recipients.tsx'
import { draftTexts } from './texts.ts'

export const ComposePage = ({ view }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  return (
    <div class="reading">
      <PageHead title={say.newMessage} back={{ href: paths.messages, label: say.messages }} />
      <ComposeForm view={view} />
    </div>
  )
}

/** One form for everything, so that each button takes along what was typed; Enter presses its first one. */
const ComposeForm = ({ view }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  const { content, problems } = view
  const wrong = Object.values(problems).some(Boolean)
  return (
    <Form to={paths.draft(view.id)} id="opstellen" multipart>
      <button type="submit" class="sr" name="actie" value="bewaren" tabindex={-1}>
        {say.save}
      </button>
      {wrong ? <Notice kind="wrong">{say.mend}</Notice> : null}
      <Recipients view={view} />
      <Field
        name="onderwerp"
        label={say.subject}
        value={content.subject}
        problem={problems.onderwerp}
        maxlength={limits.subject}
        required
      />
      <TextField
        name="tekst"
        label={say.body}
        hint={say.bodyHint}
        rows={8}
        value={content.body}
        problem={problems.tekst}
      />
      <Attachments view={view} />
      <Questionnaire content={content} problems={problems} />
      <Actions view={view} />
    </Form>
  )
}

const Actions = ({ view }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  return (
    <>
      <div class="cluster">
        <Button name="actie" value="bewaren">
          {say.save}
        </Button>
        <Button name="actie" value="weggooien">
          {say.throwAway}
        </Button>
      </div>
      <Autosave view={view} />
      <ActionBar>
        <SendButton reach={view.reach} />
        <Button name="actie" value="voorbeeld">
          {say.preview}
        </Button>
      </ActionBar>
    </>
  )
}

/** Keeps the draft while it is being written; from then on the page is the draft's. Files wait for a button. */
const Autosave = ({ view: { id, keptAt } }: { view: ComposeView }) => (
  <p
    class="quiet small"
    hx-post={paths.draft(id)}
    hx-trigger="input from:#opstellen delay:1500ms"
    hx-encoding="application/x-www-form-urlencoded"
    hx-vals='{"actie":"bewaren"}'
    hx-replace-url={paths.draft(id)}
    hx-swap="innerHTML"
  >
    {keptAt ? <Kept at={keptAt} /> : null}
  </p>
)

/** What the autosave is answered with; what went wrong before it is over, and is said no longer. */
export const KeptNow = ({ at }: { at: Date }) => (
  <>
    <Kept at={at} />
    <Toast swapped />
  </>
)

const Kept = ({ at }: { at: Date }) => <>{useWords(draftTexts).kept(timeText(at, useReader()))}</>
