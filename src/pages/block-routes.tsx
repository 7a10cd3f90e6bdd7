import type { Context } from 'hono'
import { BlockPage } from '../../templates/pages/block.tsx'
import { HeadingPage, PlacePage } from '../../templates/pages/heading.tsx'
import { PortraitPage } from '../../templates/pages/portrait.tsx'
import { blockTexts, pageTexts } from '../../templates/pages/texts.ts'
import { markOf, markOfBlock } from '../blocks.ts'
import { NotFound } from '../errors.ts'
import { openedFile } from '../files/opening.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, readForm } from '../http/forms.ts'
import { sendFile } from '../http/send-file.ts'
import { paths } from '../paths.ts'
import { saved, shown } from '../settings/saved.ts'
import { pageTree, place } from './arranging.ts'
import { type Typed, typedOf } from './block-forms.ts'
import { blockKinds, emptyBlock, type SiteBlock } from './blocks.ts'
import { headingOf, saveBlock, saveHeading } from './editing.ts'
import { agreeToPortrait, myPortrait, staffToChoose, withdrawPortrait } from './file-queries.ts'
import { documentKey, draftDocument } from './files.ts'
import { headingForm, placeForm, sentIn } from './forms.ts'
import { blockOf, pageFor } from './pages.ts'

type Here = Context<SchoolEnv>

/** Each block in a form of its own, so that two people can be at one page (J1). */
export function blockRoutes(people: SchoolRouter) {
  people.get(paths.siteBlock(':id', ':block'), 'website.manage', async (c) => {
    const { page } = await pageFor(c.var.scope, c.req.param('id'))
    const block = blockOf(page.draft, c.req.param('block'))
    if (!block) throw new NotFound()
    return showBlock(c, { block, typed: typedOf(block), problems: {} })
  })

  people.post(paths.siteBlock(':id', ':block'), 'website.manage', async (c) => {
    const { id, block: blockId } = c.req.param()
    const { typed, files } = await sentIn(c)
    const kind = blockKinds.find((one) => one === typed.soort)
    if (!kind) throw new NotFound()
    const outcome = await saveBlock(c.var.scope, id, blockId, { seen: typed.gezien ?? '', kind, typed, files })
    if (outcome.kind === 'saved') return c.redirect(`${paths.sitePageDraft(id)}#blok-${blockId}`, 303)
    if (outcome.kind === 'wrong') {
      c.status(422)
      return showBlock(c, { block: outcome.block, typed, problems: outcome.problems })
    }
    c.status(409)
    const block = outcome.theirs ?? emptyBlock(kind, blockId)
    return showBlock(c, { block, typed, problems: {}, changed: { theirs: outcome.theirs } })
  })

  people.get(paths.sitePageHeading(':id'), 'website.manage', async (c) => {
    const { page } = await pageFor(c.var.scope, c.req.param('id'))
    const { title, about, language, layout } = page.draft
    return showHeading(c, { typed: { titel: title, over: about, taal: language, indeling: layout }, problems: {} })
  })

  people.post(paths.sitePageHeading(':id'), 'website.manage', async (c) => {
    const id = c.req.param('id')
    await pageFor(c.var.scope, id)
    const form = await readForm(c, headingForm)
    if (!form.ok) return showHeading(c, form.draft)
    const { titel: title, over: about, taal: language, indeling: layout, gezien } = form.value
    if (await saveHeading(c.var.scope, id, gezien, { title, about, language, layout }))
      return c.redirect(paths.sitePageDraft(id), 303)
    c.status(409)
    return showHeading(c, { typed: form.typed, problems: {} }, true)
  })

  people.get(paths.sitePagePlace(':id'), 'website.manage', async (c) => {
    const { page } = await pageFor(c.var.scope, c.req.param('id'))
    const typed = { adres: page.slug, onder: page.parentId ?? '', ...(page.inMenu ? { menu: 'on' } : {}) }
    return showPlace(c, { typed, problems: {} })
  })

  people.post(paths.sitePagePlace(':id'), 'website.manage', async (c) => {
    const id = c.req.param('id')
    await pageFor(c.var.scope, id)
    const form = await readForm(c, placeForm)
    if (!form.ok) return showPlace(c, form.draft)
    const { adres: slug, onder, menu: inMenu } = form.value
    const problems = await place(c.var.scope, id, { slug, parentId: onder || null, inMenu })
    if (Object.keys(problems).length === 0) return c.redirect(paths.sitePages, 303)
    c.status(422)
    return showPlace(c, { typed: form.typed, problems })
  })

  people.get(paths.siteFile(':id'), 'website.manage', async (c) => {
    const { scope } = c.var
    const file = await draftDocument(scope, c.req.param('id'))
    return sendFile(c, openedFile(scope.files, file, documentKey))
  })

  portraitRoutes(people)
}

function portraitRoutes(people: SchoolRouter) {
  people.get(paths.portraitConsent, 'website.portrait', async (c) => {
    const [agreed] = await myPortrait(c.var.scope)
    return c.render(<PortraitPage agreed={agreed !== undefined} />, {
      ...shown(c, pageTexts.portrait),
      current: 'myDetails',
    })
  })

  people.post(paths.portraitConsent, 'website.portrait', async (c) => {
    const { mag } = await c.req.parseBody()
    await (mag === undefined ? withdrawPortrait(c.var.scope) : agreeToPortrait(c.var.scope))
    return saved(c, paths.portraitConsent)
  })
}

type Shown = {
  block: SiteBlock
  typed: Typed
  problems: Draft['problems']
  changed?: { theirs: SiteBlock | undefined }
}

async function showBlock(c: Here, { block, typed, problems, changed }: Shown) {
  const { scope } = c.var
  const found = await pageFor(scope, c.req.param('id') ?? '')
  const page = (
    <BlockPage
      found={found}
      block={block}
      draft={{ typed, problems }}
      seen={await markOfBlock(changed ? changed.theirs : blockOf(found.page.draft, block.id))}
      changed={changed}
      staff={block.kind === 'people' ? await staffToChoose(scope) : []}
    />
  )
  return c.render(page, { title: blockTexts[block.kind], current: 'management' })
}

async function showHeading(c: Here, draft: Draft, changed = false) {
  const found = await pageFor(c.var.scope, c.req.param('id') ?? '')
  const seen = await markOf(headingOf(found.page.draft))
  const page = <HeadingPage found={found} draft={draft} seen={seen} changed={changed} />
  return c.render(page, { title: pageTexts.heading, current: 'management' })
}

async function showPlace(c: Here, draft: Draft) {
  const { scope } = c.var
  const found = await pageFor(scope, c.req.param('id') ?? '')
  const page = <PlacePage found={found} draft={draft} tree={await pageTree(scope)} />
  return c.render(page, { title: pageTexts.place, current: 'management' })
}
