import type { ExportedChange } from '../../src/changes/changes.ts'
import { words } from '../../src/language.ts'
import { localMoment } from '../../src/time.ts'
import { custodyTexts } from '../families/texts.ts'
import type { Reader } from '../ui/reader.tsx'
import { changeTexts, fieldTexts } from './texts.ts'

/** The changes as a table for a spreadsheet: each beside every child whose parent it is. */
export function sheetOf(changes: readonly ExportedChange[], { language, zone }: Reader) {
  const say = words(changeTexts, language)
  const fields = words(fieldTexts, language)
  const custody = words(custodyTexts, language)
  return [
    [
      say.pupilKey,
      say.pupil,
      say.group,
      say.guardian,
      say.custody,
      say.what,
      say.before,
      say.after,
      say.when,
      say.whom,
    ],
    ...changes.map(({ at, field, before, after, guardian, bySelf, pupil }) => [
      pupil?.key ?? '',
      pupil?.name ?? '',
      pupil?.group ?? '',
      guardian,
      pupil ? custody[pupil.custody] : '',
      fields[field],
      before,
      after,
      localMoment(at, zone),
      bySelf ? say.self : say.partner,
    ]),
  ]
}
