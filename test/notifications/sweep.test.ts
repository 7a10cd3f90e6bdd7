import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { queuePatience } from '../../src/notifications/owing.ts'
import { held, mailsWithKeys, summariesFor, take } from '../../src/notifications/sending-queries.ts'
import { sweepOutbox } from '../../src/notifications/sweep.ts'
import { handOut } from '../../src/notifications/sweep-queries.ts'
import { type Cast, cast, platform } from '../cast.ts'
import { postOffice } from './post-office.ts'

let them: Cast
const now = new Date('2026-11-24T06:30Z')
const total = 120_000

beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  const crowd = sql`with recursive crowd (n) as (select 1 union all select n + 1 from crowd where n < ${total})`
  await db.run(
    (
      school,
    ) => sql`insert into people (school_id, id, first_name, infix, last_name, search_name, email, mail_choice, hears_parents, created_at)
    ${crowd} select ${school}, 'p' || n, 'P', '', 'P', 'p', 'p' || n || '@cast.example', 'summary', 1, 0 from crowd`,
  )
  await db.run(
    (school) => sql`insert into outbox (school_id, key, person_id, kind, due_at, sweep_at, attempts)
    ${crowd} select ${school}, 'message:01m84x7sb262avw9dac6bxqhb4:01m84x7sb262avw9dac6b' || n || ':mail', 'p' || n,
      case n % 2 when 0 then 'message' else 'summary' end, ${now.getTime()}, ${now.getTime()}, 0 from crowd`,
  )
}, 120_000)

it('hands out 100,000 due mails in one tick, within every limit of the platform, and the rest in the next (check 30, 38)', async () => {
  const office = postOffice(now)
  let statements = 0
  office.set.statement = () => void statements++
  await sweepOutbox(office.platform, '1')
  const ids = office.queued.flatMap(({ job }) => ('keys' in job ? job.keys : 'personIds' in job ? job.personIds : []))
  const sizes = office.queued.map((job) => JSON.stringify(job).length)
  // Bodies are far below 128 KB, and 100 of them below the 256 KB of a sendBatch; calls and statements far below 1,000.
  expect([statements, ids.length, new Set(ids).size, Math.max(...sizes) < 2500]).toEqual([20, 100_000, 100_000, true])
  expect(office.queued.length / 100 + statements).toBeLessThan(100)
  expect(office.logged).toContainEqual(expect.objectContaining({ event: 'outbox.behind', alert: true }))
  await sweepOutbox(office.platform, '1')
  expect(
    office.queued.flatMap(({ job }) => ('keys' in job ? job.keys : 'personIds' in job ? job.personIds : [])).length,
  ).toBe(total)
  const before = office.queued.length
  await sweepOutbox(office.platform, '1')
  expect([office.queued.length, statements]).toEqual([before, 26])
  office.later(queuePatience)
  await sweepOutbox(office.platform, '1')
  expect(office.queued.length).toBeGreaterThan(before)
}, 120_000)

/** What SQLite says it will read to answer a statement. */
async function planOf(run: { getQuery?: unknown; toSQL?: unknown }) {
  const { sql: text, params } = (
    run as unknown as { _prepare: () => { getQuery: () => { sql: string; params: unknown[] } } }
  )
    ._prepare()
    .getQuery()
  const { results } = await env
    .SHARD_1!.prepare(`explain query plan ${text}`)
    .bind(...params)
    .all<{ detail: string }>()
  return results
    .map(({ detail }) => detail)
    .filter((detail) => /outbox/.test(detail))
    .join('\n')
}

it('finds what is due by its time, and what a job is about by its names, however old the school is', async () => {
  const { linde } = them
  expect(await planOf(handOut(platform.shard('1'), now, now, 5))).toMatch(
    /USING (COVERING )?INDEX outbox_unsettled \(sweep_at<\?\)/,
  )
  for (const statement of [take, held]) {
    expect(await planOf(statement(linde, mailsWithKeys(['a', 'b']), now))).toMatch(/\(school_id=\? AND key=\?\)/)
    expect(await planOf(statement(linde, summariesFor(['a', 'b']), now))).toMatch(
      /INDEX outbox_summaries \(school_id=\? AND person_id=\?\)/,
    )
  }
})
