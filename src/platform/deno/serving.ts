import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { app } from '../../app.tsx'
import { onSchedule } from '../../schedule.ts'
import { Impossible } from '../impossible.ts'
import { beginLocally, complete, isLocal } from '../local-state.ts'
import type { Platform } from '../ports.ts'
import { type Demo, welcome } from '../welcome.ts'
import { claim } from './claim.ts'
import { inSentence } from './failures.ts'
import { listenForMail } from './incoming.ts'
import { paused } from './paused.ts'
import { denoPlatform } from './platform.ts'
import { behind } from './proxy.ts'
import type { Settings } from './settings.ts'

/** wrangler.toml's cron (ms). */
const everyMinute = 60_000

type Answer = (request: Request, remote: string) => Response | Promise<Response>

/** The product over one folder: what answers a request, and what ends it all in order. */
export async function serving({
  state,
  program,
  settings,
  fresh,
}: {
  state: string
  program: string
  settings: Settings
  fresh: boolean
}) {
  const lock = claim(state)
  const { platform, begin, halt, stop } = inSentence(() => {
    if (settings.development) beginLocally(state, fresh, isLock)
    else demandInstallation(state, settings)
    return denoPlatform(state, program, settings)
  })
  const ready = settings.development ? await demo(platform, state) : `Pleinpost serves ${settings.siteDomain}.`
  const mail = settings.lmtpPort
    ? await listenForMail(platform, settings.lmtpPort, settings.mailFrom.split('@')[1] ?? '')
    : null
  const waiting = existsSync(paused(state))
  if (waiting) platform.log({ event: 'server.paused', until: 'npm run resume', alert: true })
  const sending = waiting ? null : begin()
  const clock = sending ? keepTime(platform, everyMinute, sending) : { stop: async () => undefined }

  const answer: Answer = (request, remote) => {
    const asked = behind(settings.proxies, request, remote)
    return app.fetch(asked.request, { platform, clientAddress: asked.clientAddress })
  }
  return {
    answer,
    platform,
    ready,
    stop: async () => {
      halt()
      await Promise.all([clock.stop(), new Promise<void>((done) => (mail ? mail.close(() => done()) : done()))])
      await stop()
      lock.close()
    },
  }
}

const isLock = (name: string) => name.startsWith('lock.sqlite')

/** What would be served wrong is not served: a demo school that anybody can enter, or schools without their database. */
function demandInstallation(state: string, { siteDomain, shards }: Settings) {
  if (isLocal(state))
    throw new Impossible(
      `${state} is of a local run, with a demo school that anybody can enter. Choose another folder for ${siteDomain}.`,
    )
  const there = readdirSync(state).flatMap((name) => /^shard-(\d+)\.sqlite$/.exec(name)?.[1] ?? [])
  const most = Math.max(0, ...there.map(Number))
  if (most > shards)
    throw new Impossible(`SHARDS must be at least ${most}: ${state} has schools in that many databases.`)
}

async function demo(platform: Platform, state: string) {
  const apex = platform.settings.origin(platform.settings.siteDomain)
  if (!existsSync(complete(state))) console.log('Making two demo schools; this takes some ten seconds …')
  const request = new Request(`${apex}/dev/demo`, { method: 'POST', headers: { Origin: apex } })
  const made = await app.fetch(request, { platform, clientAddress: '127.0.0.1' })
  if (!made.ok) throw new Error(`The demo school could not be made: ${made.status} ${await made.text()}`)
  writeFileSync(complete(state), '')
  return welcome(apex, (await made.json()) as Demo, { state, command: 'npm run start:deno' })
}

/** A tick now and at each full interval; one that is late makes the next one wait. */
function keepTime(platform: Platform, interval: number, sending: Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let ticking = sending.then(tick)

  async function tick() {
    if (stopped) return
    await onSchedule(platform).catch((error) =>
      platform.log({ event: 'schedule.failed', error: String(error), alert: true }),
    )
    if (!stopped) timer = setTimeout(() => (ticking = tick()), interval - (Date.now() % interval))
  }
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await ticking
      clearTimeout(timer)
    },
  }
}
