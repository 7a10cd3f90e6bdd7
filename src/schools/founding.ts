import { schoolDb } from '../db/school-db.ts'
import { newId } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { wordsOf } from './finding.ts'
import { schoolScope } from './open.ts'
import { insertEntry, schoolSettings } from './queries.ts'
import { type School, settings } from './schema.ts'

export type NewSchool = Pick<School, 'name' | 'slug' | 'town' | 'welcome' | 'hue'> &
  Partial<Pick<School, 'address' | 'pupilsLogIn'>> & { shard: string }

/** A school with nobody in it yet, open at its subdomain at once, or seconds after somebody looked there in vain. */
export async function foundSchool(platform: Platform, { shard, ...school }: NewSchool): Promise<SchoolScope> {
  const createdAt = platform.now()
  const id = newId(createdAt)
  const db = schoolDb(platform.shard(shard), id)
  await db.insert(settings, {
    ...school,
    zone: 'Europe/Amsterdam',
    morningSummary: '07:30',
    afternoonSummary: '16:00',
  })
  const { slug, name, town } = school
  await insertEntry(platform.directory, { id, slug, name, town, shard, createdAt }, wordsOf(`${name} ${town}`))
  const [settled] = await schoolSettings(db)
  return schoolScope(platform, settled as School, db) // safe: the row was written just above
}
