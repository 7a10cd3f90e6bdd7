// npm run move-in: a school out of its archive, into a running installation where it is not yet.
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { FileLine, Manifest } from '../../moving/archive.ts'
import { inSentences } from '../deno/sentences.ts'
import { Impossible } from '../impossible.ts'
import { digest, hashOf } from './hashing.ts'
import { type Installation, installation } from './installation.ts'
import { filesListed } from './listed.ts'
import { operatorKey } from './operator-key.ts'

/** What is sent at once: of rows in characters, of a file in bytes. */
const rowsAtOnce = 1_000_000
const partSize = 8 * 1024 * 1024

await inSentences(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      subdomain: { type: 'string' },
      'break-off': { type: 'boolean', default: false },
    },
  })
  const { from, to } = values
  if (!from || !existsSync(from) || !to)
    throw new Impossible('Say which: npm run move-in -- --from FILE --to https://pleinpost.example')
  const folder = mkdtempSync(`${dirname(resolve(from))}/.moving-in-`)
  try {
    const manifest = opened(from, folder)
    const home = installation(to, operatorKey(), manifest.school.id)
    if (values['break-off']) return await breakOff(home)
    await demandWhole(folder, manifest)
    const slug = values.subdomain ?? manifest.school.slug
    await home.begin(manifest, slug)
    await bring(home, folder, manifest)
    await compare(home, folder, manifest)
    await home.finish()
    console.log(`${manifest.school.name} is at ${to} as "${slug}": the same rows and files, read back and compared.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function opened(from: string, folder: string): Manifest {
  const done = spawnSync('tar', ['-C', folder, '-xf', resolve(from), '--no-same-owner'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (done.status !== 0 || !existsSync(`${folder}/manifest.json`))
    throw new Impossible(`${from} is no archive of a school, or is not whole. Nothing was changed.`)
  return JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest // safe: whoever is asked reads it too
}

async function breakOff(home: Installation) {
  while (!(await home.breakOff()).done);
  console.log('What had come of it is taken away again.')
}

/** Before anything is sent: all of it is as it was taken out. */
async function demandWhole(folder: string, { rows, files }: Manifest) {
  const damaged = (name: string) => new Impossible(`${name} is not as it was taken out. Nothing was changed.`)
  for (const [table, { sha256 }] of Object.entries(rows))
    if ((await hashOf(`${folder}/tables/${table}.ndjson`).catch(() => '')) !== sha256)
      throw damaged(`tables/${table}.ndjson`)
  if ((await hashOf(`${folder}/files.ndjson`).catch(() => '')) !== files.sha256) throw damaged('files.ndjson')
  for (const { key, sha256 } of filesListed(folder))
    if ((await hashOf(`${folder}/files/${key}`).catch(() => '')) !== sha256) throw damaged(`files/${key}`)
}

/** What is there from an earlier time is sent again where it is rows, which changes nothing, and left where it is a file. */
async function bring(home: Installation, folder: string, { tables }: Manifest) {
  for (const { name } of tables) {
    let lines = ''
    const send = async () => {
      if (lines) await home.putRows(name, lines)
      lines = ''
    }
    for await (const line of createInterface({
      input: createReadStream(`${folder}/tables/${name}.ndjson`),
      crlfDelay: Infinity,
    })) {
      lines += `${line}\n`
      if (lines.length >= rowsAtOnce) await send()
    }
    await send()
  }
  const there = new Set<string>()
  for await (const key of home.files()) there.add(key)
  for (const file of filesListed(folder)) if (!there.has(file.key)) await bringFile(home, folder, file)
}

async function bringFile(home: Installation, folder: string, { key, type, name, size }: FileLine) {
  const file = await open(`${folder}/files/${key}`)
  const parts = Math.max(1, Math.ceil(size / partSize))
  try {
    for (let part = 1; part <= parts; part++) {
      const bytes = new Uint8Array(Math.min(partSize, size - (part - 1) * partSize))
      await file.read(bytes, 0, bytes.length, (part - 1) * partSize)
      const about = {
        sleutel: key,
        deel: String(part),
        delen: String(parts),
        grootte: String(size),
        soort: type,
        naam: name,
      }
      await home.putPart(about, bytes)
    }
  } finally {
    await file.close()
  }
}

/** Read back, and the same to the byte. */
async function compare(home: Installation, folder: string, { rows }: Manifest) {
  const wrong: string[] = []
  for (const [table, { sha256 }] of Object.entries(rows)) {
    const hash = digest()
    for await (const lines of home.rows(table)) hash.update(lines)
    if (hash.digest('hex') !== sha256) wrong.push(table)
  }
  for (const { key, sha256 } of filesListed(folder)) {
    const { body } = await home.file(key)
    const hash = digest()
    for await (const part of body ?? []) hash.update(part as Uint8Array)
    if (hash.digest('hex') !== sha256) wrong.push(key)
  }
  if (wrong.length > 0)
    throw new Impossible(
      `Not as they were: ${wrong.slice(0, 10).join(', ')}. The school is not open: start again, or take away what came with --break-off.`,
    )
}
