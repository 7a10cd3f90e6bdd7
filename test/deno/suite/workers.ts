import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { assetsIn } from '../../../src/platform/deno/assets.ts'
import { databaseOf, openFile } from '../../../src/platform/deno/database.ts'
import { diskFiles, prepareFiles } from '../../../src/platform/deno/files.ts'
import { images } from '../../../src/platform/deno/images.ts'
import { migrate } from '../../../src/platform/deno/migrating.ts'
import { objectsIn } from '../../../src/platform/deno/objects.ts'
import { secretsIn } from '../../../src/platform/deno/settings.ts'
import { Dispatcher } from '../../../src/platform/dispatcher.ts'
import { cloudflarePlatform } from './platform.ts'

// What test files know as Cloudflare's bindings, over the parts that the product has under Deno: each file its own folder.

const state = mkdtempSync(`${tmpdir()}/pleinpost-suite-`)
mkdirSync(`${state}/files`)
prepareFiles(`${state}/files`)

function database(name: string, migrations: string) {
  const file = openFile(`${state}/${name}.sqlite`)
  // A crash of these tests loses nothing that anybody wants.
  file.exec('pragma synchronous = off')
  migrate(file, `migrations/${migrations}`, { folder: `${state}/before`, name })
  const parts = databaseOf(file)
  const whole = {
    ...parts,
    exec: async (sql: string) => file.exec(sql),
    withSession: () => ({ ...parts, getBookmark: () => null }),
  }
  return whole
}

const sent: unknown[] = []
const pictures = images()

/** Writes a picture as another kind, as Cloudflare's own binding does for the tests that make their pictures by it. */
const converting = {
  input: (stream: ReadableStream) => ({
    output: async ({ format }: { format: 'image/png' }) => {
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
      const made = await pictures.fitted(bytes, [{ type: format, width: 100_000, height: 100_000 }])
      return { response: () => new Response(made?.[0]) }
    },
  }),
}

/** As they wait under Deno; none rings by itself here. */
const work = openFile(`${state}/work.sqlite`)
const objects = objectsIn({
  file: work,
  make: (storage) => new Dispatcher(storage, cloudflarePlatform(env)),
  failed: (_, error) => console.log(String(error)),
})
const objectOf = (name: string) => ({
  start: (schoolId: string, messageId: string, again?: number) =>
    objects.call(name, (one) => one.start(schoolId, messageId, again)),
  end: () => objects.call(name, (one) => one.end()),
  /** Whether it was to wake, and so did. */
  ring: async () => {
    const rings = work.prepare('update object_alarms set at = null where name = ? and at is not null').run(name).changes
    if (rings) await objects.call(name, (one) => one.alarm())
    return Boolean(rings)
  },
})

export const env = {
  DISPATCH: { getByName: objectOf },
  DIRECTORY: database('directory', 'directory'),
  SHARD_1: database('shard-1', 'shard'),
  SHARD_2: database('shard-2', 'shard'),
  STORE: diskFiles(`${state}/files`),
  PICTURES: pictures,
  IMAGES: converting,
  ASSETS: assetsIn('public'),
  JOBS: { sendBatch: async (jobs: unknown) => void sent.push(jobs) },
  TRANSLATIONS: { sendBatch: async (jobs: unknown) => void sent.push(jobs) },
  EMAIL: { send: async () => undefined },
  SITE_DOMAIN: 'pleinpost.test',
  MAIL_FROM: 'bericht@pleinpost.test',
  SECRET: 'a secret for tests only, of more than 32 bytes',
  PUSH_KEY: secretsIn(state).pushKey,
  DEVELOPMENT: 'yes',
}

export class DurableObject {}
