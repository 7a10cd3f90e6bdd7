import { newId } from '../ids.ts'
import type { PageContent, SiteBlock, SitePicture } from '../pages/blocks.ts'
import { staffToChoose } from '../pages/file-queries.ts'
import { keepPictures } from '../pages/files.ts'
import { changeDraft, publish } from '../pages/pages.ts'
import { insertPage } from '../pages/queries.ts'
import { insertRedirects } from '../redirects/queries.ts'
import { textFromPlain } from '../richtext/plain.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { asPerson } from './history.ts'
import { type DemoBlock, type DemoPage, type Drawing, demoPages, oldAddresses } from './website-pages.ts'

/** The school's public website, as its head made it (J1). */
export async function makeWebsite(scope: SchoolScope, head: string) {
  const writer = await asPerson(scope, head)
  const team = (await staffToChoose(writer)).map(({ id }) => id)
  const ids = new Map(demoPages.map(({ slug }) => [slug, newId(scope.now)]))
  for (const page of demoPages) await makePage(writer, page, ids, team)
  await scope.db.batch(insertRedirects(writer, oldAddresses))
}

async function makePage(writer: Scope, page: DemoPage, ids: ReadonlyMap<string, string>, team: readonly string[]) {
  const { slug, under, title, about, layout, blocks } = page
  const id = ids.get(slug) ?? ''
  const made: SiteBlock[] = []
  for (const block of blocks) made.push(await blockOf(writer, block, team))
  const draft: PageContent = { title, about, layout, language: 'nl', blocks: made }
  await insertPage(writer, { id, slug, parentId: under ? (ids.get(under) ?? null) : null, draft })
  // Written once more, so that its pictures are known to stand there.
  await changeDraft(writer, id, () => draft)
  await publish(writer, id)
}

async function blockOf(writer: Scope, block: DemoBlock, team: readonly string[]): Promise<SiteBlock> {
  const id = newId(writer.now)
  if ('text' in block) return { id, heading: '', kind: 'text', text: textFromPlain(block.text) }
  if ('drawing' in block) {
    const pictures = await drawn(writer, block.drawing, block.alt)
    return { id, heading: '', kind: 'pictures', pictures }
  }
  if ('calendar' in block) return { id, heading: block.calendar, kind: 'calendar', count: block.count }
  if ('news' in block) return { id, heading: block.news, kind: 'news', count: block.count, which: 'all' }
  if ('team' in block) return { id, heading: block.team, kind: 'people', people: team }
  if ('contact' in block) return { id, heading: '', kind: 'contact', intro: block.contact }
  if ('map' in block) return { id, heading: '', kind: 'map', place: block.map }
  const links = block.links.map(([label, href]) => ({ label, href }))
  return { id, heading: block.heading, kind: 'links', links, asButtons: false }
}

async function drawn(writer: Scope, drawing: Drawing, alt: string): Promise<SitePicture[]> {
  const bytes = await writer.asset(`drawings/${drawing}.webp`)
  const { kept } = await keepPictures(writer, [new File([new Uint8Array(bytes)], `${drawing}.webp`)], alt)
  return kept
}
