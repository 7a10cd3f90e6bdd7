import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Miniflare, type MiniflareOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'

type Options = {
  /** The bundled worker. */
  script: string
  /** Where databases, files and objects live; none keeps all in memory. */
  state?: string
  port: number
  /** Shards besides those of wrangler.toml ("2"), for tests. */
  moreShards?: string[]
  bindings?: Record<string, string>
  quiet?: boolean
}

/** The product in workerd with everything it needs, by wrangler.toml's own account of it, listening on this machine only. */
export async function startServer({ script, state, port, moreShards = [], bindings = {}, quiet }: Options) {
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml')
  const options = {
    ...workerOptions,
    rootPath: process.cwd(),
    modules: [{ type: 'ESModule', path: script, contents: readFileSync(script, 'utf8') }],
    host: '127.0.0.1',
    port,
    bindings: {
      ...workerOptions.bindings,
      SITE_DOMAIN: `localhost:${port}`,
      DEVELOPMENT: 'yes',
      SECRET: localSecret(state),
      ...bindings,
    },
    d1Databases: {
      ...asRecord(workerOptions.d1Databases),
      ...Object.fromEntries(moreShards.map((shard) => [`SHARD_${shard}`, `shard-${shard}`])),
    },
    ...(state ? { defaultPersistRoot: state } : {}),
    ...(quiet ? { handleRuntimeStdio: () => {} } : {}),
  } as unknown as MiniflareOptions // safe: wrangler's own options, with a few set
  const miniflare = new Miniflare(options)
  await miniflare.ready
  await migrate(miniflare, 'DIRECTORY', 'migrations/directory')
  for (const shard of ['1', ...moreShards]) await migrate(miniflare, `SHARD_${shard}`, 'migrations/shard')
  return miniflare
}

function asRecord(databases: unknown): Record<string, unknown> {
  if (Array.isArray(databases)) return Object.fromEntries(databases.map((name) => [name, name]))
  return (databases ?? {}) as Record<string, unknown>
}

/** One per state folder, so that sessions outlive a restart and nobody shares a known secret. */
function localSecret(state: string | undefined) {
  if (!state) return randomBytes(32).toString('base64url')
  mkdirSync(state, { recursive: true })
  const file = `${state}/secret`
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** Applies what is new, and remembers it in wrangler's own table, so that its commands go on from there. */
async function migrate(miniflare: Miniflare, binding: string, folder: string) {
  const database = await miniflare.getD1Database(binding)
  await database.prepare('create table if not exists d1_migrations (id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)').run()
  const { results } = await database.prepare('select name from d1_migrations').all<{ name: string }>()
  const done = new Set(results.map(({ name }) => name))
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql') && !done.has(file)).sort()) {
    const statements = readFileSync(`${folder}/${name}`, 'utf8').split('--> statement-breakpoint')
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare('insert into d1_migrations (name) values (?)').bind(name),
    ])
  }
}
