import type { Platform } from '../platform/ports.ts'
import { wordsOf } from './finding.ts'
import { updateEntry } from './queries.ts'
import type { School } from './schema.ts'
import type { Stay } from './trial.ts'

/** One school's own line in the directory. */
export const listingOf = ({ directory }: Platform, { demoEndsAt }: Stay, schoolId: string) => ({
  /** Under what name and town visitors find it (A1); a demo is nobody's to find. */
  rename: ({ name, town }: Pick<School, 'name' | 'town'>) =>
    updateEntry(directory, schoolId, { name, town }, demoEndsAt ? [] : wordsOf(`${name} ${town}`)),
})

export type Listing = ReturnType<typeof listingOf>
