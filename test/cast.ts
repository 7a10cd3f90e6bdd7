import { env } from 'cloudflare:workers'
import { hashPassword } from '../src/accounts/passwords.ts'
import { insertAccount, insertSession } from '../src/accounts/queries.ts'
import { app } from '../src/app.tsx'
import { groups, memberships } from '../src/groups/schema.ts'
import { sealSession, sessionCookie } from '../src/http/session.ts'
import { fingerprint, newSecret } from '../src/ids.ts'
import { searchable } from '../src/people/names.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from '../src/people/schema.ts'
import { cloudflarePlatform } from '../src/platform/cloudflare/platform.ts'
import type { Platform } from '../src/platform/ports.ts'
import { foundSchool } from '../src/schools/founding.ts'
import type { SchoolScope } from '../src/scope.ts'

// The standing cast. At De Linde, Ines teaches 3b and Paul's child Pip is in it; Petra is Paul's partner, Olga teaches 4a,
// Wanda (separated from Wim) is the mother of Wes in 3b, Hedda runs the school, Adam
// administers it, Ada keeps its administration, and Kees, no parent here, is class parent of 3b. At De Haven, in the
// other shard: Zoe, a teacher, and Zed, a father. Ask as Olga for permission, as Zoe for tenancy.

export const password = 'regenboog-demo'
export const platform: Platform = cloudflarePlatform(env)
export const aLongTimeAgo = new Date('2026-08-01T00:00:00Z')

type Who =
  | 'ines'
  | 'olga'
  | 'hedda'
  | 'adam'
  | 'paul'
  | 'petra'
  | 'wanda'
  | 'wim'
  | 'pip'
  | 'wes'
  | 'kees'
  | 'ada'
  | 'frits'
  | 'mira'
  | 'oeds'
  | 'lize'
  | 'zoe'
  | 'zed'
  | 'zus'
export const atHaven: readonly Who[] = ['zoe', 'zed', 'zus']
const hostOf = (who: Who) => (atHaven.includes(who) ? 'haven.pleinpost.test' : 'linde.pleinpost.test')

const person = (id: string) => ({
  id,
  firstName: id[0]?.toUpperCase() + id.slice(1),
  infix: '',
  lastName: 'Cast',
  searchName: searchable(`${id} cast`),
  email: `${id}@cast.example`,
  createdAt: aLongTimeAgo,
})
const member = (personId: string, groupId: string, role: (typeof memberships.$inferInsert)['role']) => ({
  personId,
  groupId,
  role,
  from: '2020-08-01',
})
const group = (id: string, year: number) => ({
  id,
  name: `Groep ${id}`,
  kind: 'class' as const,
  schoolYear: '2026-2027',
  year,
})
const guardian = (personId: string, pupilId: string) => ({
  personId,
  pupilId,
  custody: 'full' as const,
  relation: 'ouder',
  since: aLongTimeAgo,
})

export type Cast = { linde: SchoolScope; haven: SchoolScope }

/** Both schools, filled; once per test file, since storage is each file's own. */
export async function cast(): Promise<Cast> {
  const about = { town: 'Zonnedaal', welcome: 'Welkom.' }
  const linde = await foundSchool(platform, {
    ...about,
    name: 'De Linde',
    slug: 'linde',
    hue: 150,
    shard: '1',
    pupilsLogIn: true,
  })
  const haven = await foundSchool(platform, {
    ...about,
    name: 'De Haven',
    slug: 'haven',
    hue: 220,
    shard: '2',
    pupilsLogIn: true,
  })
  const lindeCast = ['ines', 'olga', 'hedda', 'adam', 'paul', 'petra', 'wanda', 'wim', 'pip', 'wes', 'kees', 'ada']
  await linde.db.batch([
    ...linde.db.insertMany(people, lindeCast.map(person)),
    ...linde.db.insertMany(
      pupils,
      ['pip', 'wes'].map((personId) => ({ personId, year: 3 })),
    ),
    ...linde.db.insertMany(groups, [group('3b', 3), group('4a', 4)]),
    ...linde.db.insertMany(memberships, [
      member('ines', '3b', 'teacher'),
      member('olga', '4a', 'teacher'),
      member('pip', '3b', 'pupil'),
      member('wes', '3b', 'pupil'),
      member('kees', '3b', 'classParent'),
    ]),
    ...linde.db.insertMany(staff, [
      { personId: 'ines', role: 'teacher', since: aLongTimeAgo },
      { personId: 'olga', role: 'teacher', since: aLongTimeAgo },
      { personId: 'hedda', role: 'management', since: aLongTimeAgo },
      { personId: 'adam', role: 'admin', since: aLongTimeAgo },
      { personId: 'ada', role: 'administration', since: aLongTimeAgo },
    ]),
    ...linde.db.insertMany(households, [{ id: 'home' }, { id: 'hers' }, { id: 'his' }]),
    ...linde.db.insertMany(householdMembers, [
      { personId: 'paul', householdId: 'home' },
      { personId: 'petra', householdId: 'home' },
      { personId: 'wanda', householdId: 'hers' },
      { personId: 'wim', householdId: 'his' },
    ]),
    ...linde.db.insertMany(guardianships, [
      guardian('paul', 'pip'),
      guardian('petra', 'pip'),
      guardian('wanda', 'wes'),
      guardian('wim', 'wes'),
    ]),
  ])
  await haven.db.batch([
    ...haven.db.insertMany(people, ['zoe', 'zed', 'zus'].map(person)),
    ...haven.db.insertMany(pupils, [{ personId: 'zus', year: 3 }]),
    ...haven.db.insertMany(groups, [group('z3', 3)]),
    ...haven.db.insertMany(memberships, [member('zoe', 'z3', 'teacher'), member('zus', 'z3', 'pupil')]),
    ...haven.db.insertMany(staff, [{ personId: 'zoe', role: 'teacher', since: aLongTimeAgo }]),
    ...haven.db.insertMany(households, [{ id: 'zhome' }]),
    ...haven.db.insertMany(householdMembers, [{ personId: 'zed', householdId: 'zhome' }]),
    ...haven.db.insertMany(guardianships, [guardian('zed', 'zus')]),
  ])
  return { linde, haven }
}

const cookies = new Map<string, string>()
const hash = hashPassword(password)

/** Whoever was logged out, everywhere or by hand, logs in again when next asked. */
export const logInAgain = () => cookies.clear()

/** A cookie as logging in gives it, without weighing the password again. */
async function cookieOf(scope: SchoolScope, who: Who) {
  const known = cookies.get(who)
  if (known) return known
  const secret = newSecret()
  const { school, now } = scope
  await insertAccount(scope, { personId: who, userName: who, passwordHash: await hash }).onConflictDoNothing()
  await insertSession(scope, {
    fingerprint: await fingerprint(secret),
    personId: who,
    createdAt: now,
    expiresAt: new Date(Date.now() + 86_400_000),
    browser: 'test',
    secondStepAt: now,
  })
  const sealed = await sealSession(
    { school: school.schoolId, person: who, secret },
    platform.settings.secret,
    new Date(),
  )
  const cookie = `${sessionCookie}=${sealed}`
  cookies.set(who, cookie)
  return cookie
}

export const bindings = { platform, clientAddress: '192.0.2.1' }
export const htmx = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

/** One member of the cast at the keyboard: `as(await cast(), 'paul').visit(paths.overview)`. */
export function as(
  { linde, haven }: Cast,
  who: Who | 'nobody',
  host = who === 'nobody' ? 'linde.pleinpost.test' : hostOf(who),
) {
  const origin = `https://${host}`
  const scope = who !== 'nobody' && atHaven.includes(who) ? haven : linde
  const ask = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    if (who !== 'nobody') headers.append('cookie', await cookieOf(scope, who))
    if (!headers.has('origin')) headers.set('origin', origin)
    return app.fetch(new Request(`${origin}${path}`, { redirect: 'manual', ...init, headers }), bindings)
  }
  return {
    cookie: () => (who === 'nobody' ? Promise.resolve('') : cookieOf(scope, who)),
    visit: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, fields: Record<string, string> | FormData = {}, headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: fields instanceof FormData ? fields : new URLSearchParams(fields), headers }),
  }
}
