import process from 'node:process'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { insertAccount, insertSession } from '../../src/accounts/queries.ts'
import { sealSession, sessionCookie } from '../../src/http/session.ts'
import { fingerprint, newSecret } from '../../src/ids.ts'
import { serving } from '../../src/platform/deno/serving.ts'
import { settingsFrom } from '../../src/platform/deno/settings.ts'
import { crowd } from './crowd.ts'

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
const hash = hashPassword('a password for the bench')

/** Schools of some 300 pupils, each with readers who are logged in and have a message. */
async function filled(schools: number, readers: number) {
  const all: { host: string; cookie: string }[] = []
  const passwordHash = await hash
  for (let count = 0; count < schools; count++) {
    const { scope, messageId } = await crowd(platform, 450, 'none')
    await scope.startDispatch(messageId)
    for (let reader = 0; reader < readers; reader++) {
      const person = `m${String(reader).padStart(7, '0')}`
      const secret = newSecret()
      const { school, now } = scope
      await insertAccount(scope, { personId: person, userName: person, passwordHash })
      const expiresAt = new Date(now.getTime() + 86_400_000)
      const session = { fingerprint: await fingerprint(secret), personId: person, createdAt: now, expiresAt }
      await insertSession(scope, { ...session, browser: 'bench', secondStepAt: now })
      const sealed = await sealSession({ school: school.schoolId, person, secret }, platform.settings.secret, now)
      all.push({ host: `${school.slug}.${platform.settings.siteDomain}`, cookie: `${sessionCookie}=${sealed}` })
    }
  }
  return all
}

Deno.serve(
  { port: Number(port), hostname: '127.0.0.1', onListen: () => console.log('SERVING') },
  async (request, { remoteAddr }) =>
    new URL(request.url).pathname === '/bench/schools'
      ? Response.json(await filled(20, 10))
      : answer(request, remoteAddr.hostname),
)
