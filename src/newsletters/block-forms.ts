import { letterTexts } from '../../templates/newsletters/texts.ts'
import { problems as problemTexts } from '../../templates/ui/problems.ts'
import { cleanLine, cleanText } from '../cleaning.ts'
import type { Problems } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { altFrom } from '../richtext/pictures.ts'
import { plainOf, textFromPlain } from '../richtext/plain.ts'
import type { RichText } from '../richtext/tree.ts'
import { markedUp } from '../richtext/typed.ts'
import { daysLater, readDay } from '../time.ts'
import { type LetterBlock, longestPeriod, mostPhotos, mostPosts, type PhotosBlock } from './blocks.ts'

/** The fields of a block's form as they were sent; of boxes that share a name all that were ticked. */
export type Typed = Readonly<Record<string, readonly string[]>>
type Wrong = Record<string, Text | undefined>

export const one = (typed: Typed, name: string) => typed[name]?.[0] ?? ''
const isId = (text: string) => /^[0-9a-z]{1,40}$/.test(text)
const idsIn = (typed: Typed, name: string) => [...new Set(typed[name] ?? [])].filter(isId)

const longestHeading = 120

/** The block as its form has it, over the one that was there. */
export function blockFrom(before: LetterBlock, typed: Typed): { block: LetterBlock; problems: Problems } {
  const heading = cleanLine(one(typed, 'kop'))
  const wrong: Wrong = heading.length > longestHeading ? { kop: problemTexts.tooLong } : {}
  const block = { ...filled(before, typed, wrong), heading: heading.slice(0, longestHeading) }
  if (block.kind === 'heading' && !heading) wrong.kop = problemTexts.required
  return { block, problems: wrong }
}

function filled(before: LetterBlock, typed: Typed, wrong: Wrong): LetterBlock {
  switch (before.kind) {
    case 'text':
      return { ...before, text: textFrom(typed) }
    case 'news': {
      const posts = idsIn(typed, 'berichten')
      if (posts.length > mostPosts) wrong.berichten = letterTexts.tooManyPosts
      return { ...before, posts }
    }
    case 'events':
      return { ...before, ...daysFrom(before, typed, wrong) }
    case 'photos':
      return { ...before, photos: photosFrom(before, typed, wrong) }
    case 'heading':
      return before
  }
}

/** As it was typed, also where it is not kept. Pictures stand in blocks of photos, where it is known who is in them (C9). */
export function textFrom(typed: Typed): RichText {
  const plain = typed.tekst === undefined ? null : cleanText(one(typed, 'tekst'))
  const { body, rich } = markedUp({ plain, html: one(typed, 'tekst-html') })
  return (rich ?? textFromPlain(body)).filter(({ type }) => type !== 'picture')
}

type Days = { from: string; until: string }

function daysFrom(before: Days, typed: Typed, wrong: Wrong): Days {
  const [from, until] = [readDay(one(typed, 'van').trim()), readDay(one(typed, 'tot').trim())]
  if (!from) wrong.van = problemTexts.notADate
  if (!until) wrong.tot = problemTexts.notADate
  else if (from && until < from) wrong.tot = letterTexts.endsBefore
  else if (from && until > daysLater(from, longestPeriod)) wrong.tot = letterTexts.periodTooLong
  return { from: from ?? before.from, until: until ?? before.until }
}

/** What stands there, without what is not ticked any more and with what is said of it; and what was ticked of another album. */
function photosFrom({ photos }: PhotosBlock, typed: Typed, wrong: Wrong) {
  const kept = photos.filter(({ id }) => typed.houden?.includes(id))
  const added = idsIn(typed, 'fotos').filter((id) => !kept.some((photo) => photo.id === id))
  const all = [...kept, ...added.map((id) => ({ id, alt: '' }))]
  if (all.length > mostPhotos) wrong.fotos = letterTexts.tooManyPhotos
  return all.map(({ id, alt }) => ({ id, alt: typed[`woorden-${id}`] ? altFrom(one(typed, `woorden-${id}`)) : alt }))
}

/** What the form of a block begins with. */
export function typedOf(block: LetterBlock): Typed {
  return { kop: [block.heading], ...fieldsOf(block) }
}

function fieldsOf(block: LetterBlock): Typed {
  switch (block.kind) {
    case 'text':
      return { tekst: [plainOf(block.text)] }
    case 'news':
      return { berichten: block.posts }
    case 'events':
      return { van: [block.from], tot: [block.until] }
    case 'photos':
      return {
        houden: block.photos.map(({ id }) => id),
        ...Object.fromEntries(block.photos.map(({ id, alt }) => [`woorden-${id}`, [alt]])),
      }
    case 'heading':
      return {}
  }
}
