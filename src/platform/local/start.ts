// npm start: the product on this machine, with its embedded database and two demo schools.
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Miniflare } from 'miniflare'
import { Impossible } from '../impossible.ts'
import { beginLocally, complete } from '../local-state.ts'
import { type Demo, welcome } from '../welcome.ts'
import { bundleWorker } from './bundle.ts'
import { checkPort, claimState, portFrom } from './claim.ts'
import { startServer } from './server.ts'

const everyMinute = 60_000

try {
  await start()
} catch (error) {
  if (!(error instanceof Impossible)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function start() {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, state: { type: 'string' } } })
  const state = values.state ?? '.pleinpost'
  const port = portFrom(process.env.PORT)
  await checkPort(port)
  claimState(state)
  beginLocally(state, values.fresh, (name) => name === 'pid')

  console.log('Building …')
  const script = `${state}/build/worker.js`
  await bundleWorker('src/worker.ts', script)
  const apex = `http://localhost${port === 80 ? '' : `:${port}`}`
  let ready = ''
  const prepare = async (miniflare: Miniflare) => {
    if (!existsSync(complete(state))) console.log('Making two demo schools; this takes some ten seconds …')
    const demo = await makeDemo(miniflare, apex)
    writeFileSync(complete(state), '')
    ready = welcome(apex, demo, { state, command: 'npm start' })
  }
  const { OPERATOR_KEY } = process.env
  const bindings = OPERATOR_KEY ? { OPERATOR_KEY } : {}
  await keepTime(await startServer({ script, state, port, prepare, bindings }))
  console.log(ready)
}

async function makeDemo(miniflare: Miniflare, apex: string) {
  const answer = await miniflare.dispatchFetch(`${apex}/dev/demo`, { method: 'POST', headers: { Origin: apex } })
  if (!answer.ok) throw new Error(`The demo school could not be made: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Demo
}

/** The platform's cron, which a local workerd does not keep: every minute is more often than wrangler.toml asks, and harmless. */
async function keepTime(miniflare: Miniflare) {
  const worker = await miniflare.getWorker()
  const tick = () => worker.scheduled({ scheduledTime: new Date(), cron: '* * * * *' }).catch(console.error)
  await tick()
  setInterval(tick, everyMinute)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => miniflare.dispose().then(() => process.exit(0)))
  }
}
