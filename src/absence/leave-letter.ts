import { leaveLetterPage } from '../../templates/absence/leave-letter-page.ts'
import { leaveLetterTexts } from '../../templates/absence/leave-letter-texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import { words } from '../language.ts'
import { logoOnPaper } from '../logos/on-paper.ts'
import { pdfOf } from '../pdf/document.ts'
import { fontsOf } from '../pdf/fonts.ts'
import type { Scope } from '../scope.ts'
import { type Found, isOfficers } from './leave.ts'

/** The decision as a letter, which names the term for an objection (H2; Awb 6:7). */
export async function leaveLetter(scope: Scope, found: Found) {
  const { leave } = found
  const { decision } = leave
  if (!decision) throw new NotFound()
  const { school, origin } = scope
  const [fonts, logo] = await Promise.all([fontsOf(scope), logoOnPaper(scope)])
  await scope.db.batch([auditEntry(scope, 'leaveLetter.made', { subjectId: leave.pupilId })])
  const about = { school, origin, now: decision.at, logo }
  const title = words(leaveLetterTexts, school.language).subject(leave.name)
  return pdfOf([leaveLetterPage(fonts, about, leave, { ...decision, isOfficers: isOfficers(found) })], fonts, {
    title,
    language: school.language,
  })
}
