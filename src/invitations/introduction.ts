import { introductionPage } from '../../templates/invitations/introduction-page.ts'
import { introductionTexts } from '../../templates/invitations/introduction-texts.ts'
import { type Language, words } from '../language.ts'
import { pdfOf } from '../pdf/document.ts'
import { fontsOf } from '../pdf/fonts.ts'
import type { Scope } from '../scope.ts'

/** The letter to all parents that tells what Pleinpost is, as one page; `own` is what the school itself adds, and may be empty (A5). */
export async function introduction(scope: Scope, own: string, language: Language) {
  const { school } = scope
  const fonts = await fontsOf(scope)
  const title = words(introductionTexts, language).subject(school.name)
  return pdfOf([introductionPage(fonts, scope, own, language)], fonts, { title, language })
}
