import { pageTexts } from '../../templates/pages/texts.ts'
import { postTexts } from '../../templates/posts/texts.ts'
import { websiteTexts } from '../../templates/website/texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { isOn } from '../permissions.ts'
import { removeOtherUses } from '../pictures/queries.ts'
import { insertRedirect } from '../redirects/queries.ts'
import { textFromPlain } from '../richtext/plain.ts'
import type { Scope } from '../scope.ts'
import { isSlug, isTaken } from './addresses.ts'
import { emptyBlock, type PageContent, type SiteBlock } from './blocks.ts'
import { filesOf } from './file-queries.ts'
import { removeFiles } from './files.ts'
import { demandTop, pageFor } from './pages.ts'
import { allPages, deletePage, insertPage, type ListedPage, slugsAmong, updatePlace } from './queries.ts'

export type Branch = ListedPage & { below: ListedPage[] }

/** In order: each page with those below it. */
export async function pageTree(scope: Scope): Promise<Branch[]> {
  const pages = await allPages(scope)
  return pages
    .filter(({ parentId }) => parentId === null)
    .map((page) => ({ ...page, below: pages.filter(({ parentId }) => parentId === page.id) }))
}

/** The home page as it is before anybody wrote one: what the school says of itself in its settings. */
export async function beginHome(scope: Scope) {
  const pages = await allPages(scope)
  const home = pages.find(({ slug }) => slug === '')
  if (home) return home.id
  const { school, now } = scope
  const [opening = '', rest = ''] = school.welcome.trim().split(/(?<=[.!?])\s+(.*)/s)
  const begin = (kind: SiteBlock['kind']) => emptyBlock(kind, newId(now))
  const text = { ...begin('text'), kind: 'text' as const, text: textFromPlain(rest) }
  const news = { ...begin('news'), heading: postTexts.news[school.language] }
  const calendar = { ...begin('calendar'), heading: websiteTexts.comingUp[school.language] } as SiteBlock
  const draft: PageContent = {
    title: school.name,
    about: opening.slice(0, 300),
    language: school.language,
    layout: 'columns',
    blocks: isOn('blogs', school) ? [text, news, calendar] : [text, calendar],
  }
  const id = newId(now)
  await insertPage(scope, { id, slug: '', parentId: null, draft })
  return (await allPages(scope)).find(({ slug }) => slug === '')?.id ?? id
}

export type Place = { slug: string; parentId: string | null; inMenu: boolean }

/** Where a page stands and what its address is; whoever has the old address is led on. */
export async function place(scope: Scope, id: string, { slug, parentId, inMenu }: Place): Promise<Problems> {
  const { page } = await pageFor(scope, id)
  if (page.slug === '') throw new NotFound()
  if (!isSlug(slug)) return { adres: pageTexts.slugWrong }
  if (isTaken(slug)) return { adres: pageTexts.slugOurs }
  if (slug !== page.slug && (await slugsAmong(scope, [slug])).length > 0) return { adres: pageTexts.slugUsed }
  if (parentId && (parentId === id || (await allPages(scope)).some((one) => one.parentId === id)))
    return { onder: pageTexts.parentWrong }
  if (parentId) await demandTop(scope, parentId)
  const moved = slug !== page.slug && page.publishedId
  await scope.db.batch([
    updatePlace(scope, id, { slug, parentId, inMenu }),
    ...(moved ? [insertRedirect(scope, { from: `/${page.slug}`, to: `/${slug}` })] : []),
  ])
  return {}
}

/** Before or after its neighbour under the same page. */
export async function shift(scope: Scope, id: string, up: boolean) {
  const pages = await allPages(scope)
  const page = pages.find((one) => one.id === id)
  if (!page) throw new NotFound()
  const beside = pages.filter(({ parentId }) => parentId === page.parentId)
  const at = beside.indexOf(page)
  const other = beside[at + (up ? -1 : 1)]
  if (!other) return
  beside[at] = other
  beside[at + (up ? -1 : 1)] = page
  const places = beside.map(({ position }) => position).sort((one, two) => one - two)
  await scope.db.batch(beside.map((one, place) => updatePlace(scope, one.id, { position: places[place] ?? place })))
}

/** For good, with its versions, documents and pictures. */
export async function removePage(scope: Scope, id: string) {
  const { page } = await pageFor(scope, id)
  const files = await filesOf(scope, id)
  await removeFiles(
    scope,
    files.map((file) => file.id),
  )
  await scope.db.batch([
    ...deletePage(scope, id),
    removeOtherUses(scope, 'page', id, []),
    auditEntry(scope, 'sitePage.removed', { about: { title: page.title } }),
  ])
  return page
}
