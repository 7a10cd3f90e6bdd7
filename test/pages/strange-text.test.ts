import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { type Element, elementsOf, foreign, shapeOf } from '../http/markup.ts'
import { payloads, plain } from '../http/payloads.ts'
import { type at, hidden, newPage } from './site.ts'

// Check 13: whatever stands in a block is text to whoever reads it, in the editor, in the preview and on the page.

let them: Cast
let page: ReturnType<typeof at> & { id: string }
const block = { text: '', links: '', documents: '', contact: '', map: '' }

/** Of each place, with two plain words in it. */
let before: string[][]

beforeAll(async () => {
  them = await cast()
  page = await newPage(them, 'Vreemde tekst')
  block.text = (await page.blocks())[0] ?? ''
  for (const kind of ['links', 'documents', 'contact', 'map'] as const) block[kind] = await page.add(kind)
  await page.fill(block.documents, {}, [new File(['%PDF-1.7'], 'gids.pdf')])
  await write(plain)
  before = await Promise.all(places().map(async ([, who, path]) => othersIn(await elementsAt(who, path))))
})

const short = (text: string, most: number) => [...text].slice(0, most).join('')

/** Each field that takes words, with these in it. */
async function write(text: string) {
  const heading = { kop: short(text, 110) }
  const file =
    hidden(await page.open(block.documents), 'soort') && /woorden-(\w+)"/.exec(await page.open(block.documents))?.[1]
  await page.fill(block.text, { ...heading, tekst: text, 'tekst-html': '' })
  await page.fill(block.links, { ...heading, 'naam-0': short(text, 110), 'adres-0': '/praktisch' })
  await page.fill(block.documents, { ...heading, [`woorden-${file}`]: short(text, 190) })
  await page.fill(block.contact, { ...heading, tekst: short(text, 900) })
  await page.fill(block.map, { ...heading, plaats: short(text, 190) })
  const form = await (await as(them, 'hedda').visit(paths.sitePageHeading(page.id))).text()
  await as(them, 'hedda').post(paths.sitePageHeading(page.id), {
    ...{ titel: short(text, 110), over: short(text, 290), taal: 'nl', indeling: 'columns' },
    gezien: hidden(form, 'gezien'),
  })
  await page.publish()
}

const places = () =>
  [
    ['the page', 'nobody', '/vreemde-tekst'],
    ['the home page', 'nobody', paths.home],
    ['the search', 'nobody', `${paths.siteSearch}?q=a`],
    ['the preview', 'hedda', paths.sitePagePreview(page.id)],
    ['the draft', 'hedda', paths.sitePageDraft(page.id)],
    ['the desk', 'hedda', paths.sitePages],
  ] as const

const elementsAt = async (who: 'nobody' | 'hedda', path: string) =>
  elementsOf(await (await as(them, who).visit(path)).text())

/** But for paragraphs, which are their writer's own. */
const othersIn = (elements: readonly Element[]) => [
  ...new Set(shapeOf(elements).filter((one) => !/^(p|br)\b/.test(one))),
]

describe('a page of the website', () => {
  it.each(payloads.map((text) => [text.slice(0, 60), text]))(
    'has %s as text (check 13)',
    async (_, text) => {
      await write(text)
      for (const [place, [name, who, path]] of places().entries()) {
        const elements = await elementsAt(who, path)
        expect([name, foreign(elements)]).toEqual([name, []])
        // What is found is another thing each time.
        if (path.startsWith(paths.siteSearch)) continue
        expect([name, othersIn(elements).filter((one) => !before[place]?.includes(one))]).toEqual([name, []])
      }
    },
    20_000,
  )
})
