import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/platform/ports.ts'
import { schoolAt } from '../../src/schools/directory.ts'
import { entryByHost } from '../../src/schools/queries.ts'
import { type Cast, cast } from '../cast.ts'

const now = new Date('2026-11-27T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const domain = 'pleinpost.test'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { schoolId } = them.linde.school
  await env.DIRECTORY.prepare('insert into hosts (host, school_id) values (?, ?), (?, ?)')
    .bind('www.linde.example', schoolId, 'linde.example', schoolId)
    .run()
})

/** The directory, and how often it was asked. */
function counted() {
  let asked = 0
  const directory: Database = {
    batch: env.DIRECTORY.batch.bind(env.DIRECTORY) as Database['batch'],
    prepare: (sql) => {
      asked++
      return env.DIRECTORY.prepare(sql)
    },
  }
  return { directory, asked: () => asked }
}

it.each(['linde.pleinpost.test', 'www.linde.example', 'linde.example'])('finds the school at %s', async (host) => {
  expect((await schoolAt(env.DIRECTORY, host, domain, now))?.id).toBe(them.linde.school.schoolId)
})

it('goes to a host by keys alone, however many schools there are', async () => {
  const { sql, params } = entryByHost(env.DIRECTORY, 'linde', 'linde.example').toSQL()
  const plan = await env.DIRECTORY.prepare(`explain query plan ${sql}`)
    .bind(...params)
    .all<{ detail: string }>()
  const details = plan.results.map(({ detail }) => detail)
  expect(details.filter((detail) => detail.startsWith('SEARCH'))).toHaveLength(8)
  expect(details.filter((detail) => detail.startsWith('SCAN'))).toEqual([])
})

it('asks once for a host that nobody has, and again after five seconds', async () => {
  const { directory, asked } = counted()
  for (const at of [now, later(1), later(4)]) {
    expect(await schoolAt(directory, 'nobody.example', domain, at)).toBeUndefined()
  }
  expect(asked()).toBe(1)
  await schoolAt(directory, 'nobody.example', domain, later(6))
  expect(asked()).toBe(2)
})

it('asks once a minute for a school’s own host', async () => {
  const { directory, asked } = counted()
  for (const at of [now, later(1), later(59)]) await schoolAt(directory, 'linde.pleinpost.test', domain, at)
  expect(asked()).toBe(1)
  await schoolAt(directory, 'linde.pleinpost.test', domain, later(61))
  expect(asked()).toBe(2)
})

it('remembers no more hosts than fit, the latest first', async () => {
  const { directory, asked } = counted()
  for (let n = 0; n < 1100; n++) await schoolAt(directory, `x${n}.example`, domain, now)
  const before = asked()
  await schoolAt(directory, 'x1099.example', domain, now)
  expect(asked()).toBe(before)
  await schoolAt(directory, 'x0.example', domain, now)
  expect(asked()).toBe(before + 1)
})
