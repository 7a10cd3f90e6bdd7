import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { Action } from '../../src/audit/actions.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast, password } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await as(them, 'wim').cookie()
  await as(them, 'paul').cookie()
})

const tries = async (gebruikersnaam: string, wachtwoord: string) =>
  (await as(them, 'nobody').post(paths.login, { gebruikersnaam, wachtwoord })).status
const lines = async (action: Action) =>
  (await them.linde.db.from(auditLog, and(eq(auditLog.action, action)))).map(({ actorId, subjectId, about }) => [
    actorId,
    subjectId,
    about,
  ])

it('has who logged in, and whose name was tried in vain, but never what was typed (N3, check 6)', async () => {
  expect(await tries('wim', password)).toBe(303)
  expect(await lines('login.succeeded')).toEqual([['wim', null, {}]])
  expect([await tries('wim', 'geheim-CANARY'), await tries('CANARY-wachtwoord-in-het-naamveld', 'x')]).toEqual([
    422, 422,
  ])
  expect(await lines('login.failed')).toEqual([
    [null, 'wim', {}],
    [null, null, {}],
  ])
  expect(JSON.stringify(await them.linde.db.from(auditLog))).not.toContain('CANARY')
})

it('has one line of a door that is shut, however often somebody knocks (check 6, 9)', async () => {
  const statuses = []
  for (let again = 0; again < 40; again++) statuses.push(await tries('paul', 'fout'))
  expect(new Set(statuses)).toEqual(new Set([422, 429]))
  expect(await lines('login.throttled')).toEqual([[null, 'paul', {}]])
})
