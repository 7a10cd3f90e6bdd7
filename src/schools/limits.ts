import { batch } from '../db/batch.ts'
import { keyedFingerprint } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import { countOne } from './limit-queries.ts'

/** `of` is whom it counts: a network, an address, or nobody in particular. It is kept as a fingerprint alone. */
export type Limit = { what: string; of: string; most: number; within: number }

/** Counts this one too before it says whether all of these still allow it, so that twenty at once count as twenty. */
export async function allows({ directory, settings, now }: Platform, limits: readonly Limit[]) {
  const at = now()
  const keys = await Promise.all(
    limits.map(async ({ what, of }) => `${what}:${await keyedFingerprint(settings.secret, `${what} ${of}`)}`),
  )
  const statements = limits.map(({ within }, place) =>
    countOne(directory, keys[place] ?? '', at, new Date(at.getTime() - within)),
  )
  const counted = await batch(directory, statements)
  return limits.every(({ most }, place) => (counted[place]?.[0]?.count ?? 0) <= most)
}
