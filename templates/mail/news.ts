import { words } from '../../src/language.ts'
import type { Reader } from '../ui/reader.tsx'
import { deadlineText } from '../ui/time.tsx'
import { mailTexts } from './texts.ts'

/** What a mail tells of a message: who, about what, and whether something is asked. Never what it says (E2). */
export type News = { sender: string; subject: string; href: string; asks: boolean; deadline: Date | null }

const longAgo = new Date(0)

/** What is asked and until when, in full: a mail is read on any later day, so "morgen" would be wrong. */
export function asked({ asks, deadline }: News, reader: Reader) {
  const t = words(mailTexts, reader.language)
  if (!asks || (deadline && deadline <= reader.now)) return null
  return deadline ? t.answerBefore(deadlineText(deadline, { ...reader, now: longAgo })) : t.answerAsked
}
