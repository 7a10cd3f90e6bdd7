import type { Form } from '../../src/questionnaires/asked.ts'
import { askTexts } from '../drafts/texts.ts'
import { Facts } from '../ui/facts.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Deadline } from '../ui/time.tsx'
import { questionnaireTexts } from './texts.ts'
import { valueText } from './value.ts'

/** What is asked, to be read: by its sender, and by whoever has nothing to answer. */
export const AskedQuestions = ({ form: { mode, deadline, questions } }: { form: Form }) => {
  const say = useWords(questionnaireTexts)
  const ask = useWords(askTexts)
  const about = useAbout(questions)
  const facts = questions.map((question, place) => ({
    term: ask.numbered(place + 1, ask[question.kind]),
    value: <bdi>{question.label}</bdi>,
    note: about(question),
  }))
  return (
    <section class="card" aria-labelledby="asked">
      <h2 id="asked">{say.questions}</h2>
      <p class="cluster quiet">
        {ask[mode]}
        {deadline ? <Deadline at={deadline} /> : null}
      </p>
      <Facts facts={facts} />
    </section>
  )
}

/** What one can choose from, when it is asked, and whether it may be left out. */
function useAbout(questions: Form['questions']) {
  const say = useWords(questionnaireTexts)
  const ask = useWords(askTexts)
  const reader = useReader()
  return ({ options, capacity, required, conditionQuestionId, conditionValue }: Form['questions'][number]) => {
    const place = questions.findIndex(({ id }) => id === conditionQuestionId)
    const earlier = questions[place]
    const parts = [
      options.join(', '),
      capacity === null ? '' : say.placesOption(capacity),
      earlier ? ask.onlyIf(place + 1, valueText(earlier, conditionValue ?? '', reader)) : '',
      required ? '' : say.mayBeLeftOut,
    ]
    return parts.filter(Boolean).join(' · ')
  }
}
