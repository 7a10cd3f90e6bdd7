import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { cookieFor, crowded, history } from './crowd.ts'
import { measured } from './measured.ts'

let scope: SchoolScope
let they: Awaited<ReturnType<typeof crowded>>
let cookies: { parent: string; teacher: string }

beforeAll(async () => {
  const about = { name: 'De Menigte', slug: 'menigte', town: 'Zonnedaal', welcome: '', hue: 30, shard: '1' }
  scope = await foundSchool(platform, about)
  they = await crowded(scope)
  await history(scope, they.teacher, they, 400)
  cookies = { parent: await cookieFor(scope, they.parent), teacher: await cookieFor(scope, they.teacher) }
})

async function cost(path: string, cookie: string) {
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://menigte.pleinpost.test${path}`, { headers: { cookie } })
  const page = await app.fetch(request, { platform: counting, clientAddress: '192.0.2.1' })
  const html = await page.text()
  return { status: page.status, html, zipped: await zippedSize(html), ...reading }
}

async function zippedSize(text: string) {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(zipped).arrayBuffer()).byteLength
}

it('costs a parent with three groups of 28 at most 200 rows in two round trips, in the third year too (check 38)', async () => {
  const { status, calls, rows } = await cost(paths.overview, cookies.parent)
  expect([status, calls]).toEqual([200, 2])
  expect(rows).toBeLessThanOrEqual(200)
})

it('leads to the people of each of three groups, shows those of the only one, and fits in 6 KB', async () => {
  const { html, zipped } = await cost(paths.overview, cookies.parent)
  for (const id of they.groupIds.slice(0, 3)) expect(html).toContain(`<a href="${paths.group(id)}" class="cover">`)
  expect((await cost(paths.overview, cookies.teacher)).html.match(/<li class="row">/g)?.length).toBeGreaterThanOrEqual(
    27,
  )
  expect(zipped).toBeLessThanOrEqual(6 * 1024)
})

it.each([
  ['a group', () => paths.group(they.groupIds[0]!)],
  ['My details', () => paths.myDetails],
  ['the calendar', () => paths.calendar],
  ['More', () => paths.more],
])('opens %s in two round trips and 300 rows (check 38)', async (_, path) => {
  for (const cookie of [cookies.teacher, cookies.parent]) {
    const { status, calls, rows } = await cost(path(), cookie)
    expect(status).toBe(200)
    expect(calls).toBeLessThanOrEqual(2)
    expect(rows).toBeLessThanOrEqual(300)
  }
})
