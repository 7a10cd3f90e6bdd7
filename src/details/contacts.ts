import { noteChange } from '../changes/queries.ts'
import { contactItemsOf } from '../contacts/queries.ts'
import type { ContactItem, ContactKind } from '../contacts/schema.ts'
import { contactText } from '../contacts/text.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { changeDetails, type Owner, toldOf } from './owners.ts'
import { type ContactFields, contactItem, deleteContact, insertContact, standsOrNot, updateContact } from './queries.ts'

/** More than anybody has; whoever reads them all is a person at a telephone. */
const most: Record<ContactKind, number> = { phone: 10, address: 5, email: 5 }

/** False when there are as many as there may be. */
export async function addContact(scope: Scope, owner: Owner, item: ContactFields) {
  const there = (await contactItemsOf(scope, owner.id)).filter(({ kind }) => kind === item.kind)
  const isNew = there.every(({ value, postcode }) => value !== item.value || postcode !== item.postcode)
  if (isNew && there.length >= most[item.kind]) return false
  await changeDetails(scope, toldOf(owner), 'contacts', [
    noteContact(scope, owner.id, null, item),
    insertContact(scope, owner.id, newId(scope.now), item),
  ])
  return true
}

export async function contactFor(scope: Scope, owner: Owner, id: string) {
  const [item] = await contactItem(scope, owner.id, id)
  if (!item) throw new NotFound()
  return item
}

export const changeContact = (scope: Scope, owner: Owner, before: ContactItem, item: ContactFields) =>
  changeDetails(scope, toldOf(owner), 'contacts', [
    noteContact(scope, owner.id, before, item),
    ...updateContact(scope, before, item),
  ])

/** What is gone already stays gone. */
export async function removeContact(scope: Scope, owner: Owner, id: string) {
  const [item] = await contactItem(scope, owner.id, id)
  if (!item) return
  await changeDetails(scope, toldOf(owner), 'contacts', [
    noteContact(scope, owner.id, item, null),
    deleteContact(scope, owner.id, id),
  ])
}

const fieldOf = { phone: 'phone', address: 'address', email: 'otherEmail' } as const

/** For the pupil administration (C7); who sees it, and what a number is for, is none of its business. */
function noteContact(scope: Scope, personId: string, before: ContactItem | null, after: ContactFields | null) {
  const kind = before?.kind ?? after?.kind ?? 'phone'
  const change = {
    personId,
    byId: scope.me.id,
    field: fieldOf[kind],
    before: before && contactText(before),
    after: after && contactText(after),
  }
  return noteChange(scope, change, (school) => standsOrNot(school, personId, before, after))
}
