import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { bookmarkCookie } from '../../src/http/session.ts'
import { paths } from '../../src/paths.ts'
import { cloudflarePlatform } from '../../src/platform/cloudflare/platform.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { bytesOf } from './filled.ts'

// Of the copies that D1 keeps of a database, and of the bookmarks by which it is asked for one that is new enough.

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const visit = async (path: string, who: 'zed' | 'nobody', bookmark: string) => {
  const cookie = `${await as(them, who).cookie()}; ${bookmarkCookie}=${bookmark}`
  return app.fetch(new Request(`https://haven.pleinpost.test${path}`, { headers: { cookie } }), bindings)
}

it('gives whoever wrote something a bookmark, by which the next page for anyone has it', async () => {
  const answer = await as(them, 'nobody').post(paths.language, { language: 'en' })
  expect(answer.headers.getSetCookie().join()).toContain(bookmarkCookie)
})

it('does no more than nothing with a bookmark of another school, or of nobody (check 2)', async () => {
  const changed = await as(them, 'paul').post(paths.notificationChoice, { keuze: 'each' })
  const foreign = new RegExp(`${bookmarkCookie}=([^;]+)`).exec(changed.headers.getSetCookie().join())?.[1]
  expect(changed.headers.getSetCookie()).toEqual([
    `${bookmarkCookie}=${foreign}; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax`,
  ])
  expect(foreign).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}-[0-9a-f]{32}$/)
  const plain = await bytesOf(await as(them, 'zed').visit(paths.messages))
  const far = 'ffffffff-ffffffff-ffffffff-ffffffffffffffffffffffffffffffff'
  for (const bookmark of [foreign!, far, 'x', '0', '-', 'a'.repeat(200), 'first-primary', '%0d%0aX: 1', "';--", '']) {
    expect([bookmark, await bytesOf(await visit(paths.messages, 'zed', bookmark))]).toEqual([bookmark, plain])
    expect((await visit(paths.home, 'nobody', bookmark)).status).toBe(200)
  }
})

it('asks the database for the newest, unless by a bookmark as it writes them itself (check 2)', () => {
  const asked: (string | undefined)[] = []
  const withSession = (start?: string) => {
    asked.push(start)
    return env.SHARD_1!.withSession()
  }
  // Safe cast: nothing else of the database is used.
  const { shard } = cloudflarePlatform({ ...env, SHARD_1: { withSession } as D1Database })
  const good = '00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683'
  for (const bookmark of [good, 'first-unconstrained', 'first-primary', 'x', `${good}0`, ` ${good}`, '', undefined]) {
    shard('1', bookmark)
  }
  expect(asked).toEqual([good, ...new Array(7).fill('first-primary')])
})
