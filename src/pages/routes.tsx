import type { Context } from 'hono'
import { DraftPage } from '../../templates/pages/draft.tsx'
import { NewPageForm, PagesPage } from '../../templates/pages/pages.tsx'
import { pageTexts } from '../../templates/pages/texts.ts'
import { RemovalPage, VersionsPage } from '../../templates/pages/versions.tsx'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm, textOfField } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { beginHome, pageTree, removePage, shift } from './arranging.ts'
import { addBlock, moveBlock } from './editing.ts'
import { forgetDocuments } from './files.ts'
import { addForm, moveForm, newPageForm, stateForm } from './forms.ts'
import { missingOn } from './missing.ts'
import { beginPage, hide, isAhead, pageFor, publish, restore } from './pages.ts'
import { versionsOf } from './queries.ts'

type Here = Context<SchoolEnv>
const management = { current: 'management' as const }

/** Where the school makes its public website (J1). */
export function pageRoutes(people: SchoolRouter) {
  people.get(paths.sitePages, 'website.manage', (c) => list(c, emptyDraft))

  people.post(paths.sitePages, 'website.manage', async (c) => {
    const form = await readForm(c, newPageForm)
    if (!form.ok) return list(c, form.draft)
    const { id, isAsWished } = await beginPage(c.var.scope, form.value.titel, form.value.onder || null)
    return c.redirect(`${paths.sitePageDraft(id)}${isAsWished ? '' : '?gedaan=anders'}`, 303)
  })

  people.post(paths.siteHome, 'website.manage', async (c) =>
    c.redirect(paths.sitePageDraft(await beginHome(c.var.scope)), 303),
  )

  people.get(paths.sitePageDraft(':id'), 'website.manage', async (c) => {
    const { scope } = c.var
    const found = await pageFor(scope, c.req.param('id'))
    const page = (
      <DraftPage
        found={found}
        ahead={await isAhead(scope, found)}
        missing={await missingOn(scope, found.page.draft)}
        told={c.req.query('gedaan')}
      />
    )
    return c.render(page, { title: found.page.draft.title, ...management })
  })

  people.post(paths.sitePageState(':id'), 'website.manage', async (c) => {
    const id = c.req.param('id')
    await pageFor(c.var.scope, id)
    const form = await readForm(c, stateForm)
    if (!form.ok) throw new NotFound()
    const { actie } = form.value
    if (actie === 'omhoog' || actie === 'omlaag') {
      await shift(c.var.scope, id, actie === 'omhoog')
      return c.redirect(paths.sitePages, 303)
    }
    await (actie === 'publiceren' ? publish(c.var.scope, id) : hide(c.var.scope, id))
    await forgetDocuments(c.var.scope, id)
    return c.redirect(`${paths.sitePageDraft(id)}?gedaan=${actie}`, 303)
  })

  people.post(paths.siteBlocks(':id'), 'website.manage', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, addForm)
    if (!form.ok) throw new NotFound()
    return c.redirect(paths.siteBlock(id, await addBlock(c.var.scope, id, form.value.soort)), 303)
  })

  people.post(paths.siteBlockPlace(':id', ':block'), 'website.manage', async (c) => {
    const { id, block } = c.req.param()
    const form = await readForm(c, moveForm)
    if (!form.ok) throw new NotFound()
    await moveBlock(c.var.scope, id, block, form.value.actie)
    return c.redirect(`${paths.sitePageDraft(id)}#blok-${block}`, 303)
  })

  versionRoutes(people)
}

function versionRoutes(people: SchoolRouter) {
  people.get(paths.sitePageVersions(':id'), 'website.manage', async (c) => {
    const found = await pageFor(c.var.scope, c.req.param('id'))
    const page = <VersionsPage found={found} versions={await versionsOf(c.var.scope, found.page.id)} />
    return c.render(page, { title: pageTexts.versions, ...management })
  })

  people.post(paths.sitePageVersions(':id'), 'website.manage', async (c) => {
    const id = c.req.param('id')
    const { versie } = await c.req.parseBody()
    await restore(c.var.scope, id, textOfField(versie))
    return c.redirect(paths.sitePageDraft(id), 303)
  })

  people.get(paths.sitePageRemoval(':id'), 'website.manage', async (c) => {
    const found = await pageFor(c.var.scope, c.req.param('id'))
    return c.render(<RemovalPage found={found} />, { title: pageTexts.removePage, ...management })
  })

  people.post(paths.sitePageRemoval(':id'), 'website.manage', async (c) => {
    await removePage(c.var.scope, c.req.param('id'))
    return c.redirect(`${paths.sitePages}?weg`, 303)
  })
}

async function list(c: Here, draft: Draft) {
  const tree = await pageTree(c.var.scope)
  const page = <PagesPage tree={tree} form={<NewPageForm draft={draft} tree={tree} />} origin={c.var.scope.origin} />
  const flash = c.req.query('weg') === undefined ? undefined : { text: pageTexts.pageRemoved }
  return c.render(page, { title: pageTexts.title, ...management, flash })
}
