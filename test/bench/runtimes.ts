import { readFileSync } from 'node:fs'
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from 'miniflare'
import { bundleWorker } from '../../src/platform/local/bundle.ts'
import { startServer } from '../../src/platform/local/server.ts'
import { ask, logIn } from './client.ts'

/** Two runs at once want places of their own. */
const port = Number(process.env.PORT ?? 8797)
const barePort = port + 1
export const apex = `http://localhost:${port}`
export const school = `http://regenboog.localhost:${port}`
export const bare = `http://localhost:${barePort}`

export type Page = { url: string; cookie: string }
export type Pages = Record<'overview' | 'mailbox' | 'message' | 'sent' | 'results' | 'compose' | 'draft', Page>

/** The product with its demo schools, and beside it the bare worker, in a runtime of its own. */
export async function startBoth(folder: string, inspectorPort?: number) {
  await bundleWorker('test/bench/worker.ts', `${folder}/worker.js`)
  const product = await startServer({
    ...{ script: `${folder}/worker.js`, state: `${folder}/state`, port, quiet: true },
    inspectorPort,
  })
  const made = await ask(`${apex}/dev/demo`, { method: 'POST' })
  if (!made.ok) throw new Error(`no demo school: ${await made.text()}`)
  const other = await startBare(folder)
  return { stop: () => Promise.all([product.dispose(), other.dispose()]) }
}

async function startBare(folder: string) {
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

/** A module in workerd by itself, with only what is given. */
export function runtime({
  script,
  port: at = 0,
  ...more
}: { script: string; port?: number } & Record<string, unknown>) {
  const modules = [{ type: 'ESModule', path: 'worker.js', contents: readFileSync(script, 'utf8') }]
  const worker = {
    name: 'worker',
    modules,
    compatibilityDate: '2026-10-01',
    compatibilityFlags: ['nodejs_compat'],
    ...more,
  }
  const instance = { workers: [worker], host: '127.0.0.1', port: at }
  return new Miniflare(convertV4MiniflareOptions(instance as V4MiniflareOptions)) // safe: the form that it converts
}

/** The pages that are measured, each as somebody of the demo school. */
export async function pagesOf(): Promise<Pages> {
  const parent = await logIn(school, 'ouder', 'regenboog-demo')
  const teacher = await logIn(school, 'leerkracht', 'regenboog-demo')
  return {
    overview: { url: `${school}/overzicht`, cookie: parent },
    mailbox: { url: `${school}/berichten`, cookie: parent },
    message: { url: await newest('/berichten', parent), cookie: parent },
    sent: { url: `${school}/berichten/verzonden`, cookie: teacher },
    results: { url: `${await newest('/berichten/verzonden', teacher)}/resultaten`, cookie: teacher },
    compose: { url: `${school}/berichten/nieuw`, cookie: teacher },
    draft: { url: await keptDraft(teacher), cookie: teacher },
  }
}

/** The newest message of a list. */
async function newest(list: string, cookie: string) {
  const page = await (await ask(`${school}${list}`, { headers: { Cookie: cookie } })).text()
  const path = /href="(\/berichten\/[0-9a-z]{26})"/.exec(page)?.[1]
  if (!path) throw new Error(`${list} is empty`)
  return `${school}${path}`
}

/** A draft to all the school's staff, kept as the form keeps it. */
async function keptDraft(cookie: string) {
  const fields = { onderwerp: 'Schoolreisje', tekst: 'Beste ouders', aan: 'medewerkers', actie: 'bewaren' }
  const headers = { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams(fields).toString()
  const kept = await ask(`${school}/berichten/nieuw`, { method: 'POST', headers, body })
  const path = /^\/berichten\/concepten\/[0-9a-z]{26}/.exec(kept.headers.get('location') ?? '')?.[0]
  if (!path) throw new Error(`the draft was not kept: ${kept.status} ${(await kept.text()).slice(0, 300)}`)
  return `${school}${path}`
}
