import { env } from 'cloudflare:workers'
import crypto from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { sweepNames, tellNames } from '../../src/accounts/names.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { updatePassword } from '../../src/accounts/queries.ts'
import { accounts, loginFailures, nameChanges, sessions } from '../../src/accounts/schema.ts'
import { sessionCookie } from '../../src/http/session.ts'
import type { QueuedJob } from '../../src/jobs.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { searchable } from '../../src/searching.ts'
import { type Cast, cast, password, platform } from '../cast.ts'
import { leadsTo, visit } from '../signups/apex.ts'
import { giveApp, takeApps } from './apps.ts'
import { cookiesOf } from './door.ts'

const about = { town: 'Zonnedaal', welcome: '', hue: 1, shard: '1' }
let them: Cast
let more: SchoolScope[]
beforeAll(async () => {
  them = await cast()
  await openAccount(them.linde, { personId: 'paul', userName: 'Paul-Cast', password })
  await openAccount(them.linde, { personId: 'ines', userName: 'ines', password })
  more = await Promise.all(
    ['Een', 'Twee', 'Drie'].map((name) =>
      foundSchool(platform, { ...about, name: `School ${name}`, slug: `school-${name.toLowerCase()}` }),
    ),
  )
  for (const scope of [them.haven, ...more]) await joins(scope, 'veel', password)
  await joins(them.linde, 'veel', password)
  for (const scope of [them.linde, them.haven, ...more]) await tellNames(scope)
})
beforeEach(async () => {
  await env.DIRECTORY.prepare('delete from tallies').run()
  for (const { db } of [them.linde, them.haven, ...more]) {
    await db.batch([db.delete(loginFailures, undefined), db.delete(sessions, undefined)])
  }
})

/** Somebody of that name at this school too, with a way in. */
async function joins(scope: SchoolScope, id: string, secret: string) {
  const name = { firstName: id, infix: '', lastName: 'X', searchName: searchable(id) }
  await scope.db.insert(people, { id, ...name, email: `${id}@x.example`, createdAt: scope.now })
  await openAccount(scope, { personId: id, userName: id, password: secret })
}

const logIn = (name: string, typed: Record<string, string> = {}, address = '192.0.2.1') =>
  visit(platform, paths.login, { typed: { gebruikersnaam: name, wachtwoord: password, ...typed }, address })
const wrong = (name: string) => logIn(name, { wachtwoord: 'wrong' })
const hostOf = (answer: Response) => [answer.status, leadsTo(answer).host]

describe('logging in at the apex (A1)', () => {
  it.each([
    'Paul-Cast',
    'paul-cast',
    ' PÄUL-CAST ',
    'paul@cast.example',
    'PAUL@cast.example',
  ])('lets the name %j find its school, and leads to it, logged in', async (name) => {
    const answer = await logIn(name)
    const { host, path } = leadsTo(answer)
    expect([answer.status, host]).toEqual([303, 'linde.pleinpost.test'])
    expect(answer.headers.getSetCookie()).toEqual([])
    const entered = await visit(platform, path, { host, headers: { 'sec-fetch-site': 'same-site' } })
    const page = await visit(platform, paths.overview, { host, headers: { cookie: cookiesOf(entered) } })
    expect([page.status, (await page.text()).includes('Paul')]).toEqual([200, true])
  })

  it('shows every school where name and password are right, and those alone', async () => {
    await joins(them.haven, 'twee', password)
    await joins(more[0]!, 'twee', password)
    await joins(more[1]!, 'twee', 'another password')
    for (const scope of [them.haven, ...more]) await tellNames(scope)
    const page = await (await logIn('twee')).text()
    const hosts = [...page.matchAll(/href="http:\/\/([\w.-]+)\/inloggen\/overdracht/g)].map(([, host]) => host)
    expect(hosts.sort()).toEqual(['haven.pleinpost.test', 'school-een.pleinpost.test'])
  })

  it('takes the school that is named, also for a name that too many schools know', async () => {
    expect((await logIn('veel')).status).toBe(422)
    expect(hostOf(await logIn('veel', { school: 'linde' }))).toEqual([303, 'linde.pleinpost.test'])
    expect(hostOf(await logIn('ines', { school: 'De Linde Zonnedaal' }))).toEqual([303, 'linde.pleinpost.test'])
    expect((await logIn('ines', { school: 'haven' })).status).toBe(422)
  })

  it('asks on beside the field when no school or more than one is called so, and keeps what was typed', async () => {
    for (const [school, said] of [
      ['nergens', 'Deze school vinden we niet'],
      ['school', 'Er zijn meer scholen'],
    ] as const) {
      const answer = await logIn('ines', { school })
      const page = await answer.text()
      expect([
        answer.status,
        page.includes(said),
        page.includes('value="ines"'),
        page.includes(`value="${school}"`),
      ]).toEqual([422, true, true, true])
      expect(page).not.toContain(password)
    }
  })

  it('leaves the second step to the school (B4)', async () => {
    await giveApp(them.linde, 'paul')
    const { host, path } = leadsTo(await logIn('paul-cast'))
    const entered = await visit(platform, path, { host, headers: { 'sec-fetch-site': 'same-site' } })
    expect([entered.status, cookiesOf(entered).includes(sessionCookie)]).toEqual([200, false])
    expect(await entered.text()).toContain('Nog één stap')
    expect(await them.linde.db.from(sessions)).toEqual([])
    await takeApps(them.linde)
  })
})

describe('a "no" at the apex', () => {
  const said = async (answer: Response) => [
    answer.status,
    [...answer.headers].filter(([name]) => name !== 'date'),
    (await answer.text()).replaceAll(/value="[^"]*"/g, ''),
  ]

  it('is the same for a name that nobody, somebody, or too many have, in words and in what it writes (check 10)', async () => {
    const known = await said(await wrong('paul-cast'))
    expect(await said(await wrong('nobody-at-all'))).toEqual(known)
    expect(await said(await wrong('paul@cast.example'))).toEqual(known)
    expect(await said(await wrong('veel'))).toEqual(known)
    expect(await said(await logIn('veel'))).toEqual(known)
    const { results } = await env.DIRECTORY.prepare("select count from tallies where key like 'log-in name%'").all<{
      count: number
    }>()
    expect(results.map(({ count }) => count).sort()).toEqual([1, 1, 1, 2])
  })

  it('comes after the same work and the same wait, whoever it is about (check 10)', async () => {
    const [hashes, waits] = [vi.spyOn(crypto, 'scrypt'), vi.spyOn(globalThis, 'setTimeout')]
    for (const name of ['paul-cast', 'nobody-at-all', 'veel']) {
      hashes.mockClear()
      waits.mockClear()
      const begun = performance.now()
      await wrong(name)
      const waited = waits.mock.calls.filter(([, ms]) => ms === 1000).length
      expect([name, hashes.mock.calls.length, waited]).toEqual([name, 1, 1])
      expect(performance.now() - begun).toBeGreaterThan(990)
    }
    vi.restoreAllMocks()
  }, 60_000)

  it('comes after ten tries of one name, whether or not anybody has it, and a right one forgets them (check 9)', async () => {
    for (const name of ['ines', 'nobody-at-all']) {
      const tries = await Promise.all(Array.from({ length: 12 }, () => wrong(name)))
      expect(tries.filter(({ status }) => status === 429)).toHaveLength(2)
      expect((await logIn(name)).status).toBe(429)
    }
    for (let turn = 0; turn < 12; turn++) expect((await logIn('paul-cast')).status).toBe(303)
  }, 60_000)

  it('tells nobody that a school has had enough of a name; the school counts what is tried here too (check 9)', async () => {
    await Promise.all(Array.from({ length: 10 }, () => wrong('ines')))
    const typed = { gebruikersnaam: 'ines', wachtwoord: password }
    expect((await visit(platform, paths.login, { host: 'linde.pleinpost.test', typed })).status).toBe(429)
    await env.DIRECTORY.prepare('delete from tallies').run()
    const here = await logIn('ines')
    expect([here.status, (await here.text()).includes('horen niet bij elkaar')]).toEqual([422, true])
  }, 60_000)
})

describe('what the directory knows of names', () => {
  const rows = async () =>
    (
      await env.DIRECTORY.prepare('select * from account_names').all<{
        school_id: string
        person_id: string
        name: string
      }>()
    ).results
  const of = async (personId: string) => (await rows()).filter((row) => row.person_id === personId)
  const finds = async (name: string) => (await logIn(name)).status === 303

  it('is fingerprints that nobody can make without our key', async () => {
    const kept = await rows()
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.every(({ name }) => /^[\w-]{43}$/.test(name))).toBe(true)
    const plain = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('ines'))
    const hex = btoa(String.fromCharCode(...new Uint8Array(plain)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
    expect(JSON.stringify(kept)).not.toContain(hex)
    expect(JSON.stringify(kept)).not.toMatch(/cast\.example|Paul-Cast/)
  })

  it('follows whoever changes a user name or an address, and closes an account, however that is done', async () => {
    const scope = more[2]!
    await joins(scope, 'gaat', password)
    expect(await finds('gaat')).toBe(false)
    await tellNames(scope)
    expect([await finds('gaat'), (await of('gaat')).length]).toEqual([true, 2])

    await scope.db.update(accounts, eq(accounts.personId, 'gaat'), { userName: 'kwam', nameKey: 'kwam' })
    await scope.db.update(people, eq(people.id, 'gaat'), { email: 'kwam@x.example' })
    await tellNames(scope)
    expect([await finds('gaat'), await finds('kwam'), await finds('kwam@x.example')]).toEqual([false, true, true])

    await scope.db.batch([
      scope.db.delete(sessions, undefined),
      scope.db.delete(accounts, eq(accounts.personId, 'gaat')),
    ])
    await tellNames(scope)
    expect([await of('gaat'), await scope.db.from(nameChanges)]).toEqual([[], []])
  }, 30_000)

  it('is no busier for whoever has no account, nor for what else changes', async () => {
    const { db } = them.linde
    await db.update(people, eq(people.id, 'olga'), { email: 'olga@elders.example' })
    await db.update(people, eq(people.id, 'paul'), { firstName: 'Pol' })
    await db.batch([updatePassword(them.linde, 'paul', await hashPassword(password))])
    expect(await db.from(nameChanges)).toEqual([])
  })

  it('is told by the schedule, once for each school, and again when it changed meanwhile (check 31)', async () => {
    const [scope] = more
    await joins(scope!, 'later', password)
    const queued: QueuedJob[] = []
    await sweepNames({ ...platform, enqueue: async (jobs) => void queued.push(...jobs) }, '1')
    expect(queued).toEqual([{ schoolId: scope!.school.schoolId, job: { kind: 'accounts.names' } }])
    await Promise.all([tellNames(scope!), tellNames(scope!)])
    expect([(await of('later')).length, await scope!.db.from(nameChanges)]).toEqual([2, []])
  })

  it('is nothing of a demo’s people, whose names are everybody’s (A3)', async () => {
    const demoEndsAt = new Date(Date.now() + 86_400_000)
    const demo = await foundSchool(platform, { ...about, name: 'Demo', slug: 'een-demo', demoEndsAt })
    await joins(demo, 'verzonnen', password)
    await tellNames(demo)
    expect([await of('verzonnen'), await demo.db.from(nameChanges)]).toEqual([[], []])
  })
})
