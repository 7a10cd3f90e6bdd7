import { accountOf } from '../accounts/queries.ts'
import { myBlock } from '../bounces/queries.ts'
import type { Reason } from '../bounces/reasons.ts'
import { contactItemsOf } from '../contacts/queries.ts'
import type { ContactItem } from '../contacts/schema.ts'
import { blockedByMe } from '../conversations/safety-queries.ts'
import { NotFound } from '../errors.ts'
import type { WorkingHours } from '../notifications/hours.ts'
import { workingHoursOf } from '../notifications/queries.ts'
import { nameOf } from '../people/names.ts'
import {
  type ChildRow,
  myChildren,
  myHousehold,
  type OtherGuardianRow,
  otherGuardians,
  personById,
} from '../people/queries.ts'
import type { Person } from '../people/schema.ts'
import { myPushDevices, type PushDevice } from '../push/queries.ts'
import type { Scope } from '../scope.ts'
import { type Household, toHousehold } from './household.ts'

export type Child = {
  id: string
  name: string
  photo: string | null
  group: { id: string; name: string } | null
  guardians: string[]
}
export type Details = {
  person: Person
  contacts: ContactItem[]
  /** Why no mail goes to the person's address, if none does (E3). */
  block: Reason | null
  userName: string | null
  children: Child[]
  household: Household | null
  /** The browsers that tell of news at once. */
  devices: readonly PushDevice[]
  /** When I read what parents write; null where I do not say. */
  working: WorkingHours | null
  /** Parents from whom I need not hear (C5). */
  blocked: readonly { id: string; name: string }[]
}

/** What a person sees of herself: nobody else's contact data is read here. */
export async function myDetails(scope: Scope): Promise<Details> {
  const [[person], children, guardians, household, [account], contacts, [block], [working], blocked, devices] =
    await scope.db.batch([
      personById(scope.db, scope.me.id),
      myChildren(scope),
      otherGuardians(scope),
      myHousehold(scope),
      accountOf(scope),
      contactItemsOf(scope, scope.me.id),
      myBlock(scope),
      workingHoursOf(scope, scope.me.id),
      blockedByMe(scope),
      myPushDevices(scope),
    ])
  if (!person) throw new NotFound()
  return {
    person,
    contacts,
    block: block?.reason ?? null,
    userName: account?.userName ?? null,
    children: children.map((child) => toChild(child, guardians)),
    household: toHousehold(household, scope.me.id),
    working: working ?? null,
    blocked: blocked.map((row) => ({ id: row.id, name: nameOf(row) })),
    devices,
  }
}

const toChild = (row: ChildRow, guardians: readonly OtherGuardianRow[]): Child => ({
  id: row.id,
  name: nameOf(row),
  photo: row.photo,
  group: row.class_id && row.class_name ? { id: row.class_id, name: row.class_name } : null,
  guardians: guardians.filter(({ pupil_id }) => pupil_id === row.id).map(nameOf),
})
