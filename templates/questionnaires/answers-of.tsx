import type { Answered } from '../../src/questionnaires/recipients.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { AnswerInMine } from '../translations/answers-here.tsx'
import { Facts } from '../ui/facts.tsx'
import { useReader, useWords, useWritten } from '../ui/reader.tsx'
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

/** The rest is said in the reader's own language. */
const isInWords = ({ kind }: Question) => kind === 'text' || kind === 'longText'

const Answer = ({ section, question }: { section: Answered; question: Question }) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const language = useWritten(isInWords(question) ? section.foreign?.language : null)
  const values = section.values[question.id]
  if (!section.answered) return <>{say.open}</>
  if (!section.waiting.has(question.id))
    return (
      <>
        <span lang={isInWords(question) ? language : undefined}>
          <Shown question={question} values={values} />
        </span>
        <AnswerInMine responseId={section.foreign?.id} question={question.id} />
      </>
    )
  return <bdi>{`${valuesText(question, values, reader)}, ${say.waits}`}</bdi>
}
