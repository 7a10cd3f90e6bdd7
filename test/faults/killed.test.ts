import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { bundleWorker } from '../../src/platform/local/bundle.ts'
import { ask } from '../bench/client.ts'
import { killAll, run } from './process.ts'

const port = 8795
const apex = `http://localhost:${port}`
const parents = 60
let folder = ''

type Times = { id: string; times: number }[]
type State = { deliveries: Times; accepted: Times; outbox: { owed: number; done: number } }

beforeAll(async () => {
  folder = mkdtempSync(`${tmpdir()}/pleinpost-faults-`)
  await bundleWorker('test/faults/worker.ts', `${folder}/worker.js`)
})
afterEach(killAll)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const get = async <T>(path: string) => (await (await ask(`${apex}${path}`)).json()) as T

async function untilAllIsDone(message: string): Promise<State> {
  for (let turn = 0; turn < 60; turn++) {
    const state = await get<State>(`/faults/state?message=${message}`)
    if (state.outbox.owed === parents && state.outbox.done === parents) return state
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`never finished: ${JSON.stringify((await get<State>(`/faults/state?message=${message}`)).outbox)}`)
}

/** Killed here, everything is still said exactly once. */
const places = [
  'd1 before 1',
  'd1 after 1',
  'd1 after 2',
  'queue before 1',
  'queue after 1',
  'mail before 1',
  'mail before 31',
]

it.each(places)('a process killed at "%s" loses nothing and repeats nothing (check 28, 30, E4)', async (place) => {
  const state = `${folder}/${place.replaceAll(' ', '-')}`
  const first = await run(`${folder}/worker.js`, state, port, place)
  const { messageId } = await get<{ messageId: string }>(`/faults/crowd?parents=${parents}`)
  await first.sees(`FAULT ${place}`)
  await first.kill()
  const second = await run(`${folder}/worker.js`, state, port)
  await get('/faults/later')
  const { deliveries, accepted } = await untilAllIsDone(messageId)
  await second.kill()
  expect(deliveries.map(({ times }) => times)).toEqual(Array(parents).fill(1))
  expect(accepted.map(({ times }) => times)).toEqual(Array(parents).fill(1))
})

it('killed between the service’s acceptance and our noting it, it repeats that one mail at most, and loses none (E4)', async () => {
  const place = 'mail after 7'
  const state = `${folder}/accepted`
  const first = await run(`${folder}/worker.js`, state, port, place)
  const { messageId } = await get<{ messageId: string }>(`/faults/crowd?parents=${parents}`)
  await first.sees(`FAULT ${place}`)
  await first.kill()
  const second = await run(`${folder}/worker.js`, state, port)
  await get('/faults/later')
  const { accepted } = await untilAllIsDone(messageId)
  await second.kill()
  expect(accepted).toHaveLength(parents)
  expect(accepted.filter(({ times }) => times > 1).length).toBeLessThanOrEqual(1)
  expect(Math.max(...accepted.map(({ times }) => times))).toBeLessThanOrEqual(2)
})
