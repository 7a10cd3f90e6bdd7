import { NotFound } from '../errors.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import {
  type PrintedSlotRow,
  type PrintedTalkRow,
  type PrintedTopicRow,
  printedSlots,
  printedTalks,
  printedTopics,
} from './print-queries.ts'
import { roundById } from './round-queries.ts'
import type { Round } from './schema.ts'
import { showsTimes } from './state.ts'

/** What a round is printed as: for who sits at a desk, for its door, and for each family (G4). */
export const prints = ['leerkracht', 'deur', 'gezin'] as const
export type Print = (typeof prints)[number]

type Topics = ReadonlyMap<string, readonly PrintedTopicRow[]>
export type Sheet = { desk: string; room: string; teachers: string; slots: readonly PrintedSlotRow[] }
export type Slip = { who: string; talks: readonly PrintedTalkRow[] }
export type Printed = { round: Round; desk: string | null; mayManage: boolean } & (
  | { print: 'leerkracht'; sheets: readonly Sheet[]; topics: Topics }
  | { print: 'deur'; sheets: readonly Sheet[] }
  | { print: 'gezin'; slips: readonly Slip[] | null }
)

/** A round on paper, of the desks that somebody holds; families are told theirs by who runs it. */
export const printed = (scope: Scope, roundId: string, print: Print, deskId: string | null): Promise<Printed> =>
  print === 'gezin' ? slipsOf(scope, roundId) : sheetsOf(scope, roundId, print, deskId)

const mayManage = ({ me, school }: Scope) => permitted(me.roles, 'conferences.manage', school)

async function slipsOf(scope: Scope, roundId: string): Promise<Printed> {
  const [[round], talks] = await scope.db.batch([roundById(scope, roundId), printedTalks(scope, roundId)])
  if (!mayManage(scope) || !isOnPaper(round)) throw new NotFound()
  return { round, desk: null, mayManage: true, print: 'gezin', slips: showsTimes(round) ? slipsIn(talks) : null }
}

async function sheetsOf(
  scope: Scope,
  roundId: string,
  print: Exclude<Print, 'gezin'>,
  desk: string | null,
): Promise<Printed> {
  const [[round], slots, topics] = await scope.db.batch([
    roundById(scope, roundId),
    printedSlots(scope, roundId, desk),
    printedTopics(scope, roundId, desk),
  ])
  if (!isOnPaper(round) || slots.length === 0) throw new NotFound()
  const head = { round, desk, mayManage: mayManage(scope), sheets: sheetsIn(slots) }
  return print === 'deur'
    ? { ...head, print }
    : { ...head, print, topics: Map.groupBy(topics, ({ talk_id }) => talk_id) }
}

const isOnPaper = (round: Round | undefined): round is Round =>
  round != null && round.invitedAt !== null && !round.wipedAt

const sheetsIn = (rows: readonly PrintedSlotRow[]): Sheet[] =>
  [...Map.groupBy(rows, ({ desk_id }) => desk_id).values()].map((slots) => {
    const { desk, room, teachers } = slots[0]! // safe: none is empty
    return { desk, room, teachers: teachers ?? '', slots }
  })

/** A household's talks that the same people of it may know of: a stepparent without custody reads of no other's child. */
function slipsIn(rows: readonly PrintedTalkRow[]): Slip[] {
  const told = rows.filter(({ who }) => who !== null)
  const slips = Map.groupBy(told, ({ household_id, who }) => `${household_id} ${who}`)
  return [...slips.values()].map((talks) => ({ who: talks[0]!.who ?? '', talks })) // safe: none is empty
}
