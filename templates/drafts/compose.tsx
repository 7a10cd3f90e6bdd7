import type { ComposeView } from '../../src/drafts/compose.ts'
import { limits } from '../../src/drafts/limits.ts'
import { asset } from '../../src/http/assets.ts'
import { paths } from '../../src/paths.ts'
import { DateFields } from '../calendar/message-date.tsx'
import { calendarTexts } from '../calendar/texts.ts'
import { WrittenIn } from '../translations/written-in.tsx'
import { AskedAgain } from '../ui/asked-again.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { RichTextField } from '../ui/rich-text-field.tsx'
import { timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { Attachments } from './attachments.tsx'
import { Autosave, AutosaveAnswer, ElsewhereNotice } from './autosave.tsx'
import { PictureInText } from './picture-in-text.tsx'
import { Later, Planned } from './planning.tsx'
import { Questionnaire } from './questionnaire.tsx'
import { SendButton } from './reach.tsx'
import { Recipients } from './recipients.tsx'
import { templateTexts } from './template-texts.ts'
import { draftTexts } from './texts.ts'

export const ComposePage = ({ view }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  return (
    <div>
      <PageHead title={say.newMessage} back={{ href: paths.messages, label: say.messages }} />
      {view.keptAt === null && view.content.subject === '' ? <BeginWith /> : null}
      <ComposeForm view={view} />
      <script src={asset('js/editor.js')} defer />
      <script src={asset('js/uploads.js')} defer />
    </div>
  )
}

const BeginWith = () => (
  <p class="apart">
    <a href={paths.templates}>{useWords(templateTexts).begin}</a>
  </p>
)

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
      <input type="hidden" name="pagina" value={view.page} />
      <input type="hidden" name="gezien" value={seenOf(view)} />
      {view.elsewhereAt && !view.plan.sendAt ? <NotKept id={view.id} at={view.elsewhereAt} whole /> : null}
      <Planned view={view} />
      {wrong ? <Notice kind="wrong">{say.mend}</Notice> : null}
      <div class="columns">
        <div class="stack">
          <Recipients view={view} />
          <Field
            name="onderwerp"
            label={say.subject}
            value={content.subject}
            problem={problems.onderwerp}
            maxlength={limits.subject}
            required
          />
          <RichTextField
            name="tekst"
            htmlName="opmaak"
            label={say.body}
            rows={8}
            value={content.body}
            rich={content.rich}
            problem={problems.tekst}
          />
          {view.worksHere ? null : <WrittenIn chosen={content.language ?? undefined} usual="reading" />}
          <PictureInText content={content} problem={problems.foto} />
          <Attachments view={view} />
          <Questionnaire content={content} problems={problems} />
        </div>
        <Beside view={view} />
      </div>
      <Actions view={view} />
    </Form>
  )
}

/** What a message may have besides what it says: on a wide screen beside it. */
const Beside = ({ view }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  return (
    <div class="stack">
      <OnCalendar view={view} />
      {view.mayBeUrgent ? (
        <CheckField name="dringend" label={say.urgent} hint={say.urgentHint} checked={view.content.urgent} />
      ) : null}
      {view.worksHere ? <RepliesGoTo content={view.content} /> : null}
      <Keeping view={view} />
    </div>
  )
}

/** Opened where something stands in it, since a message with a date is seldom (D11). */
const OnCalendar = ({ view: { content, problems, visibilities } }: { view: ComposeView }) => {
  const say = useWords(calendarTexts)
  const { day, time, endTime } = content.date
  if (visibilities.length === 0) return null
  return (
    <details id="kalender" open={Boolean(day || time || endTime)}>
      <summary class="link">{say.messageToCalendar}</summary>
      <DateFields date={content.date} problems={problems} visibilities={visibilities} />
    </details>
  )
}

/** What this page has of the draft, or has been told of. */
const seenOf = ({ elsewhereAt, keptAt }: ComposeView) => String((elsewhereAt ?? keptAt)?.getTime() ?? '')

/** For whoever works here: a parent's reply to a group's teachers is theirs by itself. */
const RepliesGoTo = ({ content }: Pick<ComposeView, 'content'>) => {
  const say = useWords(draftTexts)
  return (
    <CheckField
      name="naar-leerkrachten"
      label={say.toTeachers}
      hint={say.toTeachersHint}
      checked={content.toTeachers}
    />
  )
}

const Keeping = ({ view }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  const templates = useWords(templateTexts)
  return (
    <>
      <div class="cluster">
        <Button name="actie" value="bewaren">
          {say.save}
        </Button>
        <Button name="actie" value="sjabloon">
          {templates.save}
        </Button>
      </div>
      <AskedAgain label={say.throwAway} note={say.throwAwayNote}>
        <Button kind="danger" name="actie" value="weggooien">
          {say.throwAway}
        </Button>
      </AskedAgain>
      <Later view={view} />
      {view.elsewhereAt ? null : (
        <Autosave at={paths.draft(view.id)}>{view.keptAt ? <Kept at={view.keptAt} /> : null}</Autosave>
      )}
    </>
  )
}

const Actions = ({ view }: { view: ComposeView }) => (
  <ActionBar>
    <SendButton reach={view.reach} />
    <Button name="actie" value="voorbeeld">
      {useWords(draftTexts).preview}
    </Button>
  </ActionBar>
)

export const KeptNow = ({ at }: { at: Date }) => (
  <AutosaveAnswer>
    <Kept at={at} />
  </AutosaveAnswer>
)

const Kept = ({ at }: { at: Date }) => <>{useWords(draftTexts).kept(timeText(at, useReader()))}</>

type NotKeptProps = { id: string; at: Date; whole?: boolean | undefined }

/** Another page kept the draft. On a page of its own, whoever goes on is told what that does. */
export const NotKept = ({ id, at, whole }: NotKeptProps) => {
  const say = useWords(draftTexts)
  const time = timeText(at, useReader())
  const text = whole ? say.keptElsewhere(time) : say.notKept(time)
  return <ElsewhereNotice at={paths.draft(id)} text={text} see={say.seeOther} />
}
