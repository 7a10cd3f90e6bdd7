import { publicAgenda } from '../agenda/public.ts'
import { pagesWith } from '../pages/queries.ts'
import { paths, sitePage } from '../paths.ts'
import { isOn } from '../permissions.ts'
import type { SchoolScope } from '../scope.ts'
import { searchable, wordsIn } from '../searching.ts'

const mostWords = 6
const mostItems = 20

/** What anybody may read that has each of these words, or words that begin so. */
export async function searchSite(school: SchoolScope, wanted: string) {
  const words = wordsIn(wanted).slice(0, mostWords)
  if (words.length === 0) return null
  const { school: settings } = school
  const [pages, agenda] = await Promise.all([
    isOn('website', settings) ? pagesWith(school, words) : [],
    isOn('calendar', settings) ? publicAgenda(school) : null,
  ])
  const has = (text: string) => words.every((word) => ` ${searchable(text)}`.includes(` ${word}`))
  return {
    pages: pages.map(({ slug, title, about }) => ({ title, about, href: slug === '' ? paths.home : sitePage(slug) })),
    items: (agenda?.items ?? []).filter(({ title, place }) => has(`${title} ${place ?? ''}`)).slice(0, mostItems),
    days: agenda?.days ?? { from: '', until: '' },
  }
}

export type Found = NonNullable<Awaited<ReturnType<typeof searchSite>>>
