import { paths } from '../../src/paths.ts'
import { as, type Cast } from '../cast.ts'

type Who = Parameters<typeof as>[1]

/** What a hidden field of a page holds. */
export const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''

/** A page of the website, made by hand in a browser; and what one does to it. */
export async function newPage(them: Cast, title: string, who: Who = 'hedda') {
  const made = await as(them, who).post(paths.sitePages, { titel: title })
  const id = /paginas\/(\w+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
  return { id, ...at(them, id, who) }
}

export function at(them: Cast, id: string, who: Who = 'hedda') {
  const read = async (path: string) => (await as(them, who).visit(path)).text()
  const blocks = async () =>
    [...(await read(paths.sitePageDraft(id))).matchAll(/id="blok-(\w+)"/g)].map(([, block]) => block ?? '')
  return {
    blocks,
    draft: () => read(paths.sitePageDraft(id)),
    preview: () => read(paths.sitePagePreview(id)),
    publish: () => as(them, who).post(paths.sitePageState(id), { actie: 'publiceren' }),
    hide: () => as(them, who).post(paths.sitePageState(id), { actie: 'verbergen' }),
    add: async (kind: string) => {
      const answer = await as(them, who).post(paths.siteBlocks(id), { soort: kind })
      return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
    },
    open: (block: string) => read(paths.siteBlock(id, block)),
    /** Opens the form and sends it with these in it. */
    fill: async (block: string, fields: Record<string, string>, files: readonly File[] = [], seen?: string) => {
      const form = await read(paths.siteBlock(id, block))
      const data = new FormData()
      for (const [name, value] of Object.entries({
        soort: hidden(form, 'soort'),
        gezien: seen ?? hidden(form, 'gezien'),
        ...fields,
      }))
        data.append(name, value)
      for (const file of files) data.append('bestand', file)
      return as(them, who).post(paths.siteBlock(id, block), data)
    },
  }
}

export const words = (text: string) => ({ tekst: text, 'tekst-html': '' })
