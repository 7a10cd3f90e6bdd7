import { sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { addressParts } from './addresses.ts'
import { labelOf, phoneNumber } from './phones.ts'
import { contactItems } from './schema.ts'

/** What a file says of how to reach somebody; what it is silent on stays, and null takes away what it said before. */
export type ToldContact = { personId: string; phone?: string | null; address?: string | null }

/**
 * What the file tells takes the place of what it told before, for the staff to see until its owner shows it to more. What
 * people added or changed stays, and is not told to them once more.
 */
export function toldStatements({ db, now }: SchoolScope, contacts: readonly ToldContact[]) {
  const said = contacts.flatMap(saidBy)
  if (said.length === 0) return []
  const items = said.flatMap(({ item }) => (item ? [{ ...item, id: newId(now), told: true, changedAt: now }] : []))
  return [
    ...parts(said.map(({ personId, kind }) => [personId, kind])).map((part) =>
      db.run(
        (school) => sql`delete from contact_items where school_id = ${school} and told = 1
          and (person_id, kind) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(part)}))`,
      ),
    ),
    ...db.insertMany(contactItems, items, sql`on conflict do nothing`),
  ]
}

function saidBy({ personId, phone, address }: ToldContact) {
  const about = (kind: 'phone' | 'address') => ({ personId, kind })
  const { street, ...rest } = addressParts(address ?? '')
  return [
    ...(phone === undefined ? [] : [{ ...about('phone'), item: phone && { ...about('phone'), ...numbered(phone) } }]),
    ...(address === undefined
      ? []
      : [{ ...about('address'), item: address && { ...about('address'), value: street, ...rest } }]),
  ]
}

const numbered = (phone: string) => {
  const value = phoneNumber(phone) ?? phone
  return { value, label: labelOf(value) }
}

const parts = <T>(rows: readonly T[], size = 5000) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size))
