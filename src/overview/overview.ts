import { keepsRegister } from '../absence/offices.ts'
import { missedOfMine } from '../absence/register-queries.ts'
import { reportsOfMine } from '../absence/report-queries.ts'
import { type MissedChild, type Report, reportsIn, todayOf, toMissedChild } from '../absence/reports.ts'
import { type RegisterToDo, registersIn } from '../absence/to-do.ts'
import { daysOffToday, leaveWaiting, registersToDo, warningsWaiting } from '../absence/to-do-queries.ts'
import { type Asked, askedIn } from '../agenda/asked.ts'
import { away, type Tomorrow, tomorrowIn, tomorrowStatements } from '../agenda/tomorrow.ts'
import { type AskedRound, roundsAsking } from '../conferences/asked.ts'
import { ownRounds } from '../conferences/own-queries.ts'
import { childrenToDecideFor } from '../consents/queries.ts'
import { reportsWaiting } from '../conversations/safety-queries.ts'
import { type ThreadRow, unreadThreads } from '../conversations/thread-queries.ts'
import { isStale, withFigures } from '../figures/counting.ts'
import { type GroupPeople, groupsIn, type NamedGroup } from '../groups/groups.ts'
import { closedNear, peopleNear } from '../groups/queries.ts'
import { unreadPage } from '../messages/queries.ts'
import { fullName, nameOf } from '../people/names.ts'
import { permitted } from '../permissions.ts'
import { pollsWaiting } from '../polls/queries.ts'
import { type FreshPost, freshFor } from '../posts/fresh.ts'
import { freshPosts } from '../posts/fresh-queries.ts'
import { movedUpSince } from '../questionnaires/places-queries.ts'
import type { Scope } from '../scope.ts'
import { byText } from '../searching.ts'
import { type AskedByMeRow, askedByMe, unitsAsked } from './queries.ts'

/** A message, or a reply in the conversation with somebody. */
export type Unread = { id: string; withId: string | null; subject: string; sender: string; sentAt: Date }
/** Something I asked, and how it goes. */
export type AskedByMe = { id: string; subject: string; deadline: Date | null; received: number; answered: number }
/** A place that I asked for, of which no more than how many is said here. */
export type MovedUp = { messageId: string; subject: string; amount: number; isOfChild: boolean }
/** What is asked of me and by me, what is new besides, and my groups: with their people, or by name where there are many. */
export type Overview = {
  asked: Asked[]
  /** Talks that want a time of my family (G1). */
  conferences: AskedRound[]
  /** Polls and surveys that wait for me (I3). */
  polls: { id: string; title: string; closesAt: Date | null }[]
  /** Classes of mine whose register waits for me, and how many requests for leave do (H2, H3). */
  registers: RegisterToDo[]
  leaveWaiting: number
  /** What parents reported of other parents, for whoever settles it (D7). */
  reportsWaiting: number
  /** Children of 16 hours without an explanation, for the office (H3). */
  warningsWaiting: number
  askedByMe: AskedByMe[]
  unread: Unread[]
  /** Places I moved up to from a waiting list these days (D3). */
  movedUp: readonly MovedUp[]
  groups: GroupPeople[]
  /** First names of my children for whom nobody has said yet where pictures may be shown. */
  consentFor: string[]
  otherGroups: NamedGroup[]
  /** Which of my children are reported absent now, or missed (H1, H3); null for whoever reports nobody. */
  absent: { reports: Report[]; missed: MissedChild[] } | null
  /** Whoever keeps an absence list (H1). */
  seesAbsent: boolean
  tomorrow: Tomorrow | null
  /** Blogs and news of the past days (I1). */
  posts: FreshPost[]
}

const newest = 5
const mostAskedByMe = 5
const mostPosts = 3
const mostMovedUp = 5
/** How long it stands there (ms). */
const movedUpLasts = 7 * 24 * 60 * 60 * 1000

export async function overview(scope: Scope): Promise<Overview> {
  const [
    units,
    mine,
    unread,
    places,
    closed,
    threads,
    reports,
    rounds,
    missed,
    undecided,
    polls,
    posts,
    [leave],
    [reported],
    [unexplained],
    registers,
    off,
    movedUp,
    ...days
  ] = await scope.db.batch([
    unitsAsked(scope),
    askedByMe(scope, mostAskedByMe),
    unreadPage(scope, newest * 2),
    peopleNear(scope),
    closedNear(scope),
    unreadThreads(scope, newest),
    reportsOfMine(scope, todayOf(scope)),
    ownRounds(scope),
    missedOfMine(scope, todayOf(scope)),
    childrenToDecideFor(scope),
    pollsWaiting(scope),
    freshPosts(scope, mostPosts),
    leaveWaiting(scope),
    reportsWaiting(scope),
    warningsWaiting(scope),
    registersToDo(scope),
    daysOffToday(scope),
    movedUpSince(scope, new Date(scope.now.getTime() - movedUpLasts), mostMovedUp),
    ...tomorrowStatements(scope),
  ])
  const mineAgain = () => askedByMe(scope, mostAskedByMe)
  const counted = await withFigures(scope, mine, staleId, mineAgain)
  const asked = askedIn(units).filter(({ open }) => open)
  const isAsked = (id: string) => asked.some(({ messageId }) => messageId === id)
  const groups = groupsIn(scope, places, closed)
  const own = reportsIn(scope, reports)
  const hasPeople = ({ adults, pupils }: GroupPeople) => adults.length + pupils.length > 0
  const mayTalk = permitted(scope.me.roles, 'conferences.read', scope.school)
  return {
    asked,
    conferences: mayTalk ? roundsAsking(rounds, scope) : [],
    polls: permitted(scope.me.roles, 'polls.answer', scope.school) ? polls.map(waitingPoll) : [],
    registers: registersIn(scope, registers, off),
    leaveWaiting: leave?.count ?? 0,
    reportsWaiting: reported?.count ?? 0,
    warningsWaiting: unexplained?.count ?? 0,
    askedByMe: counted.map(askedByMeIn),
    unread: [
      ...threads.map(repliedIn),
      ...unread
        .filter(({ id }) => !isAsked(id) && !threads.some((thread) => thread.message_id === id))
        .map(({ sender, ...message }) => ({ ...message, withId: null, sender: fullName(sender) })),
    ]
      .sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime())
      .slice(0, newest),
    movedUp: movedUp.map((row) => ({ ...row, isOfChild: row.isOfChild === 1 })),
    groups: groups.filter(hasPeople),
    consentFor: permitted(scope.me.roles, 'consents.give', scope.school)
      ? undecided.map(({ first_name }) => first_name).sort(byText)
      : [],
    otherGroups: groups.filter((group) => !hasPeople(group)),
    seesAbsent:
      permitted(scope.me.roles, 'absence.read', scope.school) &&
      (scope.me.teaches.length > 0 || keepsRegister(scope.me)),
    absent: permitted(scope.me.roles, 'absence.report', scope.school)
      ? {
          reports: own.filter(({ isRunning }) => isRunning),
          missed: missed.map(toMissedChild),
        }
      : null,
    posts: freshFor(scope, posts),
    tomorrow: withAway(tomorrowIn(scope, places, days), own),
  }
}

/** Who is reported for that day as well reads that, and not what to bring (F6, H1). */
const withAway = (tomorrow: Tomorrow | null, reports: readonly Report[]) =>
  tomorrow && {
    ...tomorrow,
    children: tomorrow.children.map((child) => ({ ...child, away: awayOn(tomorrow.day, child.id, reports) })),
  }

function awayOn(day: string, childId: string, reports: readonly Report[]) {
  const there = reports.filter(
    ({ pupilId, isRetracted, from, until }) =>
      pupilId === childId && !isRetracted && from <= day && (until === null || day <= until),
  )
  return away.find((one) => there.some(({ kind }) => kind === one)) ?? null
}

const waitingPoll = ({ id, title, closes_at }: { id: string; title: string; closes_at: number | null }) => ({
  id,
  title,
  closesAt: closes_at === null ? null : new Date(closes_at),
})

const repliedIn = (row: ThreadRow): Unread => ({
  id: row.message_id,
  withId: row.with_id,
  subject: row.subject,
  sender: nameOf(row),
  sentAt: new Date(row.at),
})

const staleId = ({ id, counting, delivered_at: deliveredAt }: AskedByMeRow) =>
  isStale(counting, { deliveredAt }) ? id : null

const askedByMeIn = ({ id, subject, deadline, received, answered }: AskedByMeRow): AskedByMe => ({
  id,
  subject,
  deadline: deadline === null ? null : new Date(deadline),
  received: received ?? 0,
  answered: answered ?? 0,
})
