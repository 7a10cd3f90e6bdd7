import type { Context } from 'hono'
import * as v from 'valibot'
import { placeAt } from '../../templates/folders/arranging.tsx'
import { FoldersPage, OneFolderPage, UnreadPage } from '../../templates/folders/pages.tsx'
import { folderTexts } from '../../templates/folders/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, line, readForm } from '../http/forms.ts'
import { isAnsweredFor } from '../messages/household.ts'
import { unreadMessages } from '../messages/mailbox.ts'
import { standpoint } from '../messages/pages.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import { arrangingOf, standingIn } from './arranging.ts'
import { foldersOf, inFolder, makeFolder, type Named, removeFolder, rename } from './folders.ts'
import { folderOf, keysIn, move, type Spot, spotIn, spotText } from './moving.ts'

type Here = Context<SchoolEnv>

const nameForm = v.object({ naam: line(60) })
const current = 'messages'
const said = { gemaakt: 'made', gewijzigd: 'renamed', weg: 'removed' } as const

/** Declared before the messages' own addresses, which lie under the same folder. */
export function folderRoutes(people: SchoolRouter) {
  people.get(paths.unreadMessages, 'messages.arrange', async (c) => {
    const { voor, na } = c.req.query()
    const page = await unreadMessages(c.var.scope, standpoint(voor, na))
    return c.render(<UnreadPage page={page} isFirst={!voor && !na} {...around(c)} />, {
      title: folderTexts.unread,
      current,
    })
  })

  people.get(paths.archive, 'messages.arrange', (c) => showFolder(c, 'archief'))

  people.get(paths.folders, 'messages.arrange', (c) => showFolders(c))

  people.post(paths.folders, 'messages.arrange', async (c) => {
    const form = await readForm(c, nameForm)
    if (!form.ok) return showFolders(c, form.draft)
    const named = await makeFolder(c.var.scope, form.value.naam)
    if (named !== 'done') return showFolders(c, refused(c, named, form.typed))
    return c.redirect(`${paths.folders}?klaar=gemaakt`, 303)
  })

  people.get(paths.folder(':id'), 'messages.arrange', (c) => showFolder(c, { folder: c.req.param('id') }))

  people.post(paths.folderName(':id'), 'messages.arrange', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, nameForm)
    if (!form.ok) return showFolder(c, { folder: id }, form.draft)
    const named = await rename(c.var.scope, id, form.value.naam)
    if (named !== 'done') return showFolder(c, { folder: id }, refused(c, named, form.typed))
    return c.redirect(`${paths.folder(id)}?klaar=gewijzigd`, 303)
  })

  people.post(paths.folderRemoval(':id'), 'messages.arrange', async (c) => {
    await removeFolder(c.var.scope, c.req.param('id'))
    return c.redirect(`${paths.folders}?klaar=weg`, 303)
  })

  people.post(paths.moving, 'messages.arrange', async (c) => {
    const { een, wat, naar, rij, van, voor, na } = await c.req.parseBody({ all: true })
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    const keys = keysIn([een ?? wat].flat())
    const [from, to] = [spotIn(text(van)), spotIn(text(een === undefined ? naar : rij))]
    const standing = standingIn({ voor, na })
    if (keys.length === 0)
      return c.redirect(`${placeAt(from)}?${new URLSearchParams({ kiezen: 'leeg', ...standing })}`, 303)
    await move(c.var.scope, keys, to)
    const moved = keys.map((key): [string, string] => ['wat', key])
    const query = [['verplaatst', spotText(to)], ...Object.entries(standing), ...moved] as [string, string][]
    return c.redirect(`${placeAt(from)}?${new URLSearchParams(query)}`, 303)
  })
}

const around = ({ var: { scope, unread } }: Here) => ({
  unread,
  household: isAnsweredFor(scope.me),
  mayWrite: permitted(scope.me.roles, 'messages.write', scope.school),
})

const flashOf = (c: Here) => {
  const key = said[c.req.query('klaar') as keyof typeof said]
  return key ? { text: folderTexts[key] } : undefined
}

function refused(c: Here, why: Exclude<Named, 'done'>, typed: Draft['typed']): Draft {
  c.status(422)
  return { typed, problems: { naam: folderTexts[why] } }
}

async function showFolders(c: Here, draft: Draft = emptyDraft) {
  const folders = await foldersOf(c.var.scope)
  const page = <FoldersPage folders={folders} draft={draft} {...around(c)} />
  return c.render(page, { title: folderTexts.folders, current, flash: flashOf(c) })
}

async function showFolder(c: Here, spot: Spot, draft: Draft = emptyDraft) {
  const { voor, na } = c.req.query()
  const { page, folders } = await inFolder(c.var.scope, folderOf(spot), standpoint(voor, na))
  const folder = folders.find(({ id }) => id === folderOf(spot)) ?? null
  const arranging = arrangingOf(c, spot, folders)
  return c.render(
    <OneFolderPage page={page} isFirst={!voor && !na} arranging={arranging} folder={folder} draft={draft} />,
    { title: folder?.name ?? folderTexts.archive, current, flash: flashOf(c) },
  )
}
