import { contactItemsOf } from '../contacts/queries.ts'
import type { ContactItem, ContactKind } from '../contacts/schema.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { changeDetails, type Owner, toldOf } from './owners.ts'
import { type ContactFields, contactItem, deleteContact, insertContact, updateContact } from './queries.ts'

/** More than anybody has; whoever reads them all is a person at a telephone. */
const most: Record<ContactKind, number> = { phone: 10, address: 5, email: 5 }

/** False when there are as many as there may be. */
export async function addContact(scope: Scope, owner: Owner, item: ContactFields) {
  const there = (await contactItemsOf(scope, owner.id)).filter(({ kind }) => kind === item.kind)
  const isNew = there.every(({ value, postcode }) => value !== item.value || postcode !== item.postcode)
  if (isNew && there.length >= most[item.kind]) return false
  await changeDetails(scope, toldOf(owner), 'contacts', [insertContact(scope, owner.id, newId(scope.now), item)])
  return true
}

export async function contactFor(scope: Scope, owner: Owner, id: string) {
  const [item] = await contactItem(scope, owner.id, id)
  if (!item) throw new NotFound()
  return item
}

export const changeContact = (scope: Scope, owner: Owner, before: ContactItem, item: ContactFields) =>
  changeDetails(scope, toldOf(owner), 'contacts', updateContact(scope, before, item))

/** What is gone already stays gone. */
export async function removeContact(scope: Scope, owner: Owner, id: string) {
  const [item] = await contactItem(scope, owner.id, id)
  if (item) await changeDetails(scope, toldOf(owner), 'contacts', [deleteContact(scope, owner.id, id)])
}
