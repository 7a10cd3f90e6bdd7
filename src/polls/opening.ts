import { makingTexts } from '../../templates/polls/making-texts.ts'
import { address } from '../audiences/addressing.ts'
import { namesIn } from '../audiences/recipients.ts'
import type { Problems } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { tellFound } from '../notifications/telling-found.ts'
import { actingFor } from '../people/acting.ts'
import { permitted } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { audienceOf, mostGroups } from './audience.ts'
import { askThem, countAsked, openIt, sendDraft, takeBack, tellWaiting } from './making-queries.ts'
import { pollById } from './queries.ts'
import { isOneTap, type PollQuestion } from './questions.ts'
import type { Poll } from './schema.ts'
import { nextMoment } from './state.ts'

const longestChoice = 200

/** What still has to be done before a draft can be sent, by the field that it is about. */
export function missingIn(poll: Poll, scope: SchoolScope): Problems {
  const { title, questions, closesAt, startsAt } = poll
  const opensAt = startsAt && startsAt > scope.now ? startsAt : scope.now
  const found: [string, Text | undefined][] = [
    ['titel', title ? undefined : makingTexts.titleMissing],
    ['groepen', wrongWithGroups(poll)],
    ['wie', poll.for === 'pupils' && !scope.school.pupilsLogIn ? makingTexts.pupilsOut : undefined],
    ['vragen', wrongWithNumber(poll)],
    ['sluit-dag', closesAt && closesAt <= opensAt ? makingTexts.closesTooSoon : undefined],
    ...questions.flatMap(missingInQuestion),
  ]
  return Object.fromEntries(found.filter(([, problem]) => problem !== undefined))
}

function wrongWithGroups({ for: whom, groupIds }: Poll) {
  if (groupIds.length > mostGroups) return makingTexts.tooManyGroups
  return whom === 'pupils' && groupIds.length === 0 ? makingTexts.nameGroups : undefined
}

function wrongWithNumber({ kind, questions }: Poll) {
  if (questions.length === 0) return makingTexts.noQuestions
  return kind === 'poll' && !isOneTap(questions) ? makingTexts.oneTapOnly : undefined
}

function missingInQuestion({ id, kind, label, options }: PollQuestion): [string, Text | undefined][] {
  const isChoice = kind === 'single' || kind === 'multiple'
  return [
    [`${id}.tekst`, label ? undefined : makingTexts.labelMissing],
    [`${id}.opties`, isChoice ? wrongWithOptions(options) : undefined],
  ]
}

function wrongWithOptions(options: readonly string[]) {
  if (options.length < 2) return makingTexts.optionsMissing
  if (options.length > 20 || options.some((option) => option.length > longestChoice)) return makingTexts.optionsTooMany
  return new Set(options).size < options.length ? makingTexts.optionsTwice : undefined
}

/** How many are asked, and who cannot log in, the first of them by name. */
export type Asked = { people: number; without: number; names: readonly string[] }

/** Null where its maker may not ask all of them. */
export async function askedBy(scope: Scope, poll: Poll): Promise<Asked | null> {
  const addressed = await address(scope, audienceOf(poll))
  if (!addressed.ok) return null
  const [row] = await countAsked(scope, addressed.audience, poll.for === 'pupils')
  return row ? { ...row, names: namesIn(row.names) } : null
}

/** False where it is not as it was seen any more, or was sent already. */
export async function send(scope: Scope, poll: Poll, seen: number) {
  const at = poll.startsAt && poll.startsAt > scope.now ? poll.startsAt : scope.now
  const [sent] = await scope.db.batch([sendDraft(scope, poll.id, seen, at)])
  if (sent.length === 0) return false
  if (at <= scope.now) await open(scope, poll.id)
  return true
}

/**
 * Asks everybody it is for now, by what its maker may do now, and tells them. Safe to repeat: who was asked is not asked again. Of
 * whoever may not ask any more it becomes a draft again.
 */
export async function open(scope: SchoolScope, id: string) {
  const [poll] = await pollById(scope, id)
  if (!poll?.sentAt || poll.openedAt) return
  const maker = await actingFor(scope, poll.byId)
  const isMaker = maker && permitted(maker.me.roles, 'polls.write', scope.school)
  const addressed = isMaker ? await address(maker, audienceOf(poll)) : null
  if (!maker || !addressed?.ok) return void (await takeBack(scope, id))
  const telling = tellFound(scope, `poll:${id}:opened`)
  const next = nextMoment({ ...poll, openedAt: scope.now }, scope.now)
  const [, , , , told] = await scope.db.batch([
    askThem(maker, id, addressed.audience, poll.for === 'pupils'),
    openIt(scope, id, next),
    telling.tell(tellWaiting(id, 'opened')),
    telling.push,
    telling.keys,
  ])
  await telling.queue(told)
}
