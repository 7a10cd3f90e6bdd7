import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { cookieFor, crowded } from '../overview/crowd.ts'
import { measured } from '../overview/measured.ts'
import { hours, letter } from '../questionnaires/letter.ts'

let scope: SchoolScope
let cookies: { parent: string; teacher: string }
let newest: string

// A school of 297 families, with 30 letters to all of them, each with a question per child.
beforeAll(async () => {
  scope = await foundSchool(platform, {
    name: 'De Menigte',
    slug: 'menigte',
    town: '',
    welcome: '',
    hue: 30,
    shard: '1',
  })
  const { parent, teacher } = await crowded(scope)
  const about = { senderId: teacher, ask: [{ id: 'mee', positive: 'yes' as const }], deadline: hours(48) }
  for (let place = 0; place < 30; place++) {
    newest = await letter(scope, { ...about, audience: { include: [{ kind: 'parentsOfSchool' }], except: [] } })
  }
  cookies = { parent: await cookieFor(scope, parent), teacher: await cookieFor(scope, teacher) }
}, 120_000)

async function cost(path: string, cookie: string): Promise<{ status: number; calls: number; rows: number }> {
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://menigte.pleinpost.test${path}`, { headers: { cookie } })
  const page = await app.fetch(request, { platform: counting, clientAddress: '192.0.2.1' })
  await page.text()
  console.log(`${path}: ${reading.rows} rows read`)
  return { status: page.status, ...reading }
}

const mostRows = { mailbox: 2000, message: 250, sent: 20_000, results: 25_000 }

it.each([
  ['a mailbox', (): string => paths.messages, 'parent', mostRows.mailbox],
  ['a message with its form', (): string => paths.message(newest), 'parent', mostRows.message],
  ['what a teacher sent', (): string => paths.sentMessages, 'teacher', mostRows.sent],
  ['the results of a letter to the whole school', (): string => paths.results(newest), 'teacher', mostRows.results],
] as const)('opens %s in two round trips, and reads no more than it must (check 38)', async (_, path, who, most) => {
  const { status, calls, rows } = await cost(path(), cookies[who])
  expect([status, calls]).toEqual([200, 2])
  expect(rows).toBeLessThanOrEqual(most)
})
