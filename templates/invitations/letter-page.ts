import type { Addressee, Letter } from '../../src/invitations/letters.ts'
import { words } from '../../src/language.ts'
import { spacedCode } from '../../src/links/links.ts'
import { paths } from '../../src/paths.ts'
import {
  asDecoration,
  drawBox,
  type Fonts,
  fitting,
  inElement,
  mm,
  newPage,
  type Page,
  writeLine,
  writeText,
} from '../../src/pdf/page.ts'
import { letterTexts } from './letter-texts.ts'
import {
  type About,
  body,
  codeSquare,
  dayOn,
  left,
  paragraphs,
  placeAndDay,
  subject,
  width,
  writeSender,
} from './paper.ts'

/** One letter, its address where a C5/6 envelope has its window: 25 mm from the left, from 50 mm below the top. */
export function letterPage(fonts: Fonts, letter: Letter, about: About) {
  const page = newPage(fonts)
  const t = words(letterTexts, about.school.language)
  head(page, letter, about)
  const names = letter.addressees.map(({ firstName }) => firstName).join(t.and)
  subject(page, mm(104), t.subject(about.school.name))
  let y = paragraphs(page, mm(114), [t.dear(names), t.why(about.school.name), t.how(short(about)), t.own])
  for (const addressee of letter.addressees) y = codeBox(page, addressee, y, about)
  inElement(page, { tag: 'P' }, () =>
    writeText(page, { x: left, y: y + mm(5), width }, body, `${t.greeting}\n${about.school.name}`),
  )
  return page
}

const short = ({ origin }: About) => `${new URL(origin).host}${paths.code}`

function head(page: Page, { addressees, address, child }: Letter, about: About) {
  const { school, now } = about
  const t = words(letterTexts, school.language)
  const lines = [...addressees.map(({ name }) => name), ...address]
  const shown = address.length > 0 || !child ? lines : [t.parentsOf(child.name)]
  writeSender(page, about)
  inElement(page, { tag: 'P' }, () => {
    for (const [place, line] of shown.entries()) {
      writeLine(page, { x: left, y: mm(55) + place * 15 }, fitting(page, mm(80), { size: 11 }, line), line)
    }
  })
  inElement(page, { tag: 'P' }, () => {
    const side = { x: mm(125), y: mm(55) }
    if (child)
      writeText(page, { ...side, width: mm(60) }, { size: 9.5 }, [child.name, child.group].filter(Boolean).join('\n'))
    writeLine(page, { x: side.x, y: mm(70) }, { size: 9.5 }, placeAndDay(school, school.language, now))
  })
}

function codeBox(page: Page, { name, children, code, until }: Addressee, y: number, { school, origin }: About) {
  const t = words(letterTexts, school.language)
  const day = dayOn(school, school.language, until)
  asDecoration(page, () => drawBox(page, { x: left, y, width, height: mm(29) }))
  inElement(page, { tag: 'P' }, () => {
    const text = { x: left + mm(4), width: mm(118) }
    writeLine(page, { ...text, y: y + mm(6.5) }, fitting(page, text.width, { face: 'bold', size: 11 }, name), name)
    if (children.length > 0) {
      const whose = t.for(children.join(', '))
      writeLine(page, { ...text, y: y + mm(11.5) }, fitting(page, text.width, { size: 9.5 }, whose), whose)
    }
    writeLine(page, { ...text, y: y + mm(20) }, { face: 'bold', size: 18 }, spacedCode(code))
    writeLine(page, { ...text, y: y + mm(25.5) }, { size: 9, grey: 0.35 }, t.until(day))
  })
  codeSquare(page, y, { says: t.square(name), leadsTo: `${origin}${paths.code}?c=${code}` })
  return y + mm(32)
}
