import type { Context } from 'hono'
import { albumTexts } from '../../templates/albums/texts.ts'
import { BlockPage } from '../../templates/newsletters/block.tsx'
import type { Choices } from '../../templates/newsletters/block-fields.tsx'
import { DraftPage } from '../../templates/newsletters/draft.tsx'
import { NewLetterPage } from '../../templates/newsletters/new.tsx'
import { PreviewPage } from '../../templates/newsletters/preview.tsx'
import { SettingsPage } from '../../templates/newsletters/settings.tsx'
import { blockTexts, letterTexts } from '../../templates/newsletters/texts.ts'
import { markOf, markOfBlock } from '../blocks.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, type Problems, readForm } from '../http/forms.ts'
import { readerHere } from '../http/respond.tsx'
import { newId, newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { groupsToAsk } from '../polls/making-queries.ts'
import { uploadIn } from '../posts/album-forms.ts'
import { asksConsent } from '../posts/albums.ts'
import { one, type Typed, typedOf } from './block-forms.ts'
import { blockKinds, emptyBlock, type LetterBlock } from './blocks.ts'
import { choicesFor } from './choosing.ts'
import { addBlock, moveBlock, type Settings, saveBlock, saveSettings, settingsOf } from './editing.ts'
import { addForm, idIn, moveForm, newForm, settingsIn, typedIn } from './forms.ts'
import { written } from './letter.tsx'
import { shownFor } from './live.ts'
import { beginLetter, blockOf, comingDays, discard, draftFor, type FoundLetter, letterFor } from './newsletters.ts'
import { bringPhotos, withBrought } from './uploads.ts'

type Here = Context<SchoolEnv>
const write = 'newsletters.write'
const current = 'newsletters' as const

/** Composing a newsletter, part by part, until it is sent (I2). */
export function newsletterWritingRoutes(people: SchoolRouter) {
  people.get(paths.newNewsletter, write, (c) => showNew(c, newId(c.var.scope.now), emptyDraft))

  people.post(paths.newNewsletter, write, async (c) => {
    const { now } = c.var.scope
    const form = await readForm(c, newForm)
    if (!form.ok) return showNew(c, idIn(form.draft.typed.id ?? '', now), form.draft)
    const id = await beginLetter(c.var.scope, idIn(form.value.id, now), form.value.onderwerp)
    return c.redirect(paths.newsletterDraft(id), 303)
  })

  people.get(paths.newsletterDraft(':id'), write, async (c) => {
    const found = await draftFor(c.var.scope, c.req.param('id'))
    return c.render(<DraftPage found={found} />, { title: found.letter.title, current })
  })

  people.post(paths.newsletterBlocks(':id'), write, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, addForm)
    if (!form.ok) throw new NotFound()
    return c.redirect(paths.newsletterBlock(id, await addBlock(c.var.scope, id, form.value.soort)), 303)
  })

  people.post(paths.newsletterBlockPlace(':id', ':block'), write, async (c) => {
    const { id, block } = c.req.param()
    const form = await readForm(c, moveForm)
    if (!form.ok) throw new NotFound()
    await moveBlock(c.var.scope, id, block, form.value.actie)
    return c.redirect(`${paths.newsletterDraft(id)}#deel-${block}`, 303)
  })

  people.post(paths.newsletterRemoval(':id'), write, async (c) => {
    await discard(c.var.scope, c.req.param('id'))
    return c.redirect(paths.newsletters, 303)
  })

  blockRoutes(people)
  settingsRoutes(people)
  previewRoutes(people)
}

function blockRoutes(people: SchoolRouter) {
  people.get(paths.newsletterBlock(':id', ':block'), write, async (c) => {
    const found = await draftFor(c.var.scope, c.req.param('id'))
    const block = blockOf(found.letter, c.req.param('block'))
    if (!block) throw new NotFound()
    return showBlock(c, { found, block, typed: typedOf(block), problems: {} })
  })

  people.post(paths.newsletterBlock(':id', ':block'), write, async (c) => {
    const { id, block: blockId } = c.req.param()
    const { scope } = c.var
    const found = await draftFor(scope, id)
    const body = await c.req.parseBody({ all: true })
    const sent = typedIn(body)
    const kind = blockKinds.find((kind) => kind === one(sent, 'soort'))
    if (!kind || !/^[0-9a-z]{26}$/.test(blockId)) throw new NotFound()
    const coming = kind === 'photos' ? uploadIn(body, scope.now) : []
    const brought = await bringPhotos(scope, id, coming, one(sent, 'foto-woorden'))
    const typed = withBrought(sent, brought)
    const problem = c.var.filesLeftOut ? albumTexts.tooMuchAtOnce : brought.problem
    if (problem) {
      c.status(422)
      const block = blockOf(found.letter, blockId) ?? emptyBlock(kind, blockId, comingDays(scope))
      return showBlock(c, { found, block, typed, problems: { foto: problem } })
    }
    const outcome = await saveBlock(scope, id, blockId, { seen: one(typed, 'gezien'), kind, typed })
    if (outcome.kind === 'saved') {
      const isToName = brought.ids.length > 0 && asksConsent(scope)
      const next = isToName
        ? `${paths.newsletterBlock(id, blockId)}?erbij`
        : `${paths.newsletterDraft(id)}#deel-${blockId}`
      return c.redirect(next, 303)
    }
    if (outcome.kind === 'wrong') {
      c.status(422)
      return showBlock(c, { block: outcome.block, typed, problems: outcome.problems })
    }
    c.status(409)
    const block = outcome.theirs ?? emptyBlock(kind, blockId, comingDays(scope))
    return showBlock(c, { block, typed, problems: {}, changed: { theirs: outcome.theirs } })
  })
}

function settingsRoutes(people: SchoolRouter) {
  people.get(paths.newsletterSettings(':id'), write, async (c) => {
    const found = await draftFor(c.var.scope, c.req.param('id'))
    return showSettings(c, { found, settings: settingsOf(found.letter), problems: {} })
  })

  people.post(paths.newsletterSettings(':id'), write, async (c) => {
    const id = c.req.param('id')
    await draftFor(c.var.scope, id)
    const typed = typedIn(await c.req.parseBody({ all: true }))
    const { settings, problems } = settingsIn(typed)
    if (Object.keys(problems).length > 0) {
      c.status(422)
      return showSettings(c, { settings, problems, seen: one(typed, 'gezien') })
    }
    if (await saveSettings(c.var.scope, id, one(typed, 'gezien'), settings))
      return c.redirect(paths.newsletterDraft(id), 303)
    c.status(409)
    return showSettings(c, { settings, problems: {}, isOvertaken: true })
  })
}

/** The mail's own styles stand inline; it runs nothing and fetches its pictures alone. */
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'"

function previewRoutes(people: SchoolRouter) {
  people.get(paths.newsletterPreview(':id'), write, async (c) => {
    const { scope } = c.var
    const { letter } = await letterFor(scope, c.req.param('id'))
    const shown = await shownFor(scope, letter, 'inside')
    const { text } = await written(scope, { shown, isPublic: letter.isPublic }, meHere(c))
    return c.render(<PreviewPage shown={shown} text={text} />, { title: letterTexts.preview, current })
  })

  people.get(paths.newsletterMail(':id'), write, async (c) => {
    const { scope } = c.var
    const { letter } = await letterFor(scope, c.req.param('id'))
    const shown = await shownFor(scope, letter, 'inside')
    const { html } = await written(scope, { shown, isPublic: letter.isPublic }, meHere(c))
    c.header('Content-Security-Policy', mailPolicy)
    return c.html(html)
  })
}

/** Whoever looks, as one who gets it. */
const meHere = (c: Here) => ({ kind: 'person' as const, id: c.var.scope.me.id, language: readerHere(c).language })

const showNew = (c: Here, id: string, draft: Draft) =>
  c.render(<NewLetterPage id={id} draft={draft} />, { title: letterTexts.make, current })

type ShownBlock = {
  /** As it was read already. */
  found?: FoundLetter
  block: LetterBlock
  typed: Typed
  problems: Problems
  changed?: { theirs: LetterBlock | undefined }
}

async function showBlock(c: Here, { found: read, block, typed, problems, changed }: ShownBlock) {
  const { scope } = c.var
  const found = read ?? (await letterFor(scope, c.req.param('id') ?? ''))
  const choices: Choices = await choicesFor(scope, found.letter.id, block, c.req.query('blog') ?? '')
  const standing = changed ? changed.theirs : blockOf(found.letter, block.id)
  const page = (
    <BlockPage
      found={found}
      block={block}
      typed={typed}
      problems={problems}
      seen={Object.keys(problems).length > 0 ? one(typed, 'gezien') : await markOfBlock(standing)}
      changed={changed}
      choices={choices}
      nonce={newSecret()}
    />
  )
  const flash = c.req.query('erbij') === undefined ? undefined : { text: letterTexts.brought }
  return c.render(page, { title: blockTexts[block.kind], current, flash })
}

type ShownSettings = {
  found?: FoundLetter
  settings: Settings
  problems: Problems
  seen?: string
  isOvertaken?: boolean
}

async function showSettings(c: Here, { found: read, settings, problems, seen, isOvertaken }: ShownSettings) {
  const { scope } = c.var
  const found = read ?? (await letterFor(scope, c.req.param('id') ?? ''))
  const groups = await groupsToAsk(scope)
  const page = (
    <SettingsPage
      found={found}
      settings={settings}
      problems={problems}
      seen={seen ?? (await markOf(settingsOf(found.letter)))}
      groups={groups}
      isOvertaken={isOvertaken}
    />
  )
  return c.render(page, { title: letterTexts.settings, current })
}
