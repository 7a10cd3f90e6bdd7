import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { register } from '../../src/db/register.ts'
import { rootOf } from '../../src/errors.ts'
import { paths } from '../../src/paths.ts'
import type { DatabaseSession, Platform } from '../../src/platform/ports.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { sweepDemos } from '../../src/schools/removal.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { ask, fill, idsOf } from '../http/filled.ts'
import { postOffice } from '../notifications/post-office.ts'
import { fillEveryTable } from './every-table.ts'

const hour = 3_600_000
// Mails that go by themselves in between would change what is compared.
const still: Platform = { ...platform, enqueue: async () => {} }
const later: Platform = { ...platform, now: () => new Date(Date.now() + 2 * hour), log: () => {} }

let demo: SchoolScope
let neighbour: SchoolScope
let turn = 0
beforeEach(async () => {
  turn++
  const about = { town: 'X', welcome: 'CANARYwelcome', hue: 1, shard: '1' }
  const demoEndsAt = new Date(Date.now() + hour)
  demo = await foundSchool(still, { ...about, name: 'CANARYdemo', slug: `demo-${turn}`, demoEndsAt })
  neighbour = await foundSchool(still, { ...about, name: 'Buur', slug: `buur-${turn}` })
  // The same ids at both, so that the school's own id is all that tells them apart.
  for (const [scope, mark] of [
    [demo, 'D'],
    [neighbour, 'N'],
  ] as const) {
    await fill(scope, mark, idsOf(`d${turn}`))
    await fillEveryTable(scope, '1', mark)
  }
})

const filesOf = ({ school }: SchoolScope) => platform.files.list(`schools/${school.schoolId}/`, 1000)
const rowsOf = async ({ school }: SchoolScope) => {
  const results = await env.SHARD_1!.batch<{ count: number }>(
    Object.keys(register).map((name) =>
      env.SHARD_1!.prepare(`select count(*) count from ${name} where school_id = ?`).bind(school.schoolId),
    ),
  )
  return Object.fromEntries(Object.keys(register).map((name, place) => [name, results[place]!.results[0]!.count]))
}
const total = (rows: Record<string, number>) => Object.values(rows).reduce((sum, count) => sum + count, 0)
const entry = ({ school }: SchoolScope) =>
  env.DIRECTORY.prepare('select * from schools where id = ?').bind(school.schoolId).first()
const record = ({ school }: SchoolScope) =>
  env.DIRECTORY.prepare('select * from removals where school_id = ?').bind(school.schoolId).first<{
    rows: string
    files: number
    done_at: number | null
  }>()

/** Every byte of every table of a database, whatever anybody registered. */
async function dump(database: D1Database) {
  const { results } = await database
    .prepare("select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\'")
    .all<{ name: string }>()
  const tables = results.filter(({ name }) => name !== 'removals')
  const rows = await database.batch(tables.map(({ name }) => database.prepare(`select * from "${name}"`)))
  return JSON.stringify(rows.map(({ results: found }) => found))
}

it('is gone with every row and file, and its neighbour in the shard is as it was (A3, check 39)', async () => {
  const before = { rows: await rowsOf(demo), files: await filesOf(demo) }
  expect(Object.entries(before.rows).filter(([, count]) => count === 0)).toEqual([])
  expect(before.files.length).toBeGreaterThan(2)
  const theirs = [await everythingOf(neighbour), await filesOf(neighbour)]

  await sweepDemos(later)

  expect([total(await rowsOf(demo)), await filesOf(demo), await entry(demo)]).toEqual([0, [], null])
  for (const database of [env.DIRECTORY, env.SHARD_1!]) {
    const bytes = await dump(database)
    expect([bytes.includes(demo.school.schoolId), bytes.match(/CANARYD\w*|CANARYdemo/i)?.[0]]).toEqual([
      false,
      undefined,
    ])
  }
  expect([await everythingOf(neighbour), await filesOf(neighbour)]).toEqual(theirs)
})

it('leaves a record of what there was of each kind, and when the last of it was gone (N6)', async () => {
  const before = await rowsOf(demo)
  const files = (await filesOf(demo)).length
  await sweepDemos(later)
  const { rows, files: gone, done_at } = (await record(demo))!
  expect([JSON.parse(rows), gone, done_at !== null]).toEqual([before, files, true])
})

it('is there until its end, and for nobody from that moment on, before anything of it is removed (A3)', async () => {
  const before = await everythingOf(demo)
  await sweepDemos(platform)
  expect(await everythingOf(demo)).toEqual(before)
  const host = `demo-${turn}.pleinpost.test`
  expect((await ask(host, paths.home)).status).toBe(200)
  const at = { platform: later, clientAddress: '192.0.2.1' }
  expect((await ask(host, paths.home, {}, at)).status).toBe(404)
})

describe('a removal that is broken off', () => {
  /** The platform on which this call of the removal fails, before or after it was done. */
  function failingAt(call: number, after: boolean): Platform {
    let made = 0
    const count = async <T>(work: () => Promise<T>) => {
      if (++made === call && !after) throw new Error('killed')
      const done = await work()
      if (made === call) throw new Error('killed')
      return done
    }
    const shard = (name: string): DatabaseSession => {
      const session = platform.shard(name)
      const prepare = (sql: string) => {
        const statement = session.prepare(sql)
        const bind = (...values: unknown[]) => {
          const bound = statement.bind(...values)
          return Object.assign(bound, { run: count.bind(null, bound.run.bind(bound)) })
        }
        return { ...statement, bind } as D1PreparedStatement
      }
      return { ...session, prepare, batch: session.batch }
    }
    const { files } = platform
    const failing = { ...files, delete: (keys: string | string[]) => count(() => files.delete(keys)) }
    return { ...later, shard, files: failing }
  }

  it('goes on where it was, wherever that is, and takes nothing of its neighbour’s (check 39)', async () => {
    const theirs = await everythingOf(neighbour)
    const counted = await rowsOf(demo)
    let broken = 0
    for (let call = 1; call <= 12; call++) {
      for (const after of [false, true]) {
        await sweepDemos(failingAt(call, after)).catch((error: unknown) => {
          expect(String(rootOf(error))).toBe('Error: killed')
          broken++
        })
      }
    }
    expect(broken).toBeGreaterThan(10)
    await sweepDemos(later)
    expect([total(await rowsOf(demo)), await filesOf(demo), await entry(demo)]).toEqual([0, [], null])
    expect(JSON.parse((await record(demo))!.rows)).toEqual(counted)
    expect(await everythingOf(neighbour)).toEqual(theirs)
  })

  it('may run twice at once', async () => {
    const theirs = await everythingOf(neighbour)
    await Promise.allSettled([sweepDemos(later), sweepDemos(later)])
    await sweepDemos(later)
    expect([total(await rowsOf(demo)), await entry(demo)]).toEqual([0, null])
    expect(await everythingOf(neighbour)).toEqual(theirs)
  })
})

it('takes along the jobs that still waited for it, without alarm', async () => {
  const office = postOffice()
  const job = { kind: 'notifications.notices' as const, keys: ['notice:x:mail'] }
  expect([await office.carry([{ schoolId: 'gone', job }]), office.logged]).toEqual([[], []])
})
