import process from 'node:process'
import { serving } from '../../src/platform/deno/serving.ts'
import { settingsFrom } from '../../src/platform/deno/settings.ts'
import { schoolOfReaders } from './readers.ts'

// The product under Deno as src/deno.ts serves it, and a way to fill it with schools whose parents are logged in.

declare const Deno: {
  serve: (
    how: { port: number; hostname: string; onListen: () => void },
    answer: (request: Request, about: { remoteAddr: { hostname: string } }) => Response | Promise<Response>,
  ) => unknown
}

const [state = '', port = ''] = process.argv.slice(2)
const settings = settingsFrom({ PORT: port })
const { answer, platform } = await serving({ state, program: process.cwd(), settings, fresh: false })

Deno.serve(
  { port: Number(port), hostname: '127.0.0.1', onListen: () => console.log('SERVING') },
  async (request, { remoteAddr }) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/bench/readers') return answer(request, remoteAddr.hostname)
    return Response.json(await schoolOfReaders(platform, Number(searchParams.get('n'))))
  },
)
