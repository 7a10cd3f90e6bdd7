import { translationTexts } from '../../templates/translations/texts.ts'
import { TranslationPage, TranslationRegion } from '../../templates/translations/translation.tsx'
import { NotFound } from '../errors.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { partOf, readerHere } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { askFor, mostLooks } from '../translations/opening.ts'
import { openPostTranslation } from './translating.ts'

/** Of blogs and news, in the language that their reader set (D13). */
export function postTranslationRoutes(people: SchoolRouter) {
  people.get(paths.postTranslation(':id'), 'posts.read', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const { translation } = readerHere(c)
    if (!translation) throw new NotFound()
    const translated = await openPostTranslation(scope, id, translation.to)
    const looks = Number(c.req.query('keer')) || 0
    const asked = { messageId: id, language: translation.to }
    if (looks === 0 && translated.waiting.length > 0) await askFor(scope, asked, translated.waiting)
    const props = { at: paths.postTranslation(id), translated, looks: looks < mostLooks ? looks : null }
    return partOf(c, {
      show: <TranslationRegion {...props} />,
      page: <TranslationPage {...props} />,
      title: translationTexts.title,
      current: 'posts',
    })
  })
}
