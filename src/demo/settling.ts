import { insertAccount } from '../accounts/queries.ts'
import { accounts } from '../accounts/schema.ts'
import { nameKey } from '../accounts/user-names.ts'
import { noteReturned } from '../bounces/blocking.ts'
import { givePlace } from '../groups/members.ts'
import { importAtOnce } from '../imports/at-once.ts'
import { saveWorkingHours } from '../notifications/queries.ts'
import { endJointUse, makePrimaryContact } from '../people/appointing.ts'
import { personById } from '../people/queries.ts'
import { appoint } from '../people/roles.ts'
import type { SchoolScope } from '../scope.ts'
import { instantAt } from '../time.ts'
import type { DemoFiles } from './files.ts'
import type { DemoPerson } from './people.ts'
import { addressesHere, adultsWithAddress, groupNamed, keysHere } from './queries.ts'

/** Brings a year's two files in, some days before its school begins, as the office would. */
export async function importYear(scope: SchoolScope, files: DemoFiles) {
  const then = beforeSchool(scope, Number(files.school.schoolYear.slice(0, 4)))
  await importText(then, 'EDEX.XML', files.edexml)
  await importText(then, 'Ouders.csv', files.guardians)
}

function beforeSchool(scope: SchoolScope, startYear: number) {
  const inAugust = instantAt(`${startYear}-08-18`, '10:00', scope.school.zone)
  return { ...scope, now: inAugust < scope.now ? inAugust : scope.now }
}

async function importText(scope: SchoolScope, name: string, text: string) {
  const received = await importAtOnce(scope, { name, bytes: new TextEncoder().encode(text) })
  if (!received.ok) throw new Error(`the demo's own ${name} cannot be read: ${JSON.stringify(received.faults)}`)
}

/** Who the persons of the files became. */
export async function whoIsWho(scope: SchoolScope) {
  const [keys, addresses] = await scope.db.batch([keysHere(scope), addressesHere(scope)])
  const byKey = new Map(keys.map(({ kind, key, id }) => [`${kind} ${key}`, id]))
  const byAddress = new Map(addresses.map(({ email, id }) => [email, id]))
  return (person: DemoPerson) => {
    const id = person.kind === 'guardian' ? byAddress.get(person.email) : byKey.get(`${person.kind} ${person.key}`)
    if (!id) throw new Error(`the demo has no ${person.name}`)
    return id
  }
}
export type WhoIsWho = Awaited<ReturnType<typeof whoIsWho>>

export async function giveRoles(scope: SchoolScope, roles: { head: string; admin: string }) {
  await appoint(scope, roles.head, 'management')
  await appoint(scope, roles.admin, 'admin')
  await appoint(scope, roles.admin, 'administration')
}

export async function makeClassParent(scope: SchoolScope, personId: string, startYear: number, groupKey: string) {
  const [group] = await groupNamed(scope, `${startYear}-${startYear + 1}/${groupKey}`)
  if (!group) throw new Error(`the demo has no ${groupKey}`)
  await givePlace(beforeSchool(scope, startYear), group, personId, 'classParent')
}

export async function settleHouseholds(scope: SchoolScope, home: { primaryContact: string; apart: string }) {
  await makePrimaryContact(scope, home.primaryContact)
  await endJointUse(scope, home.apart)
}

/** A teacher who works four days, and says so to parents (E1). */
export const sayWhenRead = (scope: SchoolScope, personId: string) =>
  saveWorkingHours(scope, personId, { days: '1234', from: '08:00', until: '17:00' })

/** All with the same password: it is weighed down once, not once for each. */
export async function openAccounts(
  scope: SchoolScope,
  logins: readonly { userName: string; personId: string }[],
  passwordHash: string,
) {
  await scope.db.batch(logins.map((login) => insertAccount(scope, { ...login, passwordHash })))
}

/** Besides the people whom the demo knows by name: seven in eight of the others have made theirs, under their address, and the office has the rest to invite. */
export async function openMoreAccounts(scope: SchoolScope, known: ReadonlySet<string>, passwordHash: string) {
  const others = (await adultsWithAddress(scope)).filter(({ id }) => !known.has(id))
  const rows = others
    .filter((_, place) => place % 8 !== 7)
    .map(({ id, email }) => ({
      personId: id,
      userName: email,
      nameKey: nameKey(email),
      passwordHash,
      createdAt: scope.now,
    }))
  await scope.db.batch(scope.db.insertMany(accounts, rows))
}

const day = 86_400_000

/** Somebody whose mailbox has been full for some days, so that no mail goes there. */
export async function blockAddress(scope: SchoolScope, personId: string) {
  const [person] = await personById(scope.db, personId)
  for (const days of [5, 4, 3]) {
    const sentAt = new Date(scope.now.getTime() - days * day)
    const returned = { address: person?.email ?? '', sentAt, kind: 'soft', reason: 'full' } as const
    await noteReturned({ ...scope, now: sentAt }, returned)
  }
}
