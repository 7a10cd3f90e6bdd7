import { agendaOf, publicDays } from '../agenda/public.ts'
import { occurrencesForAnyone } from '../agenda/public-queries.ts'
import { asking } from '../db/asking.ts'
import { excerpt, marked } from '../finding/marking.ts'
import { readIn } from '../newsletters/blocks.ts'
import { publicLetterTexts } from '../newsletters/reading.ts'
import { readOn } from '../pages/blocks.ts'
import { namedOnSite } from '../pages/file-queries.ts'
import { pagesWith } from '../pages/queries.ts'
import { paths, sitePage } from '../paths.ts'
import { nameOf } from '../people/names.ts'
import { isOn } from '../permissions.ts'
import { publicAddress, publicTexts } from '../posts/public.ts'
import { withoutPictures } from '../richtext/plain.ts'
import type { SchoolScope } from '../scope.ts'
import { wordList, wordsIn } from '../searching.ts'

const mostWords = 6
const mostItems = 20

const hrefOf = (slug: string) => (slug === '' ? paths.home : sitePage(slug))

/** What anybody may read that has each of these words, or words that begin so: in one round trip. */
export async function searchSite(school: SchoolScope, wanted: string) {
  const words = wordsIn(wanted).slice(0, mostWords)
  if (words.length === 0) return null
  const days = publicDays(school)
  const { ask, answered } = asking()
  const pages = ask(isOn('website', school.school), () => pagesWith(school, words))
  const people = ask(isOn('website', school.school), () => namedOnSite(school))
  const occurrences = ask(isOn('calendar', school.school), () => occurrencesForAnyone(school, days))
  const posts = ask(isOn('blogs', school.school), () => publicTexts(school, words))
  const letters = ask(isOn('newsletters', school.school), () => publicLetterTexts(school))
  await answered(school)
  const { having, found } = lookingFor(words)
  return {
    pages: pages().map((page) => found(page.title, readOn(page.content), hrefOf(page.slug))),
    people: having(people(), nameOf).map((one) => found(nameOf(one), one.title, hrefOf(one.slug))),
    posts: posts().map((post) => found(post.title, post.body, publicAddress(post))),
    letters: having(letters(), ({ title, blocks }) => `${title} ${readIn(blocks)}`).map(({ id, title, blocks }) =>
      found(title, readIn(blocks), paths.publicNewsletter(id)),
    ),
    items: having(agendaOf(days, occurrences()).items, ({ title, place }) => `${title} ${place ?? ''}`),
    days,
  }
}

export type Found = NonNullable<Awaited<ReturnType<typeof searchSite>>>

/** Those that have all these words; and one as it is shown, with the words around what was looked for. */
function lookingFor(words: readonly string[]) {
  const has = (text: string) => words.every((word) => wordList(text).includes(` ${word}`))
  return {
    having: <Thing>(things: readonly Thing[], textOf: (thing: Thing) => string) =>
      things.filter((thing) => has(textOf(thing))).slice(0, mostItems),
    found: (title: string, text: string, href: string) => ({
      title: marked(title, words),
      text: marked(excerpt(withoutPictures(text), words), words),
      href,
    }),
  }
}

export type FoundText = Found['pages'][number]
