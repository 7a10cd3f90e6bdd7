import { beforeAll, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { app, school } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import { permitted } from '../../src/permissions.ts'
import { cookiesOf, host, logInAs, origin } from '../accounts/door.ts'
import { bindings, type Cast, cast, htmx, password } from '../cast.ts'
import { everythingOf } from '../checksum.ts'

// B4: a school admin who has taken no second step does nothing but take one, whatever the route.

let them: Cast
let cookie: string
beforeAll(async () => {
  them = await cast()
  await openAccount(them.linde, { personId: 'adam', userName: 'adam', password })
  cookie = cookiesOf(await logInAs('adam'))
})

const ask = (method: string, path: string, headers = {}) => {
  const init = { method, redirect: 'manual' as const, headers: { origin, cookie, ...headers } }
  const body = method === 'POST' ? { body: new URLSearchParams({ a: 'b' }) } : {}
  return app.fetch(new Request(`https://${host}${path.replaceAll(/:\w+/g, 'missing')}`, { ...init, ...body }), bindings)
}
/** What an admin may do at all: the rest is refused for that alone. */
const mayAdmin = (permission: (typeof school.declared)[number]['permission']) =>
  permission !== 'anyone' && permitted(new Set(['admin']), permission, { modulesOff: [], grants: {} })
const guarded = school.declared.filter(({ permission }) => mayAdmin(permission) && permission !== 'secondStep.setUp')

it.each(guarded.map((route) => [route.method, route.path]))('%s %s leads there first', async (method, path) => {
  const before = await everythingOf(them.linde)
  const answer = await ask(method, path)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.secondStep])
  const part = await ask(method, path, htmx)
  expect([part.status, (await part.text()).includes('hier verplicht')]).toEqual([403, true])
  expect(await everythingOf(them.linde)).toEqual(before)
})

it('leaves open what sets it up, and the ways out', async () => {
  const open = school.declared.filter(({ permission }) => permission === 'secondStep.setUp')
  expect(open.length).toBeGreaterThan(2)
  for (const { method, path } of open) {
    expect([path, (await ask(method, path)).headers.get('location')]).not.toEqual([path, paths.secondStep])
  }
  expect((await ask('POST', paths.language)).status).toBe(303)
})
