import type { Problem } from '../../templates/ui/problems.ts'
import type { School } from '../schools/schema.ts'
import { commonPasswords } from './common-passwords.generated.ts'
import { nameKey } from './user-names.ts'

/** NIST 800-63B: long rather than full of signs, nothing that leaks are full of, nothing that goes with the person or the school. */
export const shortestPassword = 10
export const longestPassword = 1000

/** From how many characters on a password is called so; `templates/accounts/new-password.tsx` has the words. */
export const strengths = [
  { from: shortestPassword, is: 'enough' },
  { from: 14, is: 'strong' },
  { from: 18, is: 'veryStrong' },
] as const
export type Strength = (typeof strengths)[number]['is']

const usual =
  'wachtwoord password passwort geheim welkom welcome inloggen login pleinpost school basisschool ouder juf meester admin beheerder hallo hello lente zomer herfst winter maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december qwerty qwertyuiop azerty asdfghjkl zxcvbnm abc iloveyou ikhouvanjou nederland amsterdam rotterdam'.split(
    ' ',
  )

export type About = { school: Pick<School, 'name' | 'slug' | 'town'>; names: readonly string[] }

/** What is wrong with a password somebody chose. */
export function passwordProblem(password: string, about: About): Problem | null {
  const typed = password.normalize('NFKC').toLowerCase()
  const length = [...password].length
  if (length < shortestPassword) return 'passwordShort'
  if (length > longestPassword) return 'tooLong'
  if (commonPasswords.has(typed.trim())) return 'passwordCommon'
  if (isMonotone(typed)) return 'passwordSimple'
  if (isMadeOf(typed, usual)) return 'passwordCommon'
  return isMadeOf(typed, [...usual, ...ownWords(about)]) ? 'passwordKnown' : null
}

export function strengthOf(password: string): Strength {
  const length = [...password].length
  return strengths.findLast(({ from }) => length >= from)?.is ?? 'enough'
}

/** A few characters over and over, or the next one each time: "aaaabbbb1111", "abcdefghij", "0987654321". */
function isMonotone(typed: string) {
  const points = Array.from(typed, (character) => character.codePointAt(0) ?? 0)
  const steps = points.slice(1).map((point, place) => point - (points[place] ?? 0))
  const next = steps.filter((step) => Math.abs(step) === 1).length
  return new Set(points).size <= 4 || next >= steps.length - 2
}

/** Whether hardly a letter is left without these words: "Welkom2026!" is made of "welkom". */
function isMadeOf(typed: string, words: readonly string[]) {
  const letters = (text: string) => nameKey(text).replace(/[^\p{L}]/gu, '')
  const longestFirst = words.map(letters).filter((word) => word.length > 2)
  longestFirst.sort((a, b) => b.length - a.length)
  const all = letters(typed)
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), all)
  return all.length > 0 && left.length < all.length && left.length < 3
}

const ownWords = ({ school, names }: About) =>
  [school.name, school.slug, school.town, ...names].flatMap((name) => [name, ...name.split(/[\s@._-]+/)])
