import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import type { LogEntry, Platform } from '../../src/platform/ports.ts'
import { pollById, votesOf } from '../../src/polls/queries.ts'
import { pollBallots, pollPeople, pollVotes } from '../../src/polls/schema.ts'
import { close } from '../../src/polls/seeing-to.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { tableNames } from '../checksum.ts'
import { ask, crowd, openFor, says } from './crowd.ts'

// Anonymous means it (I3): nobody, admin and database included, ties an answer to a person.

let them: Cast
let parents: string[]
let turn = 0
let id = ''
beforeAll(async () => {
  them = await cast()
  parents = await crowd(them.linde, 23)
})
beforeEach(() => {
  id = `enquete${++turn}`
})

type Row = Record<string, unknown>
const shard = platform.shard('1')
/** Everything that lies in the database, each table in the order in which it hands its rows out. */
async function dump(names: readonly string[] = tableNames) {
  const found = await shard.batch<Row>(names.map((name) => shard.prepare(`select * from ${name}`)))
  return names.map((name, place) => ({ name, rows: found[place]!.results }))
}

const wordOf = (who: string) => `woord van kanarie ${100 + (((parents.indexOf(who) + 1) * 37) % 101)}`
const saying = (who: string) => ({ vraag1: parents.indexOf(who) % 2 === 0 ? 'yes' : 'no', vraag2: wordOf(who) })

const sum = (rows: readonly Row[]) => rows.reduce((all, { count }) => all + Number(count), 0)
const valuesIn = (row: Row) => Object.values(row).map(String)

it('has no row that names a person and an answer, and no value that leads from one to the other (I3)', async () => {
  await ask(them.linde, id)
  for (const who of parents) expect(await says(them.linde, who, id, saying(who))).toBe('kept')
  await close(them.linde, id)
  const tables = await dump()
  const answered = tables.flatMap(({ rows }) => rows).filter((row) => JSON.stringify(row).includes('kanarie'))
  expect(answered.length).toBe(parents.length)
  const naming = tables
    .flatMap(({ rows }) => rows)
    .filter((row) => valuesIn(row).some((value) => value.split(/[^\w-]+/).some((word) => parents.includes(word))))
  expect(naming.filter((row) => JSON.stringify(row).includes('kanarie'))).toEqual([])
  // What leads on would be a value that both have and that is not the poll's, the school's or a question's own.
  const shared = new Set(['linde', id, 'vraag1', 'vraag2', String(answered[0]?.school_id)])
  const leads = new Set(naming.flatMap(valuesIn).filter((value) => value.length > 3 && !shared.has(value)))
  expect(answered.flatMap(valuesIn).filter((value) => leads.has(value))).toEqual([])
})

it('keeps no time, no id of a moment and no order with an answer or with having taken part (I3)', async () => {
  await ask(them.linde, id)
  for (const who of parents) await says(them.linde, who, id, saying(who))
  await close(them.linde, id)
  const columns = async (name: string) =>
    (await shard.prepare(`select * from ${name} limit 1`).first<Row>()) &&
    Object.keys((await dump([name]))[0]!.rows[0]!)
  expect(await columns('poll_people')).toEqual(['school_id', 'poll_id', 'person_id', 'took_part'])
  expect(await columns('poll_votes')).toEqual(['school_id', 'poll_id', 'question_id', 'value', 'count'])
  const [votes] = await dump(['poll_votes'])
  const order = votes!.rows.flatMap(({ poll_id, value }) =>
    poll_id === id && /kanarie/.test(String(value)) ? [String(value)] : [],
  )
  const came = parents.map(wordOf)
  expect([...order].sort()).toEqual([...came].sort())
  // By what was written, and so neither as they came nor backwards.
  const places = order.map((value) => came.indexOf(value))
  const neighbours = places.filter((place, at) => at > 0 && Math.abs(place - places[at - 1]!) === 1)
  expect(neighbours.length).toBeLessThan(12)
})

it.each([
  'poll_people',
  'poll_ballots',
  'poll_votes',
])('stores %s without a number that counts its rows (I3)', async (name) => {
  const { results } = await shard
    .prepare('select sql from sqlite_master where name = ?')
    .bind(name)
    .run<{ sql: string }>()
  expect(results[0]?.sql).toMatch(/WITHOUT ROWID$/)
  await expect(shard.prepare(`select rowid from ${name}`).run()).rejects.toThrow(/no such column/)
})

it('says at no moment in between what somebody answered, to whoever compares what lies there before and after (I3)', async () => {
  await ask(them.linde, id)
  const counts: number[] = []
  const lengths = new Set<number>()
  for (const who of parents) {
    await says(them.linde, who, id, { ...saying(who), vraag2: wordOf(who).repeat(1 + parents.indexOf(who)) })
    const [ballots, votes] = await dump(['poll_ballots', 'poll_votes'])
    expect(JSON.stringify(ballots)).not.toMatch(/kanarie|vraag1|"yes"/)
    for (const { sealed } of ballots!.rows) lengths.add(String(sealed).length)
    counts.push(sum(votes!.rows.filter((row) => row.poll_id === id && row.question_id === 'vraag1')))
  }
  expect(lengths.size).toBe(1)
  const steps = counts.map((count, at) => count - (counts[at - 1] ?? 0)).filter((step) => step > 0)
  expect(steps.length).toBeGreaterThan(1)
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(5)
})

it('shows a result from five answers on, grows by five at least, and counts all of them when it closes (I3)', async () => {
  await ask(them.linde, id)
  const counted = async () => (await pollById(them.linde, id))[0]!.counted
  const seen: number[] = []
  for (const who of parents.slice(0, 17)) {
    await says(them.linde, who, id, saying(who))
    seen.push(await counted())
  }
  expect(seen).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 10, 10, 10])
  await close(them.linde, id)
  expect(await counted()).toBe(17)
  expect(await them.linde.db.from(pollBallots, eq(pollBallots.pollId, id))).toEqual([])
  const votes = (await votesOf(them.linde, id)).filter(({ question_id }) => question_id === 'vraag1')
  expect(Object.fromEntries(votes.map(({ value, count }) => [value, count]))).toEqual({ yes: 9, no: 8 })
})

it('leaves out at the end what fewer than five would give away (I3)', async () => {
  await ask(them.linde, id)
  for (const who of parents.slice(0, 7)) await says(them.linde, who, id, saying(who))
  await close(them.linde, id)
  expect((await pollById(them.linde, id))[0]!.counted).toBe(5)
})

it('counts nothing where fewer than five answered, whoever closes it (I3)', async () => {
  await ask(them.linde, id)
  for (const who of parents.slice(0, 4)) await says(them.linde, who, id, saying(who))
  await close(them.linde, id)
  expect(await them.linde.db.from(pollVotes, eq(pollVotes.pollId, id))).toEqual([])
  const page = await (await as(them, 'hedda').visit(paths.pollResults(id))).text()
  expect(page).not.toContain('kanarie')
  expect(page).toContain('te weinig antwoorden')
  expect((await as(them, 'hedda').post(paths.pollExport(id), { soort: 'csv' })).status).toBe(404)
})

it('takes one answer of each person, however often and at once it is pressed (I3, check 33)', async () => {
  await ask(them.linde, id)
  const presses = Array.from({ length: 20 }, (_, at) =>
    says(them.linde, 'p03', id, { vraag1: at % 2 ? 'yes' : 'no', vraag2: '' }),
  )
  const outcomes = await Promise.all(presses)
  expect(outcomes.filter((outcome) => outcome === 'kept').length).toBe(1)
  expect((await them.linde.db.from(pollBallots, eq(pollBallots.pollId, id))).length).toBe(1)
  const took = await them.linde.db.from(pollPeople, eq(pollPeople.pollId, id))
  expect(took.filter(({ tookPart }) => tookPart).map(({ personId }) => personId)).toEqual(['p03'])
})

it('counts each answer once where many come at the same instant (I3)', async () => {
  await ask(them.linde, id)
  await Promise.all(parents.map((who) => says(them.linde, who, id, saying(who))))
  await close(them.linde, id)
  expect((await pollById(them.linde, id))[0]!.counted).toBe(parents.length)
  const votes = await them.linde.db.from(pollVotes, eq(pollVotes.pollId, id))
  expect(new Set(votes.map(({ value }) => value).filter((value) => value.includes('kanarie'))).size).toBe(
    parents.length,
  )
  expect(sum(votes)).toBe(2 * parents.length)
})

it('writes no answer to the log, also where the database fails on it (I3)', async () => {
  await ask(them.linde, id)
  await openFor(them.linde, 'p00')
  const logged: LogEntry[] = []
  let failing = false
  const listening: Platform = {
    ...platform,
    log: (entry) => void logged.push(entry),
    shard: (name, bookmark) => {
      const session = platform.shard(name, bookmark)
      return {
        ...session,
        prepare: (sql) => {
          if (failing && sql.includes('poll_ballots')) throw new Error('D1_ERROR: no such thing')
          return session.prepare(sql)
        },
      }
    },
  }
  const origin = 'https://linde.pleinpost.test'
  const press = async () =>
    app.fetch(
      new Request(`${origin}${paths.pollAnswer(id)}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, cookie: await as(them, 'paul').cookie() },
        body: new URLSearchParams({ vraag1: 'yes', vraag2: 'kanarie in het logboek' }),
      }),
      { platform: listening, clientAddress: '192.0.2.1' },
    )
  failing = true
  expect((await press()).status).toBe(500)
  expect(logged.length).toBeGreaterThan(0)
  failing = false
  expect((await press()).status).toBe(303)
  expect(JSON.stringify(logged)).not.toMatch(/kanarie|vraag1/)
})
