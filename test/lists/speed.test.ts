import { inArray } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { sweepLeavers } from '../../src/people/sweep.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { schoolYearOf } from '../../src/time.ts'
import { platform } from '../cast.ts'
import { cookieFor } from '../overview/crowd.ts'
import { measured } from '../overview/measured.ts'
import { largeSchool } from './large.ts'

// 2,000 pupils in 80 classes, with 4,000 parents: what a page reads grows with neither their number nor the school's age (check 38).

let scope: SchoolScope
let they: Awaited<ReturnType<typeof largeSchool>>
let cookies: { parent: string; teacher: string }

beforeAll(async () => {
  const about = { name: 'De Grote', slug: 'grote', town: '', welcome: '', hue: 30, shard: '1' }
  scope = await foundSchool(platform, about)
  they = await largeSchool(scope, 2000)
  await yearBefore(1)
  cookies = { parent: await cookieFor(scope, they.parent), teacher: await cookieFor(scope, they.teacher) }
}, 60_000)

/** Those who left so many summers ago, whose names the schedule has forgotten since. */
async function yearBefore(years: number) {
  const [thisYear] = schoolYearOf(scope.now.toISOString().slice(0, 10)).split('-')
  await largeSchool(scope, 400, `${Number(thisYear) - years + 1}-07-31`)
  await sweepLeavers(platform, '1')
}

type Who = keyof typeof cookies

async function cost(who: Who, path: string) {
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://grote.pleinpost.test${path}`, { headers: { cookie: cookies[who] } })
  const page = await app.fetch(request, { platform: counting, clientAddress: '192.0.2.1' })
  return { status: page.status, html: await page.text(), ...reading }
}

const list = (query = '') => `${paths.userList}${query}`
const ofClass = () => `?groep=${they.classId}`

// A class is everybody in it and their parents: some 80 people, who are all read to be put in order.
const looks: [string, () => string, number][] = [
  ['everybody', () => list(), 300],
  ['who works here', () => list('?rol=staff'), 300],
  ['parents', () => list('?rol=parents'), 300],
  ['pupils', () => list('?rol=pupils'), 320],
  ['a class', () => list(ofClass()), 520],
  ['a name', () => list('?zoek=bakvis'), 300],
  ['half a name', () => list('?zoek=ada+bakv'), 300],
  ['a person', () => paths.person(they.parent), 100],
  ['the address lists', () => paths.addressLists, 200],
  ['an address list', () => paths.addressList(they.classId), 400],
  ['how others see me', () => paths.howOthersSee, 100],
]

it.each(looks)('shows %s of 2,000 pupils in two round trips and few rows (C4, check 38)', async (_, path, most) => {
  for (const who of ['teacher', 'parent'] as const) {
    const { status, calls, rows } = await cost(who, path())
    expect([who, status, calls]).toEqual([who, 200, 2])
    expect([who, rows <= most ? most : rows]).toEqual([who, most])
  }
})

/** From the first page to the last, by what "next" leads to. */
async function leafed(who: Who, first: string) {
  const pages: { ids: string[]; rows: number }[] = []
  for (let at: string | undefined = first; at; ) {
    const { html, rows } = await cost(who, at)
    pages.push({ ids: [...html.matchAll(/href="\/gebruikers\/([\w-]+)"/g)].map(([, id]) => id!), rows })
    at = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  return pages
}

it('leafs through a role to its end, each person once, in the order of their names, no page dearer than another (C4)', async () => {
  const pages = await leafed('teacher', list('?rol=staff'))
  const ids = pages.flatMap((page) => page.ids)
  expect([ids.length, new Set(ids).size]).toEqual([80, 80])
  const names = await scope.db.from(people, inArray(people.id, ids.slice(0, 60)))
  const sorted = names.sort((a, b) =>
    a.searchName < b.searchName || (a.searchName === b.searchName && a.id < b.id) ? -1 : 1,
  )
  expect(ids.slice(0, 60)).toEqual(sorted.map(({ id }) => id))
  expect(Math.max(...pages.map(({ rows }) => rows))).toBeLessThanOrEqual(300)
  const last = await cost('teacher', list(`?na=${ids.at(-1)}`))
  expect(last.rows).toBeLessThanOrEqual(300)
})

it('reads no more in a school that is three years old than in its second (C8, check 38)', async () => {
  const reads = async () => {
    const rows: number[] = []
    for (const who of ['teacher', 'parent'] as const)
      for (const [, path] of looks) rows.push((await cost(who, path())).rows)
    return rows
  }
  const before = await reads()
  for (const years of [2, 3]) await yearBefore(years)
  const after = await reads()
  expect(after.map((rows, place) => rows - before[place]!)).toEqual(before.map(() => 0))
}, 60_000)
