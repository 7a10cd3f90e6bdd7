import type { Context } from 'hono'
import { translationTexts } from '../../templates/translations/texts.ts'
import { TranslationPage, TranslationRegion, type Wanted } from '../../templates/translations/translation.tsx'
import type { SchoolEnv } from '../http/bindings.ts'
import { partOf } from '../http/respond.tsx'
import { askFor, mostLooks, type Translated } from './opening.ts'

/** `id`: of the message or post that it is a translation of. */
type Shown = Wanted & { id: string; translated: Translated; current: 'messages' | 'posts' }

/** What there is of it, asking at the first look for what there is not. */
export async function showTranslation(c: Context<SchoolEnv>, { id, translated, current, ...wanted }: Shown) {
  const { language, waiting } = translated
  const looks = Number(c.req.query('keer')) || 0
  if (looks === 0 && waiting.length > 0) await askFor(c.var.scope, { messageId: id, language }, waiting)
  const props = { ...wanted, translated, looks: looks < mostLooks ? looks : null }
  return partOf(c, {
    show: <TranslationRegion {...props} />,
    page: <TranslationPage {...props} />,
    title: translationTexts.title,
    current,
  })
}
