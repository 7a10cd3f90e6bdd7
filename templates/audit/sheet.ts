import type { LogEntry, Mentioned } from '../../src/audit/log.ts'
import { words } from '../../src/language.ts'
import { localMoment } from '../../src/time.ts'
import type { Reader } from '../ui/reader.tsx'
import { factsText } from './facts.ts'
import { actionTexts, auditTexts } from './texts.ts'

/** The log as a table for a spreadsheet, in its reader's language. */
export function sheetOf(entries: readonly LogEntry[], { language, zone }: Reader) {
  const say = words(auditTexts, language)
  const person = (mentioned: Mentioned | null, otherwise: string) =>
    mentioned ? mentioned.name || `${say.gone} (${mentioned.id})` : otherwise
  return [
    [say.when, say.utc, say.who, say.what, say.whom, say.details],
    ...entries.map(({ at, action, by, to, about }) => [
      localMoment(at, zone),
      at.toISOString(),
      person(by, say.product),
      actionTexts[action][language],
      person(to, ''),
      factsText(about, language),
    ]),
  ]
}
