import type { Database } from '../platform/ports.ts'
import type { DirectoryEntry } from './directory-schema.ts'
import { entriesBegunBy, entryByHost, entryById } from './queries.ts'
import { isGone } from './trial.ts'

/** How long an isolate may go on believing what the directory said (ms): a page then costs no round trip to it. */
const believedFor = 60_000
/** That there is no such school is believed for less long, so that a new one answers almost at once (ms). */
const doubtedFor = 5_000
/** More than an isolate serves; whoever asks for made-up hosts fills no memory. */
const most = 1000

type Known = { entry: DirectoryEntry | undefined; until: number }
const known = new WeakMap<Database, Map<string, Known>>()

/** The school that answers at this host, or none. */
export async function schoolAt(database: Database, host: string, siteDomain: string, now: Date) {
  const slug = host.endsWith(`.${siteDomain}`) ? host.slice(0, -siteDomain.length - 1) : ''
  const ask = async () => (await entryByHost(database, slug, host))[0]
  return stillHere(await remembered(database, `host:${host}`, now, ask), now)
}

export const schoolWithId = async (database: Database, id: string, now: Date) =>
  stillHere(await remembered(database, `id:${id}`, now, async () => (await entryById(database, id))[0]), now)

/** The schools whose id begins so, and which are still here: hardly ever two. */
export const schoolsBegunBy = async (database: Database, begin: string, now: Date) =>
  (await entriesBegunBy(database, begin)).filter((entry) => !isGone(entry, now))

/** The subdomain of a school that is asked for by one it had before. */
export const movedTo = ({ slug }: DirectoryEntry, host: string, siteDomain: string) =>
  host.endsWith(`.${siteDomain}`) && host !== `${slug}.${siteDomain}` ? slug : null

/** What was believed of a school, and of the address that it has from now on. */
export function disbelieve(database: Database, schoolId: string, host: string) {
  const memory = known.get(database)
  for (const [key, { entry }] of memory ?? []) {
    if (entry?.id === schoolId || key === `host:${host}`) memory?.delete(key)
  }
}

const stillHere = (entry: DirectoryEntry | undefined, now: Date) => (entry && !isGone(entry, now) ? entry : undefined)

async function remembered(database: Database, key: string, now: Date, ask: () => Promise<DirectoryEntry | undefined>) {
  const memory = known.get(database) ?? new Map<string, Known>()
  known.set(database, memory)
  const found = memory.get(key)
  if (found && found.until > now.getTime()) return found.entry
  const entry = await ask()
  memory.delete(key)
  memory.set(key, { entry, until: now.getTime() + (entry ? believedFor : doubtedFor) })
  const [oldest] = memory.keys()
  if (memory.size > most && oldest !== undefined) memory.delete(oldest)
  return entry
}
