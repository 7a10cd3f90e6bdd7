import { words } from '../../src/language.ts'
import type { ExportedResults, Unit } from '../../src/questionnaires/export.ts'
import { signedIn } from '../../src/questionnaires/handed-in.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { localMoment } from '../../src/time.ts'
import type { Reader } from '../ui/reader.tsx'
import { resultTexts } from './result-texts.ts'
import { valueText } from './value.ts'

/** The outcome as a table for a spreadsheet: a row for each answer there can be, a column for each question. */
export function resultSheet({ mode, questions, units }: ExportedResults, reader: Reader) {
  const say = words(resultTexts, reader.language)
  const about = {
    once: { heads: [], cells: () => [] },
    perChild: { heads: [say.child, say.group], cells: ({ child, groups }: Unit) => [child, groups.join(', ')] },
    perGroup: { heads: [say.group], cells: ({ groups }: Unit) => [groups.join(', ')] },
  }[mode]
  return [
    [
      ...about.heads,
      say.recipient,
      say.answeredBy,
      say.answeredAt,
      say.enteredBy,
      ...questions.map(({ label }) => label),
    ],
    ...units.map((unit) => [
      ...about.cells(unit),
      unit.people.join(', '),
      unit.given?.by ?? '',
      unit.given ? localMoment(unit.given.at, reader.zone) : '',
      unit.given?.enteredBy ?? '',
      ...questions.map((question) => cellText(unit, question, reader)),
    ]),
  ]
}

/** Numbers, days and places as they were given, so that a spreadsheet can sort and add them; the rest as people say it. */
function cellText({ given }: Unit, question: Question, reader: Reader) {
  const say = words(resultTexts, reader.language)
  if (question.kind === 'signature') return signatureCell(given?.values[question.id]?.[0], reader)
  const isBare = question.kind === 'date' || question.kind === 'places'
  const values = (given?.values[question.id] ?? []).map((value) =>
    isBare ? value : valueText(question, value, reader),
  )
  return values.join(', ') + (given?.waiting.has(question.id) ? ` (${say.waits})` : '')
}

/** By whom, when, and which words: what a school is asked for later. */
function signatureCell(value: string | undefined, { zone }: Reader) {
  const signed = signedIn(value)
  return signed ? `${signed.name}, ${localMoment(signed.at, zone)}, ${signed.version}` : ''
}
