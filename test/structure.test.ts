import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import { directoryRegister, register } from '../src/db/register.ts'
import { hashes } from '../src/http/assets.generated.ts'
import { ofSchools } from '../src/schools/removal-queries.ts'
import { platform } from './cast.ts'

const schemas = import.meta.glob<Record<string, unknown>>('../src/*/schema.ts', { eager: true })
const sources = import.meta.glob<string>(['../src/**/*.{ts,tsx}', '../templates/**/*.{ts,tsx}'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
const directories = import.meta.glob<Record<string, unknown>>('../src/*/directory-schema.ts', { eager: true })
const tablesIn = (files: Record<string, Record<string, unknown>>) =>
  Object.values(files)
    .flatMap((file) => Object.values(file))
    .filter((value) => is(value, SQLiteTable))
const tables = tablesIn(schemas)
const directory = tablesIn(directories)
const feature = (path: string) => /\.\.\/(?:src|templates)\/([^/]+)\//.exec(path)?.[1]
const importsOf = (path: string) =>
  [...(sources[path] ?? '').matchAll(/from '(\.[^']+)'/g)].map(
    ([, target]) => new URL(target!, `file:///${path.replace('../', '')}`).pathname,
  )

it.each(
  tables.map((table) => [getTableConfig(table).name, table] as const),
)('%s stays within its school (N2)', (_, table) => {
  const { columns, foreignKeys, primaryKeys } = getTableConfig(table)
  expect(Object.keys(getTableColumns(table))[0]).toBe('schoolId')
  expect(columns[0]?.notNull).toBe(true)
  expect(primaryKeys[0]?.columns[0]?.name).toBe('school_id')
  for (const key of foreignKeys) expect(key.reference().columns[0]?.name).toBe('school_id')
})

it('says of every table what becomes of its rows (check 39)', () => {
  expect(Object.keys(register).sort()).toEqual(tables.map((table) => getTableConfig(table).name).sort())
  expect(Object.keys(directoryRegister).sort()).toEqual(directory.map((table) => getTableConfig(table).name).sort())
})

it('takes along with a school all that the directory holds of it, but that it went (check 39)', () => {
  const named = directory
    .filter((table) => 'schoolId' in getTableColumns(table))
    .map((table) => getTableConfig(table).name)
  expect([...ofSchools.map((table) => getTableConfig(table).name), 'removals'].sort()).toEqual(named.sort())
})

it('names every table after those that its rows point at, so that a school goes table by table (check 39)', () => {
  const order = Object.keys(register)
  const wrong = tables.flatMap((table) => {
    const { name, foreignKeys } = getTableConfig(table)
    const pointed = foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name)
    return pointed
      .filter((other) => order.indexOf(other) > order.indexOf(name))
      .map((other) => `${name} before ${other}`)
  })
  expect(wrong).toEqual([])
})

/** Whose domain may call whose: each feature may use those before it, and nobody those after it. */
const order = [
  'schools',
  'post',
  'people',
  'contacts',
  'groups',
  'photos',
  'audit',
  'settings',
  'logos',
  'links',
  'bounces',
  'push',
  'notifications',
  'trials',
  'accounts',
  'subdomains',
  'domains',
  'moving',
  'pupil-accounts',
  'signups',
  'invitations',
  'signon',
  'audiences',
  'saved-lists',
  'consents',
  'details',
  'changes',
  'figures',
  'questionnaires',
  'conversations',
  'messages',
  'calendar',
  'pictures',
  'albums',
  'folders',
  'finding',
  'mailed-answers',
  'mailed-replies',
  'translations',
  'linked-accounts',
  'reminders',
  'drafts',
  'joining',
  'reaching',
  'corrections',
  'families',
  'conferences',
  'polls',
  'imports',
  'years',
  'feedback',
  'versions',
  'posts',
  'lists',
  'agenda',
  'absence',
  'retention',
  'overview',
  'redirects',
  'pages',
  'contact-form',
  'newsletters',
  'website',
  'demo',
  'dev',
]
// Schemas and queries may name any table: a statement crosses features where a rule does.
const isData = (path: string) => /(schema|queries|units|moment)\.ts$/.test(path)

it('has features that use only those before them, and so no circles', () => {
  const wrong = Object.keys(sources)
    .filter(
      (path) =>
        order.includes(feature(path) ?? '') && path.startsWith('../src') && !isData(path) && !/routes/.test(path),
    )
    .flatMap((path) => {
      const from = order.indexOf(feature(path)!)
      const after = importsOf(path).filter(
        (target) => !isData(target) && order.indexOf(/^\/src\/([^/]+)\//.exec(target)?.[1] ?? '') > from,
      )
      return after.map((target) => `${path} uses ${target}`)
    })
  expect(wrong).toEqual([])
})

it('speaks to the database in schemas and queries alone', () => {
  const mentions = Object.keys(sources).filter((path) => /from 'drizzle-orm/.test(sources[path]!))
  expect(mentions.filter((path) => !/\/db\/|schema\.ts$|queries\.ts$|units\.ts$|moment\.ts$/.test(path))).toEqual([])
})

it('writes every file that takes data out of a school down before it leaves (N3)', () => {
  const ofFeature = Object.keys(sources).filter((path) => path.startsWith('../src/') && feature(path) !== undefined)
  const saying = (what: RegExp) => new Set(ofFeature.filter((path) => what.test(sources[path]!)).map(feature))
  const [taking, telling] = [saying(/[^.\w](?:csv|xlsx|pdfOf)\(/), saying(/recordExport\(|auditEntry\(/)]
  taking.delete('pdf')
  expect([...taking].sort()).toEqual([
    'absence',
    'audit',
    'changes',
    'invitations',
    'newsletters',
    'polls',
    'pupil-accounts',
    'questionnaires',
    'reaching',
  ])
  expect([...taking].filter((name) => !telling.has(name))).toEqual([])
})

it('never builds SQL from strings (check 15)', () => {
  const raw = Object.keys(sources).filter((path) =>
    /\.(prepare|exec)\(\s*[`'"]|sql\.raw\((?!String\(place\))/.test(sources[path]!),
  )
  // What a school's rows are put back around are the database's own words for its triggers.
  const own = ['../src/moving/writing-queries.ts']
  expect(raw.filter((path) => !/platform\/(local|deno)\//.test(path))).toEqual(own)
  // What drizzle wrote is prepared in three places, and nothing else anywhere.
  const prepared = Object.keys(sources).filter((path) =>
    /\.prepare\(|\b(?:DB|DIRECTORY|database|db)\.exec\(/.test(sources[path]!),
  )
  expect(prepared.filter((path) => !/platform\/(local|deno)\//.test(path)).sort()).toEqual([
    '../src/db/batch.ts',
    '../src/db/frugal.ts',
    '../src/db/watched.ts',
  ])
})

it('names a runtime in platform and the door alone', () => {
  const mentions = Object.keys(sources).filter((path) =>
    /from 'cloudflare:|: (D1Database|R2Bucket|DurableObject\w*|Queue)\b/.test(sources[path]!),
  )
  expect(mentions.filter((path) => !/\/platform\/|worker\.ts$/.test(path))).toEqual([])
})

it('knows htmx in one place of the server', () => {
  const mentions = Object.keys(sources).filter((path) => path.startsWith('../src') && /'HX-/.test(sources[path]!))
  expect(mentions.filter((path) => !path.startsWith('../src/http/'))).toEqual([])
})

it('writes markup that escapes everywhere', () => {
  const raw = Object.keys(sources).filter((path) =>
    /dangerouslySetInnerHTML|from 'hono\/html'|(?<!sql\.|statement\.)\braw\(/.test(sources[path]!),
  )
  expect(raw).toEqual(['../templates/layout/head.tsx']) // the stylesheet itself
})

it('has no inline scripts or styles in its pages (check 14)', () => {
  const inline = Object.keys(sources).filter(
    (path) =>
      path.startsWith('../templates') && !path.includes('/mail/') && /\sstyle=|\son[a-z]+=|hx-on/.test(sources[path]!),
  )
  expect(inline).toEqual([])
})

it('links every file of public under the hash of what is in it', async () => {
  const made = await Promise.all(
    Object.keys(hashes).map(
      async (name) => [name, await hash(await (await platform.assets(`/${name}`)).arrayBuffer())] as const,
    ),
  )
  expect(Object.fromEntries(made)).toEqual(hashes)
})

async function hash(bytes: ArrayBuffer) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 8)
    .replaceAll('-', '_')
}
