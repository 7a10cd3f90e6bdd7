// npm run bench: what the product costs in time, bytes and rows, beside a static page and a bare route in the same run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from 'miniflare'
import { bundleWorker, smallestBundle } from '../../src/platform/local/bundle.ts'
import { startServer } from '../../src/platform/local/server.ts'
import { ask, logIn } from './client.ts'
import { median, printTable, report, serverTimes } from './numbers.ts'
import { onAPhone, openBrowser } from './phone.ts'

const port = 8797
const barePort = 8798
const school = `http://regenboog.localhost:${port}`
const bare = `http://localhost:${barePort}`
const kilobyte = 1024

const folder = mkdtempSync(`${tmpdir()}/pleinpost-bench-`)
const product = await startProduct()
const other = await startBare()
const parent = await logIn(school, 'ouder', 'regenboog-demo')
const teacher = await logIn(school, 'leerkracht', 'regenboog-demo')
const pages = {
  overview: { url: `${school}/overzicht`, cookie: parent },
  mailbox: { url: `${school}/berichten`, cookie: parent },
  message: { url: await newest('/berichten', parent), cookie: parent },
  results: { url: `${await newest('/berichten/verzonden', teacher)}/resultaten`, cookie: teacher },
  compose: { url: `${school}/berichten/nieuw`, cookie: teacher },
}

await measureServer()
await measurePhone()
await measureDispatch()
await measureBundle()

await product.dispose()
await other.dispose()
rmSync(folder, { recursive: true, force: true })
process.exit(printTable() ? 1 : 0)

async function startProduct() {
  await bundleWorker('test/bench/worker.ts', `${folder}/worker.js`)
  const server = await startServer({ script: `${folder}/worker.js`, state: `${folder}/state`, port, quiet: true })
  const made = await ask(`http://localhost:${port}/dev/demo`, { method: 'POST' })
  if (!made.ok) throw new Error(`no demo school: ${await made.text()}`)
  return server
}

async function startBare() {
  await bundleWorker('test/bench/bare.ts', `${folder}/bare.js`)
  const server = runtime({ script: `${folder}/bare.js`, port: barePort, d1Databases: { DB: 'bare' } })
  const database = await server.getD1Database('DB')
  await database.prepare('create table things (id text primary key, name text)').run()
  await database.batch(
    Array.from({ length: 300 }, (_, place) =>
      database.prepare('insert into things values (?, ?)').bind(String(place), `Thing ${place}`),
    ),
  )
  return server
}

async function measureServer() {
  const row = await serverTimes(() => ask(`${bare}/row`))
  report('bare route with one D1 select, p50', row.p50, 'ms')
  report('bare route with one D1 select, p95', row.p95, 'ms')
  report('bare route, eight at once', row.perSecond, '/s')
  const home = await serverTimes(() => ask(`${school}/`))
  report('public page, p50', home.p50, 'ms')
  for (const [name, { url, cookie }] of Object.entries(pages)) {
    const times = await serverTimes(() => ask(url, { headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } }))
    const { trips, rowsRead } = JSON.parse(times.headers.get('x-counted') ?? '{}') as {
      trips: number
      rowsRead: number
    }
    report(`${name}, p50`, times.p50, 'ms', { most: row.p50 * 2.5 })
    report(`${name}, p95`, times.p95, 'ms', { most: row.p95 * 3.5 })
    report(`${name}, eight at once`, times.perSecond, '/s', { least: row.perSecond / 3 })
    report(`${name}, database round trips`, trips, '', { most: 2 })
    report(`${name}, rows read`, rowsRead, '', { most: 300 })
  }
}

async function measurePhone() {
  const browser = await openBrowser()
  const still = (await onAPhone(browser, `${bare}/static`)).cold
  report('static page on a phone, first paint', still.fcp, 'ms')
  const home = (await onAPhone(browser, `${school}/`)).cold
  report('public page cold, first paint', home.fcp, 'ms', { most: still.fcp * 1.6 })
  report('public page cold, largest paint', home.lcp, 'ms', { most: still.lcp * 1.6 })
  report('public page cold, on the wire', home.bytes / kilobyte, 'KB', { most: 12 })
  report('public page cold, requests', home.requests, '', { most: 3 })
  const { cold, warm } = await onAPhone(browser, pages.overview.url, 'ouder')
  report('overview cold, first paint', cold.fcp, 'ms', { most: still.fcp * 2 })
  report('overview cold, largest paint', cold.lcp, 'ms', { most: still.lcp * 2 })
  report('overview warm, first paint', warm.fcp, 'ms', { most: still.fcp * 1.2 })
  report('overview warm, largest paint', warm.lcp, 'ms', { most: still.lcp * 1.2 })
  report('overview cold, on the wire', cold.bytes / kilobyte, 'KB', { most: 32 })
  report('overview cold, requests', cold.requests, '', { most: 4 })
  report('overview, HTML', cold.html / kilobyte, 'KB', { most: 6 })
  report('overview warm, on the wire', warm.bytes / kilobyte, 'KB', { most: cold.html / kilobyte + 0.1 })
  report('overview, main thread blocked', cold.blocked, 'ms', { most: 0 })
  report('overview, layout shift', cold.shift, '', { most: 0 })
  await browser.close()
}

async function measureDispatch() {
  for (const parents of [100, 450, 1000, 10_000, 100_000]) {
    const answer = await ask(`http://localhost:${port}/bench/dispatch?n=${parents}`)
    const { statements, ms } = (await answer.json()) as { statements: number; ms: number }
    report(`dispatch to ${parents}, statements per 100`, (statements * 100) / parents, '', { most: 30 })
    report(`dispatch to ${parents}, time per 100`, (ms * 100) / parents, 'ms')
    if (parents === 450) report('dispatch to 450, in every mailbox', ms, 'ms', { most: 1000 })
  }
}

async function measureBundle() {
  report('worker bundle, gzipped', gzipSync(await smallestBundle('src/worker.ts')).byteLength / kilobyte, 'KB', {
    most: 1024,
  })
  await bundleWorker('src/worker.ts', `${folder}/plain.js`)
  const own = await firstAnswers(`${folder}/plain.js`)
  const empty = await firstAnswers(`${folder}/bare.js`)
  report('worker start-up, beyond the bare one', median(own) - median(empty), 'ms', { most: 100 })
}

/** A module in workerd by itself, with only what is given. */
function runtime({ script, port = 0, ...more }: { script: string; port?: number } & Record<string, unknown>) {
  const modules = [{ type: 'ESModule', path: 'worker.js', contents: readFileSync(script, 'utf8') }]
  const worker = {
    name: 'worker',
    modules,
    compatibilityDate: '2026-10-01',
    compatibilityFlags: ['nodejs_compat'],
    ...more,
  }
  const instance = { workers: [worker], host: '127.0.0.1', port }
  return new Miniflare(convertV4MiniflareOptions(instance as V4MiniflareOptions)) // safe: the form that it converts
}

/** From nothing to the first answer, in ms: a runtime started anew each time. */
async function firstAnswers(script: string) {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now()
    const server = runtime({ script, bindings: { SITE_DOMAIN: 'localhost' } })
    await (await server.dispatchFetch('http://elsewhere.example/')).arrayBuffer()
    times.push(performance.now() - start)
    await server.dispose()
  }
  return times
}

/** The newest message of a list. */
async function newest(list: string, cookie: string) {
  const page = await (await ask(`${school}${list}`, { headers: { Cookie: cookie } })).text()
  const path = /href="(\/berichten\/[0-9a-z]{26})"/.exec(page)?.[1]
  if (!path) throw new Error(`${list} is empty`)
  return `${school}${path}`
}
