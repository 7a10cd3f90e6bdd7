import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { accounts, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, pupils } from '../../src/people/schema.ts'
import { pupilCards } from '../../src/pupil-accounts/schema.ts'
import { sweepPupilAccounts } from '../../src/pupil-accounts/sweep.ts'
import { as, type Cast, cast, logInAgain, platform } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  logInAgain()
  const { db } = them.linde
  await db.batch([
    db.delete(pupilCards, undefined),
    db.delete(sessions, undefined),
    db.delete(accounts, undefined),
    db.update(pupils, undefined, { leftOn: null }),
  ])
  for (const who of ['pip', 'wes', 'paul'] as const) await as(them, who).cookie()
})

const day = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10)
const leaves = (who: string, days: number) =>
  them.linde.db.update(pupils, eq(pupils.personId, who), { leftOn: daysAgo(days) })
const sweep = () => sweepPupilAccounts(platform, '1')
const withAccount = async () => (await them.linde.db.from(accounts)).map(({ personId }) => personId).sort()

it('ends the account of a pupil who has left as soon as that cannot be taken back, with all that hangs on it (B7)', async () => {
  const { db, now } = them.linde
  await as(them, 'ines').cookie()
  await db.insert(pupilCards, { personId: 'pip', byId: 'ines', words: 'x', until: new Date(now.getTime() + day) })
  await leaves('pip', 14)
  await sweep()
  expect(await withAccount()).toEqual(['ines', 'paul', 'pip', 'wes'])
  await leaves('pip', 16)
  await sweep()
  expect(await withAccount()).toEqual(['ines', 'paul', 'wes'])
  expect(await db.from(sessions, eq(sessions.personId, 'pip'))).toEqual([])
  const told = await db.from(auditLog, eq(auditLog.action, 'pupilAccount.ended'))
  expect(told.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([[null, 'pip']])
})

it('leaves a former pupil in who is a parent by now', async () => {
  const { db, now } = them.linde
  await db.insert(guardianships, { personId: 'wes', pupilId: 'pip', custody: 'full', relation: 'vader', since: now })
  await leaves('wes', 20)
  await sweep()
  expect(await withAccount()).toContain('wes')
  expect((await as(them, 'wes').visit(paths.overview)).status).toBe(200)
  await db.delete(guardianships, eq(guardianships.personId, 'wes'))
  expect((await as(them, 'wes').visit(paths.overview)).status).toBe(303)
})

it('forgets words that nobody printed', async () => {
  const { db, now } = them.linde
  await as(them, 'ines').cookie()
  const card = { byId: 'ines', words: 'x' }
  await db.insert(pupilCards, { ...card, personId: 'pip', until: new Date(now.getTime() - 1000) })
  await db.insert(pupilCards, { ...card, personId: 'wes', until: new Date(Date.now() + 60_000) })
  await sweep()
  expect((await db.from(pupilCards)).map(({ personId }) => personId)).toEqual(['wes'])
})
