import { siteLetters } from '../../src/contact-form/schema.ts'
import type { PageContent, SiteBlock } from '../../src/pages/blocks.ts'
import { publish } from '../../src/pages/pages.ts'
import { insertPage } from '../../src/pages/queries.ts'
import { siteFiles, sitePages } from '../../src/pages/schema.ts'
import type { SchoolScope, Scope } from '../../src/scope.ts'

const text = (id: string, words: string): SiteBlock => ({
  id,
  kind: 'text',
  heading: '',
  text: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
})

export const contentOf = (title: string, blocks: readonly SiteBlock[]): PageContent => ({
  title,
  about: '',
  language: 'nl',
  layout: 'columns',
  blocks,
})

/** A website of so many pages, and its home, each with all that can stand on one. */
export async function fullSite(scope: SchoolScope, writer: string, people: readonly string[], many = 30) {
  const as = { ...scope, me: { id: writer } } as Scope // safe: publishing asks for nothing else
  for (let at = 0; at < many; at++) {
    const id = `sitepage${at}`
    const blocks: SiteBlock[] = [
      text(`${id}text`, `Tekst van pagina ${at}`),
      { id: `${id}days`, kind: 'calendar', heading: 'Binnenkort', count: 5 },
      { id: `${id}news`, kind: 'news', heading: 'Nieuws', count: 20, which: 'all' },
      { id: `${id}people`, kind: 'people', heading: 'Wie', people },
      { id: `${id}contact`, kind: 'contact', heading: '', intro: 'Schrijf ons' },
    ]
    const parentId = at > 6 ? `sitepage${1 + (at % 6)}` : null
    await insertPage(as, {
      id,
      slug: at === 0 ? '' : `pagina-${at}`,
      parentId,
      draft: contentOf(`Pagina ${at}`, blocks),
    })
    await publish(as, id)
  }
  return { page: 'sitepage1', block: 'sitepage1people', slug: 'pagina-1' }
}

/** A page that nobody may see yet, with a document, and what a visitor wrote: each word of its own. */
export const draftSite = (
  { db, now }: SchoolScope,
  id: { page: string; file: string; admin: string },
  word: (field: string) => string,
) => [
  db.insert(sitePages, {
    id: id.page,
    slug: word('slug').toLowerCase(),
    position: 1,
    title: word('pagetitle'),
    about: word('pageabout'),
    draft: contentOf(word('pagetitle'), [text(id.page, word('pagetext'))]),
    draftById: id.admin,
    draftAt: now,
  }),
  db.insert(siteFiles, {
    id: id.file,
    pageId: id.page,
    name: `${word('document')}.pdf`,
    type: 'application/pdf',
    size: 4,
    at: now,
    byId: id.admin,
  }),
  db.insert(siteLetters, {
    id: id.page,
    at: now,
    name: word('visitor'),
    email: `${word('visitor')}@x.example`.toLowerCase(),
    phone: word('visitorphone'),
    body: word('letterbody'),
    state: 'new',
    suspicions: [],
    network: '',
  }),
]
