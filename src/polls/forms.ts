import { makingTexts } from '../../templates/polls/making-texts.ts'
import { problems as problemTexts } from '../../templates/ui/problems.ts'
import { cleanLine, cleanText } from '../cleaning.ts'
import { type Problems, textOfField } from '../http/forms.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { instantAt, readDay } from '../time.ts'
import type { Content } from './making-queries.ts'
import { type PollQuestion, type PollQuestionKind, pollQuestionKinds } from './questions.ts'
import { type Poll, publics, sights } from './schema.ts'

type Body = Readonly<Record<string, unknown>>

const most = { title: 120, intro: 2000, label: 300, questions: 40, options: 4000 }

const textOf = (body: Body, name: string) => textOfField([body[name]].flat()[0])
const textsOf = (body: Body, name: string) =>
  [body[name]].flat().filter((sent): sent is string => typeof sent === 'string')
const oneOf = <T extends string>(options: readonly T[], typed: string, otherwise: T) =>
  options.find((option) => option === typed) ?? otherwise

/** A draft may be kept as unready as it is; what nobody could read back is wrong at once. */
export function contentIn(body: Body, poll: Poll, scope: Scope): { content: Content; problems: Problems } {
  const starts = momentIn(body, 'open', scope)
  const closes = momentIn(body, 'sluit', scope)
  const groupIds = textsOf(body, 'groepen')
  const content: Content = {
    title: cleanLine(textOf(body, 'titel')),
    intro: cleanText(textOf(body, 'uitleg')),
    for: oneOf(publics, textOf(body, 'wie'), poll.for),
    groupIds,
    anonymous: textOf(body, 'naam') === 'anoniem',
    sight: oneOf(sights, textOf(body, 'uitslag'), poll.sight),
    questions: questionsIn(body),
    startsAt: starts.at,
    closesAt: closes.at,
  }
  const tooLong = (text: string, limit: number) => (text.length > limit ? problemTexts.tooLong : undefined)
  const wrong = {
    titel: tooLong(content.title, most.title),
    uitleg: tooLong(content.intro, most.intro),
    'open-dag': starts.problem,
    'sluit-dag': closes.problem,
    vragen: content.questions.length > most.questions ? makingTexts.tooManyQuestions : undefined,
    ...Object.fromEntries(
      content.questions.flatMap(({ id, label, options }) => [
        [`${id}.tekst`, tooLong(label, most.label)],
        [`${id}.opties`, tooLong(options.join('\n'), most.options)],
      ]),
    ),
  }
  return { content, problems: Object.fromEntries(Object.entries(wrong).filter(([, problem]) => problem)) }
}

/** A day without a time lasts until five; one that is no day is told. */
function momentIn(body: Body, name: string, { school: { zone } }: Scope) {
  const typed = textOf(body, `${name}-dag`).trim()
  if (typed === '') return { at: null, problem: undefined }
  const day = readDay(typed)
  if (!day) return { at: null, problem: problemTexts.notADate }
  const time = textOf(body, `${name}-om`)
  return { at: instantAt(day, /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : '17:00', zone), problem: undefined }
}

function questionsIn(body: Body): PollQuestion[] {
  const ids = [...new Set(textsOf(body, 'vraag'))].filter((id) => /^[0-9a-z]{1,30}$/.test(id))
  return ids.map((id) => {
    const kind = oneOf(pollQuestionKinds, textOf(body, `${id}.soort`), 'single')
    return {
      id,
      kind,
      label: cleanLine(textOf(body, `${id}.tekst`)),
      options: kind === 'single' || kind === 'multiple' ? linesOf(textOf(body, `${id}.opties`)) : [],
      required: textOf(body, `${id}.verplicht`) !== '',
    }
  })
}

const linesOf = (text: string) => cleanText(text).split('\n').map(cleanLine).filter(Boolean)

/** What the button that was pressed does to the questions: "vraag:single", "vraag-op:<id>", "vraag-weg:<id>". */
export function pressed(questions: readonly PollQuestion[], action: string, now: Date): PollQuestion[] {
  const [what, about = ''] = action.split(':')
  const place = questions.findIndex(({ id }) => id === about)
  if (what === 'vraag') {
    const kind = oneOf<PollQuestionKind>(pollQuestionKinds, about, 'single')
    return [...questions, { id: newId(now), kind, label: '', options: [], required: kind !== 'longText' }]
  }
  if (what === 'vraag-weg') return questions.filter(({ id }) => id !== about)
  if (what === 'vraag-op' && place > 0)
    return questions.toSpliced(place - 1, 2, questions[place]!, questions[place - 1]!)
  return [...questions]
}

export const seenIn = (body: Body) => Number(textOf(body, 'gezien')) || 0
export const actionIn = (body: Body) => textOf(body, 'actie')
export const closeIn = (body: Body, scope: Scope) => momentIn(body, 'sluit', scope)
export const afterwordIn = (body: Body) => cleanText(textOf(body, 'nawoord')).slice(0, most.intro)
export const idIn = (body: Body, now: Date) =>
  /^[0-9a-z]{26}$/.test(textOf(body, 'id')) ? textOf(body, 'id') : newId(now)
export const startIn = (body: Body) => textOf(body, 'begin')
