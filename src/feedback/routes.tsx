import type { Context } from 'hono'
import { FeedbackForm, FeedbackPage, FeedbackThanks } from '../../templates/feedback/feedback.tsx'
import { feedbackTexts } from '../../templates/feedback/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { again, changed } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { giveFeedback, pageOf } from './feedback.ts'
import { feedbackForm } from './forms.ts'

export function feedbackRoutes(people: SchoolRouter) {
  people.get(paths.feedback, 'feedback.give', (c) => {
    const shown = {
      draft: emptyDraft,
      page: pageOf(c.req.query('pagina')),
      given: c.req.query('verstuurd') !== undefined,
    }
    return c.render(<FeedbackPage {...shown} />, { title: feedbackTexts.title, hidden: true })
  })

  people.post(paths.feedback, 'feedback.give', async (c) => {
    const form = await readForm(c, feedbackForm)
    if (!form.ok) return mend(c, form.draft)
    const browser = c.req.header('User-Agent') ?? ''
    await giveFeedback(c.var.scope, { text: form.value.tekst, page: pageOf(form.value.pagina), browser })
    return changed(c, { at: `${paths.feedback}?verstuurd`, show: <FeedbackThanks /> })
  })
}

function mend(c: Context<SchoolEnv>, draft: Draft) {
  const shown = { draft, page: pageOf(draft.typed.pagina) }
  return again(c, {
    show: <FeedbackForm {...shown} />,
    page: <FeedbackPage {...shown} given={false} />,
    title: feedbackTexts.title,
  })
}
