import { type ChildProcess, execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Manifest } from '../../src/moving/archive.ts'
import { paths } from '../../src/paths.ts'
import { bundleWorker } from '../../src/platform/local/bundle.ts'
import { startServer } from '../../src/platform/local/server.ts'
import { ask, logIn } from '../bench/client.ts'
import { killAll } from '../faults/process.ts'
import { product } from './product.ts'

const folder = mkdtempSync(`${tmpdir()}/pleinpost-moving-`)
const key = 'a key of the operator for tests only, long enough'
const ports = { cloud: 8731, own: 8732, back: 8733 }
const apex = (port: number) => `http://localhost:${port}`
const school = (port: number) => `http://regenboog.localhost:${port}`

const servers: Awaited<ReturnType<typeof startServer>>[] = []
beforeAll(() => bundleWorker('src/worker.ts', `${folder}/worker.js`))
afterEach(async () => {
  await killAll()
  for (const server of servers.splice(0)) await server.dispose()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function cloud(port: number) {
  const server = await startServer({
    script: `${folder}/worker.js`,
    port,
    quiet: true,
    bindings: { OPERATOR_KEY: key },
  })
  servers.push(server)
  return server
}
const own = (state: string) =>
  product(
    state,
    ports.own,
    {
      ...{ SITE_DOMAIN: `localhost:${ports.own}`, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'b@post.example' },
      OPERATOR_KEY: key,
    },
    'Pleinpost serves',
  )

type Said = { status: number; said: string }
function command(name: 'in' | 'out', args: readonly string[], as = key) {
  const env = { ...process.env, OPERATOR_KEY: as }
  let child: ChildProcess | undefined
  const done = new Promise<Said>((resolve) => {
    child = execFile(process.execPath, [`src/platform/moving/${name}.ts`, ...args], { env }, (_, stdout, stderr) =>
      resolve({ status: child?.exitCode ?? -1, said: `${stdout}${stderr}` }),
    )
  })
  return { done, kill: () => child?.kill('SIGKILL') }
}
const moveOut = (port: number, to: string, as?: string) =>
  command('out', ['--from', apex(port), '--school', 'regenboog', '--to', to], as).done
const moveIn = (port: number, from: string, more: string[] = []) =>
  command('in', ['--from', from, '--to', apex(port), ...more])

/** As the head does, who has the school's word. */
async function agree(port: number) {
  const cookie = await logIn(school(port), 'directie', 'regenboog-demo')
  const headers = { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' }
  const answer = await ask(`${school(port)}${paths.schoolMove}`, { method: 'POST', headers, body: '' })
  expect(answer.status).toBe(303)
}

function opened(archive: string) {
  const to = `${archive}.opened`
  mkdirSync(to)
  expect(spawnSync('tar', ['-C', to, '-xf', archive]).status).toBe(0)
  const manifest = JSON.parse(readFileSync(`${to}/manifest.json`, 'utf8')) as Manifest
  return { manifest, rowsOf: (table: string) => readFileSync(`${to}/tables/${table}.ndjson`, 'utf8') }
}
/** The tables of which something is not the same, and whether the files are. */
function differences(one: ReturnType<typeof opened>, other: ReturnType<typeof opened>) {
  const tables = Object.keys(one.manifest.rows).filter((table) => one.rowsOf(table) !== other.rowsOf(table))
  return { tables, files: one.manifest.files.sha256 === other.manifest.files.sha256 }
}
/** What whoever agreed wrote by that: a log-in, and the line that says so. */
const written = ['audit_log']

it('carries a school from Cloudflare to an own server and back, with the same rows and files (N5)', async () => {
  const [first, second, third] = [`${folder}/first.tar`, `${folder}/second.tar`, `${folder}/third.tar`]
  const server = await cloud(ports.cloud)
  expect((await ask(`${apex(ports.cloud)}/dev/demo`, { method: 'POST' })).ok).toBe(true)
  expect(await moveOut(ports.cloud, first)).toMatchObject({ status: 1, said: expect.stringContaining('agrees') })
  await agree(ports.cloud)
  expect(await moveOut(ports.cloud, first)).toMatchObject({
    status: 1,
    said: expect.stringContaining('Close it first'),
  })
  const shard = await server.getD1Database('SHARD_1')
  await shard.prepare('update polls set closed_at = created_at where closed_at is null').run()
  expect(await moveOut(ports.cloud, first, 'another key of the same length, or longer')).toMatchObject({ status: 1 })
  expect(await moveOut(ports.cloud, first)).toEqual({
    status: 0,
    said: expect.stringContaining('has all of regenboog'),
  })
  expect(await moveOut(ports.cloud, first)).toMatchObject({ status: 1, said: expect.stringContaining('there already') })
  expect(statSync(first).mode & 0o077).toBe(0)
  const taken = opened(first)
  expect(taken.manifest.files.count).toBeGreaterThan(5)
  expect(Object.values(taken.manifest.rows).filter(({ rows }) => rows > 0).length).toBeGreaterThan(40)

  const state = `${folder}/state`
  await own(state)
  // Broken off when a part of it is there, and begun again.
  const broken = moveIn(ports.own, first)
  const read = new DatabaseSync(`${state}/shard-1.sqlite`, { readOnly: true, timeout: 5000 } as object)
  await expect
    .poll(() => read.prepare('select count(*) n from people').get()?.n, { timeout: 60_000 })
    .toBeGreaterThan(0)
  broken.kill()
  await broken.done
  read.close()
  expect((await ask(school(ports.own))).status).toBe(404)
  const damaged = `${folder}/damaged.tar`
  const bytes = readFileSync(first)
  bytes.write('Regenbaag', bytes.lastIndexOf('Regenboog'))
  writeFileSync(damaged, bytes)
  expect(await moveIn(ports.own, damaged).done).toMatchObject({
    status: 1,
    said: expect.stringContaining('Nothing was changed'),
  })
  expect(await moveIn(ports.own, first).done).toEqual({
    status: 0,
    said: expect.stringContaining('read back and compared'),
  })
  expect(await moveIn(ports.own, first).done).toMatchObject({
    status: 1,
    said: expect.stringContaining('is here already'),
  })
  const cookie = await logIn(school(ports.own), 'ouder', 'regenboog-demo')
  expect((await ask(`${school(ports.own)}${paths.overview}`, { headers: { Cookie: cookie } })).status).toBe(200)

  await agree(ports.own)
  expect((await moveOut(ports.own, second)).status).toBe(0)
  const again = opened(second)
  expect(differences(taken, again)).toEqual({ tables: written, files: true })

  await cloud(ports.back)
  expect((await moveIn(ports.back, second).done).status).toBe(0)
  await agree(ports.back)
  expect((await moveOut(ports.back, third)).status).toBe(0)
  expect(differences(again, opened(third))).toEqual({ tables: written, files: true })
  expect(existsSync(`${third}.unfinished`)).toBe(false)

  // What was still owed is sent first. Nobody's hours hold any of it back, whatever the clock of the machine says.
  await shard.prepare('delete from working_hours').run()
  await shard.prepare('update people set quiet_from = null, quiet_until = null').run()
  const worker = await server.getWorker()
  const leave = async () => {
    await worker.scheduled({ cron: '* * * * *' })
    return (await command('out', ['--from', apex(ports.cloud), '--school', 'regenboog', '--left']).done).said
  }
  await expect.poll(leave, { timeout: 120_000, interval: 1000 }).toContain('is closed')
  expect((await ask(school(ports.cloud))).status).toBe(404)
}, 600_000)
