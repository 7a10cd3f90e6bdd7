import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { onSchedule, sweeps } from '../../src/schedule.ts'
import { bindings, cast, platform } from '../cast.ts'

beforeAll(cast)

/** At an hour of the night when every sweep has work to look for: some look at night only. */
const start = new Date().setUTCHours(26, 0, 0, 0)

const minutesLater = (minutes: number): Platform => ({
  ...platform,
  now: () => new Date(start + minutes * 60_000),
})

const health = (given: Platform) =>
  app.fetch(new Request(`https://${env.SITE_DOMAIN}${paths.health}`), { ...bindings, platform: given })

it('sounds the alarm after two missed ticks, and says when the last one was (check 31)', async () => {
  await onSchedule(minutesLater(0))
  expect((await health(minutesLater(9))).status).toBe(200)
  const late = await health(minutesLater(12))
  expect([late.status, await late.json()]).toMatchObject([503, { ok: false, schedule: { late: true } }])
})

it('does the rest of a tick when one part fails, and does not call it done (check 31)', async () => {
  const logged: string[] = []
  const broken: Platform = {
    ...minutesLater(20),
    shards: ['1', '2'],
    log: ({ event, name }) => logged.push(`${event} ${String(name)}`),
    shard: (name) => {
      if (name === '1') throw new Error('D1_ERROR: Network connection lost.')
      return platform.shard(name)
    },
  }
  await onSchedule(broken)
  expect(logged).toEqual(Object.keys(sweeps).map((name) => `schedule.failed ${name} of shard 1`))
  expect((await health(minutesLater(20))).status).toBe(503)
  await onSchedule(minutesLater(20))
  expect((await health(minutesLater(20))).status).toBe(200)
})
