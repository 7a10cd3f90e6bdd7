import { makingTexts } from '../../templates/polls/making-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { daysLater, instantAt, localDay } from '../time.ts'
import { type Content, changePoll, insertPoll, removeDraft, takeBack, updateContent } from './making-queries.ts'
import { pollById } from './queries.ts'
import type { Poll } from './schema.ts'
import { close, withdraw } from './seeing-to.ts'
import { nextMoment, stateOf } from './state.ts'

/** As long as most people need to come round to it (days). */
const usualDays = 14

export const usualClose = ({ now, school: { zone } }: Scope) =>
  instantAt(daysLater(localDay(now, zone), usualDays), '17:00', zone)

export type Start = Pick<Poll, 'kind' | 'title' | 'intro' | 'for' | 'anonymous' | 'sight' | 'questions' | 'series'>

/** A draft of one's own to begin with; the same press twice makes one. */
export async function startPoll(scope: Scope, id: string, start: Start) {
  await insertPoll(scope, { ...start, series: start.series || id, id, closesAt: usualClose(scope) })
  return id
}

/** A poll of mine: nobody else changes it. */
export async function ownPoll(scope: Scope, id: string) {
  const [poll] = await pollById(scope, id)
  if (!poll || poll.byId !== scope.me.id) throw new NotFound()
  return poll
}

export async function ownDraft(scope: Scope, id: string) {
  const poll = await ownPoll(scope, id)
  if (poll.sentAt) throw new Refused(makingTexts.sentAlready)
  return poll
}

/** False where it was changed elsewhere meanwhile. */
export async function keep(scope: Scope, id: string, seen: number, content: Content) {
  const [kept] = await scope.db.batch([updateContent(scope, id, seen, content)])
  return kept.length > 0
}

/** The same questions again, as a draft: another year's, or another group's. */
export async function copyPoll(scope: Scope, { id: _, ...poll }: Poll) {
  const id = newId(scope.now)
  const { kind, title, intro, groupIds, anonymous, sight, questions, series } = poll
  await insertPoll(scope, {
    ...{ id, kind, title, intro, for: poll.for, groupIds, anonymous, sight, questions, series },
    closesAt: usualClose(scope),
  })
  return id
}

/** Only what changes no answer: until when, and what comes of it. */
export async function moveClose(scope: Scope, poll: Poll, closesAt: Date) {
  const state = stateOf(poll, scope.now)
  if (state !== 'open' && state !== 'closed') throw new Refused(makingTexts.notNow)
  // Whoever could open it again could see what one more answer adds (I3).
  if (state === 'closed' && poll.anonymous) throw new Refused(makingTexts.staysClosed)
  const changes = { closesAt, closedAt: null }
  await changePoll(scope, poll.id, { ...changes, sweepAt: nextMoment({ ...poll, ...changes }, scope.now) })
}

export const sayAfterwards = (scope: Scope, poll: Poll, afterword: string) => changePoll(scope, poll.id, { afterword })

export async function closePoll(scope: Scope, poll: Poll) {
  if (stateOf(poll, scope.now) !== 'open') throw new Refused(makingTexts.notNow)
  await close(scope, poll.id)
}

export async function withdrawPoll(scope: Scope, poll: Poll) {
  if (!poll.openedAt) throw new Refused(makingTexts.notNow)
  await withdraw(scope, poll.id)
}

/** Planned, it becomes a draft again; a draft goes. */
export const backToDraft = (scope: Scope, poll: Poll) => takeBack(scope, poll.id)
export const discard = (scope: Scope, poll: Poll) => removeDraft(scope, poll.id)
