import encodeQR from 'qr'
import { type Language, words } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import {
  a4,
  asDecoration,
  drawBitmap,
  drawCut,
  type Fonts,
  fitting,
  inElement,
  mm,
  newPage,
  type Page,
  writeLine,
  writeText,
} from '../../src/pdf/page.ts'
import type { Card } from '../../src/pupil-accounts/cards.ts'
import { cardTexts } from './card-texts.ts'

type About = { school: string; group: string; origin: string; language: Language }

const columns = 2
const rows = 4
const size = { width: a4.width / columns, height: a4.height / rows }
const edge = mm(9)
const square = mm(25)

/** Eight on a page, to be cut apart. */
export const cardPages = (fonts: Fonts, cards: readonly Card[], about: About) =>
  Array.from({ length: Math.ceil(cards.length / (columns * rows)) }, (_, at) =>
    cardPage(fonts, cards.slice(at * columns * rows, (at + 1) * columns * rows), about),
  )

function cardPage(fonts: Fonts, cards: readonly Card[], about: About) {
  const page = newPage(fonts)
  asDecoration(page, () => {
    drawCut(page, { x: size.width, y: 0 }, { x: size.width, y: a4.height })
    for (let row = 1; row < rows; row++) {
      drawCut(page, { x: 0, y: row * size.height }, { x: a4.width, y: row * size.height })
    }
  })
  for (const [place, card] of cards.entries()) {
    drawCard(page, card, { x: (place % columns) * size.width, y: Math.floor(place / columns) * size.height }, about)
  }
  return page
}

type Corner = { x: number; y: number }
const small = { size: 8.5, grey: 0.35 }

function drawCard(page: Page, card: Card, corner: Corner, about: About) {
  const say = words(cardTexts, about.language)
  const [x, width] = [corner.x + edge, size.width - 2 * edge]
  const at = (height: number) => ({ x, y: corner.y + mm(height) })
  const beside = width - square - mm(3)
  inElement(page, { tag: 'H2' }, () =>
    writeLine(page, at(12), fitting(page, beside, { face: 'bold', size: 13 }, card.name), card.name),
  )
  const where = `${about.school} · ${about.group}`
  inElement(page, { tag: 'P' }, () => writeLine(page, at(17), fitting(page, beside, small, where), where))
  const address = `${new URL(about.origin).host}${paths.pupilLogin}`
  inElement(page, { tag: 'P' }, () => {
    writeLine(page, at(25), small, say.goTo)
    writeLine(page, at(30), fitting(page, beside, { face: 'bold', size: 11 }, address), address)
  })
  inElement(page, { tag: 'Figure', says: say.square }, () =>
    drawBitmap(
      page,
      { x: x + width - square, y: corner.y + mm(7), size: square },
      encodeQR(`${about.origin}${paths.pupilLogin}`, 'raw', { border: 2, ecc: 'medium' }),
    ),
  )
  told(page, say.userName, card.userName, at(39), width)
  told(page, say.words, card.words, at(52), width)
  inElement(page, { tag: 'P' }, () => writeText(page, { ...at(67), width }, small, say.keep))
}

const told = (page: Page, label: string, text: string, { x, y }: Corner, width: number) =>
  inElement(page, { tag: 'P' }, () => {
    writeLine(page, { x, y }, small, label)
    writeLine(page, { x, y: y + mm(6.5) }, fitting(page, width, { face: 'bold', size: 16 }, text), text)
  })
