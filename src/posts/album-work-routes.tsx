import type { Context } from 'hono'
import { EditItemPage, type Taggable } from '../../templates/albums/edit.tsx'
import { type FileProblem, ManageAlbumPage, RefusedFile, WorkedItem } from '../../templates/albums/manage.tsx'
import { albumTexts } from '../../templates/albums/texts.ts'
import { photoTexts } from '../../templates/photos/texts.ts'
import { forgetItems } from '../albums/forgetting.ts'
import { receivePhoto, storePhotos } from '../albums/items.ts'
import { itemNamed, setOrder, setTags, setWords } from '../albums/queries.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm, ticked, valuesOf } from '../http/forms.ts'
import { wantsFragment } from '../http/respond.tsx'
import { isByItself, sentBody } from '../http/sent-body.ts'
import { newSecret } from '../ids.ts'
import { type Text, textWith } from '../language.ts'
import { paths } from '../paths.ts'
import { workAddresses } from './addresses.ts'
import { itemForm, itemProblems, movedTo, pressIn, uploadIn } from './album-forms.ts'
import { giveAlbum } from './album-queries.ts'
import { type EditedItem, editedIn, withNamed, workOn } from './albums.ts'
import { writingOf } from './writing.ts'

type Here = Context<SchoolEnv>

/** Photos coming in, and what is said of them: for who may change the post. */
export function postAlbumWorkRoutes(people: SchoolRouter) {
  people.get(paths.postAlbum(':id'), 'posts.write', (c) => showAlbum(c, c.req.param('id')))

  people.post(paths.postAlbum(':id'), 'posts.write', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    if (c.var.filesLeftOut) return refuse(c, id, [], true)
    if (isByItself(c)) return takeOne(c, id)
    const coming = uploadIn(await c.req.parseBody({ all: true }), scope.now)
    if (coming.length === 0) return refuse(c, id, [{ name: '', problem: photoTexts.none }])
    const albumId = await albumFor(c, id)
    const about = { albumId, caption: '', alt: '' }
    const { stored, problems } = await storePhotos(
      scope,
      coming.map((one) => ({ ...one, ...about })),
    )
    const last = stored.at(-1)
    if (wantsFragment(c) && last?.ok) return showOne(c, id, last.id)
    if (problems.length > 0) return refuse(c, id, problems)
    return c.redirect(`${paths.postAlbum(id)}?erbij=${coming.length}`, 303)
  })

  people.get(paths.postAlbumItem(':id', ':item'), 'posts.write', async (c) => {
    const id = c.req.param('id')
    return showItem(c, id, editedIn(await workOn(c.var.scope, id), c.req.param('item')))
  })

  people.post(paths.postAlbumItem(':id', ':item'), 'posts.write', async (c) => {
    const { scope } = c.var
    const [id, itemId] = [c.req.param('id'), c.req.param('item')]
    const work = await workOn(scope, id)
    const edited = editedIn(work, itemId)
    if ((await c.req.parseBody()).actie === 'weg') {
      await forgetItems(scope, [itemId])
      return c.redirect(`${paths.postAlbum(id)}?weg`, 303)
    }
    const form = await readForm(c, itemForm, itemProblems(edited))
    const chosen = edited.sought === null ? null : await idsTicked(c)
    const choices = [...edited.pupils.map((pupil) => pupil.id), ...(chosen ?? [])]
    const name = form.ok ? form.value.naam : ''
    if (chosen && (!form.ok || (form.value.actie === 'zoeken' && name))) {
      const named = await withNamed(scope, work.channel, edited, { name, ticked: chosen })
      return showItem(c, id, named, form.ok ? { typed: form.typed, problems: {} } : form.draft)
    }
    if (!form.ok) return showItem(c, id, asTicked(edited, await idsTicked(c), form.draft), form.draft)
    const { tekst: alt, bijschrift: caption, plaats, actie } = form.value
    const place = Number(plaats)
    await scope.db.batch([
      setWords(scope, itemId, { alt, caption }),
      ...setTags(scope, itemId, await ticked(c, 'wie', choices), choices),
      ...(place === edited.place ? [] : [setOrder(scope, id, movedTo(edited.ids, itemId, place))]),
    ])
    if (actie === 'volgende' && edited.next) return c.redirect(paths.postAlbumItem(id, edited.next), 303)
    return c.redirect(`${paths.postAlbum(id)}?bewaard`, 303)
  })
}

/** As the script sends each: its bytes alone, with what is said of it in the address. */
async function takeOne(c: Here, id: string) {
  const { nonce, place: position } = pressIn(c.req.query(), c.var.scope.now)
  const about = { nonce, position, caption: '', alt: '' }
  const stored = await receivePhoto(c.var.scope, { ...about, ...sentBody(c), albumId: await albumFor(c, id) })
  return stored.ok ? showOne(c, id, stored.id) : refused(c, stored.problem)
}

/** Of a school-wide post anybody can be in a photo: whoever is no pupil here is passed over when it is kept. */
export const idsTicked = async (c: Here) => (await valuesOf(c, 'wie')).slice(0, mostTagged)

/** More than are in one photo. */
const mostTagged = 60

/**
 * As it was ticked when the form was refused. Where somebody else tagged meanwhile, theirs are ticked beside it, so that nobody
 * who was tagged is lost unseen (C9).
 */
function asTicked(edited: EditedItem, chosen: readonly string[], { typed }: Draft): EditedItem {
  const isOvertaken = typed.gezien !== edited.seen
  const isTagged = (one: Taggable) => chosen.includes(one.id) || (isOvertaken && one.isTagged)
  return { ...edited, pupils: edited.pupils.map((one) => ({ ...one, isTagged: isTagged(one) })) }
}

/** Mine to change; made where it has none yet. */
export async function albumFor(c: Here, id: string) {
  const { scope } = c.var
  const { post } = await writingOf(scope, id)
  if (!post) throw new NotFound()
  if (!post.albumId) await scope.db.batch(giveAlbum(scope, id))
  return post.albumId ?? id
}

/** What the script puts on the page for one that has arrived. */
export async function showOne(c: Here, id: string, itemId: string) {
  const [item] = await itemNamed(c.var.scope, itemId)
  if (!item) throw new NotFound()
  const worked = { item, tagged: 0, blocked: [] }
  return c.render(<WorkedItem worked={worked} place={0} at={workAddresses(id)} />, { title: albumTexts.manage })
}

function refuse(c: Here, id: string, problems: readonly FileProblem[], isTooMuch = false) {
  c.status(422)
  const [first] = problems
  if (wantsFragment(c)) return refused(c, first?.problem ?? albumTexts.tooMuchAtOnce)
  return showAlbum(c, id, problems, isTooMuch)
}

export function refused(c: Here, problem: Text) {
  c.status(422)
  return c.render(<RefusedFile problem={problem} />, { title: albumTexts.manage })
}

async function showAlbum(c: Here, id: string, problems: readonly FileProblem[] = [], isTooMuch = false) {
  const { writing, items, inText, consenting, readBy } = await workOn(c.var.scope, id)
  const page = (
    <ManageAlbumPage
      title={writing.content.title}
      back={paths.postWriting(id)}
      items={items}
      inText={inText}
      consenting={consenting}
      readBy={readBy}
      nonce={newSecret()}
      at={workAddresses(id)}
      problems={problems}
      isTooMuch={isTooMuch}
    />
  )
  return c.render(page, { title: albumTexts.manage, current: 'posts', flash: flashOf(c.req.query()) })
}

function flashOf(query: Record<string, string>) {
  if ('weg' in query) return { text: albumTexts.removed }
  if ('bewaard' in query) return { text: albumTexts.saved }
  const count = Number(query.erbij)
  return count > 0 ? { text: textWith(albumTexts.added, count) } : undefined
}

const showItem = (c: Here, id: string, edited: EditedItem, draft: Draft = emptyDraft) =>
  c.render(<EditItemPage {...edited} draft={draft} at={workAddresses(id)} />, {
    title: albumTexts.edit,
    current: 'posts',
  })
