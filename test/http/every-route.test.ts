import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app, school } from '../../src/app.tsx'
import { people } from '../../src/people/schema.ts'
import { permitted, type Role } from '../../src/permissions.ts'
import { as, bindings, type Cast, cast, logInAgain } from '../cast.ts'
import { everythingOf } from '../checksum.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db, now } = them.linde
  const frits = {
    id: 'frits',
    firstName: 'Frits',
    infix: '',
    lastName: 'Cast',
    searchName: 'frits cast',
    createdAt: now,
  }
  await db.batch([db.insert(people, frits)])
})

beforeEach(logInAgain)

const fill = (path: string) => path.replaceAll(/:\w+/g, 'missing')
const guarded = school.declared.filter(({ permission }) => permission !== 'anyone')
// One-click unsubscribe acts by its token alone, for mail services that know no cookies (RFC 8058).
const mutating = school.declared.filter(({ method, path }) => method === 'POST' && !path.startsWith('/afmelden/'))
const named = (routes: typeof school.declared) =>
  routes.map((route) => [route.method, fill(route.path), route] as const)

describe.each(named(guarded))('%s %s', (method, path, { permission }) => {
  it('is closed to strangers, and to the other school’s people (check 1, 2)', async () => {
    for (const who of ['nobody', 'zoe'] as const) {
      const asked = as(them, who, 'linde.pleinpost.test')
      const answer = await (method === 'GET' ? asked.visit(path) : asked.post(path))
      expect([who, answer.status]).toEqual([who, method === 'GET' ? 303 : 401])
    }
  })

  it('is open to exactly the roles of the permission table (N1)', async () => {
    const cast: [Parameters<typeof as>[1], Role][] = [
      ['ines', 'teacher'],
      ['hedda', 'management'],
      ['adam', 'admin'],
      ['ada', 'administration'],
      ['paul', 'parent'],
      ['kees', 'classParent'],
      ['pip', 'pupil'],
      ['frits', 'former'],
    ]
    for (const [who, role] of cast) {
      const answer = await (method === 'GET' ? as(them, who).visit(path) : as(them, who).post(path))
      const open = permission !== 'anyone' && permitted(new Set([role]), permission, them.linde.school)
      expect([who, answer.status === 403]).toEqual([who, !open])
      // Logging out a device that is gone already is no mistake: the list shows it gone.
      const otherwise = path.endsWith('/uitloggen') ? 303 : 404
      if (path.includes('missing') && open) expect([who, answer.status]).toEqual([who, otherwise])
    }
  })
})

describe.each(named(mutating))('%s %s', (_, path) => {
  const origin = 'https://linde.pleinpost.test'
  const types = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json',
    '',
  ]
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://haven.pleinpost.test' },
    { origin: 'http://linde.pleinpost.test' },
    { origin: 'https://linde.pleinpost.test.evil.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ]

  it('takes orders from its own origin alone, whatever their type (check 8)', async () => {
    const cookie = await as(them, 'paul').cookie()
    const before = await everythingOf(them.linde)
    for (const headers of foreign) {
      for (const type of types) {
        const init = {
          method: 'POST',
          headers: { ...headers, cookie, ...(type ? { 'content-type': type } : {}) },
          body: 'a=b',
        }
        const answer = await app.fetch(new Request(`${origin}${path}`, init), bindings)
        expect([headers, type, answer.status]).toEqual([headers, type, 403])
      }
    }
    expect(await everythingOf(them.linde)).toEqual(before)
  })
})

it('has every route once, and no other method than GET and POST', () => {
  const names = school.declared.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(names).size).toBe(names.length)
})
