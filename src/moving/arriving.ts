import * as v from 'valibot'
import { movingTexts } from '../../templates/moving/texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { keyInStore } from '../files/school-files.ts'
import type { Platform } from '../platform/ports.ts'
import { disbelieve } from '../schools/directory.ts'
import { wordsOf } from '../schools/finding.ts'
import { entryById, takenAmong } from '../schools/queries.ts'
import { emptied } from '../schools/removal.ts'
import { rowsIn } from '../schools/removal-queries.ts'
import { emptiestShard } from '../schools/shards.ts'
import { subdomainProblem } from '../schools/subdomains.ts'
import { isTaken } from '../schools/taken.ts'
import { format, type Manifest, version } from './archive.ts'
import { arrivalOf, beginArrival, endArrival, openArrived } from './operator-queries.ts'
import { columnsOf, type Row, schemaOf } from './reading-queries.ts'
import { moving } from './tables.ts'
import { beginAnew, putRows, renameIn } from './writing-queries.ts'

const told = v.object({
  format: v.literal(format),
  version: v.literal(version),
  schema: v.string(),
  takenAt: v.string(),
  school: v.object({
    id: v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{26}$/)),
    slug: v.string(),
    name: v.string(),
    town: v.string(),
    hosts: v.array(v.string()),
  }),
  rows: v.record(v.string(), v.object({ rows: v.number(), sha256: v.string() })),
})

/** Makes ready for a school that is nowhere here; doing it again with the same archive goes on where it was. */
export async function beginArriving(platform: Platform, given: unknown, wanted: string) {
  const read = v.safeParse(told, given)
  if (!read.success) throw new Refused(movingTexts.noArchive)
  const { school, rows, schema, takenAt } = read.output as Pick<Manifest, 'school' | 'rows' | 'schema' | 'takenAt'>
  const slug = wanted || school.slug
  const [there] = await arrivalOf(platform.directory, school.id)
  if (there && (there.about.takenAt !== takenAt || there.slug !== slug)) throw new Refused(movingTexts.another)
  if (there) return
  if (subdomainProblem(slug)) throw new Refused(movingTexts.noSubdomain)
  if ((await entryById(platform.directory, school.id)).length > 0) throw new Refused(movingTexts.isHere)
  if ((await takenAmong(platform.directory, [slug])).length > 0) throw new Refused(movingTexts.taken)
  const shard = await emptiestShard(platform)
  if ((await schemaOf(platform.shard(shard))) !== schema) throw new Refused(movingTexts.otherProgram)
  const { id, name, town, hosts } = school
  const counts = Object.fromEntries(Object.entries(rows).map(([table, { rows: count }]) => [table, count]))
  await beginArrival(platform.directory, {
    ...{ schoolId: id, slug, shard, at: platform.now() },
    about: { takenAt, rows: counts, name, town, hosts },
  })
}

export async function arriving(platform: Platform, schoolId: string) {
  const [arrival] = await arrivalOf(platform.directory, schoolId)
  if (!arrival) throw new NotFound()
  return arrival
}

/** Some rows of one table; those that are there already stay. */
export async function takeRows(platform: Platform, schoolId: string, table: string, rows: readonly Row[]) {
  const { shard: name } = await arriving(platform, schoolId)
  if (!moving.includes(table)) throw new NotFound()
  const shard = platform.shard(name)
  await putRows(shard, schoolId, table, (await columnsOf(shard, table)).names, rows)
}

const partsOf = (schoolId: string) => `arriving/${schoolId}/`
const partKey = (schoolId: string, part: number) => `${partsOf(schoolId)}${part}`

type Piece = { key: string; part: number; parts: number; size: number; type: string; name: string }

/** A file comes in parts, in their order; it is there once the last of them is. */
export async function takeFile(
  platform: Platform,
  schoolId: string,
  bytes: Uint8Array,
  { key, part, parts, size, type, name }: Piece,
) {
  await arriving(platform, schoolId)
  const { files } = platform
  const about = { type, name }
  if (parts === 1) return files.put(keyInStore(schoolId, key), bytes, about)
  await files.put(partKey(schoolId, part), bytes, about)
  if (part < parts) return
  const keys = Array.from({ length: parts }, (_, place) => partKey(schoolId, place + 1))
  await files.putParts(keyInStore(schoolId, key), together(platform, keys), size, about)
  await files.delete(keys)
}

async function* together({ files }: Platform, keys: readonly string[]) {
  for (const key of keys) {
    const part = await files.get(key)
    if (!part) throw new Error('a part of the file is not there')
    yield new Uint8Array(await new Response(part.body).arrayBuffer())
  }
}

/** Open once every row that was counted is here. Doing it again changes nothing. */
export async function finishArriving(platform: Platform, schoolId: string) {
  const { directory } = platform
  const [arrival] = await arrivalOf(directory, schoolId)
  if (!arrival && (await entryById(directory, schoolId)).length > 0) return
  if (!arrival) throw new NotFound()
  const { shard: name, slug, about } = arrival
  const shard = platform.shard(name)
  const here = await rowsIn(shard, schoolId, moving)
  const missing = Object.entries(about.rows).filter(([table, count]) => here[table] !== count)
  if (missing.length > 0) throw new Refused(movingTexts.notWhole)
  await beginAnew(shard, schoolId)
  await renameIn(shard, schoolId, slug)
  const words = wordsOf(`${about.name} ${about.town}`)
  try {
    await openArrived(directory, { id: schoolId, slug, shard: name, now: platform.now(), words, about })
  } catch (error) {
    if (isTaken(error)) throw new Refused(movingTexts.taken)
    throw error
  }
  // Whoever asked for it just now was told that there is none.
  disbelieve(directory, schoolId, `${slug}.${platform.settings.siteDomain}`)
  platform.log({ event: 'school.arrived', school: schoolId })
}

const filesAtOnce = 1000
/** Statements a call, of the 1,000 that one may make. */
const callsAtOnce = 400

/** Takes away what has come so far. False when there is more. */
export async function breakOff(platform: Platform, schoolId: string) {
  const { shard } = await arriving(platform, schoolId)
  const left = { calls: callsAtOnce }
  // Last, what the triggers wrote of what went.
  for (const table of [...moving.toReversed(), 'name_changes']) {
    if (!(await emptied(platform, { id: schoolId, shard }, table, left))) return false
  }
  for (const prefix of [keyInStore(schoolId), partsOf(schoolId)]) {
    for (let keys = await files(prefix); keys.length > 0; keys = await files(prefix)) {
      if (left.calls-- <= 0) return false
      await platform.files.delete(keys)
    }
  }
  await endArrival(platform.directory, schoolId)
  return true

  function files(prefix: string) {
    return platform.files.list(prefix, filesAtOnce)
  }
}
