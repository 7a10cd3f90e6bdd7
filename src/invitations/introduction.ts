import { introductionPage } from '../../templates/invitations/introduction-page.ts'
import { introductionTexts } from '../../templates/invitations/introduction-texts.ts'
import { type Language, words } from '../language.ts'
import { logoOnPaper } from '../logos/on-paper.ts'
import { pdfOf } from '../pdf/document.ts'
import { fontsOf } from '../pdf/fonts.ts'
import type { Scope } from '../scope.ts'

/** The letter to all parents that tells what Pleinpost is, as one page; `own` is what the school itself adds, and may be empty (A5). */
export async function introduction(scope: Scope, own: string, language: Language) {
  const { school, origin, now } = scope
  const [fonts, logo] = await Promise.all([fontsOf(scope), logoOnPaper(scope)])
  const title = words(introductionTexts, language).subject(school.name)
  return pdfOf([introductionPage(fonts, { school, origin, now, logo }, own, language)], fonts, { title, language })
}
