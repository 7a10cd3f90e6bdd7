import { and, eq, lt } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { cookieFor, crowded } from '../overview/crowd.ts'
import { measured } from '../overview/measured.ts'
import { hours, letter } from '../questionnaires/letter.ts'

let scope: SchoolScope
let cookies: { parent: string; teacher: string; away: string }
let teacher: string
let away: string
const nobody = { include: [], except: [] }
let newest: string

// A school of 297 families, with 30 letters to all of them, each with a question per child; our parent read all but three.
beforeAll(async () => {
  scope = await foundSchool(platform, {
    name: 'De Menigte',
    slug: 'menigte',
    town: '',
    welcome: '',
    hue: 30,
    shard: '1',
  })
  const { parent, ...they } = await crowded(scope)
  teacher = they.teacher
  away = they.adults[500]!
  const about = { senderId: teacher, ask: [{ id: 'mee', positive: 'yes' as const }], deadline: hours(48) }
  const sent: string[] = []
  while (sent.length < 30) {
    sent.push(await letter(scope, { ...about, audience: { include: [{ kind: 'parentsOfSchool' }], except: [] } }))
  }
  newest = sent.at(-1)!
  const read = and(eq(deliveries.personId, parent), lt(deliveries.messageId, sent[27]!))
  await scope.db.update(deliveries, read, { readAt: scope.now })
  cookies = {
    parent: await cookieFor(scope, parent),
    teacher: await cookieFor(scope, teacher),
    away: await cookieFor(scope, away),
  }
}, 120_000)

async function cost(path: string, cookie: string) {
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://menigte.pleinpost.test${path}`, { headers: { cookie } })
  const answer = await app.fetch(request, { platform: counting, clientAddress: '192.0.2.1' })
  const page = await answer.text()
  console.log(`${path}: ${reading.rows} rows read`)
  return { status: answer.status, page, ...reading }
}

const mostRows = { mailbox: 300, message: 270, sent: 270, results: 300 }

it.each([
  ['a mailbox', (): string => paths.messages, 'parent', mostRows.mailbox],
  ['a message with its form', (): string => paths.message(newest), 'parent', mostRows.message],
  ['what a teacher sent', (): string => paths.sentMessages, 'teacher', mostRows.sent],
  ['the results of a letter to the whole school', (): string => paths.results(newest), 'teacher', mostRows.results],
] as const)('opens %s in two round trips, and reads no more than it must (check 38)', async (_, path, who, most) => {
  await cost(path(), cookies[who]) // what was made past the product is counted at the first look
  const { status, calls, rows } = await cost(path(), cookies[who])
  expect([status, calls]).toEqual([200, 2])
  expect(rows).toBeLessThanOrEqual(most)
})

it('counts no more than a hundred unread messages for whoever has been away for years (check 38)', async () => {
  const { db, now } = scope
  const before = (await cost(paths.more, cookies.away)).rows
  const old = Array.from({ length: 300 }, (_, place) => `old-${place}`)
  const letters = old.map((id) => ({ id, senderId: teacher, subject: id, body: '', audience: nobody, sentAt: now }))
  const unread = old.map((messageId) => ({ messageId, personId: away, named: true, sentAt: now }))
  await db.batch([...db.insertMany(messages, letters), ...db.insertMany(deliveries, unread)])
  const { page, rows } = await cost(paths.more, cookies.away)
  expect(page).toMatch(/99\+<span class="sr"> meer dan 99 voor u/)
  expect(rows).toBeLessThanOrEqual(before + 100)
})
