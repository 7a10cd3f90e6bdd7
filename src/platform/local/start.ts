// npm start: the product on this machine, with its embedded database and a demo school.
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bundleWorker } from './bundle.ts'
import { startServer } from './server.ts'

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, state: { type: 'string' } } })
const port = Number(process.env.PORT ?? 8787)
const state = values.state ?? '.pleinpost'
const everyMinute = 60_000

if (values.fresh) rmSync(state, { recursive: true, force: true })

const script = `${state}/build/worker.js`
await bundleWorker('src/worker.ts', script)
const miniflare = await startServer({ script, state, port })
const apex = `http://localhost:${port}`

const demo = await miniflare.dispatchFetch(`${apex}/dev/demo`, { method: 'POST', headers: { Origin: apex } })
if (!demo.ok) throw new Error(`The demo school could not be made: ${demo.status} ${await demo.text()}`)
const { schools, logins, password } = (await demo.json()) as {
  schools: { name: string; href: string }[]
  logins: { name: string; who: string }[]
  password: string
}

console.log(`
Pleinpost is ready.

  Apex            ${apex}
${schools.map(({ name, href }) => `  ${name.padEnd(15)} ${href}`).join('\n')}
  Sent mail       ${apex}/dev/mail
  Components      ${apex}/dev/ui

  Logins at the first school, all with the password ${password}:
${logins.map(({ name, who }) => `    ${name.padEnd(13)} ${who}`).join('\n')}

  State lies in ${state}; begin anew with: npm start -- --fresh
  Stop with Ctrl-C.
`)

// The platform's cron, which a local workerd does not keep: every minute is more often than wrangler.toml asks, and harmless.
const worker = await miniflare.getWorker()
const tick = () => worker.scheduled({ scheduledTime: new Date(), cron: '*/5 * * * *' }).catch(console.error)
await tick()
setInterval(tick, everyMinute)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => miniflare.dispose().then(() => process.exit(0)))
}
