// npm run backup: one archive of the databases and the files as they are at one moment, also while the product runs.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { Impossible } from '../impossible.ts'
import { onDisk } from './on-disk.ts'
import { inSentences } from './sentences.ts'

/** How long a writer of the product may keep us waiting (ms). */
const patience = 30_000

/** What is in it is for nobody else on this machine. */
process.umask(0o077)

await inSentences(async () => {
  const { values } = parseArgs({ options: { state: { type: 'string' }, to: { type: 'string' } } })
  const state = values.state ?? '.pleinpost-deno'
  const to = values.to ?? `pleinpost-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.tar`
  if (!existsSync(`${state}/directory.sqlite`)) throw new Impossible(`There is no Pleinpost in ${state}.`)
  if (existsSync(to)) throw new Impossible(`${to} is there already.`)
  const copy = `${state}/.backup-${process.pid}`
  clearBroken(state)
  try {
    await copyTo(state, copy)
    archive(copy, to)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  console.log(`${to} has everything that was in ${state}. It holds personal data and the secret: keep it encrypted.`)
})

/** What a backup that was killed has left: a copy of all that was there. */
function clearBroken(state: string) {
  const copies = readdirSync(state).filter((name) => name.startsWith('.backup-'))
  for (const name of copies)
    if (!existsSync(`/proc/${name.slice('.backup-'.length)}`))
      rmSync(`${state}/${name}`, { recursive: true, force: true })
}

/**
 * All databases are held for as long as it takes to begin reading each and to link the files, which costs no copying; what is read
 * after is what stood there at that moment, however the product writes on.
 */
async function copyTo(state: string, copy: string) {
  mkdirSync(copy, { recursive: true, mode: 0o700 })
  const names = readdirSync(state).filter((name) => /^(directory|shard-\d+|work)\.sqlite$/.test(name))
  const open = (name: string) => new DatabaseSync(`${state}/${name}`, { timeout: patience } as object)
  const holding = names.map(open)
  const reading = names.map(open)
  for (const one of holding) one.exec('begin immediate')
  for (const one of reading) {
    one.exec('begin')
    one.prepare('select count(*) from sqlite_schema').get()
  }
  link(`${state}/files`, `${copy}/files`)
  for (const one of holding) one.exec('rollback')
  for (const [place, one] of reading.entries()) {
    await backup(one, `${copy}/${names[place]}`)
    one.exec('rollback')
  }
  for (const one of [...holding, ...reading]) one.close()
  for (const name of ['secret', 'push-key', 'local', 'complete'])
    if (existsSync(`${state}/${name}`)) cpSync(`${state}/${name}`, `${copy}/${name}`)
}

/** A file never changes once it is there: it is replaced or removed, and this other name of it stays. */
function link(from: string, to: string) {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '.unfinished') continue
    const [old, other] = [`${from}/${entry.name}`, `${to}/${entry.name}`]
    if (entry.isDirectory()) link(old, other)
    else linkUnlessGone(old, other)
  }
}

function linkUnlessGone(from: string, to: string) {
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function archive(copy: string, to: string) {
  const beside = `${to}.unfinished`
  const made = spawnSync('tar', ['-C', copy, '-cf', beside, '.'], { stdio: ['ignore', 'ignore', 'pipe'] })
  if (made.status !== 0) {
    rmSync(beside, { force: true })
    throw new Impossible(`The archive could not be written: ${made.error?.message ?? String(made.stderr).trim()}`)
  }
  onDisk(beside)
  renameSync(beside, to)
  onDisk(dirname(resolve(to)))
}
