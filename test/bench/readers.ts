import { hashPassword } from '../../src/accounts/passwords.ts'
import { insertAccount, insertSession } from '../../src/accounts/queries.ts'
import { groups } from '../../src/groups/schema.ts'
import { sealSession, sessionCookie } from '../../src/http/session.ts'
import { fingerprint, newSecret } from '../../src/ids.ts'
import type { Platform } from '../../src/platform/ports.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { localDay, schoolYearOf } from '../../src/time.ts'
import { crowd } from './crowd.ts'
import type { Reader } from './reader.ts'

const parents = 600
const classes = 12
const day = 86_400_000

/** A school of 300 pupils in twelve classes, of whose parents so many are logged in, and a message that is on its way to all of them. */
export async function schoolOfReaders(platform: Platform, readers: number): Promise<Reader[]> {
  const { scope, messageId } = await crowd(platform, parents, 'none')
  await intoClasses(platform, scope)
  await scope.startDispatch(messageId)
  const passwordHash = await hashPassword('a password for the bench')
  const all: Reader[] = []
  for (let place = 0; place < readers; place++)
    all.push(await loggedIn(platform, scope, `m${String(place).padStart(7, '0')}`, passwordHash))
  return all
}

async function intoClasses(platform: Platform, { db, now, school }: SchoolScope) {
  const schoolYear = schoolYearOf(localDay(now, school.zone))
  const numbers = Array.from({ length: classes }, (_, place) => place)
  for (const place of numbers)
    await db.insert(groups, { id: `g${place}`, name: `Groep ${place}`, kind: 'class', schoolYear, year: 5 })
  await platform
    .shard('1')
    .prepare(
      `update memberships set group_id = 'g' || cast(cast(substr(person_id, 2) as integer) % ${classes} as integer) where school_id = ?`,
    )
    .bind(school.schoolId)
    .run()
}

async function loggedIn(platform: Platform, scope: SchoolScope, personId: string, passwordHash: string) {
  const { school, now } = scope
  const { secret: key, siteDomain } = platform.settings
  const secret = newSecret()
  await insertAccount(scope, { personId, userName: personId, passwordHash })
  const session = { fingerprint: await fingerprint(secret), personId, createdAt: now }
  const expiresAt = new Date(now.getTime() + day)
  await insertSession(scope, { ...session, expiresAt, browser: 'bench', secondStepAt: now })
  const sealed = await sealSession({ school: school.schoolId, person: personId, secret }, key, now)
  return { host: `${school.slug}.${siteDomain}`, cookie: `${sessionCookie}=${sealed}` }
}
