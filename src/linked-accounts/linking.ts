import { linkedTexts } from '../../templates/linked-accounts/texts.ts'
import { handOver, switching } from '../accounts/hand-over.ts'
import { accountOfPerson } from '../accounts/queries.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { unreadCount } from '../messages/queries.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { paths } from '../paths.ts'
import { actingFor } from '../people/acting.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { openAgreed, openBegun, sealAgreed, sealBegun } from './proofs.ts'
import { endLonely, linkBoth, linkedWith, unlink } from './queries.ts'

/** Another account of mine: its school, and how much I have not read there. */
export type Linked = { schoolId: string; name: string; unread: number }

/** More schools than anybody has children at, or works for. */
const most = 10

/**
 * My accounts elsewhere. What is there of each is asked there; one whose person or account went is linked no more. Nothing of
 * what these schools hold is read here but how much is unread (N2).
 */
export async function linkedOf(scope: Scope): Promise<Linked[]> {
  const rows = await linkedWith(scope, [scope.me.id])
  const found = await Promise.all(
    rows.slice(0, most).map(async ({ school_id: schoolId, person_id: personId, name }) => {
      const there = await scope.elsewhere(schoolId)
      if (!there) return null
      const [[account], [unread]] = await there.db.batch([
        accountOfPerson(there, personId),
        unreadCount(there.db, personId, there.now),
      ])
      if (account) return { schoolId, name, unread: unread?.count ?? 0 }
      await unlink(scope, { schoolId, personId })
      return null
    }),
  )
  return found.filter((one) => one !== null)
}

/** What came of it, as the address says. */
export function saidOfLinking(query: Readonly<Record<string, string>>) {
  if (query.gekoppeld !== undefined) return linkedTexts.linked
  if (query.ontkoppeld !== undefined) return linkedTexts.unlinked
  return query.vol === undefined ? undefined : linkedTexts.full
}

/** The way to log in at the other school, and to agree to it there. */
export async function beginLink(scope: Scope, session: string, schoolId: string) {
  const there = await schoolThere(scope, schoolId)
  return `${there.origin}${paths.linkAccount(await sealBegun(scope, session, schoolId))}`
}

/** What one is asked to agree to: whose account at which school comes along. */
export async function begunLink(scope: Scope, token: string) {
  const from = await openBegun(scope, token)
  const there = await schoolThere(scope, from.school)
  const person = await actingFor(there, from.person)
  if (!person) throw new NotFound()
  return { school: there.school.name, name: person.me.name }
}

/** Back to where it began, in the browser that agreed. */
export async function agreeToLink(scope: Scope, token: string) {
  const from = await openBegun(scope, token)
  const there = await schoolThere(scope, from.school)
  return `${there.origin}${paths.linkAgreed(await sealAgreed(scope, from))}`
}

/** False where there are too many already. Done twice it is done once. */
export async function completeLink(scope: Scope, session: string, token: string) {
  const other = await openAgreed(scope, session, token)
  const there = await schoolThere(scope, other.schoolId)
  const [[account], mine] = await Promise.all([
    accountOfPerson(there, other.personId),
    linkedWith(scope, [scope.me.id]),
  ])
  if (!account) throw new NotFound()
  if (mine.length + 1 >= most) return false
  await scope.directory.batch(linkBoth(scope, { other, groupId: newId(scope.now) }))
  await tellOf(scope, scope.me.id, other.schoolId)
  await tellOf(there, other.personId, scope.school.schoolId)
  scope.log({ event: 'accounts.linked', person: scope.me.id, with: other.schoolId })
  return true
}

/** Both owners, since it may not have been the owner who did it (ASVS 6.3.7). */
function tellOf(scope: SchoolScope, personId: string, otherId: string) {
  const about = `linked:${personId}:${otherId}:${localDay(scope.now, scope.school.zone)}`
  const notice = { kind: 'security' as const, news: 'accountsLinked' as const, at: scope.now.getTime() }
  return doAndTell(scope, [], [{ personId, about, notice }])
}

export async function endLink(scope: Scope, schoolId: string) {
  const rows = (await linkedWith(scope, [scope.me.id])).filter((row) => row.school_id === schoolId)
  if (rows.length === 0) throw new NotFound()
  for (const { person_id: personId } of rows) await unlink(scope, { schoolId, personId })
  await endLonely(scope, scope.me.id)
  scope.log({ event: 'accounts.unlinked', person: scope.me.id, with: schoolId })
}

/** Where I am let in there, once, within two minutes; the second step is asked for there where that school wants it (B4). */
export async function switchTo(scope: Scope, schoolId: string) {
  const row = (await linkedWith(scope, [scope.me.id])).find((one) => one.school_id === schoolId)
  const there = row && (await scope.elsewhere(schoolId))
  const [account] = there ? await accountOfPerson(there, row.person_id) : []
  if (!row || !there || !account || !(await actingFor(there, row.person_id))) throw new NotFound()
  return handOver(there, row.person_id, [], switching)
}

/** Another school, where accounts are people's own: everybody has the passwords of a demo's (A3). */
async function schoolThere(scope: Scope, schoolId: string): Promise<SchoolScope> {
  const there = schoolId === scope.school.schoolId ? null : await scope.elsewhere(schoolId)
  if (!there || there.demoEndsAt || scope.demoEndsAt) throw new NotFound()
  return there
}
