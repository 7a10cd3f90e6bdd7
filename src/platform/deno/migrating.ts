import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { Impossible } from '../impossible.ts'
import { onDisk } from './on-disk.ts'

/** Wrangler's own table, so that a database can be read by its commands too. */
const table =
  'create table if not exists d1_migrations (id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)'

/** Brings a file up to this program: after a copy of it when it holds something, and not at all when it is of a newer one. */
export function migrate(file: DatabaseSync, folder: string, backups: { folder: string; name: string }) {
  file.exec(table)
  const done = new Set(
    file
      .prepare('select name from d1_migrations')
      .all()
      .map((row) => String(row.name)),
  )
  const known = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const unknown = [...done].filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Impossible(
      `The database ${backups.name} is of a newer Pleinpost than this one (it has ${unknown.at(-1)}). Nothing was changed: start the newer program, or put back a backup.`,
    )
  const missing = known.filter((name) => !done.has(name))
  if (missing.length > 0 && done.size > 0) copyOf(file, backups)
  for (const name of missing) apply(file, `${folder}/${name}`, name)
}

/** The file itself, in which all is by now: under Deno `vacuum into` may not attach what it writes. Nobody else writes in this folder. */
function copyOf(file: DatabaseSync, { folder, name }: { folder: string; name: string }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const last = file.prepare('select max(name) as name from d1_migrations').get()?.name
  const path = `${folder}/${name}-at-${String(last).replace('.sql', '')}.sqlite`
  if (existsSync(path)) return
  if (file.prepare('pragma wal_checkpoint(truncate)').get()?.busy)
    throw new Impossible(
      `The database ${name} is being read, such as by a backup. Start again when that is done; nothing was changed.`,
    )
  const place = String(file.prepare('pragma database_list').get()?.file)
  file.exec('begin immediate')
  try {
    copyFileSync(place, `${path}.part`)
  } finally {
    file.exec('rollback')
  }
  onDisk(`${path}.part`)
  renameSync(`${path}.part`, path)
  onDisk(folder)
}

/** Whole or not at all. */
function apply(file: DatabaseSync, path: string, name: string) {
  file.exec('begin immediate')
  try {
    for (const statement of readFileSync(path, 'utf8').split('--> statement-breakpoint')) file.exec(statement)
    file.prepare('insert into d1_migrations (name) values (?)').run(name)
    file.exec('commit')
  } catch (error) {
    if (file.isTransaction) file.exec('rollback')
    throw error
  }
}
