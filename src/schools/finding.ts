import type { Platform } from '../platform/ports.ts'
import { searchable } from '../searching.ts'
import { entriesWith, firstEntries } from './queries.ts'

export type FoundSchool = { id: string; name: string; town: string; href: string }

const most = 20
/** Enough to tell schools apart, few enough to be a cheap question. */
const mostWords = 5

/** The different words of a text, as a search compares them: "'t Hof" is "t" and "hof". */
export const wordsOf = (text: string) => [...new Set(searchable(text).match(/[\p{L}\p{N}]+/gu) ?? [])]

/**
 * Schools by name or town (A1). Where there are only a few, all of them stand there before anybody asks: null says there are
 * too many to show.
 */
export async function findSchools({ directory, settings }: Platform, wanted: string): Promise<FoundSchool[] | null> {
  const words = wordsOf(wanted.slice(0, 100)).slice(0, mostWords)
  if (wanted && words.length === 0) return []
  const found = words.length > 0 ? await entriesWith(directory, words, most) : await firstEntries(directory, most + 1)
  if (found.length > most) return null
  return found.map(({ id, name, town, slug }) => ({
    id,
    name,
    town,
    href: settings.origin(`${slug}.${settings.siteDomain}`),
  }))
}
