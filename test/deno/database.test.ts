import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { databaseOf, openFile } from '../../src/platform/deno/database.ts'

const folder = mkdtempSync(`${tmpdir()}/pleinpost-database-`)
let count = 0
let database: ReturnType<typeof databaseOf>
beforeEach(async () => {
  const file = openFile(`${folder}/${++count}.sqlite`)
  file.exec('create table things (id text primary key, size integer not null, whole blob) strict')
  file.exec('create table parts (id text primary key, thing_id text not null references things) strict')
  database = databaseOf(file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const insert = (id: unknown, size: unknown) =>
  database.prepare('insert into things (id, size) values (?, ?)').bind(id, size)
const many = (length: number) => Array.from({ length }, (_, place) => place)

it('answers as D1 does: rows, one column, arrays, what changed', async () => {
  await insert('a', 1).run()
  const { results, meta } = await database.prepare('select id, size from things').all()
  expect(results.map((row) => ({ ...(row as object) }))).toEqual([{ id: 'a', size: 1 }])
  expect(meta.changes).toBe(0)
  expect(await database.prepare('select size from things where id = ?').bind('a').first('size')).toBe(1)
  expect(await database.prepare('select size from things where id = ?').bind('b').first()).toBeNull()
  expect(await database.prepare('select id, size as id from things').raw()).toEqual([['a', 1]])
  expect((await database.prepare('update things set size = 2').run()).meta.changes).toBe(1)
  expect(await database.prepare('select 9007199254740993 as many').first('many')).toBe(9007199254740992)
  const blob = await database
    .prepare('update things set whole = ? returning whole')
    .bind(new Uint8Array([1, 2]))
    .all()
  expect(blob.results.map((row) => ({ ...(row as object) }))).toEqual([{ whole: [1, 2] }])
})

it('does a batch whole or not at all (check 32)', async () => {
  await expect(database.batch([insert('a', 1), insert('b', null)])).rejects.toThrow(
    'D1_ERROR: NOT NULL constraint failed: things.size: SQLITE_CONSTRAINT',
  )
  expect((await database.prepare('select id from things').all()).results).toEqual([])
  await database.batch([insert('a', 1), insert('b', 2)])
  expect((await database.prepare('select id from things').all()).results).toHaveLength(2)
})

it('keeps to what rows point at, and to D1’s limits, so that what works here works there', async () => {
  const refused = async (sql: string, ...values: unknown[]) =>
    expect(
      database
        .prepare(sql)
        .bind(...values)
        .all(),
    ).rejects.toThrow(/D1_(ERROR|TYPE_ERROR)/)
  await refused('insert into parts (id, thing_id) values (?, ?)', 'p', 'nothing')
  await refused(
    `select ${many(101)
      .map(() => '?')
      .join()}`,
    ...many(101),
  )
  await refused('select 1 where ? like ?', 'a', 'b'.repeat(51))
  await refused('insert into things (id, size) values (?, 1)', 'x'.repeat(2_000_001))
  await refused(`select '${'x'.repeat(100_000)}'`)
  expect(() => database.prepare('select ?').bind(undefined)).toThrow('D1_TYPE_ERROR')
  expect(
    (
      await database
        .prepare(
          `select ${many(100)
            .map(() => '?')
            .join()}`,
        )
        .bind(...many(100))
        .all()
    ).success,
  ).toBe(true)
})

it('is written to the disk before it is said to be (issue 7)', () => {
  const file = openFile(`${folder}/synced.sqlite`)
  expect(file.prepare('pragma synchronous').get()).toMatchObject({ synchronous: 2 })
  expect(file.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
  expect(readFileSync('src/platform/deno/platform.ts', 'utf8')).not.toContain('synchronous')
})
