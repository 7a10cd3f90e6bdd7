import type { Context } from 'hono'
import { RedirectsPage } from '../../templates/redirects/redirects.tsx'
import { redirectTexts } from '../../templates/redirects/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, textOfField } from '../http/forms.ts'
import { leadingNowhere } from '../pages/missing.ts'
import { publicSlugs } from '../pages/queries.ts'
import { paths } from '../paths.ts'
import { allRedirects, deleteRedirect } from './queries.ts'
import { keepRedirects, type Refused, readLines } from './redirects.ts'

/** In bytes: two thousand lines, and room. */
const largestFile = 500_000

export function redirectRoutes(people: SchoolRouter) {
  people.get(paths.siteRedirects, 'website.manage', (c) => show(c, emptyDraft))

  people.post(paths.siteRedirects, 'website.manage', async (c) => {
    const { regels, bestand } = await c.req.parseBody()
    const typed = typeof regels === 'string' ? regels.slice(0, largestFile) : ''
    const file = bestand instanceof File && bestand.size > 0 ? bestand : null
    if (file && file.size > largestFile)
      return show(c, { typed: { regels: typed }, problems: { bestand: redirectTexts.tooLarge } })
    const text = [typed, file ? await file.text() : ''].filter((part) => part.trim() !== '').join('\n')
    if (text === '') return show(c, { typed: { regels: typed }, problems: { regels: redirectTexts.nothing } })
    const outcome = await keepRedirects(c.var.scope, readLines(text))
    if (outcome.refused.length > 0)
      return show(
        c,
        { typed: { regels: typed }, problems: { [file ? 'bestand' : 'regels']: redirectTexts.someNotKept } },
        outcome,
      )
    return c.redirect(`${paths.siteRedirects}?bewaard=${outcome.kept}`, 303)
  })

  people.post(paths.siteRedirectRemoval, 'website.manage', async (c) => {
    const { van } = await c.req.parseBody()
    await deleteRedirect(c.var.scope, textOfField(van))
    return c.redirect(paths.siteRedirects, 303)
  })
}

async function show(c: Context<SchoolEnv>, draft: Draft, outcome?: { kept: number; refused: readonly Refused[] }) {
  if (outcome || Object.keys(draft.problems).length > 0) c.status(422)
  const { scope } = c.var
  const [redirects, slugs] = await scope.db.batch([allRedirects(scope), publicSlugs(scope)])
  const kept = Number(c.req.query('bewaard')) || 0
  const page = (
    <RedirectsPage
      redirects={redirects}
      nowhere={leadingNowhere(
        redirects.map(({ to }) => to),
        slugs,
        redirects,
      )}
      draft={draft}
      outcome={outcome ?? (kept > 0 ? { kept, refused: [] } : undefined)}
    />
  )
  return c.render(page, { title: redirectTexts.title, current: 'management' })
}
