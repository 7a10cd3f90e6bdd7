import { and, desc, eq, gt, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { joined, type SchoolDb } from '../db/school-db.ts'
import type { Language } from '../language.ts'
import { people, pupils } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { accounts, codeApps, loginFailures, passkeys, type Session, sessions } from './schema.ts'
import { canonical, nameKey } from './user-names.ts'

const holds = (fingerprint: string, now: Date) =>
  and(eq(sessions.fingerprint, fingerprint), gt(sessions.expiresAt, now))

/** Who a session's secret stands for, if it still does. */
export const personOfSession = (db: SchoolDb, fingerprint: string, now: Date) =>
  db
    .pick({ person: people, session: sessions }, sessions, holds(fingerprint, now))
    .innerJoin(people, joined(people, sessions, eq(people.id, sessions.personId)))

const of = (table: SQL) =>
  sql`from ${table} f where f.school_id = ${accounts.schoolId} and f.person_id = ${accounts.personId}`

/** With what besides the password somebody can show who they are. */
const factors = {
  hasApp: sql<0 | 1>`exists (select 1 ${of(sql`${codeApps}`)})`.as('has_app'),
  passkeys: sql<number>`(select count(*) ${of(sql`${passkeys}`)})`.as('passkeys'),
  /** Of a pupil, and of one who has left, there is more to ask before they are let in. */
  learns: sql<
    'here' | 'before' | null
  >`(select case when left_on is null then 'here' else 'before' end ${of(sql`${pupils}`)})`.as('learns'),
}

/** The account of a person, as a log-in wants it. */
export const accountWithId = ({ db }: SchoolScope, personId: string) =>
  db
    .pick({ account: accounts, email: people.email, ...factors }, accounts, eq(accounts.personId, personId))
    .innerJoin(people, joined(people, accounts, eq(people.id, accounts.personId)))
    .limit(1)

/** By user name, or by email address; an address that several persons share logs nobody in. */
export const accountsNamed = ({ db }: SchoolScope, name: string) =>
  db
    .pick(
      { account: accounts, email: people.email, ...factors },
      accounts,
      or(
        eq(accounts.nameKey, nameKey(name)),
        inArray(accounts.personId, db.pick({ id: people.id }, people, withAddress(name))),
      ),
    )
    .innerJoin(people, joined(people, accounts, eq(people.id, accounts.personId)))
    .limit(2)

const withAddress = (name: string) => sql`lower(${people.email}) = ${canonical(name)}`

export type NewAccount = Omit<typeof accounts.$inferInsert, 'schoolId' | 'createdAt' | 'nameKey'>

/** Fails when somebody has that user name, or a twin of it. */
export const insertAccount = ({ db, now }: SchoolScope, account: NewAccount) =>
  db.insert(accounts, { ...account, nameKey: nameKey(account.userName), createdAt: now })

export const updatePassword = ({ db }: SchoolScope, personId: string, passwordHash: string) =>
  db.update(accounts, eq(accounts.personId, personId), { passwordHash })

/** Somebody's account, with what is theirs and so should not be in a password. */
export const accountOfPerson = ({ db }: SchoolScope, personId: string) =>
  db
    .pick(
      {
        userName: accounts.userName,
        passwordHash: accounts.passwordHash,
        email: people.email,
        firstName: people.firstName,
        lastName: people.lastName,
      },
      accounts,
      eq(accounts.personId, personId),
    )
    .innerJoin(people, joined(people, accounts, eq(people.id, accounts.personId)))
    .limit(1)

export const insertSession = ({ db }: SchoolScope, session: Omit<typeof sessions.$inferInsert, 'schoolId'>) =>
  db.insert(sessions, session)

export const deleteSession = ({ db }: SchoolScope, fingerprint: string) =>
  db.delete(sessions, eq(sessions.fingerprint, fingerprint))

export const deleteSessionsOf = ({ db }: SchoolScope, personId: string) =>
  db.delete(sessions, eq(sessions.personId, personId))

export const accountOf = ({ db, me }: Scope) => db.from(accounts, eq(accounts.personId, me.id)).limit(1)

/** The browsers in which I am logged in, newest first. */
export const sessionsOf = ({ db, me, now }: Scope) =>
  db.from(sessions, and(eq(sessions.personId, me.id), gt(sessions.expiresAt, now))).orderBy(desc(sessions.createdAt))

export const ownSession = ({ db, me }: Scope, fingerprint: string) =>
  db.from(sessions, and(eq(sessions.fingerprint, fingerprint), eq(sessions.personId, me.id))).limit(1)

export const deleteOwnSession = ({ db, me }: Scope, fingerprint: string) =>
  db.delete(sessions, and(eq(sessions.fingerprint, fingerprint), eq(sessions.personId, me.id)))

/** All but this one. */
export const deleteOtherSessions = ({ db }: SchoolScope, personId: string, fingerprint: string) =>
  db.delete(sessions, and(eq(sessions.personId, personId), ne(sessions.fingerprint, fingerprint)))

export type Use = Pick<Session, 'lastUsedAt' | 'installedAt' | 'expiresAt'>

export const updateUse = ({ db }: SchoolScope, fingerprint: string, use: Use) =>
  db.update(sessions, eq(sessions.fingerprint, fingerprint), use)

/** Fails when somebody else has that user name, or a twin of it. */
export const updateUserName = ({ db }: SchoolScope, personId: string, userName: string) =>
  db.update(accounts, eq(accounts.personId, personId), { userName, nameKey: nameKey(userName) })

export const deleteOwnSessions = ({ db, me }: Scope) => db.delete(sessions, eq(sessions.personId, me.id))

/** The language of whoever this session stands for, if anybody. */
export const updateLanguageOf = ({ db, now }: SchoolScope, fingerprint: string, language: Language) =>
  db.update(people, inArray(people.id, db.pick({ id: sessions.personId }, sessions, holds(fingerprint, now))), {
    language,
  })

export const deleteExpiredSessions = ({ db, now }: SchoolScope, personId: string) =>
  db.delete(sessions, and(eq(sessions.personId, personId), lt(sessions.expiresAt, now)))

/** Counts one more failure; a window that is over begins anew. */
export const countFailure = ({ db, now }: SchoolScope, key: string, windowStart: Date) =>
  db
    .insert(loginFailures, { key, since: now, count: 1 })
    .onConflictDoUpdate({
      target: [loginFailures.schoolId, loginFailures.key],
      set: {
        count: sql`case when ${loginFailures.since} < ${windowStart.getTime()} then 1 else ${loginFailures.count} + 1 end`,
        since: sql`case when ${loginFailures.since} < ${windowStart.getTime()} then ${now.getTime()} else ${loginFailures.since} end`,
      },
    })
    .returning({ count: loginFailures.count })

/** A try that turned out right does not weigh on the others behind the same address. */
export const forgiveFailure = ({ db }: SchoolScope, key: string) =>
  db.update(loginFailures, eq(loginFailures.key, key), { count: sql`${loginFailures.count} - 1` })

export const forgetFailures = ({ db }: SchoolScope, key: string) => db.delete(loginFailures, eq(loginFailures.key, key))

/** Counters of windows that are over say nothing any more. */
export const deleteOldFailures = ({ db }: SchoolScope, windowStart: Date) =>
  db.delete(loginFailures, lt(loginFailures.since, windowStart))
