import { newId } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import type { DirectoryEntry } from './directory-schema.ts'
import { wordsOf } from './finding.ts'
import { reach, schoolScope } from './open.ts'
import { entryById, insertEntry, insertSettings, schoolSettings } from './queries.ts'
import type { School } from './schema.ts'
import { isTaken } from './taken.ts'
import type { Stay } from './trial.ts'

export type NewSchool = Pick<School, 'name' | 'slug' | 'town' | 'welcome' | 'hue'> &
  Partial<Pick<School, 'address' | 'postcode' | 'pupilsLogIn'>> &
  Partial<Stay> & { shard: string; id?: string }

/** A school with nobody in it yet, open at its subdomain at once, or seconds after somebody looked there in vain. */
export async function foundSchool(platform: Platform, school: NewSchool): Promise<SchoolScope> {
  const scope = await claimSchool(platform, { id: newId(platform.now()), ...school })
  if (!scope) throw new Error(`${school.slug} is taken`)
  return scope
}

/**
 * The same under an id that was chosen before, for whoever may come a second time: doing it twice founds one school. None
 * when another school has the subdomain; of two who want it at once, the index lets one have it.
 */
export async function claimSchool(platform: Platform, { id, shard, ...school }: NewSchool & { id: string }) {
  const { slug, name, town, trialEndsAt = null, demoEndsAt = null } = school
  const stay = { trialEndsAt, demoEndsAt }
  const entry = { id, slug, name, town, shard, createdAt: platform.now(), ...stay }
  const listed = await enterDirectory(platform, entry)
  if (!listed) return null
  const { db } = reach(platform, listed)
  const { address = '', postcode = '', welcome, hue, pupilsLogIn = false } = school
  const [, [settled]] = await db.batch([
    insertSettings(db, { slug, name, town, address, postcode, welcome, hue, pupilsLogIn }),
    schoolSettings(db),
  ])
  return schoolScope(platform, listed, settled as School, db) // safe: the row was written just above
}

/** As the directory has it, which is as it was entered the first time. */
async function enterDirectory(platform: Platform, entry: Omit<DirectoryEntry, 'trialWarned' | 'leftAt'>) {
  const { directory } = platform
  const [there] = await entryById(directory, entry.id)
  if (there) return there
  // A demo is nobody's to find.
  const words = entry.demoEndsAt ? [] : wordsOf(`${entry.name} ${entry.town}`)
  try {
    await insertEntry(directory, entry, words)
    return entry
  } catch (error) {
    if (!isTaken(error)) throw error
    const [another] = await entryById(directory, entry.id)
    return another ?? null
  }
}
