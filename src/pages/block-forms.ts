import { pageTexts } from '../../templates/pages/texts.ts'
import { cleanLine, cleanText } from '../cleaning.ts'
import type { Problems } from '../http/forms.ts'
import { ownPath } from '../http/own-path.ts'
import { type Text, textWith } from '../language.ts'
import { addressFrom } from '../richtext/links.ts'
import { altFrom } from '../richtext/pictures.ts'
import { plainOf, textFromPlain } from '../richtext/plain.ts'
import type { RichText } from '../richtext/tree.ts'
import { markedUp } from '../richtext/typed.ts'
import { newsChoices, type SiteBlock, type SiteDocument, type SiteLink, type SitePicture } from './blocks.ts'

/** The fields of a block's form, as they were sent. */
export type Typed = Readonly<Record<string, string>>
type Outcome = { block: SiteBlock; problems: Problems }

export const mostLinks = 12
const longestHeading = 120
const longestIntro = 1000

/** The block as its form has it, over the one that was there. */
export function blockFrom(before: SiteBlock, typed: Typed): Outcome {
  const heading = cleanLine(typed.kop ?? '')
  const problems: Record<string, Text | undefined> = {}
  if (heading.length > longestHeading) problems.kop = pageTexts.headingTooLong
  const block = { ...filled(before, typed, problems), heading: heading.slice(0, longestHeading) }
  return { block, problems }
}

function filled(before: SiteBlock, typed: Typed, problems: Record<string, Text | undefined>): SiteBlock {
  switch (before.kind) {
    case 'text':
      return { ...before, text: textFrom(typed) }
    case 'pictures':
      return { ...before, pictures: inOrder(before.pictures, typed, (one, alt) => ({ ...one, alt: altFrom(alt) })) }
    case 'documents':
      return { ...before, documents: inOrder(before.documents, typed, titled) }
    case 'links':
      return { ...before, links: linksFrom(typed, problems), asButtons: typed.vorm === 'knoppen' }
    case 'news':
      return {
        ...before,
        count: manyFrom(typed, before.count, problems),
        which: newsChoices.find((one) => one === typed.welk) ?? 'all',
      }
    case 'calendar':
      return { ...before, count: manyFrom(typed, before.count, problems) }
    case 'people':
      return { ...before, people: (typed.personen ?? '').split(' ').filter(Boolean).slice(0, 150) }
    case 'contact':
      return { ...before, intro: cleanText(typed.tekst ?? '').slice(0, longestIntro) }
    case 'map':
      return { ...before, place: cleanLine(typed.plaats ?? '').slice(0, 200) }
  }
}

/** How many are shown at most, of what others write. */
export const mostShown = 20
function manyFrom({ aantal = '' }: Typed, before: number, problems: Record<string, Text | undefined>) {
  const many = Number(aantal)
  if (Number.isInteger(many) && many >= 1 && many <= mostShown) return many
  problems.aantal = textWith(pageTexts.countWrong, mostShown)
  return before
}

const titled = (one: SiteDocument, title: string): SiteDocument => ({
  ...one,
  title: cleanLine(title).slice(0, 200) || one.name,
})

/** The text as it was typed, also where it is not kept. */
export function textFrom({ tekst, 'tekst-html': html = '' }: Typed): RichText {
  const { body, rich } = markedUp({ plain: tekst === undefined ? null : cleanText(tekst), html })
  return rich ?? textFromPlain(body)
}

/** Without those that are taken away, in the order of their numbers. */
function inOrder<Thing extends { id: string }>(
  things: readonly Thing[],
  typed: Typed,
  change: (thing: Thing, words: string) => Thing,
) {
  const numbered = things
    .filter(({ id }) => typed[`weg-${id}`] === undefined)
    .map((thing, at) => ({
      thing: typed[`woorden-${thing.id}`] === undefined ? thing : change(thing, typed[`woorden-${thing.id}`] ?? ''),
      place: Number(typed[`plek-${thing.id}`]) || at + 1,
    }))
  return numbered.sort((one, other) => one.place - other.place).map(({ thing }) => thing)
}

function linksFrom(typed: Typed, problems: Record<string, Text | undefined>): SiteLink[] {
  return Array.from({ length: mostLinks }, (_, at) => at).flatMap((at) => {
    const label = cleanLine(typed[`naam-${at}`] ?? '').slice(0, 120)
    const address = cleanLine(typed[`adres-${at}`] ?? '')
    if (!label && !address) return []
    const href = linkFrom(address)
    if (!href) problems[`adres-${at}`] = pageTexts.linkWrong
    else if (!label) problems[`naam-${at}`] = pageTexts.linkNameless
    return href && label ? [{ label, href }] : []
  })
}

/** A page of this site by its path, or an address that a link may lead to. */
export const linkFrom = (typed: string) =>
  typed.startsWith('/') ? ownPath(typed, '') || null : typed === '' ? null : addressFrom(typed)

/** What the form of a block begins with. */
export function typedOf(block: SiteBlock): Typed {
  return { kop: block.heading, ...fieldsOf(block) }
}

function fieldsOf(block: SiteBlock): Typed {
  switch (block.kind) {
    case 'text':
      return { tekst: plainOf(block.text) }
    case 'pictures':
      return numberedFields(block.pictures, ({ alt }: SitePicture) => alt)
    case 'documents':
      return numberedFields(block.documents, ({ title }: SiteDocument) => title)
    case 'links':
      return {
        vorm: block.asButtons ? 'knoppen' : 'lijst',
        ...Object.fromEntries(
          block.links.flatMap(({ label, href }, at) => [
            [`naam-${at}`, label],
            [`adres-${at}`, href],
          ]),
        ),
      }
    case 'news':
      return { aantal: String(block.count), welk: block.which }
    case 'calendar':
      return { aantal: String(block.count) }
    case 'people':
      return { personen: block.people.join(' ') }
    case 'contact':
      return { tekst: block.intro }
    case 'map':
      return { plaats: block.place }
  }
}

const numberedFields = <Thing extends { id: string }>(
  things: readonly Thing[],
  words: (thing: Thing) => string,
): Typed =>
  Object.fromEntries(
    things.flatMap((thing, at) => [
      [`woorden-${thing.id}`, words(thing)],
      [`plek-${thing.id}`, String(at + 1)],
    ]),
  )
