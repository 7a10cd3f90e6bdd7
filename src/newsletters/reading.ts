import { NotFound } from '../errors.ts'
import { paths } from '../paths.ts'
import { isOn, permitted } from '../permissions.ts'
import { addressesFrom } from '../posts/public.ts'
import { addressesForAnyone } from '../posts/public-queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { shownFor } from './live.ts'
import { letterForMe } from './newsletters.ts'
import {
  inHand,
  type ListedLetter,
  lettersForAnyone,
  lettersForMe,
  listed,
  myRefusal,
  type Place,
  publicLetter,
  textsForAnyone,
} from './queries.ts'

const lettersAPage = 20

/** "1790000000000-<id>", as the list's own link has it. */
export function placeFrom(typed: string): Place | null {
  const [, at, id] = /^(\d{1,15})-([0-9a-z]{26})$/.exec(typed) ?? []
  return at && id ? { at: Number(at), id } : null
}

/** One more than is shown tells that there are older ones. */
function pageOf(rows: Parameters<typeof listed>[0][]): { letters: ListedLetter[]; older: string | null } {
  const shown = rows.slice(0, lettersAPage)
  const last = shown.at(-1)
  return { letters: shown.map(listed), older: last && rows.length > shown.length ? `${last.out_at}-${last.id}` : null }
}

/** What I may read, and what is being made, for whoever makes them. */
export async function lettersOf(scope: Scope, after: string) {
  const makes = permitted(scope.me.roles, 'newsletters.write', scope.school)
  const rows = lettersForMe(scope, lettersAPage + 1, placeFrom(after))
  const [mine, refusal, making] = await scope.db.batch([rows, myRefusal(scope), inHand(scope)])
  return { ...pageOf(mine), byMail: refusal.length === 0, inHand: makes ? (after ? [] : making) : null }
}

export async function letterOf(scope: Scope, id: string) {
  const letter = await letterForMe(scope, id)
  return { letter, shown: await shownFor(scope, letter, 'inside') }
}

export async function publicLetters(school: SchoolScope, after: string) {
  demandModule(school)
  return pageOf(await lettersForAnyone(school, lettersAPage + 1, placeFrom(after)))
}

/** Older ones are found from page to page. */
const mostSearched = 30

export const publicLetterTexts = (school: SchoolScope) => textsForAnyone(school, mostSearched)

/** As anybody may read it; null where it is nobody's or not theirs. */
export async function publicLetterNamed(school: SchoolScope, id: string) {
  if (!isOn('newsletters', school.school)) return null
  const [letter] = await publicLetter(school, id)
  return letter ? { letter, shown: await shownFor(school, letter, 'web') } : null
}

/** What is older is found from page to page. */
const mostOnMap = 100

/** Where each post and letter stands that anybody may read, and since when it is as it is: for search engines, in one round trip. */
export async function publicAddresses(school: SchoolScope) {
  const [posts, letters] = await school.db.batch([
    addressesForAnyone(school, mostOnMap),
    lettersForAnyone(school, mostOnMap),
  ])
  const shown = isOn('newsletters', school.school) ? letters.map(listed) : []
  return [
    ...addressesFrom(posts, school),
    ...shown.map(({ id, outAt }) => ({ path: paths.publicNewsletter(id), at: outAt })),
  ]
}

export function demandModule({ school }: SchoolScope) {
  if (!isOn('newsletters', school)) throw new NotFound()
}
