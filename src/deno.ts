import process from 'node:process'
import { parseArgs } from 'node:util'
import { serving } from './platform/deno/serving.ts'
import { type Environment, names, settingsFrom } from './platform/deno/settings.ts'
import { Impossible } from './platform/impossible.ts'

// Deno's door: the product on a machine of one's own, out of one folder. The README says how it is started.

/** What of the runtime is used that Node's modules do not have. */
declare const Deno: {
  serve: (
    how: { port: number; hostname: string; onListen: () => void; onError: (error: unknown) => Response },
    answer: (request: Request, about: { remoteAddr: { hostname: string } }) => Response | Promise<Response>,
  ) => { shutdown: () => Promise<void> }
  errors: Record<'AddrInUse' | 'AddrNotAvailable' | 'PermissionDenied', typeof Error>
}

/** How long those who are being answered have, once we are asked to stop (ms). */
const patience = 20_000

try {
  await start()
} catch (error) {
  if (!(error instanceof Impossible)) throw error
  console.error(error.message)
  process.exit(1)
}

async function start() {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, state: { type: 'string' } } })
  const env: Environment = Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  const settings = settingsFrom(env)
  const program = new URL('..', import.meta.url).pathname.replace(/\/$/, '')
  let product: Awaited<ReturnType<typeof serving>> | null = null
  // The port first: nothing is touched before it is ours.
  const server = listen(settings.host, settings.port, (request, remote) =>
    product
      ? product.answer(request, remote)
      : new Response('starting', { status: 503, headers: { 'Retry-After': '5' } }),
  )
  product = await serving({ state: values.state ?? '.pleinpost-deno', program, settings, fresh: values.fresh })
  console.log(product.ready)
  const { stop, platform } = product
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      platform.log({ event: 'server.stopping' })
      const late = new Promise((resolve) => setTimeout(resolve, patience))
      await Promise.race([server.shutdown().then(stop), late])
      platform.log({ event: 'server.stopped' })
      process.exit(0)
    })
}

function listen(
  hostname: string,
  port: number,
  answer: (request: Request, remote: string) => Response | Promise<Response>,
) {
  try {
    return Deno.serve(
      {
        port,
        hostname,
        onListen: () => undefined,
        onError: () => new Response('something went wrong', { status: 500 }),
      },
      (request, { remoteAddr }) => answer(request, remoteAddr.hostname),
    )
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse)
      throw new Impossible(`Port ${port} is in use. Choose another: PORT=9000 npm run start:deno`)
    if (error instanceof Deno.errors.AddrNotAvailable)
      throw new Impossible(`HOST is no address of this machine: ${hostname}.`)
    if (error instanceof Deno.errors.PermissionDenied) throw new Impossible(`This user may not listen on port ${port}.`)
    throw error
  }
}
