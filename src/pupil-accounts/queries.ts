import { and, eq, lt, type SQL, sql } from 'drizzle-orm'
import { lastsToday, openToMe } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import { pupilCards } from './schema.ts'

export type ClassRow = { id: string; name: string }

/** Whoever is not of the office has to do with the classes they teach. */
const mine = ({ me }: Scope, isOffice: boolean) =>
  isOffice ? sql`1` : sql`g.id in (select value from json_each(${JSON.stringify(me.teaches)}))`

export const classesOf = (scope: Scope, isOffice: boolean) =>
  scope.db.all<ClassRow>(
    (school) => sql`select g.id, g.name from groups g where g.school_id = ${school}
      and g.school_year = ${schoolYearOf(localDay(scope.now, scope.school.zone))} and g.kind = 'class' and ${mine(scope, isOffice)}
      order by g.year, g.name, g.id`,
  )

export type PupilRow = { group_id: string; group_name: string } & (
  | { id: null }
  | {
      id: string
      first_name: string
      infix: string
      last_name: string
      photo: string | null
      user_name: string | null
      /** When their card was made ready, and is still to be had by me. */
      card_until: number | null
      last_log_in: number | null
    }
)

/** Found in the log, since a session is gone once it is over. */
const lastLogIn = (school: SQL) => sql`(select l.at from audit_log l where l.school_id = ${school} and l.actor_id = p.id
  and l.action = 'login.succeeded' order by l.id desc limit 1)`

/** One class with its pupils of today, and how each of them logs in. */
export const pupilsOfClass = (scope: Scope, id: string, isOffice: boolean) =>
  scope.db.all<PupilRow>(
    (school) => sql`select g.id as group_id, g.name as group_name, p.id, p.first_name, p.infix, p.last_name,
        p.photo_key as photo, a.user_name, c.until as card_until,
        case when a.person_id is not null then ${lastLogIn(school)} end as last_log_in
      from groups g
        left join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'pupil' and ${lastsToday(scope)}
          and exists (select 1 from pupils u where u.school_id = ${school} and u.person_id = m.person_id and u.left_on is null)
          and ${openToMe(scope, school, sql`m.person_id`)}
        left join people p on p.school_id = ${school} and p.id = m.person_id
        left join accounts a on a.school_id = ${school} and a.person_id = p.id
        left join pupil_cards c on c.school_id = ${school} and c.person_id = p.id and c.by_id = ${scope.me.id}
          and c.until > ${scope.now.getTime()}
      where g.school_id = ${school} and g.id = ${id} and g.kind = 'class' and ${mine(scope, isOffice)}`,
  )

/** The user names there are that begin like one of these: none of them is free. */
export const namesBeginning = ({ db }: Scope, beginnings: readonly string[]) =>
  db.all<{ name_key: string }>(
    (school) => sql`select distinct a.name_key from json_each(${JSON.stringify([...new Set(beginnings)])}) b
      cross join accounts a on a.school_id = ${school} and a.name_key >= b.value and a.name_key < b.value || char(1114111)`,
  )

/** Of two who give the same pupil words, the later one's count, and theirs alone is the card. */
export const upsertCard = ({ db }: Scope, card: Omit<typeof pupilCards.$inferInsert, 'schoolId'>) =>
  db.insert(pupilCards, card).onConflictDoUpdate({ target: [pupilCards.schoolId, pupilCards.personId], set: card })

export const cardsMade = ({ db, me }: Scope, personIds: readonly string[]) =>
  db.from(pupilCards, and(eq(pupilCards.byId, me.id), inList(personIds)))

/** A card that was printed can be printed once more as long as a slow line may take, and then never. */
export const shortenCards = ({ db, me }: Scope, personIds: readonly string[], until: Date) =>
  db.update(
    pupilCards,
    and(eq(pupilCards.byId, me.id), inList(personIds), sql`${pupilCards.until} > ${until.getTime()}`),
    { until },
  )

const inList = (personIds: readonly string[]) =>
  sql`${pupilCards.personId} in (select value from json_each(${JSON.stringify(personIds)}))`

export const deleteOldCards = ({ db, now }: Scope) => db.delete(pupilCards, lt(pupilCards.until, now))
