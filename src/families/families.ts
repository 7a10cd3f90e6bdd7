import { NotFound } from '../errors.ts'
import { fullName, nameOf } from '../people/names.ts'
import type { Custody } from '../people/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import {
  adultById,
  adultsNamed,
  changesOf,
  pupilNamed,
  pupilsAPage,
  pupilsNamed,
  type TieRow,
  tiesOf,
} from './queries.ts'

export type ListedPupil = { id: string; name: string; group: string | null; adults: number; limited: number }
export type PupilPage = { pupils: ListedPupil[]; next: string | null }

/** The pupils by name, so many at a time (C10). */
export async function pupilPage(scope: SchoolScope, search: string, after: string): Promise<PupilPage> {
  const rows = await pupilsNamed(scope, search, after)
  const pupils = rows
    .slice(0, pupilsAPage)
    .map((row) => ({ id: row.id, name: nameOf(row), group: row.class_name, adults: row.adults, limited: row.limited }))
  return { pupils, next: rows.length > pupilsAPage ? (pupils.at(-1)?.id ?? null) : null }
}

export type Adult = {
  id: string
  name: string
  email: string | null
  custody: Custody
  relation: string
  ground: string | null
  /** The local day from which that holds. */
  since: string
  enteredBy: string | null
  hasAccount: boolean
}
/** Adults who share a mailbox for joint matters; whoever only may be called lives in none of them. */
export type Home = { id: string | null; jointUse: boolean; primaryContact: string | null; adults: Adult[] }
export type Change = {
  name: string
  by: string
  at: Date
  since: string
  before: Custody | null
  after: Custody | null
  ground: string | null
}
export type Family = {
  pupil: { id: string; name: string; firstName: string; group: string | null }
  homes: Home[]
  changes: Change[]
}

/** A pupil with all adults, in their households, and what became of custody. */
export async function familyOf(scope: SchoolScope, pupilId: string): Promise<Family> {
  const [[pupil], ties, changes] = await scope.db.batch([
    pupilNamed(scope, pupilId),
    tiesOf(scope, pupilId),
    changesOf(scope, pupilId),
  ])
  if (!pupil) throw new NotFound()
  return {
    pupil: { id: pupil.id, name: nameOf(pupil), firstName: pupil.first_name, group: pupil.class_name },
    homes: homesIn(ties, scope.school.zone),
    changes: changes.map(({ change, person, by }) => ({
      name: fullName(person),
      by: fullName(by),
      at: change.at,
      since: change.since,
      before: change.before,
      after: change.after,
      ground: change.ground,
    })),
  }
}

export const adultsIn = ({ homes }: Family) => homes.flatMap(({ adults }) => adults)

/** In the order of the rows; those without a household each by themselves. */
function homesIn(ties: readonly TieRow[], zone: string): Home[] {
  const byHome = Map.groupBy(ties, ({ household_id, id }) => household_id ?? `alone:${id}`)
  return [...byHome.values()].map((rows) => {
    const first = rows[0]! // a group has at least one
    const contact = rows.find(({ id }) => id === first.primary_contact_id)
    return {
      id: first.household_id,
      jointUse: first.joint_use === 1,
      primaryContact: contact ? nameOf(contact) : null,
      adults: rows.map((row) => toAdult(row, zone)),
    }
  })
}

const toAdult = (row: TieRow, zone: string): Adult => ({
  id: row.id,
  name: nameOf(row),
  email: row.email,
  custody: row.custody,
  relation: row.relation,
  ground: row.ground,
  since: row.holds_from ?? localDay(new Date(row.since), zone),
  enteredBy: row.entered_by,
  hasAccount: row.account === 1,
})

export type FoundAdult = { id: string; name: string; email: string | null; children: string | null }

/** Adults whom the school knows already, by name or address; or the one that was chosen. */
export async function adultsFound(scope: SchoolScope, search: string, chosen: string) {
  if (!search.trim() && !chosen) return { found: [], chosen: null }
  const [rows, [one]] = await scope.db.batch([adultsNamed(scope, search), adultById(scope, chosen)])
  const found: FoundAdult[] = search.trim()
    ? rows.map((row) => ({ id: row.id, name: nameOf(row), email: row.email, children: row.children }))
    : []
  return { found, chosen: one ? { id: one.id, name: fullName(one), email: one.email, children: null } : null }
}
export type Found = Awaited<ReturnType<typeof adultsFound>>
