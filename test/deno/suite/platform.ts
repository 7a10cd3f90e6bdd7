import { keepLocalCopy } from '../../../src/platform/local-mail.ts'
import { logLine } from '../../../src/platform/log-line.ts'
import { memoryCache } from '../../../src/platform/memory-cache.ts'
import type { DatabaseSession, LogEntry, Platform } from '../../../src/platform/ports.ts'
import { push } from '../../../src/platform/web-push.ts'
import type { env as bindings } from './workers.ts'

type Env = typeof bindings & Record<string, unknown>

const memory = memoryCache()

/** In place of Cloudflare's: the same ports, over Deno's parts. */
export function cloudflarePlatform(env: Env): Platform {
  const files = env.STORE
  return {
    directory: env.DIRECTORY as unknown as Platform['directory'],
    shard: (name) => {
      const database = env[`SHARD_${Number(name)}`] as DatabaseSession | undefined
      if (!database) throw new Error(`there is no shard ${name}`)
      return {
        prepare: database.prepare.bind(database),
        batch: database.batch.bind(database) as DatabaseSession['batch'],
        bookmark: () => null,
      }
    },
    shards: ['1', '2'],
    files,
    images: env.PICTURES,
    kept: memory,
    assets: env.ASSETS,
    enqueue: async (jobs) => {
      const isTranslating = (kind: string) => kind === 'translations.make'
      for (const queue of ['JOBS', 'TRANSLATIONS'] as const) {
        const ours = jobs.filter(({ job }) => isTranslating(job.kind) === (queue === 'TRANSLATIONS'))
        for (let start = 0; start < ours.length; start += 100)
          await env[queue].sendBatch(ours.slice(start, start + 100).map((body) => ({ body, contentType: 'json' })))
      }
    },
    mail: async (mail) => {
      await (env.EMAIL.send as (one: unknown) => Promise<unknown>)(mail)
      await keepLocalCopy(files, mail)
      return { serviceId: null }
    },
    push,
    textRecords: async () => [],
    translate: null,
    startDispatch: (schoolId, messageId, again) =>
      env.DISPATCH.getByName(`${schoolId}:${messageId}`).start(schoolId, messageId, again?.getTime()),
    endDispatch: (schoolId, messageId) => env.DISPATCH.getByName(`${schoolId}:${messageId}`).end(),
    log: (entry: LogEntry) => console.log(logLine(new Date(), entry)),
    now: () => new Date(),
    settings: {
      siteDomain: env.SITE_DOMAIN,
      origin: (host) => `http://${host}`,
      secret: env.SECRET,
      mailFrom: env.MAIL_FROM,
      mailReceiver: 'mx.cloudflare.net',
      pushKey: env.PUSH_KEY,
      operatorEmail: '',
      operatorKey: '',
      development: env.DEVELOPMENT === 'yes',
    },
  }
}
