import type { Language } from '../../src/language.ts'
import { months } from '../ui/texts.ts'

/** "2018-03-04" as "4 maart 2018"; whatever is no day stays as it is. */
export function dutchDay(day: string, language: Language) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  return name ? `${Number(date)} ${name} ${year}` : day
}
