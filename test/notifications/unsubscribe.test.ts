import jwt from '@tsndr/cloudflare-worker-jwt'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { sessionCookie } from '../../src/http/session.ts'
import { sealUnsubscribe } from '../../src/notifications/unsubscribing.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { as, bindings, type Cast, cast, htmx, platform } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.update(people, undefined, { mailChoice: 'each' })
})

const choiceOf = async (id: string) => (await them.linde.db.from(people, eq(people.id, id)))[0]?.mailChoice
const origin = 'https://linde.pleinpost.test'

/** As a mailbox's own server does: no cookies, no origin, no referrer. */
const oneClick = (
  token: string,
  body: BodyInit = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  host = origin,
) => app.fetch(new Request(`${host}${paths.unsubscribe(token)}`, { method: 'POST', body }), bindings)

it('never unsubscribes by opening the link, since scanners open links (RFC 8058)', async () => {
  const token = await sealUnsubscribe(them.linde, 'paul')
  for (const method of ['GET', 'HEAD']) {
    const page = await app.fetch(new Request(`${origin}${paths.unsubscribe(token)}`, { method }), bindings)
    expect(page.status).toBe(200)
    if (method === 'GET') expect(await page.text()).toContain('Stuur mij geen mail meer')
  }
  expect(await choiceOf('paul')).toBe('each')
})

it('unsubscribes by one click, as a form or in parts, without cookie, origin or a further question (RFC 8058)', async () => {
  const parts = new FormData()
  parts.set('List-Unsubscribe', 'One-Click')
  for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), parts, '']) {
    await them.linde.db.update(people, eq(people.id, 'paul'), { mailChoice: 'each' })
    const page = await oneClick(await sealUnsubscribe(them.linde, 'paul'), body)
    expect([page.status, await choiceOf('paul')]).toEqual([200, 'none'])
    const text = await page.text()
    expect(text).toContain('U krijgt geen mail meer')
    expect(text).toContain(`href="${paths.myDetails}"`)
  }
  expect(await choiceOf('petra')).toBe('each')
})

it('can be said twice', async () => {
  const token = await sealUnsubscribe(them.linde, 'paul')
  expect([(await oneClick(token)).status, (await oneClick(token)).status]).toEqual([200, 200])
})

describe('opens nothing', () => {
  const forged: [string, () => Promise<string> | string][] = [
    ['with a token of another school', () => sealUnsubscribe(them.haven, 'zed')],
    ['with a token for another school’s person of the same name', () => sealUnsubscribe(them.haven, 'paul')],
    [
      'with a token made with another key',
      () => jwt.sign({ school: them.linde.school.schoolId, person: 'paul', purpose: 'unsubscribe' }, 'another'),
    ],
    [
      'with an unsigned token',
      () =>
        `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ school: them.linde.school.schoolId, person: 'paul', purpose: 'unsubscribe' }))}.`,
    ],
    [
      'with a token for something else',
      () =>
        jwt.sign({ school: them.linde.school.schoolId, person: 'paul', purpose: 'answer' }, platform.settings.secret),
    ],
    [
      'with a session',
      () => jwt.sign({ school: them.linde.school.schoolId, person: 'paul', secret: 'x' }, platform.settings.secret),
    ],
    [
      'with a changed token',
      async () => (await sealUnsubscribe(them.linde, 'paul')).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
    ],
    ['with somebody who is not there', () => sealUnsubscribe(them.linde, 'nobody')],
    ['with nonsense', () => 'x'],
  ]
  it.each(forged)('%s', async (name, make) => {
    const token = await make()
    const page = await app.fetch(new Request(`${origin}${paths.unsubscribe(token)}`), bindings)
    if (!name.includes('not there')) expect(page.status).toBe(404)
    expect((await oneClick(token)).status).toBe(404)
    expect(await choiceOf('paul')).toBe('each')
  })

  it('of a person’s pages with an unsubscribe link for a cookie', async () => {
    const cookie = `${sessionCookie}=${await sealUnsubscribe(them.linde, 'paul')}`
    const page = await as(them, 'nobody').visit(paths.overview, { cookie })
    expect(page.status).toBe(303)
  })
})

describe('choosing under My details (E1)', () => {
  it.each(['summary', 'none', 'each'])('%s is kept, and leads back', async (keuze) => {
    const answer = await as(them, 'paul').post(paths.notificationChoice, { keuze })
    expect([answer.status, answer.headers.get('location'), await choiceOf('paul')]).toEqual([
      303,
      paths.myDetails,
      keuze,
    ])
    expect(await choiceOf('petra')).toBe('each')
  })

  it('takes the form’s own place with htmx, in words and with the school’s times', async () => {
    const answer = await as(them, 'paul').post(paths.notificationChoice, { keuze: 'summary' }, htmx)
    const text = await answer.text()
    expect(text).toMatch(/^<section class="section" id="notification-choice">/)
    expect(text).toContain('Uw keuze is bewaard.')
    expect(text).toContain('om 07:30 en om 16:00')
    expect(text).toMatch(/value="summary" checked/)
  })

  it.each([{}, { keuze: 'altijd' }] as Record<
    string,
    string
  >[])('refuses %j with a word beside the choice', async (fields) => {
    const answer = await as(them, 'paul').post(paths.notificationChoice, fields)
    expect([answer.status, await choiceOf('paul')]).toEqual([422, 'each'])
    expect(await answer.text()).toContain('Kies een van de mogelijkheden.')
  })
})
