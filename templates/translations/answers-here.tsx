import { createContext, useContext } from 'hono/jsx'
import { directionOf, tongueNames } from '../../src/tongues.ts'
import type { TranslatedAnswers } from '../../src/translations/answers.ts'
import { useWords } from '../ui/reader.tsx'
import { translationTexts } from './texts.ts'

/** What answers say in the language of who looks at them; null where nothing translates them. */
export const AnswersInMine = createContext<TranslatedAnswers | null>(null)

/** Below what somebody answered in words, what a machine made of it (D13). */
export const AnswerInMine = ({ responseId, question }: { responseId: string | undefined; question: string }) => {
  const say = useWords(translationTexts)
  const translated = useContext(AnswersInMine)
  const made = translated?.made.get(responseId ?? '')
  const said = made?.said[question]
  if (!translated || !made || !said) return null
  const { language } = translated
  return (
    <>
      <br />
      <span class="quiet small">{say.madeOf(tongueNames[made.from])}</span>{' '}
      <bdi lang={language} dir={directionOf(language)}>
        {said}
      </bdi>
    </>
  )
}

type Props = {
  /** This list, with what it looks at. */
  at: string
  /** The part of the page that it is. */
  region: string
  /** How often it was looked for; null where there is no use in looking again. */
  looks: number | null
}

/** Where answers in another language have no translation yet: it is asked for by itself, and without scripts by a link. */
export const AnswersWaiting = ({ at, region, looks }: Props) => {
  const say = useWords(translationTexts)
  const translated = useContext(AnswersInMine)
  if (!translated || translated.waiting.length === 0) return null
  const next = `${at}&vertaal=${(looks ?? 0) + 1}`
  const poll = {
    'hx-get': next,
    'hx-trigger': looks === 0 ? 'load' : 'load delay:3s',
    'hx-select': region,
    'hx-target': region,
    'hx-swap': 'outerHTML',
  }
  return (
    <p class="cluster" role="status" {...(looks === null ? {} : poll)}>
      {looks === null ? say.noneOfAnswers : looks === 0 ? null : say.waitingForAnswers}
      <a href={`${looks === null ? `${at}&vertaal=1` : next}${region}`}>
        {looks === null ? say.tryAgain : looks === 0 ? say.readIn(tongueNames[translated.language]) : say.lookAgain}
      </a>
    </p>
  )
}
