import encodeQR from 'qr'
import type { Language } from '../../src/language.ts'
import {
  asDecoration,
  drawBitmap,
  drawPicture,
  fitting,
  inElement,
  mm,
  type Page,
  type Style,
  writeLine,
  writeText,
} from '../../src/pdf/page.ts'
import type { Picture } from '../../src/pdf/picture.ts'
import type { School } from '../../src/schools/schema.ts'
import { dayText } from '../ui/moment.ts'

/** What is the same on each letter that a school prints: its margins, its letters, who sends it and when. */
export type About = { school: School; origin: string; now: Date; logo: Picture | null }

export const left = mm(25)
export const width = mm(160)
export const body = { size: 10.5 }

const longAgo = new Date(0)

/** A day with its year. */
export const dayOn = ({ zone }: School, language: Language, at: Date) => dayText(at, { language, zone, now: longAgo })

export const placeAndDay = (school: School, language: Language, now: Date) =>
  [school.town, dayOn(school, language, now)].filter(Boolean).join(', ')

/** At the right of a box that begins at this height: what opens the page of one's code by itself. */
export const codeSquare = (page: Page, y: number, { says, leadsTo }: { says: string; leadsTo: string }) =>
  inElement(page, { tag: 'Figure', says }, () =>
    drawBitmap(
      page,
      { x: left + width - mm(28), y: y + mm(1), size: mm(27) },
      encodeQR(leadsTo, 'raw', { border: 3, ecc: 'medium' }),
    ),
  )

/** The most room that a logo takes, at the right above all else. */
const logoBox = { width: mm(48), height: mm(18) }

/** Who sends it: its name and address, and its logo, which says nothing that they do not. */
export function writeSender(
  page: Page,
  { school: { name, address, postcode, town }, logo }: Pick<About, 'school' | 'logo'>,
) {
  const taken = logo ? drawLogo(page, logo) + mm(6) : 0
  const line = (y: number, style: Style, text: string) =>
    writeLine(page, { x: left, y }, fitting(page, width - taken, style, text), text)
  inElement(page, { tag: 'P' }, () => {
    line(mm(20), { face: 'bold', size: 15 }, name)
    line(
      mm(26),
      { size: 9.5, grey: 0.35 },
      [address, [postcode, town].filter(Boolean).join('  ')].filter(Boolean).join(', '),
    )
  })
}

/** As large as it goes, and answers how wide that is. */
function drawLogo(page: Page, logo: Picture) {
  const scale = Math.min(logoBox.width / logo.width, logoBox.height / logo.height)
  const size = { width: logo.width * scale, height: logo.height * scale }
  asDecoration(page, () => drawPicture(page, { x: left + width - size.width, y: mm(12), ...size }, logo))
  return size.width
}

export const subject = (page: Page, y: number, text: string) =>
  inElement(page, { tag: 'H1' }, () => writeLine(page, { x: left, y }, { face: 'bold', size: 14 }, text))

/** One under the other from `y`; answers where the next would begin. */
export const paragraphs = (page: Page, y: number, texts: readonly string[]) =>
  texts.reduce(
    (at, text) => inElement(page, { tag: 'P' }, () => writeText(page, { x: left, y: at, width }, body, text)) + mm(2.5),
    y,
  )
