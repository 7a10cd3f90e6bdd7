import type { Managed } from '../../src/polls/reading.ts'
import { averageOf, type Result } from '../../src/polls/results.ts'
import type { Poll } from '../../src/polls/schema.ts'
import { localDay, schoolYearOf } from '../../src/time.ts'
import { Section } from '../ui/card.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { makingTexts } from './making-texts.ts'
import { pollTexts } from './texts.ts'
import { gradeText, valueText } from './value.ts'

/** This time beside earlier ones: grades by their average, choices by their share of whoever answered the question. */
export const YearsSection = ({ managed: { poll, result, earlier } }: { managed: Managed }) => {
  const say = useWords(makingTexts)
  const { average } = useWords(pollTexts)
  const reader = useReader()
  const times = [{ poll, result }, ...earlier]
  const rows = (result.questions ?? []).flatMap(({ question, said }) => {
    if (question.kind === 'longText') return []
    const found = times.map((time) => outcomeIn(time, question.label))
    if (question.kind === 'grade') {
      const grades = found.map((outcome) => (outcome ? averageOf(outcome) : null))
      return [
        {
          label: `${question.label} ${average('')}`.trim(),
          cells: grades.map((grade) => (grade === null ? '–' : gradeText(grade, reader))),
        },
      ]
    }
    return said.map(({ value }) => ({
      label: `${question.label} ${valueText(question, value, reader)}`,
      cells: found.map((outcome) => shareIn(outcome, value)),
    }))
  })
  return (
    <Section title={say.years}>
      <Table caption={say.years}>
        <thead>
          <tr>
            <th scope="col">{say.questionHead}</th>
            {times.map((time) => (
              <th scope="col">{yearOf(time.poll, reader.zone)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td class="number">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

/** By its words: a copy's questions keep them, and have ids of their own or not. */
const outcomeIn = ({ result }: { result: Result }, label: string) =>
  result.questions?.find(({ question, hidden }) => question.label === label && !hidden)

function shareIn(outcome: ReturnType<typeof outcomeIn>, wanted: string) {
  const count = outcome?.said.find(({ value }) => value === wanted)?.count
  return outcome && count !== undefined && outcome.given > 0 ? `${Math.round((100 * count) / outcome.given)} %` : '–'
}

const yearOf = ({ openedAt, createdAt }: Poll, zone: string) => schoolYearOf(localDay(openedAt ?? createdAt, zone))
