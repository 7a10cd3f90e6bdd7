import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import { type ContactItem, contactItems } from '../contacts/schema.ts'
import { households, people } from '../people/schema.ts'
import { together } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'

/** Somebody whose details are mine to change too: a partner, while joint use is on (C2). */
export const partnerNamed = ({ db, me }: Scope, id: string) =>
  db.from(people, and(eq(people.id, id), ne(people.id, me.id), sharesWithMe(me.id))).limit(1)

const sharesWithMe = (me: string) => together(sql`people.school_id`, sql`${me}`, sql`people.id`)

/** A pupil of whom I have custody, as long as it is here. */
export const myChildNamed = ({ db, me, now, school: { zone } }: Scope, id: string) =>
  db
    .from(
      people,
      and(
        eq(people.id, id),
        sql`exists (select 1 from guardianships g
          join pupils u on u.school_id = g.school_id and u.person_id = g.pupil_id and (u.left_on is null or u.left_on >= ${localDay(now, zone)})
          where g.school_id = people.school_id and g.pupil_id = people.id and g.person_id = ${me.id} and g.custody = 'full')`,
      ),
    )
    .limit(1)

export type ContactFields = Pick<
  ContactItem,
  'kind' | 'label' | 'value' | 'postcode' | 'town' | 'country' | 'visibility'
>

/** The same number or address once more only says anew what it is for and who sees it: a form that is sent twice adds one. */
export const insertContact = ({ db, now }: Scope, personId: string, id: string, { kind, ...item }: ContactFields) =>
  db
    .insert(contactItems, { id, personId, kind, ...item, changedAt: now })
    .onConflictDoUpdate({ target: whole, set: { ...item, told: false, changedAt: now } })

const { schoolId, personId: owner, kind: kindOf, value: text, postcode: code } = contactItems
const whole = [schoolId, owner, kindOf, text, code]

export const contactItem = ({ db }: Scope, personId: string, id: string) =>
  db.from(contactItems, mine(personId, id)).limit(1)

/** What it becomes may stand there already; then that one goes. */
export const updateContact = ({ db, now }: Scope, before: ContactItem, { kind, ...item }: ContactFields) => [
  db.delete(
    contactItems,
    and(
      eq(contactItems.personId, before.personId),
      eq(contactItems.kind, kind),
      eq(contactItems.value, item.value),
      eq(contactItems.postcode, item.postcode),
      ne(contactItems.id, before.id),
    ),
  ),
  db.update(contactItems, mine(before.personId, before.id), {
    ...item,
    told: before.told && isSame(before, item),
    changedAt: now,
  }),
]

/** Whoever only chooses who sees what a file told leaves it the file's own. */
const isSame = (before: ContactItem, item: Omit<ContactFields, 'kind'>) =>
  (['value', 'postcode', 'town', 'country'] as const).every((field) => before[field] === item[field])

/** That what is changed still stands as it was read, and what is added stands nowhere yet: a form that is sent twice changes once. */
export const standsOrNot = (
  school: SQL,
  personId: string,
  before: Pick<ContactItem, 'id' | 'value' | 'postcode'> | null,
  after: ContactFields | null,
) =>
  before
    ? sql`exists (select 1 from contact_items i where i.school_id = ${school} and i.id = ${before.id}
        and i.value = ${before.value} and i.postcode = ${before.postcode})`
    : sql`not exists (select 1 from contact_items i where i.school_id = ${school} and i.person_id = ${personId}
        and i.kind = ${after?.kind ?? null} and i.value = ${after?.value ?? null} and i.postcode = ${after?.postcode ?? null})`

export const deleteContact = ({ db }: Scope, personId: string, id: string) =>
  db.delete(contactItems, mine(personId, id))

const mine = (personId: string, id: string) => and(eq(contactItems.personId, personId), eq(contactItems.id, id))

export const updateName = (
  { db, me }: Scope,
  name: { firstName: string; officialFirstName: string | null; searchName: string },
) => db.update(people, eq(people.id, me.id), name)

export const updateHearsParents = ({ db, me }: Scope, hearsParents: boolean) =>
  db.update(people, eq(people.id, me.id), { hearsParents })

type Decision = Partial<
  Pick<typeof households.$inferInsert, 'jointUse' | 'jointUseAskedById' | 'primaryContactId' | 'partnersMayWrite'>
>

/** Fails, with the batch it stands in, when the household moved on since it was looked at. */
export const updateHousehold = ({ db }: Scope, { id, turn }: { id: string; turn: number }, decision: Decision) =>
  db.update(households, eq(households.id, id), {
    ...decision,
    turn: sql`case ${households.turn} when ${turn} then ${turn + 1} end`,
  })
