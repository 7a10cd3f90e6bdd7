import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { importRuns } from '../../src/imports/schema.ts'
import { sweepUploads } from '../../src/imports/sweep.ts'
import { perform, type QueuedJob } from '../../src/jobs.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { as, type Cast, cast, htmx, platform } from '../cast.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { importText } from './import-helpers.ts'

let them: Cast
const queued: QueuedJob[] = []
const queueing: Platform = { ...platform, enqueue: async (jobs) => void queued.push(...jobs) }
beforeAll(async () => {
  them = await cast()
})

const many = 1300
const large = (name = 'Kind') =>
  edexml({ pupils: Array.from({ length: many }, (_, at) => pupil(`${at}`, `${name}${at}`)).join('\n') })

async function ask(path: string, body?: FormData | URLSearchParams, headers: Record<string, string> = {}) {
  const origin = 'https://linde.pleinpost.test'
  const cookie = await as(them, 'adam').cookie()
  const init = { method: body ? 'POST' : 'GET', redirect: 'manual' as const, headers: { origin, cookie, ...headers } }
  const request = new Request(`${origin}${path}`, body ? { ...init, body } : init)
  return app.fetch(request, { platform: queueing, clientAddress: '192.0.2.1' })
}
const page = async (path: string, headers?: Record<string, string>) => (await ask(path, undefined, headers)).text()
const work = async () => {
  for (const { job } of queued.splice(0)) await perform(them.linde, job)
}

async function uploaded(text: string) {
  const fields = new FormData()
  fields.set('bestand', new File([text], 'EDEX.XML'))
  return (await ask(paths.imports, fields)).headers.get('location')!
}
const progress = (html: string) => /<progress[^>]* value="(\d+)" max="100"/.exec(html)?.[1]

it('leaves a large file to the queue, shows how far it is, and applies it there whole (C6)', async () => {
  const at = await uploaded(large())
  expect(queued.map(({ job }) => job.kind)).toEqual(['imports.compare'])
  expect(progress(await page(at))).toBe('0')
  await work()
  const preview = await page(at)
  // Besides the pupils two groups and a teacher.
  expect(preview).toContain(`${many + 3} regels toepassen`)
  const seen = /name="gezien" value="([^"]+)"/.exec(preview)![1]!
  expect((await ask(`${at}/toepassing`, new URLSearchParams({ gezien: seen }))).status).toBe(303)
  expect([queued.map(({ job }) => job.kind), progress(await page(at))]).toEqual([['imports.apply'], '0'])
  await work()
  expect(await page(at)).toContain('Het bestand is toegepast')
  expect((await them.linde.db.from(people)).filter(({ firstName }) => firstName.startsWith('Kind')).length).toBe(many)
})

it('asks by itself how far it is, and shows what comes of it in the same place', async () => {
  const at = await uploaded(large('Ander'))
  const busy = await page(at, htmx)
  const region = /id="(import-\w+)"[^>]*hx-trigger="every 1s"[^>]*hx-select="#([\w-]+)"/.exec(busy)
  expect(region?.[1]).toBe(region?.[2])
  await work()
  const done = await page(at, htmx)
  expect(done).toContain(`id="${region![1]}"`)
  expect(done).not.toContain('hx-trigger="every')
})

it('says what was refused in the queue: the school changed meanwhile (C6)', async () => {
  const at = await uploaded(large('Nieuw'))
  await work()
  const seen = /name="gezien" value="([^"]+)"/.exec(await page(at))![1]!
  await ask(`${at}/toepassing`, new URLSearchParams({ gezien: seen, klopt: 'on' }))
  await importText(them.linde, 'EDEX.XML', edexml({ pupils: pupil('0', 'Eerder') }))
  await work()
  expect(await page(at)).toContain('Intussen is er in Pleinpost iets veranderd')
  expect((await them.linde.db.from(people)).filter(({ firstName }) => firstName.startsWith('Nieuw'))).toEqual([])
})

it('is taken up again by the schedule when whoever worked on it is gone (checks 29, 31)', async () => {
  const at = await uploaded(large('Later'))
  queued.splice(0)
  const soon = { ...queueing, now: () => new Date(Date.now() + 5 * 60_000) }
  const afterwards = { ...queueing, now: () => new Date(Date.now() + 11 * 60_000) }
  await sweepUploads(soon, '1')
  expect(queued).toEqual([])
  await sweepUploads(afterwards, '1')
  expect(queued.map(({ job }) => job)).toEqual([{ kind: 'imports.compare', runId: at.split('/').at(-1) }])
  await work()
  expect(await page(at)).toContain('regels toepassen')
  const runs = (await them.linde.db.from(importRuns)).filter(({ stage }) => stage === 'comparing')
  expect(runs).toEqual([])
})

it('can be thrown away by hand, and is gone then (C6, N3)', async () => {
  const at = await uploaded(edexml({ pupils: pupil('x', 'Weg') }))
  const id = at.split('/').at(-1)!
  expect(await them.linde.files.get(`imports/${id}/read`)).not.toBe(null)
  expect((await ask(`${at}/verwijdering`, new URLSearchParams())).status).toBe(303)
  for (const kept of ['read', 'preview']) expect(await them.linde.files.get(`imports/${id}/${kept}`)).toBe(null)
  expect(await page(at)).toContain('is weggegooid')
  expect((await ask(`${at}/toepassing`, new URLSearchParams({ gezien: 'x' }))).status).toBe(404)
})
