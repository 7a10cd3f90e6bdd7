import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { Managed } from '../../src/polls/reading.ts'
import { resultTexts } from '../questionnaires/result-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { SheetButtons } from '../ui/sheet-buttons.tsx'
import { Table } from '../ui/table.tsx'
import { Deadline, momentText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { makingTexts } from './making-texts.ts'
import { ManageSection } from './manage-section.tsx'
import { Outcome } from './outcome.tsx'
import { pollTexts } from './texts.ts'
import { valueText } from './value.ts'
import { YearsSection } from './years.tsx'

type Props = { managed: Managed; problems: Problems; afterword?: string | undefined }

/** For its maker: who took part in numbers, what came of it, and what can still be done. */
export const PollResultsPage = ({ managed, problems, afterword }: Props) => {
  const say = useWords(makingTexts)
  const words = useWords(pollTexts)
  const reader = useReader()
  const { poll, state, isMaker, result, participants, earlier } = managed
  return (
    <div class="reading stack">
      <PageHead
        title={<bdi>{poll.title}</bdi>}
        sub={state === 'planned' ? undefined : say.took(poll.took, poll.invited)}
        back={{ href: paths.polls, label: words.title }}
        action={<PrintButton />}
      />
      <div class="cluster">
        <Badge kind={state === 'open' ? 'info' : undefined}>{words[state]}</Badge>
        {poll.anonymous ? <Badge icon="lock">{words.anonymous}</Badge> : null}
        {state === 'open' && poll.closesAt ? <Deadline at={poll.closesAt} /> : null}
      </div>
      {state === 'planned' && poll.startsAt ? (
        <Notice kind="info">{say.plannedNote(momentText(poll.startsAt, reader, { exact: true }))}</Notice>
      ) : (
        <Outcome poll={poll} state={state} result={result} />
      )}
      {poll.anonymous && poll.closedAt && result.questions && poll.took > result.counted ? (
        <p class="quiet">{say.uncounted}</p>
      ) : null}
      {earlier.length > 0 && result.questions ? <YearsSection managed={managed} /> : null}
      {participants.length > 0 && state !== 'withdrawn' ? <Participants managed={managed} /> : null}
      {result.questions ? <Take managed={managed} /> : null}
      {isMaker ? <ManageSection poll={poll} state={state} problems={problems} afterword={afterword} /> : null}
    </div>
  )
}

/** Under names alone. */
const Participants = ({ managed: { poll, participants } }: { managed: Managed }) => {
  const say = useWords(makingTexts)
  const reader = useReader()
  return (
    <Section title={say.who}>
      <Table caption={poll.title}>
        <thead>
          <tr>
            <th scope="col">{say.person}</th>
            {poll.questions.map(({ label }) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map(({ name, answers }) => (
            <tr>
              <th scope="row">{name}</th>
              {poll.questions.map((question, place) => (
                <td>
                  {answers
                    ? (answers[question.id] ?? []).map((value) => valueText(question, value, reader)).join(', ')
                    : place === 0
                      ? say.notYet
                      : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

const Take = ({ managed: { poll, isMaker } }: { managed: Managed }) => {
  const say = useWords(makingTexts)
  const files = useWords(resultTexts)
  return (
    <Section title={say.take}>
      <p class="hint">{poll.anonymous || !isMaker ? say.takeUnnamed : say.takeNamed}</p>
      <Form to={paths.pollExport(poll.id)} class="cluster">
        <SheetButtons excel={files.excel} csv={files.csv} />
      </Form>
    </Section>
  )
}
