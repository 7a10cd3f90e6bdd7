import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, expect, it } from 'vitest'
import { denoCommand, permissions } from '../../src/platform/deno/command.ts'
import { ask } from '../bench/client.ts'
import { killAll, runCommand } from '../faults/process.ts'

const port = 8729
const parents = 60
const folder = mkdtempSync(`${tmpdir()}/pleinpost-half-`)
afterEach(killAll)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (state: string, fault = '') =>
  runCommand(denoCommand(), ['run', ...permissions(state), 'test/deno/stopping.ts', state, String(port), fault])
const get = async <T>(path: string) => (await (await ask(`http://localhost:${port}${path}`)).json()) as T
const command = (name: string, ...args: string[]) =>
  expect(spawnSync(process.execPath, [`src/platform/deno/${name}.ts`, ...args]).status).toBe(0)

type Times = { id: string; times: number }[]
type State = { deliveries: Times; accepted: Times; outbox: { owed: number; done: number } }

/** A message of which some have mail, some are only in a mailbox and some are not reached, in a backup; and put back. */
async function restored(place: string, how: string[]) {
  const [state, to, again] = [`${folder}/${place}`, `${folder}/${place}.tar`, `${folder}/${place}-again`].map((path) =>
    path.replaceAll(' ', '-'),
  ) as [string, string, string]
  const first = await start(state, place)
  const { messageId } = await get<{ messageId: string }>(`/faults/crowd?parents=${parents}`)
  await first.sees(`FAULT ${place}`)
  const then = await get<State>(`/faults/state?message=${messageId}`)
  command('backup', '--state', state, '--to', to)
  await first.kill()
  command('restore', '--from', to, '--state', again, ...how)
  command('resume', '--state', again)
  return { again, messageId, then }
}

async function untilDone(messageId: string) {
  const ask = () => get<State>(`/faults/state?message=${messageId}`)
  await expect
    .poll(async () => (await ask()).outbox, { timeout: 60_000, interval: 500 })
    .toEqual({ owed: parents, done: parents })
  return ask()
}

it.each([
  'd1 after 1',
  'mail before 9',
])('delivers what was half delivered at the time of a backup (%s), and mails nobody twice (check 40, E4)', async (place) => {
  const { again, messageId, then } = await restored(place, [])
  const second = await start(again)
  const { deliveries, accepted } = await untilDone(messageId)
  expect(deliveries.map(({ times }) => times)).toEqual(Array(parents).fill(1))
  // Whoever had it in hand has mailed the rest.
  expect(accepted).toEqual(then.accepted)
  await second.kill()
})

it('mails what was owed and what was half delivered when that is asked (--send)', async () => {
  const { again, messageId } = await restored('d1 after 2', ['--send'])
  await start(again)
  await get(`/faults/later?since=${Date.now()}`)
  const { deliveries, accepted } = await untilDone(messageId)
  expect(deliveries).toHaveLength(parents)
  expect(accepted.map(({ times }) => times)).toEqual(Array(parents).fill(1))
})
