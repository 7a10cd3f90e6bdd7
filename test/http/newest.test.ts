import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { bookmarkCookie } from '../../src/http/session.ts'
import { paths } from '../../src/paths.ts'
import { as, bindings, type Cast, cast, platform } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

/** How new this request wanted its reads, as D1's sessions take it. */
async function askedOf(path: string, cookie: string, method = 'GET') {
  const wanted: (string | undefined)[] = []
  const shard: typeof platform.shard = (name, atLeast) => {
    wanted.push(atLeast)
    return platform.shard(name, atLeast)
  }
  const origin = 'https://linde.pleinpost.test'
  const request = new Request(`${origin}${path}`, { method, redirect: 'manual', headers: { origin, cookie } })
  await app.fetch(request, { ...bindings, platform: { ...platform, shard } })
  return wanted
}

it.each([
  'first-unconstrained',
  'an-old-bookmark',
])('reads the newest for whoever is logged in, even when a cookie wants %s: what was taken away is gone at once (check 4)', async (bookmark) => {
  const cookie = `${await as(them, 'paul').cookie()}; ${bookmarkCookie}=${bookmark}`
  expect(await askedOf(paths.overview, cookie)).toEqual([undefined])
  expect(await askedOf(paths.logout, cookie, 'POST')).toEqual([undefined])
})

it('reads for a visitor at least what the same browser wrote', async () => {
  expect(await askedOf(paths.home, '')).toEqual([undefined])
  expect(await askedOf(paths.home, `${bookmarkCookie}=0000-abc`)).toEqual(['0000-abc'])
  expect(await askedOf(paths.login, `${bookmarkCookie}=0000-abc`, 'POST')).toEqual([undefined])
})
