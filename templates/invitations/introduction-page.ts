import encodeQR from 'qr'
import { type Language, words } from '../../src/language.ts'
import { drawBitmap, type Fonts, inElement, mm, newPage, writeLine, writeText } from '../../src/pdf/page.ts'
import { introductionTexts } from './introduction-texts.ts'
import { type About, body, left, paragraphs, placeAndDay, subject, width, writeSender } from './paper.ts'

const square = mm(34)

/** The letter that a school gives to all its parents before they are invited: what comes, and what they do then. */
export function introductionPage(fonts: Fonts, about: About, own: string, language: Language) {
  const { school, origin, now } = about
  const page = newPage(fonts)
  const t = words(introductionTexts, language)
  writeSender(page, about)
  inElement(page, { tag: 'P' }, () => writeLine(page, { x: left, y: mm(45) }, body, placeAndDay(school, language, now)))
  subject(page, mm(58), t.subject(school.name))
  const { host } = new URL(origin)
  const texts = [t.dear, t.what(school.name), ...(own ? [own] : []), t.start, t.steps(host), t.safe(school.name)]
  const y = paragraphs(page, mm(69), [...texts, t.questions(school.contactEmail)]) + mm(1)
  inElement(page, { tag: 'Figure', says: t.square(host) }, () =>
    drawBitmap(
      page,
      { x: left + width - square, y, size: square },
      encodeQR(origin, 'raw', { border: 3, ecc: 'medium' }),
    ),
  )
  inElement(page, { tag: 'P' }, () =>
    writeText(page, { x: left, y: y + mm(8), width: width - square }, body, `${t.greeting}\n${school.name}`),
  )
  inElement(page, { tag: 'P' }, () =>
    writeLine(page, { x: left, y: y + square - mm(4) }, { face: 'bold', size: 11 }, host),
  )
  return page
}
