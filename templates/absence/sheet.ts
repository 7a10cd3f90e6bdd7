import type { AbsenceLine } from '../../src/absence/exporting.ts'
import type { ReportKind } from '../../src/absence/schema.ts'
import { words } from '../../src/language.ts'
import type { Reader } from '../ui/reader.tsx'
import { officeTexts } from './office-texts.ts'
import { nameOfKind } from './report-card.tsx'
import { absenceTexts } from './texts.ts'

const codes: Record<ReportKind, string> = { ill: 'Z', doctor: 'D', late: 'L', other: 'A', leave: 'V' }

/** Absence as a table for a spreadsheet: a pupil and a day each. Why in words is not in it, which is nobody's administration. */
export function sheetOf(lines: readonly AbsenceLine[], { language }: Reader) {
  const say = words(officeTexts, language)
  const reasons = words(absenceTexts, language)
  return [
    [say.key, say.pupil, say.group, say.day, say.code, say.reason, say.leaves, say.expected, say.comes],
    ...lines.map(({ key, name, group, day, kind, fromTime, expectedTime, arrivedTime }) => [
      key,
      name,
      group,
      day,
      kind ? codes[kind] : 'O',
      kind ? nameOfKind(kind, reasons) : say.unexplained,
      fromTime,
      expectedTime,
      arrivedTime,
    ]),
  ]
}
