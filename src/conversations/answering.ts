import type { AwayRow } from '../audiences/stand-in-queries.ts'
import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { type HearerRow, insertTakeover } from './answering-queries.ts'

/** Which of a group's teachers will answer (D17). */
export type Answerer = { name: string; isMe: boolean; mayTakeOver: boolean }
/** Somebody who is not there to answer, until when, and who does meanwhile, if anybody. */
export type Away = { name: string; until: string; standIn: string | null }

/** Null where no more than one teacher is in it: then it is plain who answers. */
export function answererIn({ me }: Pick<Scope, 'me'>, rows: readonly HearerRow[]): Answerer | null {
  if (rows.length < 2) return null
  const meant = rows.find(({ taken }) => taken === 1) ?? rows[0]
  const answerer = meant && presentFor(meant, rows)
  if (!answerer) return null
  const isMe = answerer.id === me.id
  return { name: nameOf(answerer), isMe, mayTakeOver: !isMe && rows.some(({ id }) => id === me.id) }
}

/** Whoever is away is stood in for by whom they chose, and else by the first who is there. */
function presentFor(meant: HearerRow, rows: readonly HearerRow[]) {
  if (meant.until_day === null) return meant
  const present = rows.filter(({ until_day }) => until_day === null)
  return present.find(({ id }) => id === meant.stand_in_id) ?? present[0] ?? meant
}

export const awayFromRows = (rows: readonly AwayRow[]): Away[] =>
  rows.map((row) => ({
    name: nameOf(row),
    until: row.until_day,
    standIn: row.stand_in && nameOf(JSON.parse(row.stand_in) as Named), // safe: the query made it so
  }))

/** From now on I answer in this conversation, as those who take part see (D17). */
export async function takeOver(scope: Scope, messageId: string, withId: string) {
  const taken = await insertTakeover(scope, messageId, withId)
  if (taken.length === 0) throw new NotFound()
}

type Named = { first_name: string; infix: string; last_name: string }
