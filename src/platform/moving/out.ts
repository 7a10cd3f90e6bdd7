// npm run move-out: one archive of a school, out of a running installation, piece by piece.
import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { About, FileLine, Manifest } from '../../moving/archive.ts'
import { inSentences } from '../deno/sentences.ts'
import { Impossible } from '../impossible.ts'
import { digest, hashOf } from './hashing.ts'
import { type Installation, installation } from './installation.ts'
import { filesListed } from './listed.ts'
import { operatorKey } from './operator-key.ts'

/** Two readings that are alike are one moment; a school that is never still is not taken. */
const mostReadings = 6

/** What is in it is for nobody else on this machine. */
process.umask(0o077)

await inSentences(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      school: { type: 'string' },
      to: { type: 'string' },
      left: { type: 'boolean', default: false },
    },
  })
  const { from, school, to } = values
  if (!from || !school || !(to || values.left))
    throw new Impossible('Say which: npm run move-out -- --from https://pleinpost.example --school SUBDOMAIN --to FILE')
  const old = installation(from, operatorKey(), school)
  if (values.left) {
    await old.leave()
    return console.log(`${school} is closed at ${from}. What is left of it there goes after thirty days.`)
  }
  if (existsSync(to as string)) throw new Impossible(`${to} is there already.`)
  await takeOut(old, to as string)
  console.log(`${to} has all of ${school}. It holds personal data: keep it encrypted.`)
})

async function takeOut(old: Installation, to: string) {
  const about = (await old.about()) as About
  const folder = `${to}.unfinished`
  mkdirSync(`${folder}/tables`, { recursive: true, mode: 0o700 })
  const files = await takeFiles(old, folder)
  const rows = await untilStill(old, about, folder)
  const manifest: Manifest = { ...about, takenAt: new Date().toISOString(), rows, files }
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
  archive(folder, to)
  rmSync(folder, { recursive: true, force: true })
}

type Rows = Record<string, { rows: number; sha256: string }>

/** Every table, until a second reading is like the first: then all of them are as they were between the two. */
async function untilStill(old: Installation, { tables }: About, folder: string) {
  let moved = tables.map(({ name }) => name)
  const rows: Rows = {}
  for (let reading = 1; reading <= mostReadings; reading++) {
    const before = { ...rows }
    for (const { name } of tables) rows[name] = await takeRows(old, name, folder)
    moved = tables.map(({ name }) => name).filter((name) => before[name]?.sha256 !== rows[name]?.sha256)
    if (moved.length === 0) return rows
  }
  throw new Impossible(
    `The school is in use, so that this went on changing: ${moved.join(', ')}. Take it at a quiet hour.`,
  )
}

async function takeRows(old: Installation, table: string, folder: string) {
  const path = `${folder}/tables/${table}.ndjson`
  const hash = digest()
  let rows = 0
  await pipeline(
    async function* () {
      for await (const lines of old.rows(table)) {
        hash.update(lines)
        rows += lines.split('\n').length - 1
        yield lines
      }
    },
    createWriteStream(`${path}.part`),
  )
  renameSync(`${path}.part`, path)
  return { rows, sha256: hash.digest('hex') }
}

/** A file's key never gets another content: what was taken before a break is not asked for again. */
async function takeFiles(old: Installation, folder: string) {
  const known = new Map(filesListed(folder).map((line) => [line.key, line]))
  const lines: FileLine[] = []
  const keep = () => writeFileSync(`${folder}/files.ndjson`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  for await (const key of old.files()) {
    const there = known.get(key)
    lines.push(there && existsSync(`${folder}/files/${key}`) ? there : await takeFile(old, key, folder))
    if (lines.length % 100 === 0) keep()
  }
  keep()
  return {
    count: lines.length,
    bytes: lines.reduce((sum, { size }) => sum + size, 0),
    sha256: await hashOf(`${folder}/files.ndjson`),
  }
}

async function takeFile(old: Installation, key: string, folder: string): Promise<FileLine> {
  if (!/^[\w.@+=-]+(\/[\w.@+=-]+)*$/.test(key) || /(^|\/)\.\.?(\/|$)/.test(key))
    throw new Impossible(`"${key}" is no name for a file.`)
  const path = `${folder}/files/${key}`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const { about, body } = await old.file(key)
  await pipeline(body ? Readable.fromWeb(body as never) : Readable.from([]), createWriteStream(`${path}.part`))
  renameSync(`${path}.part`, path)
  return { key, ...about, size: statSync(path).size, sha256: await hashOf(path) }
}

function archive(folder: string, to: string) {
  mkdirSync(`${folder}/files`, { recursive: true })
  const made = spawnSync(
    'tar',
    ['-C', folder, '-cf', `${to}.new`, 'manifest.json', 'tables', 'files.ndjson', 'files'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  if (made.status !== 0)
    throw new Impossible(`The archive could not be written: ${made.error?.message ?? String(made.stderr).trim()}`)
  renameSync(`${to}.new`, to)
}
