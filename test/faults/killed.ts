import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, expect, it } from 'vitest'
import { ask } from '../bench/client.ts'
import { killAll, type Running } from './process.ts'

const parents = 60

/** The product over a folder, to stop at this place if one is named. */
type Start = (state: string, fault?: string) => Promise<Running>
type Times = { id: string; times: number }[]
type State = { deliveries: Times; accepted: Times; outbox: { owed: number; done: number } }

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

/** The same promises of either runtime. */
export function keepsItsPromises(port: number, start: Start) {
  const folder = mkdtempSync(`${tmpdir()}/pleinpost-faults-`)
  const apex = `http://localhost:${port}`
  afterEach(killAll)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const get = async <T>(path: string) => (await (await ask(`${apex}${path}`)).json()) as T

  async function untilAllIsDone(message: string): Promise<State> {
    for (let turn = 0; turn < 180; turn++) {
      const state = await get<State>(`/faults/state?message=${message}`)
      if (state.outbox.owed === parents && state.outbox.done === parents) return state
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    throw new Error(`never finished: ${JSON.stringify((await get<State>(`/faults/state?message=${message}`)).outbox)}`)
  }

  /** A message to all these parents, by a process that is killed at this place, and finished by another. */
  async function killedAt(place: string) {
    const state = `${folder}/${place.replaceAll(' ', '-')}`
    const first = await start(state, place)
    const { messageId } = await get<{ messageId: string }>(`/faults/crowd?parents=${parents}`)
    await first.sees(`FAULT ${place}`)
    await first.kill()
    const since = Date.now()
    const second = await start(state)
    await get(`/faults/later?since=${since}`)
    const done = await untilAllIsDone(messageId)
    await second.kill()
    return done
  }

  it.each(places)('a process killed at "%s" loses nothing and repeats nothing (check 28, 30, E4)', async (place) => {
    const { deliveries, accepted } = await killedAt(place)
    expect(deliveries.map(({ times }) => times)).toEqual(Array(parents).fill(1))
    expect(accepted.map(({ times }) => times)).toEqual(Array(parents).fill(1))
  })

  it('killed between the service’s acceptance and our noting it, it repeats that one mail at most, and loses none (E4)', async () => {
    const { accepted } = await killedAt('mail after 7')
    expect(accepted).toHaveLength(parents)
    expect(accepted.filter(({ times }) => times > 1).length).toBeLessThanOrEqual(1)
    expect(Math.max(...accepted.map(({ times }) => times))).toBeLessThanOrEqual(2)
  })
}
