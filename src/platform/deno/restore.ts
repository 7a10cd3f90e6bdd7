// npm run restore: a backup put back into an empty folder, and read through before it is called restored.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { Impossible } from '../impossible.ts'
import { allOnDisk, onDisk } from './on-disk.ts'
import { paused } from './paused.ts'
import { inSentences } from './sentences.ts'

const outbox = "update outbox set done_at = ?, failure = 'restored' where done_at is null"
const ownMails = 'update own_mails set done_at = ? where done_at is null'

await inSentences(() => {
  const { values } = parseArgs({
    options: { state: { type: 'string' }, from: { type: 'string' }, send: { type: 'boolean', default: false } },
  })
  const state = resolve(values.state ?? '.pleinpost-deno')
  if (!values.from || !existsSync(values.from))
    throw new Impossible('Say which archive: npm run restore -- --from FILE')
  if (existsSync(state) && readdirSync(state).length > 0)
    throw new Impossible(`${state} is not empty. Move it aside first; nothing was changed.`)
  const beside = `${dirname(state)}/.restoring-${process.pid}`
  let settled = 0
  try {
    unpack(values.from, beside)
    for (const name of readdirSync(beside).filter((one) => one.endsWith('.sqlite'))) check(beside, name)
    settled = values.send ? 0 : settleOwed(beside)
    writeFileSync(paused(beside), values.send ? 'send' : '')
    rmSync(state, { recursive: true, force: true })
    allOnDisk(beside)
    renameSync(beside, state)
    onDisk(dirname(state))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  if (settled > 0)
    console.log(`${settled} mails and notifications that were owed are taken for sent; --send leaves them owed.`)
  console.log(`${state} is as it was. It sends nothing until you say: npm run resume -- --state ${state}`)
})

function unpack(from: string, to: string) {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const done = spawnSync('tar', ['-C', to, '-xf', from, '--no-same-owner'], { stdio: ['ignore', 'ignore', 'pipe'] })
  if (done.status !== 0 || !existsSync(`${to}/directory.sqlite`))
    throw new Impossible(`${from} is no backup of Pleinpost, or is not whole. Nothing was changed.`)
}

function check(folder: string, name: string) {
  const database = new DatabaseSync(`${folder}/${name}`)
  const whole = database.prepare('pragma integrity_check').get()?.integrity_check === 'ok'
  const pointing = database.prepare('pragma foreign_key_check').all().length === 0
  database.close()
  if (!whole || !pointing) throw new Impossible(`${name} in the backup is damaged. Nothing was changed.`)
}

/** What was owed then may have been sent since: once too little is told on the site all the same, twice is not taken back. */
function settleOwed(state: string) {
  let settled = 0
  for (const name of readdirSync(state).filter((one) => /^(directory|shard-\d+)\.sqlite$/.test(one))) {
    const database = new DatabaseSync(`${state}/${name}`)
    const table = name === 'directory.sqlite' ? ownMails : outbox
    settled += Number(database.prepare(table).run(Date.now()).changes)
    database.close()
  }
  return settled
}
