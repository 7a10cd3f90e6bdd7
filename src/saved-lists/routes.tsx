import type { Context } from 'hono'
import { SavedListPage } from '../../templates/saved-lists/saved-list.tsx'
import { SavedListsPage } from '../../templates/saved-lists/saved-lists.tsx'
import { savedListTexts } from '../../templates/saved-lists/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { savedListForm } from './forms.ts'
import { type ListRows, listStatements } from './queries.ts'
import { changeList, mayShare, mySavedLists, openSavedList, removeList } from './saved-lists.ts'

export function savedListRoutes(people: SchoolRouter) {
  const peopleWithList = people.knowing(listStatements)

  people.get(paths.savedLists, 'messages.write', async (c) =>
    c.render(<SavedListsPage lists={await mySavedLists(c.var.scope)} />, {
      title: savedListTexts.title,
      current: 'messages',
    }),
  )

  peopleWithList.get(paths.savedList(':id'), 'messages.write', (c, known) =>
    show(c, known, emptyDraft, c.req.query('bewaard') !== undefined),
  )

  peopleWithList.post(paths.savedList(':id'), 'messages.write', async (c, known) => {
    const id = c.req.param('id')
    const form = await readForm(c, savedListForm)
    if (!form.ok) return show(c, known, form.draft)
    const { name, shared } = await changeList(c.var.scope, id, { name: form.value.naam, shared: form.value.delen })
    if (!name && !shared) return c.redirect(`${paths.savedList(id)}?bewaard`, 303)
    c.status(422)
    return show(c, known, { typed: form.typed, problems: { naam: name, delen: shared } })
  })

  people.post(paths.savedListRemoval(':id'), 'messages.write', async (c) => {
    await removeList(c.var.scope, c.req.param('id'))
    return c.redirect(paths.savedLists, 303)
  })
}

async function show(c: Context<SchoolEnv>, known: ListRows, draft: Draft, saved = false) {
  const { scope } = c.var
  const opened = await openSavedList(scope, known)
  const page = <SavedListPage opened={opened} draft={draft} saved={saved} mayShare={mayShare(scope)} />
  return c.render(page, { title: opened.list.name, current: 'messages' })
}
