import { words } from '../../src/language.ts'
import type { Reader } from '../ui/reader.tsx'
import { answerLine, type Links } from './frame.tsx'
import { mailTexts } from './texts.ts'

/** The end of a mail without markup. */
export function foot({ choice, unsubscribe, repliesTo }: Links, reader: Reader) {
  const t = words(mailTexts, reader.language)
  return ['-- ', t[answerLine(repliesTo)], `${t.choose}: ${choice}`, `${t.unsubscribe}: ${unsubscribe}`, ''].join(
    '\r\n',
  )
}
