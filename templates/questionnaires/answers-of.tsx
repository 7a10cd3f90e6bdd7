import type { Answered } from '../../src/questionnaires/recipients.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { Facts } from '../ui/facts.tsx'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { resultTexts } from './result-texts.ts'
import { valuesText } from './value.ts'

type Props = { sections: readonly Answered[]; questions: readonly Question[] }

/** What one recipient answered to the question that is looked at. */
export const AnswersToOne = ({ sections, question }: Pick<Props, 'sections'> & { question: Question }) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  return (
    <div class="said">
      {sections.map((section) => (
        <p>
          {section.name ? `${section.name}: ` : ''}
          <bdi>{answerText(section, question, say, reader)}</bdi>
        </p>
      ))}
    </div>
  )
}

/** Question by question. */
export const AnswersToAll = ({ sections, questions }: Props) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const facts = sections.flatMap((section) =>
    section.answered
      ? questions.map((question) => ({
          term: [section.name, question.label].filter(Boolean).join(' · '),
          value: answerText(section, question, say, reader),
        }))
      : [{ term: section.name || say.answered, value: say.open }],
  )
  return (
    <div class="said">
      <Facts facts={facts} />
    </div>
  )
}

type Say = ReturnType<typeof useWords<typeof resultTexts>>

function answerText({ answered, values, waiting }: Answered, question: Question, say: Say, reader: Reader) {
  if (!answered) return say.open
  const answer = valuesText(question, values[question.id], reader)
  return waiting.has(question.id) ? `${answer}, ${say.waits}` : answer
}
