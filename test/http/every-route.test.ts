import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app, school } from '../../src/app.tsx'
import { groups, memberships } from '../../src/groups/schema.ts'
import { people } from '../../src/people/schema.ts'
import {
  isOpen,
  modules,
  type Permission,
  type Policy,
  permissions,
  permitted,
  type Role,
  ruleOf,
} from '../../src/permissions.ts'
import { type Grants, settings } from '../../src/schools/schema.ts'
import { as, bindings, type Cast, cast, logInAgain } from '../cast.ts'
import { everythingOf } from '../checksum.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db, now } = them.linde
  const person = (id: string) => ({
    id,
    firstName: id,
    infix: '',
    lastName: 'Cast',
    searchName: `${id} cast`,
    createdAt: now,
  })
  const group = (id: string, kind: 'council' | 'parentsCouncil') => ({
    id,
    name: id,
    kind,
    schoolYear: '2026-2027',
    year: 0,
  })
  const from = '2020-08-01'
  await db.batch([
    ...db.insertMany(people, ['frits', 'mira', 'oeds', 'lize'].map(person)),
    ...db.insertMany(groups, [group('mr', 'council'), group('or', 'parentsCouncil')]),
    ...db.insertMany(memberships, [
      { groupId: 'mr', personId: 'mira', role: 'member', from },
      { groupId: 'or', personId: 'oeds', role: 'member', from },
      { groupId: '3b', personId: 'lize', role: 'liceParent', from },
    ]),
  ])
})

// An empty form, sent to each route, is a choice too where boxes are ticked.
beforeEach(async () => {
  logInAgain()
  const { modulesOff, grants, languages, pupilsLogIn, staffTwoStep } = them.linde.school
  await them.linde.db.update(settings, undefined, { modulesOff, grants, languages, pupilsLogIn, staffTwoStep })
})

const roleBearers: [Parameters<typeof as>[1], Role][] = [
  // Before the admin, whose empty form may end pupils' log-in.
  ['pip', 'pupil'],
  ['ines', 'teacher'],
  ['hedda', 'management'],
  ['adam', 'admin'],
  ['ada', 'administration'],
  ['mira', 'council'],
  ['oeds', 'parentsCouncil'],
  ['kees', 'classParent'],
  ['lize', 'liceParent'],
  ['paul', 'parent'],
  ['frits', 'former'],
]

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
    await opensTo(them.linde.school, method, path, permission)
  })
})

/** A school that decided otherwise: each grant the other way round, and each module off. */
const policies: [string, Policy][] = [
  ['everything given that may be', { modulesOff: [], grants: granted(() => true) }],
  ['everything taken that may be', { modulesOff: [], grants: granted(() => false) }],
  ...modules.map((module): [string, Policy] => [`no ${module}`, { modulesOff: [module], grants: {} }]),
]

function granted(given: () => boolean): Grants {
  const all = Object.keys(permissions) as Permission[]
  return Object.fromEntries(all.map((one) => [one, given() ? (ruleOf(one).within ?? []) : []]))
}

describe.each(policies)('with %s', (_, policy) => {
  // Of the others the same question would get the same answer as above.
  const touched = guarded.filter(({ permission }) => {
    if (permission === 'anyone') return false
    const { module, within } = ruleOf(permission)
    return policy.modulesOff.length > 0 ? module !== undefined && policy.modulesOff.includes(module) : within
  })

  it('each route is open to exactly the roles of the permission table, and a module that is off to none (N1, A4)', async () => {
    const { db } = them.linde
    await db.update(settings, undefined, policy)
    for (const [method, path, { permission }] of named(touched)) await opensTo(policy, method, path, permission)
  }, 60_000)
})

async function opensTo(policy: Policy, method: string, path: string, permission: Permission | 'anyone') {
  if (permission === 'anyone') return
  for (const [who, role] of roleBearers) {
    const answer = await (method === 'GET' ? as(them, who).visit(path) : as(them, who).post(path))
    const isThere = isOpen(permission, policy)
    const open = permitted(new Set([role]), permission, policy)
    expect([path, who, answer.status === 403]).toEqual([path, who, isThere && !open])
    // Logging out a device that is gone already, or turning its notifications off, is no mistake: the list shows it gone.
    const otherwise = /\/uit(?:loggen)?$/.test(path) ? 303 : 404
    if (!isThere) expect([path, who, answer.status]).toEqual([path, who, 404])
    else if (path.includes('missing') && open) expect([path, who, answer.status]).toEqual([path, who, otherwise])
  }
}

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

it('has every route once, and no other method than GET and POST, also not by a word in the form (checks 1, 8)', async () => {
  const names = school.declared.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(names).size).toBe(names.length)
  const origin = 'https://linde.pleinpost.test'
  const headers = { origin, cookie: await as(them, 'adam').cookie() }
  const before = await everythingOf(them.linde)
  const ask = async (method: string, path: string, more: RequestInit = {}) =>
    (await app.fetch(new Request(`${origin}${path}`, { method, headers, redirect: 'manual', ...more }), bindings))
      .status
  for (const path of new Set(school.declared.map(({ path }) => fill(path)))) {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect([method, path, await ask(method, path)]).toEqual([method, path, 404])
  }
  const onlyRead = school.declared.filter(({ path }) => !names.includes(`POST ${path}`))
  for (const path of onlyRead.map((route) => fill(route.path))) {
    const body = new URLSearchParams({ _method: 'GET' })
    expect([path, await ask('POST', path, { body })]).toEqual([path, 404])
  }
  const onlyDone = school.declared.filter(({ path }) => !names.includes(`GET ${path}`))
  // Asked for as a page, it leads at most to the page that it is on.
  for (const path of onlyDone.map((route) => fill(route.path)))
    expect([303, 404]).toContain(await ask('GET', `${path}?_method=POST`))
  expect(await everythingOf(them.linde)).toEqual(before)
})
