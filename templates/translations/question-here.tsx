import { createContext, useContext } from 'hono/jsx'
import { directionOf, type Tongue } from '../../src/tongues.ts'
import type { TranslatedQuestion } from '../../src/translations/pieces.ts'
import { useReader } from '../ui/reader.tsx'

/** What is made already of the questions on a page, in its reader's language; null where that is the language they are in. */
export const QuestionsInMine = createContext<readonly TranslatedQuestion[] | null | undefined>(undefined)

/** By a field, where its question comes in its reader's language; what came stays when the form comes back. */
export const QuestionHere = ({ question, field }: { question: string; field: string }) => {
  const { translation, written } = useReader()
  const here = useContext(QuestionsInMine)
  if (!translation || here === null || (here === undefined && translation.to === written)) return null
  const made = here?.find(({ id }) => id === question)
  return (
    <div id={`vertaling-${field}`} data-vertaling={question} hx-preserve="true">
      {made ? <QuestionInMine question={made} language={translation.to} /> : null}
    </div>
  )
}

/** Goes to each of those places, with what there is to choose, each beside what it stands for. */
export const TranslatedQuestionPart = ({ question, language }: { question: TranslatedQuestion; language: Tongue }) => (
  <div hx-swap-oob={`innerHTML:[data-vertaling="${question.id}"]`}>
    <QuestionInMine question={question} language={language} />
  </div>
)

const QuestionInMine = ({ question, language }: { question: TranslatedQuestion; language: Tongue }) => (
  <>
    <p class="small" lang={language} dir={directionOf(language)}>
      {question.label}
    </p>
    {question.options.length > 0 ? (
      <ul class="quiet small">
        {question.options.map(({ original, said }) => (
          <li>
            {original}: <bdi lang={language}>{said}</bdi>
          </li>
        ))}
      </ul>
    ) : null}
  </>
)
