import type { Context } from 'hono'
import { GlossaryPage } from '../../templates/translations/glossary.tsx'
import { ReadingChoice } from '../../templates/translations/reading-choice.tsx'
import { translationTexts } from '../../templates/translations/texts.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, readForm } from '../http/forms.ts'
import { again, changed, readerHere } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { saved, shown } from '../settings/saved.ts'
import { changeSettings } from '../settings/settings.ts'
import { glossaryForm, glossaryIn, glossaryProblems, readingForm } from './forms.ts'
import { openTranslation } from './opening.ts'
import { readIn } from './reading.ts'
import { showTranslation } from './showing.tsx'

export function translationRoutes(people: SchoolRouter) {
  people.get(paths.translation(':id'), 'translations.read', async (c) => {
    const id = c.req.param('id')
    const { translation } = readerHere(c)
    if (!translation) throw new NotFound()
    const { met: withId = '', voor: before = '' } = c.req.query()
    const wanted = { messageId: id, withId, before, language: translation.to }
    const translated = await openTranslation(c.var.scope, wanted)
    return showTranslation(c, { id, at: paths.translation(id), withId, before, translated, current: 'messages' })
  })

  people.post(paths.readingLanguage, 'details.change', async (c) => {
    const form = await readForm(c, readingForm)
    if (!form.ok) {
      const show = <ReadingChoice chosen={null} problem={form.draft.problems.leestaal} />
      return again(c, { show, page: show, title: translationTexts.readingTitle, current: 'myDetails' })
    }
    const chosen = form.value.leestaal === '' ? null : form.value.leestaal
    await readIn(c.var.scope, chosen)
    return changed(c, { at: paths.myDetails, show: <ReadingChoice chosen={chosen} saved /> })
  })

  people.get(paths.glossary, 'settings.manage', (c) => {
    const { translates, glossary } = c.var.scope.school
    const typed = { vertalen: translates ? 'ja' : '', woorden: glossary.join('\n') }
    return showGlossary(c, { typed, problems: {} })
  })

  people.post(paths.glossary, 'settings.manage', async (c) => {
    const form = await readForm(c, glossaryForm, glossaryProblems)
    if (!form.ok) return showGlossary(c, form.draft)
    const { vertalen: translates, woorden } = form.value
    await changeSettings(c.var.scope, 'settings.changed', { translates, glossary: glossaryIn(woorden) })
    return saved(c, paths.glossary)
  })
}

const showGlossary = (c: Context<SchoolEnv>, draft: Draft) =>
  c.render(<GlossaryPage draft={draft} works={c.var.scope.translate !== null} />, shown(c, translationTexts.glossary))
