import { directionOf, type Tongue } from '../../src/tongues.ts'
import type { TranslatedQuestion } from '../../src/translations/pieces.ts'
import { useReader } from '../ui/reader.tsx'

/** By a field, where its question comes in its reader's language; what came stays when the form comes back. */
export const QuestionHere = ({ question, field }: { question: string; field: string }) => {
  const { translation, written } = useReader()
  if (!translation || translation.to === written) return null
  return <div id={`vertaling-${field}`} data-vertaling={question} hx-preserve="true" />
}

/** Goes to each of those places, with what there is to choose, each beside what it stands for. */
export const TranslatedQuestionPart = ({ question, language }: { question: TranslatedQuestion; language: Tongue }) => (
  <div hx-swap-oob={`innerHTML:[data-vertaling="${question.id}"]`}>
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
  </div>
)
