import { words } from '../../src/language.ts'
import { spacedCode } from '../../src/links/links.ts'
import type { Message } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { linesOf } from '../../src/pdf/lines.ts'
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
} from '../../src/pdf/page.ts'
import type { PaperLetter } from '../../src/reaching/letters.ts'
import {
  type About,
  body,
  codeSquare,
  dayOn,
  left,
  paragraphs,
  placeAndDay,
  width,
  writeSender,
} from '../invitations/paper.ts'
import { askedOnPaper } from './asked-on-paper.ts'
import { letterTexts } from './letter-texts.ts'

/** `files`: names of what is attached, which is not on paper. */
type Writing = { letter: PaperLetter; message: Message; sender: string; files: readonly string[] }

const leading = body.size * 1.4
const [top, bottom] = [mm(25), mm(272)]

/** A message on as many pages as it takes, its address where an envelope has its window. */
export function messagePages(fonts: Fonts, { letter, message, sender, files }: Writing, about: About): Page[] {
  const t = words(letterTexts, about.school.language)
  const first = newPage(fonts)
  head(first, letter, about)
  inElement(first, { tag: 'H1' }, () => {
    const style = fitting(first, width, { face: 'bold', size: 14 }, message.subject)
    writeLine(first, { x: left, y: mm(104) }, style, message.subject)
  })
  const day = dayOn(about.school, about.school.language, message.sentAt)
  const pages = [first]
  const y = paragraphs(first, mm(114), [t.dear(letter.firstName), t.why(day)])
  const attached = files.length > 0 ? t.attached(files) : ''
  const asked = letter.asked ? askedOnPaper(letter.asked, about) : ''
  const signed = `${sender}\n${about.school.name}`
  const end = writeOn(pages, y, [message.body, attached, asked, signed].filter(Boolean).join('\n\n'))
  if (!letter.hasAccount) account(roomFor(pages, end, mm(52)), letter, about)
  return pages
}

/** The page to go on with and where: a new one where there is too little room. */
function roomFor(pages: Page[], y: number, height: number) {
  if (y + height > bottom) {
    pages.push(newPage(pages[0]!.fonts))
    return { page: pages.at(-1)!, y: top }
  }
  return { page: pages.at(-1)!, y }
}

/** Line by line, on to the next page where one is full; answers where it ended. */
function writeOn(pages: Page[], from: number, text: string) {
  const lines = linesOf(pages[0]!.fonts.regular, body.size, width, text)
  let y = from
  for (let next = 0; next < lines.length; ) {
    const room = roomFor(pages, y, leading)
    const fitting = Math.max(1, Math.floor((bottom - room.y) / leading))
    const shown = lines.slice(next, next + fitting)
    inElement(room.page, { tag: 'P' }, () => {
      for (const [place, line] of shown.entries())
        writeLine(room.page, { x: left, y: room.y + place * leading }, body, line)
    })
    next += shown.length
    y = room.y + shown.length * leading
  }
  return y + mm(4)
}

function head(page: Page, { name, address }: PaperLetter, about: About) {
  writeSender(page, about)
  inElement(page, { tag: 'P' }, () => {
    for (const [place, line] of [name, ...address].entries())
      writeLine(page, { x: left, y: mm(55) + place * 15 }, fitting(page, mm(80), { size: 11 }, line), line)
  })
  const day = placeAndDay(about.school, about.school.language, about.now)
  inElement(page, { tag: 'P' }, () => writeLine(page, { x: mm(125), y: mm(70) }, { size: 9.5 }, day))
}

function account({ page, y }: { page: Page; y: number }, { name, code }: PaperLetter, about: About) {
  const { school, origin } = about
  const t = words(letterTexts, school.language)
  if (!code) {
    paragraphs(page, y + mm(4), [t.askForCode])
    return
  }
  const at = paragraphs(page, y + mm(4), [t.account(`${new URL(origin).host}${paths.code}`)])
  asDecoration(page, () => drawBox(page, { x: left, y: at, width, height: mm(29) }))
  inElement(page, { tag: 'P' }, () => {
    const x = left + mm(4)
    writeLine(page, { x, y: at + mm(8) }, fitting(page, mm(118), { face: 'bold', size: 11 }, name), name)
    writeLine(page, { x, y: at + mm(18) }, { face: 'bold', size: 18 }, spacedCode(code.code))
    writeLine(page, { x, y: at + mm(25) }, { size: 9, grey: 0.35 }, t.until(dayOn(school, school.language, code.until)))
  })
  codeSquare(page, at, { says: t.square(name), leadsTo: `${origin}${paths.code}?c=${code.code}` })
}
