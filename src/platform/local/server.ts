import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'

type Options = {
  /** The bundled worker. */
  script: string
  /** Where databases, files and objects live; none keeps all in memory. */
  state?: string
  port: number
  /** What is to be done before anybody is answered at that port. */
  prepare?: (miniflare: Miniflare) => Promise<void>
  /** Shards besides those of wrangler.toml ("2"), for tests. */
  moreShards?: string[]
  bindings?: Record<string, string>
  quiet?: boolean
  /** Where a debugger may look into the worker. */
  inspectorPort?: number | undefined
}

/** The product in workerd with everything it needs, by wrangler.toml's own account of it, listening on this machine only. */
export async function startServer(options: Options) {
  const { script, state, port, moreShards = [], bindings = {}, quiet, prepare, inspectorPort } = options
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml')
  const databases = workerOptions.d1Databases as Record<string, unknown>
  const worker = {
    ...workerOptions,
    name: 'pleinpost',
    modules: [{ type: 'ESModule', path: resolve(script), contents: readFileSync(script, 'utf8') }],
    modulesRoot: dirname(resolve(script)),
    bindings: {
      ...(workerOptions.bindings as Record<string, string>),
      SITE_DOMAIN: port === 80 ? 'localhost' : `localhost:${port}`,
      DEVELOPMENT: 'yes',
      SECRET: keptIn(state, 'secret', () => randomBytes(32).toString('base64url')),
      PUSH_KEY: keptIn(state, 'push-key', newPushKey),
      ...bindings,
    },
    d1Databases: {
      ...databases,
      ...Object.fromEntries(moreShards.map((shard) => [`SHARD_${shard}`, `shard-${shard}`])),
    },
  }
  const instance = {
    workers: [worker],
    host: '127.0.0.1',
    ...(state ? { resourcePersistencePath: `${resolve(state)}/storage` } : {}),
    ...(inspectorPort ? { inspectorPort } : {}),
    ...(quiet ? { handleStructuredLogs: () => {} } : {}),
  }
  // Safe cast: wrangler's own options for the worker, with a few set, in the form that miniflare converts.
  const at = (place: number) => convertV4MiniflareOptions({ ...instance, port: place } as V4MiniflareOptions)
  // At a port that nobody knows, until all that is asked for is there.
  const miniflare = new Miniflare(at(0))
  await miniflare.ready
  await migrate(miniflare, 'DIRECTORY', 'migrations/directory')
  for (const shard of ['1', ...moreShards]) await migrate(miniflare, `SHARD_${shard}`, 'migrations/shard')
  await prepare?.(miniflare)
  await miniflare.setOptions(at(port))
  return miniflare
}

/** One per state folder, so that sessions and browsers outlive a restart and nobody shares a known secret. */
function keptIn(state: string | undefined, name: string, make: () => string) {
  if (!state) return make()
  mkdirSync(state, { recursive: true })
  const file = `${state}/${name}`
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

const newPushKey = () =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }))

/** Applies what is new, and remembers it in wrangler's own table, so that its commands go on from there. */
async function migrate(miniflare: Miniflare, binding: string, folder: string) {
  const database = await miniflare.getD1Database(binding)
  await database
    .prepare(
      'create table if not exists d1_migrations (id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)',
    )
    .run()
  const { results } = await database.prepare('select name from d1_migrations').all<{ name: string }>()
  const done = new Set(results.map(({ name }) => name))
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.sql') && !done.has(file))
    .sort()) {
    const statements = readFileSync(`${folder}/${name}`, 'utf8').split('--> statement-breakpoint')
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare('insert into d1_migrations (name) values (?)').bind(name),
    ])
  }
}
