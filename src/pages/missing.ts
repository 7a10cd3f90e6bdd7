import { type Leading, redirectsFrom } from '../redirects/queries.ts'
import { oldPath } from '../redirects/redirects.ts'
import { linksIn } from '../richtext/links-in.ts'
import type { SchoolScope } from '../scope.ts'
import { isTaken } from './addresses.ts'
import type { PageContent } from './blocks.ts'
import { publicSlugs } from './queries.ts'

/** The paths of this site that a page links to: said whole, or in a text with the school's address before it. */
function ownLinks({ siteOrigin, origin }: SchoolScope, { blocks }: Pick<PageContent, 'blocks'>) {
  const links = blocks.flatMap((block) => {
    if (block.kind === 'links') return block.links.map(({ href }) => href)
    return block.kind === 'text' ? linksIn(block.text) : []
  })
  return links.flatMap((href) => {
    const url = new URL(href, siteOrigin)
    return [siteOrigin, origin].includes(url.origin) ? url.pathname : []
  })
}

/** Of these paths of this site, those that lead visitors nowhere: neither ours, nor a public page, nor an address of the old site. */
export function leadingNowhere(asked: readonly string[], slugs: readonly { slug: string }[], old: readonly Leading[]) {
  const there = new Set([...slugs.map(({ slug }) => `/${slug}`), ...old.map(({ from }) => from)])
  return [...new Set(asked)].filter((path) => {
    const whole = oldPath(path)
    return whole !== null && !isTaken(path.split(/[/?#]/)[1] ?? '') && !there.has(whole) && !there.has(path)
  })
}

/** Links on a page that lead visitors nowhere (yet): whoever writes it is told, and may leave it so. */
export async function missingOn(school: SchoolScope, content: Pick<PageContent, 'blocks'>) {
  const links = ownLinks(school, content)
  if (links.length === 0) return []
  const old = redirectsFrom(
    school,
    links.flatMap((path) => oldPath(path) ?? []),
  )
  return leadingNowhere(links, ...(await school.db.batch([publicSlugs(school), old])))
}
