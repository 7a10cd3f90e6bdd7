import type { Reach } from '../../src/audiences/recipients.ts'
import { audienceText } from '../../src/audiences/sentence.ts'
import { timesOf } from '../../src/calendar/repeating.ts'
import type { KeptDraft } from '../../src/drafts/drafts.ts'
import type { Preview } from '../../src/drafts/preview.ts'
import { paths } from '../../src/paths.ts'
import { useWhen } from '../calendar/event.tsx'
import { calendarTexts } from '../calendar/texts.ts'
import { StandIns } from '../conversations/answerer.tsx'
import { Attachments } from '../messages/attachments.tsx'
import { MessageBody } from '../messages/body.tsx'
import { Urgent } from '../messages/urgent.tsx'
import { AskedQuestions } from '../questionnaires/asked-questions.tsx'
import { SectionFields } from '../questionnaires/section.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { Deadline } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { SendButton, useAverage, useUnreached, useWhom } from './reach.tsx'
import { draftTexts } from './texts.ts'

type Props = { preview: Preview; me: { name: string } }
/** `changed`: since the page that it was to be sent from. */
type PageProps = Props & { draft: Pick<KeptDraft, 'sendAt' | 'updatedAt'>; changed: boolean }

/** What any chosen recipient will see, and what sending it means (D15); of what is planned, also when it goes (D1). */
export const PreviewPage = ({ preview, me, draft: { sendAt, updatedAt }, changed }: PageProps) => {
  const say = useWords(draftTexts)
  const { id } = preview.letter
  const back = sendAt ? { href: paths.drafts, label: say.drafts } : { href: paths.draft(id), label: say.newMessage }
  return (
    <div class="reading stack">
      <PageHead title={sendAt ? say.plannedTitle : say.preview} back={back} />
      {changed ? <Notice kind="late">{say.changedMeanwhile}</Notice> : null}
      {sendAt ? <GoesAt sendAt={sendAt} /> : null}
      <Consequences preview={preview} />
      <StandIns away={preview.away} />
      <LookAs preview={preview} />
      <AsSeen preview={preview} me={me} />
      <Form to={paths.draftPreview(id)}>
        <input type="hidden" name="gezien" value={updatedAt?.getTime()} />
        <ActionBar>
          {sendAt ? (
            <Button kind="main" name="actie" value="wijzigen">
              {say.change}
            </Button>
          ) : null}
          <SendButton reach={preview.reach} now={sendAt !== null} />
          {sendAt ? null : <ButtonLink href={paths.draft(id)}>{say.change}</ButtonLink>}
        </ActionBar>
      </Form>
    </div>
  )
}

const GoesAt = ({ sendAt }: { sendAt: Date }) => {
  const say = useWords(draftTexts)
  return (
    <Notice kind="info">
      <p>{say.plannedFor(momentText(sendAt, useReader(), { exact: true }))}</p>
      <p>{say.changePlanned}</p>
    </Notice>
  )
}

const Consequences = ({ preview: { letter, reach, names } }: { preview: Preview }) => {
  const say = useWords(draftTexts)
  const audience = useText()(audienceText(letter.audience, names))
  const unreached = useUnreached()(reach)
  const average = useAverage()(reach)
  const missed =
    reach.unreachable > 0
      ? { term: say.unreachableCount(reach.unreachable), value: unreached, note: <Why reach={reach} id={letter.id} /> }
      : { term: say.unreachable, value: say.everyoneReachable }
  return (
    <Facts
      facts={[
        { term: say.reaches, value: useWhom()(reach), note: audience },
        ...(reach.isTold ? [{ term: say.thisWeek, value: average }, missed] : []),
      ]}
    />
  )
}

const Why = ({ reach, id }: { reach: Reach; id: string }) => {
  const say = useWords(draftTexts)
  return (
    <>
      {say.noWay}
      {reach.unreachable > reach.unreached.length ? (
        <>
          {'. '}
          <a href={paths.draftUnreachable(id)}>{say.allUnreachable}</a>
        </>
      ) : null}
    </>
  )
}

const LookAs = ({ preview: { letter, reach, recipients, reader, search } }: { preview: Preview }) => {
  const say = useWords(draftTexts)
  if (reach.people < 2) return null
  const options = recipients.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form method="get" action={paths.draftPreview(letter.id)} class="cluster">
      {options.length > 0 ? (
        <SelectField name="als" label={say.lookAs} options={options} value={reader?.id} />
      ) : (
        <p>{say.nobodyFound}</p>
      )}
      {reach.people > options.length ? (
        <Field name="zoek" type="search" label={say.searchName} value={search} required={false} />
      ) : null}
      <Button>{say.look}</Button>
    </form>
  )
}

const AsSeen = ({ preview: { letter, files, reader, form, asked }, me }: Props) => {
  const say = useWords(draftTexts)
  return (
    <section class="card" aria-labelledby="as-seen">
      <p class="quiet small" id="as-seen">
        {say.asSeenBy(reader?.name ?? '')}
      </p>
      <h2>
        <bdi>{letter.subject}</bdi>
      </h2>
      {letter.urgent ? <Urgent /> : null}
      <p class="quiet" translate="no">
        {me.name}
      </p>
      <MessageBody text={letter.body} rich={letter.rich} language={letter.language} />
      <Attachments attachments={files} />
      {letter.entry ? <OnCalendar entry={letter.entry} /> : null}
      {asked?.deadline ? <Deadline at={asked.deadline} /> : null}
      {asked ? (
        <fieldset disabled class="stack">
          {asked.sections.map((section) => (
            <SectionFields asked={asked} section={section} />
          ))}
        </fieldset>
      ) : null}
      {form && !asked ? (
        <>
          <p class="quiet">{say.readOnly}</p>
          <AskedQuestions form={form} />
        </>
      ) : null}
    </section>
  )
}

const OnCalendar = ({ entry: { event } }: { entry: NonNullable<Preview['letter']['entry']> }) => {
  const say = useWords(calendarTexts)
  const [time] = timesOf(event)
  return time ? (
    <p class="quiet">
      {say.inCalendar}: {useWhen(event.allDay, time)}
    </p>
  ) : null
}
