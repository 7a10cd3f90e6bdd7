import { desc, eq, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import { isShown } from '../pages/file-queries.ts'
import { contactForm } from '../pages/pages.ts'
import type { Role } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type LetterState, type SiteLetter, siteLetterReaders, siteLetters } from './schema.ts'

/** Whether any public page has the form. */
export const formShown = (school: SchoolScope) => isShown(school, 'contact', contactForm)

/** Once, however often its form is sent (check 33); answers the row where it was. */
export const insertLetter = ({ db }: SchoolScope, letter: Omit<SiteLetter, 'schoolId'>) =>
  db.insert(siteLetters, letter).onConflictDoNothing().returning({ id: siteLetters.id })

const hour = 60 * 60_000
const mostCounted = 50

/** From this network in an hour, and in all in a day. */
export const letterCounts = ({ db, now }: SchoolScope, network: string) =>
  db.all<{ here: number; all_day: number }>(
    (school) => sql`select
      (select count(*) from site_letters where school_id = ${school} and network = ${network} and at > ${now.getTime() - hour}) as here,
      (select count(*) from (select 1 from site_letters where school_id = ${school} and state = 'suspect' and at > ${now.getTime() - 24 * hour} limit 500)) as all_day`,
  )

export const letterById = ({ db }: SchoolScope, id: string) => db.from(siteLetters, eq(siteLetters.id, id)).limit(1)

/** The newest of each state. */
export const lettersIn = ({ db }: Scope, state: LetterState) =>
  db.from(siteLetters, eq(siteLetters.state, state)).orderBy(desc(siteLetters.at), desc(siteLetters.id)).limit(50)

/** How many wait in each state but the last, of the newest: who does not look there would not know. */
export const lettersWaiting = ({ db }: Scope) =>
  db.all<Record<'new' | 'suspect', number>>((school) => {
    const waiting = (state: LetterState) =>
      sql`(select count(*) from (select 1 from site_letters where school_id = ${school} and state = ${state} limit ${mostCounted}))`
    return sql`select ${waiting('new')} as new, ${waiting('suspect')} as suspect`
  })

export const updateLetter = ({ db, me }: Scope, id: string, state: LetterState) =>
  db.update(siteLetters, eq(siteLetters.id, id), { state, settledById: state === 'done' ? me.id : null })

export const deleteLetter = ({ db }: Scope, id: string) => db.delete(siteLetters, eq(siteLetters.id, id))

/** Who is told: those who were chosen and still work here, or everybody in these roles where nobody was. */
export const readersOf = ({ db }: SchoolScope, roles: readonly Role[]) =>
  db.all<{ id: string }>(
    (
      school,
    ) => sql`with chosen as materialized (select r.person_id from site_letter_readers r where r.school_id = ${school}
        and exists (select 1 from staff s where s.school_id = ${school} and s.person_id = r.person_id))
      select person_id as id from chosen
      union select s.person_id from staff s where s.school_id = ${school} and s.role in ${among(roles)} and not exists (select 1 from chosen)
      limit 50`,
  )

export const chosenReaders = ({ db }: Scope) =>
  db.pick({ id: siteLetterReaders.personId }, siteLetterReaders).limit(300)

/** These, as far as they work here, and no others. */
export const chooseReaders = ({ db, now }: Scope, ids: readonly string[]) => [
  db.delete(siteLetterReaders, undefined),
  db.run(
    (school) => sql`insert into site_letter_readers (school_id, person_id, since)
      select distinct ${school}, s.person_id, ${now.getTime()} from staff s where s.school_id = ${school} and s.person_id in ${among(ids)}`,
  ),
]
