import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  absenceWarnings,
  attendanceChecks,
  leaveDecisions,
  leaveOutcomes,
  leaveRequests,
  missedPupils,
} from '../../src/absence/schema.ts'
import { demoPassword } from '../../src/demo/demo-schools.ts'
import { demoRoles } from '../../src/demo/roles.ts'
import { groups } from '../../src/groups/schema.ts'
import { sealLink } from '../../src/links/links.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { doAndTell } from '../../src/notifications/notifying.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people, pupils } from '../../src/people/schema.ts'
import type { DatabaseSession, Platform } from '../../src/platform/ports.ts'
import { postComments, postHearts, posts } from '../../src/posts/schema.ts'
import { responses } from '../../src/questionnaires/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { openSchool } from '../../src/schools/open.ts'
import { sweepDemos } from '../../src/schools/removal.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { cookiesOf } from '../accounts/door.ts'
import { platform } from '../cast.ts'
import { form, freshId, good } from '../drafts/composing.ts'
import { postOffice } from '../notifications/post-office.ts'
import { leadsTo, visit } from '../signups/apex.ts'

const day = 86_400_000
const forgetLimits = () => env.DIRECTORY.prepare('delete from tallies').run()
const press = (at: Platform = platform, address = '192.0.2.1') => visit(at, paths.tryOut, { typed: {}, address })
const demos = async () =>
  (
    await env.DIRECTORY.prepare('select id, slug, demo_ends_at from schools where demo_ends_at is not null').all<{
      id: string
      slug: string
      demo_ends_at: number
    }>()
  ).results

/** The platform, with what it costs. */
function watched() {
  const cost = { statements: 0, batches: 0, batched: 0 }
  const shard = (name: string, bookmark?: string): DatabaseSession => {
    const session = platform.shard(name, bookmark)
    const batch = ((statements: D1PreparedStatement[]) => {
      cost.batches++
      cost.batched += statements.length
      return session.batch(statements)
    }) as D1Database['batch']
    const prepare = (sql: string) => {
      cost.statements++
      return session.prepare(sql)
    }
    return { ...session, batch, prepare }
  }
  return { cost, at: { ...platform, shard } satisfies Platform }
}

let made: { host: string; path: string; calls: number }
let scope: SchoolScope
beforeAll(async () => {
  const { cost, at } = watched()
  const answer = await press(at)
  const calls = cost.batches + cost.statements - cost.batched
  made = { ...leadsTo(answer), calls }
  expect(answer.status).toBe(303)
  const [demo] = await demos()
  scope = await openSchool(platform, demo!.id)
}, 60_000)
beforeEach(forgetLimits)

const lookAs = async (rol: string, path = made.path, host = made.host) =>
  visit(platform, path, { host, typed: { rol } })
const entered = async (rol: string) => cookiesOf(await lookAs(rol))

describe('a demo in one press (A3)', () => {
  it('is a whole school, within what one call may ask of the database (check 38)', async () => {
    expect(made.calls).toBeLessThan(700)
    const { db } = scope
    const [here, everyone, children, sent, given, blogs, said, hearts] = await db.batch([
      db.from(groups),
      db.from(people),
      db.from(pupils),
      db.from(messages),
      db.from(responses),
      db.from(posts),
      db.from(postComments),
      db.from(postHearts),
    ])
    expect(new Set(here.map(({ schoolYear }) => schoolYear)).size).toBe(2)
    expect([everyone.length > 150, children.length > 70, sent.length >= 8, given.length > 15]).toEqual(
      Array(4).fill(true),
    )
    expect(sent.every(({ deliveredAt }) => deliveredAt)).toBe(true)
    const [asked, decided, checks, missed, warned] = await db.batch([
      db.from(leaveRequests),
      db.from(leaveDecisions),
      db.from(attendanceChecks),
      db.from(missedPupils),
      db.from(absenceWarnings),
    ])
    expect(new Set(decided.map(({ outcome }) => outcome))).toEqual(new Set(leaveOutcomes))
    expect([asked.some(({ isOpen }) => isOpen), asked.some(({ withdrawnAt }) => withdrawnAt)]).toEqual([true, true])
    expect([checks.length > 20, missed.length > 3, warned.length]).toEqual([true, true, 1])
    expect([blogs.length > 5, said.length > 3, hearts.length > 30]).toEqual(Array(3).fill(true))
    expect(blogs.filter(({ visibility }) => visibility === 'public').length).toBeGreaterThan(0)
  })

  it('is nobody else’s: a name nobody guesses, found by no search, and shut without its seal', async () => {
    expect(made.host).toMatch(/^proef-[a-z0-9]{12}\.pleinpost\.test$/)
    for (const wanted of ['', '?zoek=regenboog', '?zoek=zonnedaal', '?zoek=proef']) {
      expect(await (await visit(platform, `${paths.apex}${wanted}`)).text()).not.toContain('proef-')
    }
    const { host } = made
    const [anyone] = await scope.db.from(people).limit(1)
    const link = await sealLink(scope, anyone!.id)
    for (const token of ['x', `${made.path.split('/').at(-1)!.slice(0, -3)}AAA`, link]) {
      expect((await visit(platform, paths.demo(token), { host })).status).toBe(404)
      expect((await lookAs('beheerder', paths.demo(token))).status).toBe(404)
    }
    const typed = { gebruikersnaam: 'beheerder', wachtwoord: demoPassword }
    expect((await visit(platform, paths.login, { host, typed })).status).toBe(422)
  })

  it.each(demoRoles)('shows the school through the eyes of %s by one press, without a password', async (role) => {
    const answer = await lookAs(role)
    expect([answer.status, leadsTo(answer).path]).toEqual([303, paths.overview])
    const headers = { cookie: cookiesOf(answer) }
    const page = await visit(platform, paths.overview, { host: made.host, headers })
    const text = await page.text()
    expect([page.status, text.includes('niemand hier bestaat'), text.includes(`href="${made.path}"`)]).toEqual([
      200,
      true,
      true,
    ])
  })

  it('knows no other roles than those', async () => {
    for (const rol of ['', 'nora', 'x', '__proto__']) expect(leadsTo(await lookAs(rol)).path).toBe(made.path)
  })

  it('opens no other school with its seal, demo or not (check 2)', async () => {
    const other = leadsTo(await press())
    expect((await lookAs('beheerder', made.path, other.host)).status).toBe(404)
    const real = await foundSchool(platform, { name: 'Echt', slug: 'echt', town: '', welcome: '', hue: 1, shard: '1' })
    expect((await lookAs('beheerder', made.path, 'echt.pleinpost.test')).status).toBe(404)
    expect((await visit(platform, made.path, { host: 'echt.pleinpost.test' })).status).toBe(404)
    expect(real.demoEndsAt).toBeNull()
  }, 30_000)
})

it('mails nobody outside: what is owed stays in its outbox, settled with that reason (A3)', async () => {
  const office = postOffice()
  const headers = { cookie: await entered('leerkracht') }
  const id = freshId()
  const body = form({ ...good, aan: ['medewerkers'], actie: 'versturen' })
  const typed = Object.fromEntries([...body].map(([name, value]) => [name, String(value)]))
  const sent = await visit({ ...office.platform, startDispatch: async () => {} }, paths.draft(id), {
    host: made.host,
    typed,
    headers,
  })
  expect(sent.status).toBe(303)
  const inside = await openSchool(office.platform, scope.school.schoolId)
  await deliverAll(inside, id)
  const [anyone] = await scope.db.from(people).limit(1)
  const notice = { kind: 'userNames' as const }
  await doAndTell(inside, [], [{ personId: anyone!.id, notice, about: 'a question' }])
  await office.carryAll()
  office.later(10 * 60_000)
  await office.tick()
  await office.carryAll()
  expect(office.sent).toEqual([])
  const owed = await scope.db.from(outbox)
  expect(owed.length).toBeGreaterThan(5)
  expect(new Set(owed.map(({ failure, doneAt }) => `${failure} ${doneAt !== null}`))).toEqual(
    new Set(['skipped: a demo school mails nobody true']),
  )
  await expect(inside.mail({ to: 'x@x.example', raw: '' })).rejects.toThrow('a demo school mails nobody')
})

describe('the end of a demo', () => {
  const at = (ms: number): Platform => ({ ...platform, now: () => new Date(Date.now() + ms), log: () => {} })

  it('is after fourteen days, when it goes with everything (A3)', async () => {
    const { host, path } = leadsTo(await press())
    const slug = host.split('.')[0]
    expect((await visit(at(14 * day - 60_000), path, { host })).status).toBe(200)
    expect((await visit(at(14 * day + 1000), path, { host })).status).toBe(404)
    // Of all the demos that are over by then; each tick does so many calls.
    for (let tick = 1; tick < 9; tick++) await sweepDemos(at(14 * day + tick * 60_000))
    expect((await demos()).filter((demo) => demo.slug === slug)).toEqual([])
  }, 30_000)

  it('is within a quarter of an hour when it was broken off while it was made', async () => {
    let left = 60
    const broken: Platform = {
      ...platform,
      shard: (name, bookmark) => {
        const session = platform.shard(name, bookmark)
        const prepare = (sql: string) => {
          if (left-- <= 0) throw new Error('D1_ERROR: Network connection lost.')
          return session.prepare(sql)
        }
        return { ...session, prepare }
      },
      log: () => {},
    }
    const before = new Set((await demos()).map(({ id }) => id))
    expect((await press(broken)).status).toBe(500)
    const half = (await demos()).filter(({ id }) => !before.has(id))
    expect(half).toHaveLength(1)
    await sweepDemos(at(16 * 60_000))
    expect((await demos()).map(({ id }) => id)).not.toContain(half[0]!.id)
  }, 30_000)
})

it('is made three times a day for one network, however many press at once, and says so kindly (A3)', async () => {
  const before = (await demos()).length
  const address = '203.0.113.9'
  const answers = await Promise.all(Array.from({ length: 6 }, () => press(platform, address)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 303, 303, 429, 429, 429])
  const refused = answers.find(({ status }) => status === 429)!
  expect(await refused.text()).toContain('al genoeg proefscholen')
  expect((await demos()).length - before).toBe(3)
}, 60_000)
