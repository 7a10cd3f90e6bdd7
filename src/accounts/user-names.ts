import type { Problem } from '../../templates/ui/problems.ts'
import { searchable } from '../searching.ts'

/** Without regard to capitals, spaces around it, or how letters are composed: as an address is looked up, and a try is counted. */
export const canonical = (name: string) => name.normalize('NFKC').trim().toLowerCase()

/** As somebody typed it, and sees it again. */
export const shownName = (typed: string) => typed.normalize('NFKC').trim()

const alike: Readonly<Record<string, string>> = { ς: 's', σ: 's' }

/** What makes two user names one: their letters without case, accents or typographic twins, so that "Zoë" and "ZOE" are not two people. */
export const nameKey = (name: string) =>
  searchable(canonical(name)).replaceAll(/[ςσ]/g, (letter) => alike[letter] ?? letter)

const shortest = 3
const longest = 40

/** What is wrong with a user name somebody chose. No @, so that nobody's user name is another's address. */
export function userNameProblem(typed: string): Problem | null {
  const name = shownName(typed)
  const length = [...name].length
  if (length < shortest) return 'userNameShort'
  if (length > longest) return 'tooLong'
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*)$/u.test(name) ? null : 'userNameSigns'
}
