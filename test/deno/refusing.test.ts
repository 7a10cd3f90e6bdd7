import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, expect, it } from 'vitest'
import { denoCommand, permissions } from '../../src/platform/deno/command.ts'
import { databaseOf, openFile } from '../../src/platform/deno/database.ts'
import { ask, logIn } from '../bench/client.ts'
import { killAll } from '../faults/process.ts'
import { product } from './product.ts'

const port = 8725
const folder = mkdtempSync(`${tmpdir()}/pleinpost-refusing-`)
const disks: string[] = []
afterEach(killAll)
afterAll(() => {
  for (const disk of disks) spawnSync('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

const installed = { SITE_DOMAIN: 'post.example', SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'b@post.example' }

/** What a start that fails says, and nothing else. */
const refusal = (
  state: string,
  env: Record<string, string> = {},
  as: { uid?: number; gid?: number } = {},
  more: string[] = [],
) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const args = ['run', ...permissions(state), 'src/deno.ts', '--state', state, ...more]
    const settings = { ...process.env, NO_COLOR: '1', PORT: String(port), ...env }
    const child = execFile(denoCommand(), args, { env: settings, timeout: 60_000, ...as }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: `${stdout}${stderr}`.trim() }),
    )
  })

it.each([
  [{ PORT: 'tachtig' }, 'PORT must be a number from 1 to 65535, not "tachtig".'],
  [{ ...installed, SITE_DOMAIN: 'https://post.example' }, 'SITE_DOMAIN must be a bare domain'],
  [{ ...installed, SMTP_URL: '' }, 'SMTP_URL must say where mail is handed in'],
  [{ ...installed, SMTP_URL: 'mail.example' }, 'SMTP_URL must look like smtp://'],
  [{ ...installed, MAIL_FROM: 'nobody' }, 'MAIL_FROM must be one mail address'],
  [{ TRUSTED_PROXY: 'proxy' }, 'TRUSTED_PROXY must be a network address'],
  [{ OPERATOR_KEY: 'short' }, 'OPERATOR_KEY must be at least 32 characters long'],
] as [Record<string, string>, string][])('says which setting is wrong, and makes nothing: %j', async (env, said) => {
  const state = `${folder}/unmade`
  const refused = await refusal(state, env)
  expect(refused).toEqual({ code: 1, said: expect.stringContaining(said) })
  expect(refused.said).not.toContain('\n')
  expect(existsSync(state)).toBe(false)
})

it('takes no port that is in use, and touches nothing first', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  const refused = await refusal(`${folder}/unmade`)
  await new Promise((done) => other.close(done))
  expect(refused).toEqual({ code: 1, said: expect.stringContaining(`Port ${port} is in use.`) })
  expect(existsSync(`${folder}/unmade`)).toBe(false)
})

it.each([
  [{ LMTP_PORT: String(port - 2) }, `LMTP_PORT ${port - 2} cannot be used: `],
  [{ HOST: '203.0.113.9' }, 'HOST is no address of this machine: 203.0.113.9.'],
])('says so when it cannot listen there: %j', async (env, said) => {
  const other = createServer().listen(port - 2, '127.0.0.1')
  const refused = await refusal(`${folder}/listening`, { ...installed, ...env })
  await new Promise((done) => other.close(done))
  expect(refused).toEqual({ code: 1, said: expect.stringContaining(said) })
})

it('takes no folder for a local run that is something else, and throws nothing away, without its settings or with --fresh', async () => {
  const [state, photos, local] = [`${folder}/two`, `${folder}/photos`, `${folder}/demo`]
  const first = await product(state, port, { ...installed, SHARDS: '2' }, 'Pleinpost serves')
  await first.stop()
  const before = readFileSync(`${state}/directory.sqlite`)
  for (const more of [[], ['--fresh']])
    expect(await refusal(state, {}, {}, more)).toEqual({
      code: 1,
      said: expect.stringContaining('holds something else than a local run'),
    })
  expect(readFileSync(`${state}/directory.sqlite`).equals(before)).toBe(true)
  expect((await refusal(state, { ...installed, SHARDS: '1' })).said).toContain('SHARDS must be at least 2')
  mkdirSync(photos)
  writeFileSync(`${photos}/summer.jpg`, '')
  expect((await refusal(photos)).said).toContain('holds something else')
  expect(existsSync(`${photos}/summer.jpg`)).toBe(true)
  mkdirSync(local)
  writeFileSync(`${local}/complete`, '')
  expect((await refusal(local, installed)).said).toContain('a demo school that anybody can enter')
})

it('says so when the folder cannot be written in', async () => {
  writeFileSync(`${folder}/file`, '')
  expect(await refusal(`${folder}/file/state`)).toEqual({ code: 1, said: expect.stringMatching(/^\S+ cannot be used/) })
  expect((await refusal('/proc/pleinpost')).code).toBe(1)
})

/** Root may write anywhere: then somebody who is nobody tries, where they can read the program. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
const reads = spawnSync('test', ['-r', 'package.json'], nobody).status === 0

it.skipIf(!reads)('says so to a user who may not write there, and leaves it as it is', async () => {
  const [shut, cache] = [mkdtempSync(`${tmpdir()}/pleinpost-shut-`), mkdtempSync(`${tmpdir()}/pleinpost-cache-`)]
  chmodSync(shut, 0o555)
  chmodSync(cache, 0o777)
  for (const state of [shut, `${shut}/state`])
    expect(await refusal(state, { DENO_DIR: cache }, nobody)).toEqual({
      code: 1,
      said: `This user may not write in ${state}. Nothing was changed.`,
    })
  expect(readdirSync(shut)).toEqual([])
  for (const one of [shut, cache]) rmSync(one, { recursive: true })
})

it('lets one at a time on a folder', async () => {
  const state = `${folder}/one`
  await product(state, port, installed, 'Pleinpost serves')
  const refused = await refusal(state, { ...installed, PORT: String(port - 1) })
  expect(refused).toEqual({ code: 1, said: expect.stringContaining(`Another Pleinpost is using ${state}.`) })
})

it('refuses a database of a newer program, and changes nothing in it', async () => {
  const state = `${folder}/newer`
  const first = await product(state, port, installed, 'Pleinpost serves')
  await first.stop()
  const database = new DatabaseSync(`${state}/shard-1.sqlite`)
  database.exec("insert into d1_migrations (name) values ('9999_later.sql')")
  database.close()
  const before = readFileSync(`${state}/shard-1.sqlite`)
  const refused = await refusal(state, installed)
  expect(refused).toEqual({ code: 1, said: expect.stringContaining('is of a newer Pleinpost than this one') })
  expect(readFileSync(`${state}/shard-1.sqlite`).equals(before)).toBe(true)
})

it('brings an older database up to date after a copy of it, whole or not at all, with what Deno may do and no more', () => {
  const state = `${folder}/older`
  const [program, backups] = [`${state}/migrations`, `${state}/before`]
  mkdirSync(program, { recursive: true })
  const bring = () => {
    const done = spawnSync(denoCommand(), ['run', ...permissions(state), 'test/deno/older.ts', state])
    return [done.status, String(done.stderr)]
  }
  const holds = (file: string, table: string) => {
    const database = new DatabaseSync(file)
    const found = database.prepare('select name from sqlite_schema where name = ?').get(table) !== undefined
    const rows = database.prepare('select id from things').all()
    database.close()
    return { found, rows: rows.map(({ id }) => id) }
  }
  writeFileSync(
    `${program}/0000_start.sql`,
    "create table things (id text);\n--> statement-breakpoint\ninsert into things values ('a')",
  )
  expect(bring()).toEqual([0, ''])
  expect(existsSync(backups)).toBe(false)
  const more = 'create table more (id text)'
  writeFileSync(`${program}/0001_more.sql`, `${more};\n--> statement-breakpoint\nselect nonsense from nowhere`)
  expect(bring()).toEqual([1, expect.stringContaining('nowhere')])
  expect(holds(`${state}/older.sqlite`, 'more')).toEqual({ found: false, rows: ['a'] })
  writeFileSync(`${program}/0001_more.sql`, more)
  expect(bring()).toEqual([0, ''])
  expect(holds(`${state}/older.sqlite`, 'more')).toEqual({ found: true, rows: ['a'] })
  expect(readdirSync(backups)).toEqual(['older-at-0000_start.sqlite'])
  expect(holds(`${backups}/older-at-0000_start.sqlite`, 'more')).toEqual({ found: false, rows: ['a'] })
})

/** A disk of so many MB, where this machine lets us make one. */
function smallDisk(name: string, size: number) {
  const at = `${folder}/${name}`
  mkdirSync(at)
  disks.push(at)
  return { at, mounted: spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', at]).status === 0 }
}
const small = smallDisk('small', 2)
const filling = smallDisk('filling', 128)

it.skipIf(!small.mounted)(
  'a full disk costs what is written then, and nothing that was (mounting a small disk needs root)',
  async () => {
    const database = databaseOf(openFile(`${small.at}/full.sqlite`))
    await database.prepare('create table things (id integer primary key, body text)').run()
    const insert = () => database.prepare('insert into things (body) values (?)').bind('x'.repeat(50_000)).run()
    let written = 0
    const fault = await (async () => {
      for (; written < 100; written++) await insert()
    })().catch((error: Error) => error.message)
    expect(fault).toMatch(/SQLITE_(FULL|IOERR)/)
    expect(await database.prepare('select count(*) as n from things').first('n')).toBe(written)
    expect(await database.prepare('pragma integrity_check').first('integrity_check')).toBe('ok')
    expect(await refusal(`${small.at}/state`)).toEqual({
      code: 1,
      said: expect.stringContaining('no room left on the disk'),
    })
  },
)

it.skipIf(!filling.mounted)(
  'a disk that fills up while it serves: pages are read, what cannot be kept is said not to be, and it goes on when there is room (mounting a small disk needs root)',
  async () => {
    const [state, rest, school] = [`${filling.at}/state`, `${filling.at}/rest`, `http://regenboog.localhost:${port}`]
    const running = await product(state, port)
    const cookie = await logIn(school, 'leerkracht', 'regenboog-demo')
    const mailbox = () => ask(`${school}/berichten`, { headers: { Cookie: cookie } })
    const fields = { onderwerp: 'Vol', tekst: 'x'.repeat(20_000), aan: 'medewerkers', actie: 'bewaren' }
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie }
    const body = new URLSearchParams(fields).toString()
    const keep = () => ask(`${school}/berichten/nieuw`, { method: 'POST', headers, body })
    spawnSync('dd', ['if=/dev/zero', `of=${rest}`, 'bs=4096'])
    // The room that a database has set aside is used first.
    let kept = 0
    let answer = await keep()
    for (; answer.status === 303 && kept < 1000; kept++) answer = await keep()
    expect(answer.status).toBe(500)
    expect(await answer.text()).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
    expect((await mailbox()).status).toBe(200)
    const backup = spawnSync(process.execPath, [
      'src/platform/deno/backup.ts',
      '--state',
      state,
      '--to',
      `${folder}/none.tar`,
    ])
    expect([backup.status, String(backup.stderr)]).toEqual([1, expect.stringContaining('no room left on the disk')])
    rmSync(rest)
    await expect.poll(async () => (await keep()).status, { timeout: 30_000 }).toBe(303)
    expect((await ask(`http://localhost:${port}/healthz`)).status).toBe(200)
    await running.stop()
    for (const name of ['directory', 'shard-1', 'work']) {
      const database = new DatabaseSync(`${state}/${name}.sqlite`)
      expect(database.prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' })
      // What was said to be kept is there, once.
      const drafts = "select count(*) as n from drafts where content like '%xxxxxxxxxx%'"
      if (name === 'shard-1') expect(database.prepare(drafts).get()).toEqual({ n: kept + 1 })
      database.close()
    }
  },
)
