import type { Answered } from '../../src/questionnaires/recipients.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { Facts } from '../ui/facts.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Shown } from './handed.tsx'
import { resultTexts } from './result-texts.ts'
import { valuesText } from './value.ts'

type Props = { sections: readonly Answered[]; questions: readonly Question[] }

/** What one recipient answered to the question that is looked at. */
export const AnswersToOne = ({ sections, question }: Pick<Props, 'sections'> & { question: Question }) => {
  return (
    <div class="said">
      {sections.map((section) => (
        <p>
          {section.name ? `${section.name}: ` : ''}
          <Answer section={section} question={question} />
        </p>
      ))}
    </div>
  )
}

/** Question by question. */
export const AnswersToAll = ({ sections, questions }: Props) => {
  const say = useWords(resultTexts)
  const facts = sections.flatMap((section) =>
    section.answered
      ? questions.map((question) => ({
          term: [section.name, question.label].filter(Boolean).join(' · '),
          value: <Answer section={section} question={question} />,
        }))
      : [{ term: section.name || say.answered, value: <>{say.open}</> }],
  )
  return (
    <div class="said">
      <Facts facts={facts} />
    </div>
  )
}

const Answer = ({ section, question }: { section: Answered; question: Question }) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const values = section.values[question.id]
  if (!section.answered) return <>{say.open}</>
  if (!section.waiting.has(question.id)) return <Shown question={question} values={values} />
  return <bdi>{`${valuesText(question, values, reader)}, ${say.waits}`}</bdi>
}
