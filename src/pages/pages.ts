import { Buffer } from 'node:buffer'
import { pageTexts } from '../../templates/pages/texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import { addUses } from '../pictures/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { searchable, wordList } from '../searching.ts'
import { candidates, slugOf } from './addresses.ts'
import { documentsOn, emptyBlock, type PageContent, peopleOn, picturesOn, readOn, type SiteBlock } from './blocks.ts'
import * as queries from './queries.ts'

export async function pageFor(scope: SchoolScope, id: string) {
  const [found] = await queries.pageById(scope, id)
  if (!found) throw new NotFound()
  return found
}

export type FoundPage = Awaited<ReturnType<typeof pageFor>>

/** An empty page with a title, at an address of its own that is free: after its title, or that with a number where it is not. */
export async function beginPage(scope: Scope, title: string, parentId: string | null) {
  if (parentId) await demandTop(scope, parentId)
  const wished = slugOf(title) || 'pagina'
  const slugs = candidates(wished)
  const used = new Set((await queries.slugsAmong(scope, slugs)).map(({ slug }) => slug))
  const slug = slugs.find((one) => !used.has(one))
  if (!slug) throw new Refused(pageTexts.tooMany)
  const id = newId(scope.now)
  const text = emptyBlock('text', newId(scope.now))
  const draft: PageContent = { title, about: '', language: scope.school.language, layout: 'reading', blocks: [text] }
  const [made] = await queries.insertPage(scope, { id, slug, parentId, draft })
  if (!made) throw new Refused(pageTexts.tooMany)
  return { id, isAsWished: slug === wished }
}

/** Two levels, and no more: a menu that fits on a telephone. */
export async function demandTop(scope: Scope, parentId: string) {
  const { page } = await pageFor(scope, parentId)
  if (page.parentId || page.slug === '') throw new NotFound()
}

const attempts = 5

/** Changes the draft as it stands at that moment: what a colleague wrote in between stays. `change` answers null to leave it. */
export async function changeDraft(
  scope: Scope,
  id: string,
  change: (draft: PageContent, found: FoundPage) => PageContent | null | Promise<PageContent | null>,
) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await pageFor(scope, id)
    const draft = await change(found.page.draft, found)
    if (!draft) return null
    const [update] = await scope.db.batch([
      queries.updateDraft(scope, id, found.page.draftVersion, draft),
      ...addUses(scope, 'page', id, picturesOn(draft)),
    ] as const)
    if (update.length > 0) return draft
  }
  throw new Refused(pageTexts.busy)
}

/** What visitors read from now on; the version before it is kept. */
export async function publish(scope: Scope, id: string) {
  const { page } = await pageFor(scope, id)
  const { draft } = page
  const version = newId(scope.now)
  const words = wordList(searchable(`${draft.title}\n${readOn(draft)}`))
  await scope.db.batch([
    queries.insertVersion(scope, version, id, draft),
    queries.updatePublished(scope, id, {
      publishedId: version,
      publishedAt: scope.now,
      title: draft.title,
      about: draft.about,
      words,
    }),
    ...queries.showOnly(scope, id, shownOn(draft)),
    queries.deleteOldVersions(scope, id),
    auditEntry(scope, 'sitePage.published', { about: { title: draft.title } }),
  ])
  return page
}

/** There is one form, on however many pages. */
export const contactForm = 'formulier'

const shownOn = (content: PageContent) => [
  ...picturesOn(content).map((shownId) => ({ kind: 'picture' as const, shownId })),
  ...documentsOn(content).map((shownId) => ({ kind: 'document' as const, shownId })),
  ...(content.blocks.some(({ kind }) => kind === 'contact')
    ? [{ kind: 'contact' as const, shownId: contactForm }]
    : []),
  ...peopleOn(content).map((shownId) => ({ kind: 'person' as const, shownId })),
]

/** No visitor finds it any more; it can be published again. */
export async function hide(scope: Scope, id: string) {
  const { page } = await pageFor(scope, id)
  await scope.db.batch([
    queries.updatePublished(scope, id, { publishedId: null, publishedAt: null }),
    ...queries.showOnly(scope, id, []),
    auditEntry(scope, 'sitePage.hidden', { about: { title: page.title } }),
  ])
  return page
}

/** An earlier version as the draft, to look at and publish. */
export async function restore(scope: Scope, id: string, versionId: string) {
  const [version] = await queries.versionById(scope, id, versionId)
  if (!version) throw new NotFound()
  await changeDraft(scope, id, () => version.content)
}

/** Whether what is being written differs from what visitors read. */
export async function isAhead(scope: Scope, { page }: FoundPage) {
  if (!page.publishedId) return true
  const [version] = await queries.versionById(scope, page.id, page.publishedId)
  return !version || JSON.stringify(version.content) !== JSON.stringify(page.draft)
}

export const blockOf = ({ blocks }: PageContent, id: string): SiteBlock | undefined =>
  blocks.find((one) => one.id === id)

/** In bytes: a row of D1 holds 2 MB, with room for what else stands in it. */
export const isTooLong = (draft: PageContent) => Buffer.byteLength(JSON.stringify(draft)) > 500_000
