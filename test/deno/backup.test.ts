import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, expect, it } from 'vitest'
import { ask, logIn } from '../bench/client.ts'
import { killAll } from '../faults/process.ts'
import { product } from './product.ts'

const port = 8726
const school = `http://regenboog.localhost:${port}`
const folder = mkdtempSync(`${tmpdir()}/pleinpost-backup-`)
afterEach(killAll)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (name: string, ...args: string[]) =>
  new Promise<{ status: number; said: string }>((resolve) => {
    const child = execFile(process.execPath, [`src/platform/deno/${name}.ts`, ...args], (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, said: `${stdout}${stderr}` }),
    )
  })

type Row = Record<string, unknown>
type Tables = Record<string, unknown[]>
/** Every row of every table. */
function rowsOf(state: string, name: string, except: readonly string[] = []): Tables {
  const database = new DatabaseSync(`${state}/${name}.sqlite`, { readOnly: true })
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")
    .all()
  const rows = tables
    .map((table) => String(table.name))
    .filter((table) => !except.includes(table))
    .map((table) => {
      const all = database.prepare(`select * from "${table}" order by 1, 2`)
      all.setReadBigInts(true)
      return [table, all.all()] as const
    })
  database.close()
  return Object.fromEntries(rows)
}

/** Owed by now, and not sent. */
const isDue = ({ done_at, due_at }: Row) => done_at === null && Number(due_at) <= Date.now()

const filesOf = (state: string) =>
  readdirSync(`${state}/files`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((path) => [path.slice(state.length), readFileSync(path).toString('base64')])
    .sort()

it('backs up while it runs, puts back the same rows and files, and sends nothing again (check 40)', async () => {
  const [state, again, to] = [`${folder}/state`, `${folder}/again`, `${folder}/all.tar`]
  const first = await product(state, port)
  // What a new demo school sets going is done.
  await expect.poll(() => rowsOf(state, 'shard-1').name_changes, { timeout: 30_000 }).toEqual([])
  await expect.poll(() => rowsOf(state, 'work').queued, { timeout: 60_000 }).toEqual([])
  const due = () => rowsOf(state, 'shard-1').outbox?.filter((row) => isDue(row as Row)) ?? []
  await expect.poll(due, { timeout: 60_000 }).toEqual([])
  let writing = true
  // Somebody goes on logging in while the backup is made: its rows are of one moment all the same.
  const busy = (async () => {
    while (writing) await logIn(school, 'ouder', 'regenboog-demo')
  })()
  // What one left that was killed goes, and that of one at work stays.
  const [left, atWork] = [`${state}/.backup-99999999`, `${state}/.backup-${process.pid}`]
  for (const copy of [left, atWork]) mkdirSync(copy)
  const made = await command('backup', '--state', state, '--to', to)
  expect([existsSync(left), existsSync(atWork)]).toEqual([false, true])
  writing = false
  await busy
  expect(made).toMatchObject({ status: 0, said: expect.stringContaining(to) })
  expect(statSync(to).mode & 0o077).toBe(0)
  expect(await command('backup', '--state', state, '--to', to)).toMatchObject({ status: 1 })
  await first.stop()

  expect(await command('restore', '--from', to, '--state', again)).toMatchObject({
    status: 0,
    said: expect.stringContaining('as it was'),
  })
  const moving = ['audit_log', 'sessions', 'outbox', 'heartbeats', 'accounts', 'people', 'login_failures', 'tallies']
  for (const name of ['directory', 'shard-1']) {
    const [then, now] = [rowsOf(state, name, moving), rowsOf(again, name, moving)]
    expect(Object.keys(now)).toEqual(Object.keys(then))
    for (const [table, rows] of Object.entries(now)) expect([table, rows]).toEqual([table, then[table]])
  }
  // What was written while it was made is there up to that moment, and a session never without its line in the log.
  const entered = rowsOf(again, 'shard-1').audit_log?.filter((row) => (row as Row).action === 'login.succeeded') ?? []
  expect(rowsOf(again, 'shard-1').sessions?.length).toBe(entered.length)
  expect(rowsOf(state, 'shard-1').audit_log).toEqual(expect.arrayContaining(entered))
  expect(filesOf(again)).toEqual(filesOf(state))
  expect((await command('restore', '--from', to, '--state', again)).said).toContain('is not empty')

  const mails = filesOf(again).length
  const second = await product(again, port)
  const cookie = await logIn(school, 'ouder', 'regenboog-demo')
  expect((await ask(`${school}/overzicht`, { headers: { Cookie: cookie } })).status).toBe(200)
  await second.sees('server.paused')
  await second.stop()
  const owed = rowsOf(again, 'shard-1').outbox?.filter((row) => (row as { done_at: unknown }).done_at === null)
  expect(owed).toEqual([])
  expect(filesOf(again).length).toBe(mails)

  expect((await command('resume', '--state', again)).status).toBe(0)
  const third = await product(again, port)
  await third.stop()
  expect(filesOf(again).length).toBe(mails)
})

it('puts back no archive that is cut or of something else, and touches nothing (check 40)', async () => {
  const cut = `${folder}/cut.tar`
  spawnSync('sh', ['-c', `head -c 100000 ${folder}/all.tar > ${cut}`])
  for (const from of [cut, 'package.json', `${folder}/none`])
    expect((await command('restore', '--from', from, '--state', `${folder}/never`)).status).toBe(1)
  expect(existsSync(`${folder}/never`)).toBe(false)
})
