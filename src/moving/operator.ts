import { movingTexts } from '../../templates/moving/texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { fingerprint } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import { disbelieve } from '../schools/directory.ts'
import { hostsOf } from '../schools/queries.ts'
import { type About, format, version } from './archive.ts'
import { agreed, arrivalOf, leave } from './operator-queries.ts'
import { columnsOf, pollsWaiting, schemaOf } from './reading-queries.ts'
import { changed, moving, stays } from './tables.ts'
import { hurryOwed } from './writing-queries.ts'

/** Shorter is no key. */
const shortest = 32

/** Without a key, or with another one, none of this is there. */
export async function demandOperator({ settings }: Platform, authorization: string | undefined) {
  const { operatorKey } = settings
  const given = authorization?.startsWith('Bearer ') ? authorization.slice(7) : ''
  const isKey = operatorKey.length >= shortest && (await fingerprint(given)) === (await fingerprint(operatorKey))
  if (!isKey) throw new NotFound()
}

/** A school that may be read by its operator: one that agreed to go, or one that is on its way in. */
export type Readable = { id: string; shard: string; directory: Awaited<ReturnType<typeof agreed>>[number] | null }

export async function readable(platform: Platform, school: string): Promise<Readable> {
  const [going] = await agreed(platform.directory, school, platform.now())
  if (going) return { id: going.id, shard: going.shard, directory: going }
  const [coming] = await arrivalOf(platform.directory, school)
  if (coming) return { id: coming.schoolId, shard: coming.shard, directory: null }
  throw new NotFound()
}

/** What there is to be taken out. */
export async function aboutOf(platform: Platform, { id, shard: name, directory }: Readable): Promise<About> {
  if (!directory) throw new NotFound()
  const shard = platform.shard(name)
  if ((await pollsWaiting(shard, id)) > 0) throw new Refused(movingTexts.pollsOpen)
  const columns = await Promise.all(
    moving.map(async (table) => ({ name: table, columns: (await columnsOf(shard, table)).names })),
  )
  const hosts = (await hostsOf(platform.directory, id)).map(({ host }) => host)
  const { slug, name: called, town } = directory
  platform.log({ event: 'school.takenOut', school: id })
  return {
    ...{ format, version, schema: await schemaOf(shard) },
    school: { id, slug, name: called, town, hosts },
    ...{ tables: columns, stays, changed },
  }
}

/** Closed here, since it is elsewhere now; what it owed must be sent. What is left of it goes after a month. */
export async function leaveHere(platform: Platform, { id, shard, directory }: Readable) {
  if (!directory) throw new NotFound()
  if ((await hurryOwed(platform.shard(shard), id, platform.now())) > 0) throw new Refused(movingTexts.owing)
  await leave(platform.directory, id, platform.now())
  disbelieve(platform.directory, id, `${directory.slug}.${platform.settings.siteDomain}`)
  platform.log({ event: 'school.left', school: id })
}
