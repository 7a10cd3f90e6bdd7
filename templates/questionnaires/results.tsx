import { paths } from '../../src/paths.ts'
import { filterQuery } from '../../src/questionnaires/filter.ts'
import type { Results } from '../../src/questionnaires/results.ts'
import type { TranslatedAnswers } from '../../src/translations/answers.ts'
import { Changed, Withdrawn } from '../corrections/standing.tsx'
import { joiningTexts } from '../joining/texts.ts'
import { reachingTexts } from '../reaching/texts.ts'
import { DeadlineChanges } from '../reminders/deadline-changes.tsx'
import { deadlineTexts } from '../reminders/texts.ts'
import { AnswersInMine } from '../translations/answers-here.tsx'
import { Bar } from '../ui/bar.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintedOn } from '../ui/printed.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { SheetButtons } from '../ui/sheet-buttons.tsx'
import { Table } from '../ui/table.tsx'
import { Deadline, momentText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { Contradictions, QuestionResults } from './question-results.tsx'
import { RecipientList } from './recipient-list.tsx'
import { resultTexts } from './result-texts.ts'
import { valueText } from './value.ts'

type Props = { results: Results; mayReach: boolean; translated: TranslatedAnswers | null; looks: number | null }

/** What became of a message, for its sender. While it is on its way the page looks again by itself. */
export const ResultsPage = ({ results, mayReach, translated, looks }: Props) => {
  const say = useWords(resultTexts)
  const { change } = useWords(deadlineTexts)
  const { title: reach } = useWords(reachingTexts)
  const { link: joined } = useWords(joiningTexts)
  const { message, figures, isAsked, deadline } = results
  const sums = [say.recipients(figures.received), isAsked ? say.answers(figures.answered) : '']
    .filter(Boolean)
    .join(' · ')
  return (
    <div id={`results-${message.id}`} class="reading stack" {...(message.deliveredAt ? {} : lookAgain(message.id))}>
      <PageHead
        title={<bdi>{message.subject}</bdi>}
        back={{ href: paths.message(message.id), label: say.message }}
        sub={
          <>
            {sums} {deadline ? <Deadline at={deadline} /> : null}
          </>
        }
        action={
          message.withdrawnAt ? null : (
            <>
              {mayReach ? <ButtonLink href={paths.reaching(message.id)}>{reach}</ButtonLink> : null}
              {mayReach ? <ButtonLink href={paths.joiners(message.id)}>{joined}</ButtonLink> : null}
              {isAsked ? <ButtonLink href={paths.deadline(message.id)}>{change}</ButtonLink> : null}
            </>
          )
        }
      />
      <Withdrawn message={message} isMine />
      <Changed message={message} />
      {message.deliveredAt ? null : <Sending results={results} />}
      <DeadlineChanges changes={results.deadlineChanges} />
      {message.urgent && message.deliveredAt ? <NotSeen results={results} /> : null}
      <Reminders reminders={results.reminders} />
      <FigureBars results={results} />
      {results.questions.length > 0 ? <QuestionResults results={results} /> : null}
      {results.contradictions.length > 0 ? <Contradictions contradictions={results.contradictions} /> : null}
      {results.groups.length > 1 ? <GroupTable results={results} /> : null}
      <AnswersInMine.Provider value={translated}>
        <RecipientList
          messageId={message.id}
          recipients={results.recipients}
          isAsked={isAsked}
          isOver={message.withdrawnAt !== null}
          looks={looks}
          figures={figures}
        />
      </AnswersInMine.Provider>
      {isAsked ? <Take messageId={message.id} /> : null}
      <PrintedOn />
    </div>
  )
}

/** Of what does not wait: who has it and did not see it yet (E5). */
const NotSeen = ({ results: { message, figures } }: { results: Results }) => {
  const say = useWords(resultTexts)
  const left = figures.received - figures.read
  if (left === 0) return <Notice kind="good">{say.urgentSeen}</Notice>
  return (
    <Notice kind="late">
      {say.urgentNotSeen(left, figures.received)}{' '}
      <a href={`${paths.results(message.id)}?${filterQuery({ kind: 'unread' })}#wie`}>{say.seeWho}</a>
    </Notice>
  )
}

/** When those are reminded who have not answered. */
const Reminders = ({ reminders }: Pick<Results, 'reminders'>) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  if (reminders.length === 0) return null
  const moments = reminders.map(({ at, done }) =>
    done ? say.reminded(momentText(at, reader, { exact: true })) : momentText(at, reader, { exact: true }),
  )
  return <p class="quiet">{say.reminders(moments.join(' · '))}</p>
}

/** All of it, for a spreadsheet. */
const Take = ({ messageId }: { messageId: string }) => {
  const say = useWords(resultTexts)
  return (
    <div class="screen">
      <Section title={say.take}>
        <p class="hint">{say.takeNote}</p>
        <Form to={paths.resultsExport(messageId)} class="cluster" downloads>
          <SheetButtons excel={say.excel} csv={say.csv} />
        </Form>
      </Section>
    </div>
  )
}

const lookAgain = (id: string) => ({
  'hx-get': paths.results(id),
  'hx-trigger': 'every 2s',
  'hx-select': `#results-${id}`,
  'hx-swap': 'outerHTML',
})

const Sending = ({ results: { message, figures } }: { results: Results }) => {
  const say = useWords(resultTexts)
  return (
    <Notice kind="info">
      {say.sending(figures.received)} <a href={paths.results(message.id)}>{say.refresh}</a>
    </Notice>
  )
}

export const percent = (value: number, total: number) => (total > 0 ? Math.round((100 * value) / total) : 0)

const FigureBars = ({ results: { figures, isAsked, mode, judged } }: { results: Results }) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const { received, read, asked, answered, positive } = figures
  const share = (value: number, total: number, ofNone: string = say.nobodyYet) =>
    total > 0 ? say.share(value, total, percent(value, total)) : ofNone
  return (
    <div class="card">
      <h2 class="sr">{say.figures}</h2>
      <Bar label={say.read} value={read} total={received} number={share(read, received)} />
      {isAsked ? (
        <Bar
          label={say.answered}
          value={answered}
          total={asked}
          number={
            mode === 'perChild' && asked > 0
              ? say.shareOfChildren(answered, asked, percent(answered, asked))
              : share(answered, asked, say.nobodyAsked)
          }
        />
      ) : null}
      {judged ? (
        <Bar
          label={say.positive(judged.label, valueText(judged, judged.positive ?? '', reader))}
          value={positive}
          total={answered}
          number={share(positive, answered)}
        />
      ) : null}
    </div>
  )
}

const GroupTable = ({ results: { groups, isAsked, judged } }: { results: Results }) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  return (
    <Section title={say.perGroup}>
      <Table caption={say.perGroup}>
        <thead>
          <tr>
            <th scope="col">{say.group}</th>
            <th scope="col" class="number">
              {say.received}
            </th>
            <th scope="col" class="number">
              {say.read}
            </th>
            {isAsked ? (
              <th scope="col" class="number">
                {say.answered}
              </th>
            ) : null}
            {judged ? (
              <th scope="col" class="number">
                {valueText(judged, judged.positive ?? '', reader)}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr>
              <th scope="row">{group.name}</th>
              <td class="number">{group.received}</td>
              <td class="number">{group.read}</td>
              {isAsked ? (
                <td class="number">{group.asked > 0 ? `${group.answered} / ${group.asked}` : say.nobodyAsked}</td>
              ) : null}
              {judged ? <td class="number">{group.positive}</td> : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
