import { nameOf, searchable } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { type Progress, toProgress } from './progress.ts'
import { newestProgress } from './progress-queries.ts'
import { type CountRow, groupsNow, overviewRows, type PersonRow } from './queries.ts'
import { type Filter, type Part, type Standing, standings } from './standing-queries.ts'

export type Invitee = {
  id: string
  name: string
  standing: Standing
  hasAddress: boolean
  worksHere: boolean
  /** "Ada (Groep 5a), Gijs (Groep 7b)" */
  children: string | null
  /** The newest invitation: when, and by letter or mail. */
  invited: { at: Date; way: 'mail' | 'letter' } | null
  askedAt: Date | null
}

export type Counts = Readonly<Record<Standing, number>>
export type InvitationOverview = {
  filter: Filter
  counts: Counts
  people: Invitee[]
  /** After whom the next page begins, if there is one. */
  next: string | null
  groups: { id: string; name: string }[]
  /** The newest run of mails, while there is something to see of it. */
  sending: Progress | null
}

const pageSize = 50
/** How long after its press a run is still shown above the list (ms). */
const shownFor = 24 * 60 * 60_000

/** Who has an account and who does not yet, as far as asked. */
export async function invitationOverview(
  scope: Scope,
  filter: Filter,
  after: string | null,
): Promise<InvitationOverview> {
  const [rows, groups, [sending]] = await scope.db.batch([
    overviewRows(scope, filter, { after, size: pageSize + 1 }),
    groupsNow(scope),
    newestProgress(scope, new Date(scope.now.getTime() - shownFor)),
  ])
  const people = rows.filter((row): row is PersonRow => row.kind === 'person')
  const counted = rows.filter((row): row is CountRow => row.kind === 'count')
  return {
    filter,
    counts: countsFrom(counted),
    people: people.slice(0, pageSize).map(toInvitee),
    next: people.length > pageSize ? (people[pageSize - 1]?.id ?? null) : null,
    groups,
    sending: sending ? toProgress(sending) : null,
  }
}

const countsFrom = (rows: readonly CountRow[]) =>
  Object.fromEntries(
    standings.map((standing) => [standing, rows.find((row) => row.standing === standing)?.count ?? 0]),
  ) as Record<Standing, number> // safe: one of each

const toInvitee = (row: PersonRow): Invitee => ({
  id: row.id,
  name: nameOf(row),
  standing: row.standing,
  hasAddress: row.has_email === 1,
  worksHere: row.works === 1,
  children: row.children,
  invited: row.at !== null && row.way ? { at: new Date(row.at), way: row.way } : null,
  askedAt: row.asked_at === null ? null : new Date(row.asked_at),
})

const parts: readonly Part[] = ['parents', 'staff', 'others']

/** A filter as an address or a form says it; what it does not know it leaves out. */
export const filterFrom = (said: (name: string) => string | undefined): Filter => ({
  standing: standings.find((one) => one === said('stand')) ?? null,
  part: parts.find((one) => one === said('rol')) ?? null,
  groupId: said('groep') || null,
  search: searchable((said('zoek') ?? '').slice(0, 100)),
})
