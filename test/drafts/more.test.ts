import { beforeAll, expect, it } from 'vitest'
import { blank } from '../../src/drafts/content.ts'
import { newId } from '../../src/ids.ts'
import { drafts } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { searchable } from '../../src/people/names.ts'
import { people, staff } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { freshId } from './composing.ts'

let them: Cast
const crowd = (size: number, name: string) =>
  Array.from({ length: size }, (_, n) => ({
    id: `${name}${n}`,
    firstName: name,
    infix: '',
    lastName: `nr ${n}`,
    searchName: searchable(`${name} nr ${n}`),
    email: null,
    createdAt: aLongTimeAgo,
  }))
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  const all = [...crowd(12, 'Twaalf'), ...crowd(13, 'Dertien'), ...crowd(190, 'Velen')]
  await db.batch([
    ...db.insertMany(people, all),
    ...db.insertMany(
      staff,
      all.map(({ id }) => ({ personId: id, role: 'teacher' as const, since: aLongTimeAgo })),
    ),
  ])
})
const page = async (path: string, language = 'nl') =>
  (await as(them, 'ines').visit(path, { 'accept-language': language })).text()
const shown = (html: string) => html.match(/value="erbij:person:/g)?.length
const more = { nl: 'Er zijn er meer dan hier staan.', en: 'There are more than are shown here.' }

it('says that more were found than it shows, in both languages', async () => {
  for (const language of ['nl', 'en'] as const) {
    const exact = await page(`${paths.recipientSuggestions}?zoek=twaalf`, language)
    const over = await page(`${paths.recipientSuggestions}?zoek=dertien`, language)
    expect([shown(exact), exact.includes(more[language])]).toEqual([12, false])
    expect([shown(over), over.includes(more[language])]).toEqual([12, true])
  }
})

it('says that a list has more people than it shows', async () => {
  const list = await (await as(them, 'paul').visit(`${paths.draft(freshId())}?lijst=medewerkers`)).text()
  expect([shown(list), list.includes(more.nl)]).toEqual([200, true])
})

it('says that there are more drafts than it lists', async () => {
  const { db, now } = them.linde
  const draft = () => ({ id: newId(now), ownerId: 'olga', content: blank, updatedAt: now })
  const listed = async () => (await as(them, 'olga').visit(paths.drafts)).text()
  await db.batch(db.insertMany(drafts, Array.from({ length: 100 }, draft)))
  expect(await listed()).not.toContain('Dit zijn uw 100 laatste concepten.')
  await db.insert(drafts, draft())
  const page = await listed()
  expect(page).toContain('Dit zijn uw 100 laatste concepten.')
  expect(page.match(/class="cover"/g)).toHaveLength(100)
})

it('looks for no more than a hundred letters, and shows no more in its field', async () => {
  for (const path of [`${paths.draft(freshId())}?zoek=`, `${paths.recipientSuggestions}?zoek=`]) {
    const text = await page(path + 'y'.repeat(5000))
    expect(text).not.toContain('y'.repeat(101))
  }
})

it('offers to leave somebody out once there is somebody to leave them out of, and adds by a press anywhere on a row (D1)', async () => {
  const found = await page(`${paths.recipientSuggestions}?zoek=twaalf`)
  expect(found).not.toContain('behalve:person:')
  expect(found).toContain('class="cover" name="actie" value="erbij:person:Twaalf0"')
  expect(await page(`${paths.recipientSuggestions}?zoek=twaalf&behalve`)).toContain('value="behalve:person:Twaalf0"')
  const looksWith = async (aan: string) =>
    /hx-get="([^"]*)"/.exec(await page(`${paths.newMessage}${aan}`))?.[1]?.replace(paths.recipientSuggestions, '')
  expect(await looksWith('')).toBe('')
  expect(await looksWith('?aan=person:Twaalf1')).toBe('?behalve')
})
