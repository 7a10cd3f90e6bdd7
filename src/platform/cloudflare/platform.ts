import { EmailMessage } from 'cloudflare:email'
import type { QueuedJob } from '../../jobs.ts'
import { textRecords } from '../dns.ts'
import { keepLocalCopy } from '../local-mail.ts'
import { logLine } from '../log-line.ts'
import { memoryCache } from '../memory-cache.ts'
import type { FileStore, LogEntry, Platform } from '../ports.ts'
import { push } from '../web-push.ts'
import { edgeCache } from './edge-cache.ts'
import type { CloudflareEnv } from './env.ts'
import { images } from './images.ts'
import { translation } from './translation.ts'

/** Cloudflare's bindings as the ports of the app. */
export function cloudflarePlatform(env: CloudflareEnv): Platform {
  const development = env.DEVELOPMENT === 'yes'
  const files = fileStore(env.FILES)
  return {
    directory: env.DIRECTORY,
    shard: (name, bookmark) => shardSession(env, name, bookmark),
    shards: Object.keys(env).flatMap((name) => /^SHARD_(\d+)$/.exec(name)?.[1] ?? []),
    files,
    images: images(env.IMAGES),
    kept: keptBy(env),
    assets: (path) => env.ASSETS.fetch(`https://assets.local${path}`),
    enqueue: (jobs) => enqueueAll(env, jobs),
    mail: async (mail) => {
      // Older runtimes answer nothing, and what was sent must not look as if it failed.
      const sent: EmailSendResult | undefined = await env.EMAIL.send(new EmailMessage(mail.from, mail.to, mail.raw))
      if (development) await keepLocalCopy(files, mail)
      return { serviceId: sent?.messageId ?? null }
    },
    push,
    textRecords: (name) => textRecords(name),
    translate: env.AI ? translation(env.AI) : null,
    startDispatch: (schoolId, messageId, again) =>
      dispatchOf(env, schoolId, messageId).start(schoolId, messageId, again?.getTime()),
    endDispatch: (schoolId, messageId) => dispatchOf(env, schoolId, messageId).end(),
    log: (entry: LogEntry) => console.log(logLine(new Date(), entry)),
    now: () => new Date(),
    settings: {
      siteDomain: env.SITE_DOMAIN,
      origin: (host) => `${development ? 'http' : 'https'}://${host}`,
      secret: env.SECRET,
      mailFrom: env.MAIL_FROM,
      mailReceiver: 'mx.cloudflare.net',
      pushKey: env.PUSH_KEY ?? '',
      operatorEmail: env.OPERATOR_EMAIL ?? '',
      operatorKey: env.OPERATOR_KEY ?? '',
      development,
    },
  }
}

const memory = memoryCache()

/** A local run is one process, and remembers by itself; elsewhere what cannot be purged is not kept. */
function keptBy({ CACHE_ZONE: id, CACHE_TOKEN: token, DEVELOPMENT }: CloudflareEnv) {
  if (id && token) return edgeCache({ id, token })
  return DEVELOPMENT === 'yes' ? memory : null
}

/** The one object that delivers this message. */
function dispatchOf(env: CloudflareEnv, schoolId: string, messageId: string) {
  const namespace = env.JURISDICTION === 'eu' ? env.DISPATCH.jurisdiction('eu') : env.DISPATCH
  return namespace.getByName(`${schoolId}:${messageId}`)
}

/** As D1 writes one: nobody asks by cookie for any copy, however old ("first-unconstrained"). */
const bookmarked = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/

/** A session reads at least as new as the reader's bookmark; one that is not ours or not readable asks for the newest (D1 Sessions). */
function shardSession(env: CloudflareEnv, name: string, bookmark?: string) {
  const database = env[`SHARD_${Number(name)}`]
  if (!database) throw new Error(`there is no shard ${name}`)
  const session = database.withSession(bookmark && bookmarked.test(bookmark) ? bookmark : 'first-primary')
  return {
    prepare: session.prepare.bind(session),
    batch: session.batch.bind(session) as D1Database['batch'],
    bookmark: () => session.getBookmark(),
  }
}

async function enqueueAll(env: CloudflareEnv, jobs: readonly QueuedJob[]) {
  const isTranslating = ({ job }: QueuedJob) => job.kind === 'translations.make'
  await enqueue(
    env.JOBS,
    jobs.filter((one) => !isTranslating(one)),
  )
  await enqueue(env.TRANSLATIONS, jobs.filter(isTranslating))
}

/** At most 100 messages and 256 KB a call; jobs hold ids only, so the count is what binds. */
async function enqueue(queue: Queue<QueuedJob>, jobs: readonly QueuedJob[]) {
  for (let start = 0; start < jobs.length; start += 100) {
    await queue.sendBatch(jobs.slice(start, start + 100).map((body) => ({ body, contentType: 'json' as const })))
  }
}

const fileStore = (bucket: R2Bucket): FileStore => ({
  put: async (key, body, { type, name }) => {
    await bucket.put(key, body, {
      httpMetadata: { contentType: type },
      customMetadata: { name: encodeURIComponent(name) },
    })
  },
  putParts: async (key, parts, size, { type, name }) => {
    const { readable, writable } = new FixedLengthStream(size)
    const about = { httpMetadata: { contentType: type }, customMetadata: { name: encodeURIComponent(name) } }
    const [put, poured] = await Promise.allSettled([bucket.put(key, readable, about), pour(parts, writable)])
    // Where what came broke off, that says why; the bucket says only that it did.
    if (put.status === 'rejected') throw poured.status === 'rejected' ? poured.reason : put.reason
  },
  get: async (key, part) => {
    const object = await bucket.get(key, part && { range: part })
    if (!object) return null
    const name = decodeURIComponent(object.customMetadata?.name ?? '')
    return {
      body: object.body,
      size: object.size,
      type: object.httpMetadata?.contentType ?? 'application/octet-stream',
      name,
    }
  },
  delete: (keys) => bucket.delete(keys),
  list: async (prefix, limit, after) => {
    const { objects } = await bucket.list({ prefix, limit, ...(after === undefined ? {} : { startAfter: after }) })
    return objects.map(({ key }) => key)
  },
})

/** Each part when the one before it is taken. What breaks off is no whole file, and the bucket keeps none of it. */
async function pour(parts: AsyncIterable<Uint8Array>, writable: WritableStream<Uint8Array>) {
  const writer = writable.getWriter()
  try {
    for await (const part of parts) await writer.write(part)
    await writer.close()
  } catch (error) {
    await writer.abort(error)
    throw error
  }
}
