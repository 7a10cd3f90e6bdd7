import { batch } from '../db/batch.ts'
import { keyedFingerprint } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import { countOne, deleteTally } from './limit-queries.ts'

/** `of` is whom it counts: a network, an address, or nobody in particular. It is kept as a fingerprint alone. */
export type Limit = { what: string; of: string; most: number; within: number }

/** Counts this one too before it says whether all of these still allow it, so that twenty at once count as twenty. */
export async function allows({ directory, settings, now }: Platform, limits: readonly Limit[]) {
  const at = now()
  const keys = await Promise.all(limits.map((limit) => keyOf(settings.secret, limit)))
  const statements = limits.map(({ within }, place) =>
    countOne(directory, keys[place] ?? '', at, new Date(at.getTime() - within)),
  )
  const counted = await batch(directory, statements)
  return limits.every(({ most }, place) => (counted[place]?.[0]?.count ?? 0) <= most)
}

/** What turned out right weighs no more. */
export async function forget({ directory, settings }: Platform, limits: readonly Limit[]) {
  const keys = await Promise.all(limits.map((limit) => keyOf(settings.secret, limit)))
  await batch(
    directory,
    keys.map((key) => deleteTally(directory, key)),
  )
}

const keyOf = async (secret: string, { what, of }: Limit) =>
  `${what}:${await keyedFingerprint(secret, `${what} ${of}`)}`
