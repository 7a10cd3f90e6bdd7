import { accountOf, sessionsOf } from '../accounts/queries.ts'
import { contactItemsOf } from '../contacts/queries.ts'
import type { ContactItem } from '../contacts/schema.ts'
import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { fullName } from './names.ts'
import {
  type ChildRow,
  type HouseholdRow,
  myChildren,
  myHousehold,
  type OtherGuardianRow,
  otherGuardians,
  personById,
} from './queries.ts'
import type { Person } from './schema.ts'

export type Child = {
  id: string
  name: string
  photo: string | null
  group: { id: string; name: string } | null
  guardians: string[]
}
export type Household = { partners: string[]; jointUse: boolean; primaryContact: 'me' | string | null }
export type Device = { id: string; browser: string; since: Date }
export type Details = {
  person: Person
  contacts: ContactItem[]
  userName: string | null
  children: Child[]
  household: Household | null
  devices: Device[]
}

/** What a person sees of herself: nobody else's contact data is read here. */
export async function myDetails(scope: Scope): Promise<Details> {
  const [[person], children, guardians, household, [account], sessions, contacts] = await scope.db.batch([
    personById(scope.db, scope.me.id),
    myChildren(scope),
    otherGuardians(scope),
    myHousehold(scope),
    accountOf(scope),
    sessionsOf(scope),
    contactItemsOf(scope, scope.me.id),
  ])
  if (!person) throw new NotFound()
  return {
    person,
    contacts,
    userName: account?.userName ?? null,
    children: children.map((child) => toChild(child, guardians)),
    household: toHousehold(household, scope.me.id),
    devices: sessions.map(({ fingerprint, browser, createdAt }) => ({ id: fingerprint, browser, since: createdAt })),
  }
}

const nameOf = (row: { first_name: string; infix: string; last_name: string }) =>
  fullName({ firstName: row.first_name, infix: row.infix, lastName: row.last_name })

const toChild = (row: ChildRow, guardians: readonly OtherGuardianRow[]): Child => ({
  id: row.id,
  name: nameOf(row),
  photo: row.photo ? row.id : null,
  group: row.class_id && row.class_name ? { id: row.class_id, name: row.class_name } : null,
  guardians: guardians.filter(({ pupil_id }) => pupil_id === row.id).map(nameOf),
})

function toHousehold(rows: readonly HouseholdRow[], me: string): Household | null {
  const [first] = rows
  if (!first) return null
  const contact = rows.find(({ id }) => id === first.primary_contact_id)
  return {
    partners: rows.filter(({ id }) => id !== me).map(nameOf),
    jointUse: first.joint_use === 1,
    primaryContact: contact ? (contact.id === me ? 'me' : nameOf(contact)) : null,
  }
}
