import type { Language } from '../../src/language.ts'
import { inElement, mm, type Page, writeLine, writeText } from '../../src/pdf/page.ts'
import type { School } from '../../src/schools/schema.ts'
import { dayText } from '../ui/moment.ts'

/** What is the same on each letter that a school prints: its margins, its letters, who sends it and when. */
export type About = { school: School; origin: string; now: Date }

export const left = mm(25)
export const width = mm(160)
export const body = { size: 10.5 }

const longAgo = new Date(0)

/** A day with its year. */
export const dayOn = ({ zone }: School, language: Language, at: Date) => dayText(at, { language, zone, now: longAgo })

export const placeAndDay = (school: School, language: Language, now: Date) =>
  [school.town, dayOn(school, language, now)].filter(Boolean).join(', ')

export const writeSender = (page: Page, { name, address, town }: School) =>
  inElement(page, { tag: 'P' }, () => {
    writeLine(page, { x: left, y: mm(20) }, { face: 'bold', size: 15 }, name)
    writeLine(page, { x: left, y: mm(26) }, { size: 9.5, grey: 0.35 }, [address, town].filter(Boolean).join(', '))
  })

export const subject = (page: Page, y: number, text: string) =>
  inElement(page, { tag: 'H1' }, () => writeLine(page, { x: left, y }, { face: 'bold', size: 14 }, text))

/** One under the other from `y`; answers where the next would begin. */
export const paragraphs = (page: Page, y: number, texts: readonly string[]) =>
  texts.reduce(
    (at, text) => inElement(page, { tag: 'P' }, () => writeText(page, { x: left, y: at, width }, body, text)) + mm(2.5),
    y,
  )
