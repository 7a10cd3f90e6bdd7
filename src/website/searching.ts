import { agendaOf, publicDays } from '../agenda/public.ts'
import { occurrencesForAnyone } from '../agenda/public-queries.ts'
import { asking } from '../db/asking.ts'
import { pagesWith } from '../pages/queries.ts'
import { paths, sitePage } from '../paths.ts'
import { isOn } from '../permissions.ts'
import { publicAddress, publicTexts } from '../posts/public.ts'
import type { SchoolScope } from '../scope.ts'
import { wordList, wordsIn } from '../searching.ts'

const mostWords = 6
const mostItems = 20

/** What anybody may read that has each of these words, or words that begin so: in one round trip. */
export async function searchSite(school: SchoolScope, wanted: string) {
  const words = wordsIn(wanted).slice(0, mostWords)
  if (words.length === 0) return null
  const has = (text: string) => words.every((word) => wordList(text).includes(` ${word}`))
  const days = publicDays(school)
  const { ask, answered } = asking()
  const pages = ask(isOn('website', school.school), () => pagesWith(school, words))
  const occurrences = ask(isOn('calendar', school.school), () => occurrencesForAnyone(school, days))
  const posts = ask(isOn('blogs', school.school), () => publicTexts(school))
  await answered(school)
  const { items } = agendaOf(days, occurrences())
  return {
    pages: pages().map(({ slug, title, about }) => ({ title, about, href: slug === '' ? paths.home : sitePage(slug) })),
    posts: posts()
      .filter(({ title, body }) => has(`${title} ${body}`))
      .slice(0, mostItems)
      .map((post) => ({ ...post, href: publicAddress(post) })),
    items: items.filter(({ title, place }) => has(`${title} ${place ?? ''}`)).slice(0, mostItems),
    days,
  }
}

export type Found = NonNullable<Awaited<ReturnType<typeof searchSite>>>
