import { and, desc, eq, gt, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { isNamed } from '../audiences/recipient-queries.ts'
import { joined } from '../db/school-db.ts'
import { lastsToday } from '../groups/queries.ts'
import { type Custody, guardianships, householdMembers, households, people } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { custodyChanges, informationAnswers, informationRequests } from './schema.ts'

type NameRow = { first_name: string; infix: string; last_name: string }
export type PupilRow = NameRow & { id: string; class_name: string | null; adults: number; limited: number }

export const pupilsAPage = 20

/** The pupils of today by name, each with its class, how many adults it has, and for how many of those custody is less than full. */
export const pupilsNamed = (scope: SchoolScope, search: string, after: string) =>
  scope.db.all<PupilRow>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name,
      (select g.name from memberships m join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
        where m.school_id = ${school} and m.person_id = p.id and m.role = 'pupil' and ${lastsToday(scope)} limit 1) as class_name,
      (select count(*) from guardianships gs where gs.school_id = ${school} and gs.pupil_id = p.id) as adults,
      (select count(*) from guardianships gs where gs.school_id = ${school} and gs.pupil_id = p.id and gs.custody in ('none', 'blocked')) as limited
    from people p cross join pupils u on u.school_id = ${school} and u.person_id = p.id and u.left_on is null
    where p.school_id = ${school} and ${isNamed(search)} and (${after} = ''
      or (p.search_name, p.id) > (select o.search_name, o.id from people o where o.school_id = ${school} and o.id = ${after}))
    order by p.search_name, p.id limit ${pupilsAPage + 1}`,
  )

export const pupilNamed = (scope: SchoolScope, id: string) =>
  scope.db.all<NameRow & { id: string; class_name: string | null }>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name,
      (select g.name from memberships m join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
        where m.school_id = ${school} and m.person_id = p.id and m.role = 'pupil' and ${lastsToday(scope)} limit 1) as class_name
    from pupils u cross join people p on p.school_id = ${school} and p.id = u.person_id
    where u.school_id = ${school} and u.person_id = ${id}`,
  )

export type TieRow = NameRow & {
  id: string
  email: string | null
  custody: Custody
  relation: string
  ground: string | null
  since: number
  /** The day from which the last decision holds, where that is what stands here. */
  holds_from: string | null
  entered_by: string | null
  household_id: string | null
  joint_use: 0 | 1 | null
  primary_contact_id: string | null
  account: 0 | 1
}

/** Every adult of a pupil, whatever the custody, with the household. */
export const tiesOf = ({ db }: SchoolScope, pupilId: string) =>
  db.all<TieRow>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name, p.email, gs.custody, gs.relation, gs.ground, gs.since,
      (select c.since_day from custody_changes c where c.school_id = ${school} and c.pupil_id = gs.pupil_id
        and c.person_id = gs.person_id and c."after" = gs.custody and c.at >= gs.since order by c.id desc limit 1) as holds_from,
      trim(e.first_name || ' ' || trim(e.infix || ' ' || e.last_name)) as entered_by,
      hm.household_id, h.joint_use, h.primary_contact_id,
      exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id) as account
    from guardianships gs
      cross join people p on p.school_id = ${school} and p.id = gs.person_id
      left join people e on e.school_id = ${school} and e.id = gs.entered_by_id
      left join household_members hm on hm.school_id = ${school} and hm.person_id = gs.person_id
      left join households h on h.school_id = ${school} and h.id = hm.household_id
    where gs.school_id = ${school} and gs.pupil_id = ${pupilId}
    order by gs.custody <> 'full', hm.household_id, p.first_name, p.id`,
  )

const changer = alias(people, 'changer')

/** What became of custody of this pupil, the newest first. */
export const changesOf = ({ db }: SchoolScope, pupilId: string) =>
  db
    .pick({ change: custodyChanges, person: people, by: changer }, custodyChanges, eq(custodyChanges.pupilId, pupilId))
    .innerJoin(people, joined(people, custodyChanges, eq(people.id, custodyChanges.personId)))
    .innerJoin(changer, joined(changer, custodyChanges, eq(changer.id, custodyChanges.byId)))
    .orderBy(desc(custodyChanges.id))
    .limit(20)

export const tieBetween = (pupilId: string, personId: string) =>
  and(eq(guardianships.pupilId, pupilId), eq(guardianships.personId, personId))

export type NewTie = { pupilId: string; personId: string; custody: Custody; relation: string; ground: string | null }

export const insertTie = ({ db, now, me }: Scope, tie: NewTie) =>
  db.insert(guardianships, { ...tie, since: now, enteredById: me.id })

export const updateCustody = ({ db, now, me }: Scope, tie: Omit<NewTie, 'relation'>) =>
  db.update(guardianships, tieBetween(tie.pupilId, tie.personId), {
    custody: tie.custody,
    ground: tie.ground,
    since: now,
    enteredById: me.id,
  })

export const deleteTie = ({ db }: Scope, pupilId: string, personId: string) =>
  db.delete(guardianships, tieBetween(pupilId, personId))

/** Who is blocked shares no mailbox and no details any more with whoever lives in the same household (C2, C10). */
export const endJointUse = ({ db }: Scope, personId: string) =>
  db.run(
    (school) => sql`update households set joint_use = 0, joint_use_asked_by_id = null, primary_contact_id = null
      where school_id = ${school} and id in (select household_id from household_members
        where school_id = ${school} and person_id = ${personId})`,
  )

export const insertChange = ({ db }: Scope, change: Omit<typeof custodyChanges.$inferInsert, 'schoolId'>) =>
  db.insert(custodyChanges, change)

export const insertPerson = ({ db }: Scope, person: Omit<typeof people.$inferInsert, 'schoolId'>) =>
  db.insert(people, person)

export const insertHousehold = ({ db }: Scope, id: string) => db.insert(households, { id })

/** In this household from now on, and in no other: a guardian is in exactly one. */
export const putInHousehold = ({ db }: Scope, personId: string, householdId: string) =>
  db
    .insert(householdMembers, { personId, householdId })
    .onConflictDoUpdate({ target: [householdMembers.schoolId, householdMembers.personId], set: { householdId } })

/** Whoever left a household is no longer the one who gets what goes to all its parents. */
export const forgetPrimaryContact = ({ db }: Scope, personId: string) =>
  db.update(households, eq(households.primaryContactId, personId), { primaryContactId: null })

export type FoundAdult = NameRow & { id: string; email: string | null; children: string | null }

/** Adults of the school by name or by the whole address, to be tied to one more child. */
export const adultsNamed = ({ db }: SchoolScope, search: string) =>
  db.all<FoundAdult>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name, p.email,
      (select group_concat(c.first_name, ', ') from guardianships g join people c on c.school_id = ${school} and c.id = g.pupil_id
        where g.school_id = ${school} and g.person_id = p.id and g.custody = 'full') as children
    from people p
    where p.school_id = ${school} and (${isNamed(search)} or p.email = ${search.toLowerCase()})
      and not exists (select 1 from pupils u where u.school_id = ${school} and u.person_id = p.id)
    order by p.search_name, p.id limit 10`,
  )

export const adultById = ({ db }: SchoolScope, id: string) =>
  db
    .from(
      people,
      and(
        eq(people.id, id),
        sql`not exists (select 1 from pupils u where u.school_id = ${people.schoolId} and u.person_id = ${people.id})`,
      ),
    )
    .limit(1)

export const requestsAPage = 30

const answerer = alias(people, 'answerer')

/** Requests with what was answered, if anything; the newest first. */
const requests = ({ db }: SchoolScope, where?: ReturnType<typeof eq>) =>
  db
    .pick({ request: informationRequests, answer: informationAnswers, by: answerer }, informationRequests, where)
    .leftJoin(
      informationAnswers,
      joined(informationAnswers, informationRequests, eq(informationAnswers.requestId, informationRequests.id)),
    )
    .leftJoin(answerer, joined(answerer, informationAnswers, eq(answerer.id, informationAnswers.byId)))

export const requestPage = (scope: SchoolScope, before: string) =>
  requests(scope, before ? lt(informationRequests.id, before) : gt(informationRequests.id, ''))
    .orderBy(desc(informationRequests.id))
    .limit(requestsAPage + 1)

export const requestById = (scope: SchoolScope, id: string) => requests(scope, eq(informationRequests.id, id)).limit(1)

export const insertRequest = (
  { db }: SchoolScope,
  request: Omit<typeof informationRequests.$inferInsert, 'schoolId'>,
) => db.insert(informationRequests, request)

export const insertAnswer = ({ db }: Scope, answer: Omit<typeof informationAnswers.$inferInsert, 'schoolId'>) =>
  db.insert(informationAnswers, answer)

/** Whom the school found them to be. */
export const identify = ({ db }: Scope, id: string, found: { pupilId: string; personId: string }) =>
  db.update(informationRequests, eq(informationRequests.id, id), found)

/** How many requests came from outside since then: a form that anyone can fill in must not fill the school's list. */
export const requestsSince = ({ db }: SchoolScope, since: Date) =>
  db.pick({ count: sql<number>`count(*)`.as('count') }, informationRequests, gt(informationRequests.at, since))

/** Adults with less than full custody of a pupil whose names these words begin: who a request may have come from. */
export const limitedTies = ({ db }: SchoolScope) =>
  db.all<NameRow & { person_id: string; pupil_id: string; pupil: string; custody: Custody }>(
    (school) => sql`
    select gs.person_id, gs.pupil_id, p.first_name, p.infix, p.last_name, gs.custody,
      trim(c.first_name || ' ' || trim(c.infix || ' ' || c.last_name)) as pupil
    from guardianships gs
      cross join people p on p.school_id = ${school} and p.id = gs.person_id
      cross join people c on c.school_id = ${school} and c.id = gs.pupil_id
    where gs.school_id = ${school} and gs.custody in ('none', 'blocked')
    order by p.search_name, c.search_name`,
  )

/** Who has custody of a pupil: whom the school tells what another guardian was told. */
export const custodiansOf = ({ db }: SchoolScope, pupilId: string) =>
  db.pick(
    { personId: guardianships.personId },
    guardianships,
    and(eq(guardianships.pupilId, pupilId), eq(guardianships.custody, 'full')),
  )

export const limitedTie = ({ db }: SchoolScope, pupilId: string, personId: string) =>
  db
    .from(
      guardianships,
      and(tieBetween(pupilId, personId), or(eq(guardianships.custody, 'none'), eq(guardianships.custody, 'blocked'))),
    )
    .limit(1)
