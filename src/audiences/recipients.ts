import { fullName, nameOf } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import type { Addressed } from './addressing.ts'
import { type ReachRow, type RecipientRow, reachOf, recipientRows } from './recipient-queries.ts'

/** What sending would mean, before it is done (D15). `allParents` says that they may be called so. */
export type Reach = {
  people: number
  allParents: boolean
  /** Whether the asker may know how full others' week is and whom mail does not reach: that is the school's to know (C1). */
  isTold: boolean
  unreachable: number
  /** The names of the first of those. */
  unreached: readonly string[]
  weekAverage: number
  weekMost: number
}
export type Recipient = { id: string; name: string; reachable: boolean; place: string }

export function toReach({ me }: Pick<Scope, 'me'>, row: ReachRow): Reach {
  const { people, guardians, unreachable, unreached, this_week, most } = row
  const all = { ...nobody, people, allParents: people > 0 && guardians === people }
  if (!isStaff(me.roles)) return all
  return {
    ...all,
    isTold: true,
    unreachable,
    unreached: namesIn(unreached),
    weekAverage: people > 0 ? Math.round((10 * this_week) / people) / 10 : 0,
    weekMost: most,
  }
}

export const nobody: Reach = {
  people: 0,
  allParents: false,
  isTold: false,
  unreachable: 0,
  unreached: [],
  weekAverage: 0,
  weekMost: 0,
}

/** How many are named where they are also counted; the rest is on a page of its own. */
export const mostNamed = 10

/** Of JSON that says, of each, a word to sort by and a name in three parts. */
export const namesIn = (json: string) =>
  (JSON.parse(json) as [sortedBy: string, string, string, string][]) // safe: the query made it so
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostNamed)
    .map(([, firstName, infix, lastName]) => fullName({ firstName, infix, lastName }))

export async function reach(scope: Scope, audience: Addressed) {
  const [row] = await reachOf(scope, audience)
  return row ? toReach(scope, row) : nobody
}

/** A page of the people an audience reaches, by name; `after` is the place of the last one of the page before, `search` the beginning of a name. */
export async function recipients(scope: Scope, audience: Addressed, after = '', size = 50, search = '') {
  const rows = await recipientRows(scope, audience, { after, size, search })
  return rows.map(toRecipient)
}

export const toRecipient = (row: RecipientRow): Recipient => ({
  id: row.id,
  name: nameOf(row),
  reachable: row.reachable === 1,
  place: row.place,
})
