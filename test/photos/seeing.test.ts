import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { photoKey } from '../../src/photos/photos.ts'
import { photos } from '../../src/photos/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { haveAnotherChild } from '../people/children.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const id of ['ines', 'olga', 'hedda', 'paul', 'pip', 'wes', 'wanda']) await hang(id)
})

/** A photo that is called as whoever is on it. */
async function hang(id: string) {
  const { db, files } = them.linde
  await files.put(photoKey(id, 96), new TextEncoder().encode(`photo of ${id}`), { type: 'image/webp', name: '' })
  await db.update(people, eq(people.id, id), { photoKey: id })
}

type Reader = Parameters<typeof as>[1]
const see = async (who: Reader, id: string) => (await as(them, who).visit(paths.photo(id))).status

it('shows a photo as the picture it is, to its reader alone', async () => {
  const photo = await as(them, 'paul').visit(paths.photo('pip'))
  expect(await photo.text()).toBe('photo of pip')
  expect(photo.headers.get('content-type')).toBe('image/webp')
  expect(photo.headers.get('cache-control')).toBe('private, max-age=3600')
  expect(photo.headers.get('x-content-type-options')).toBe('nosniff')
})

it('shows photos to oneself, to those who share a group, and to whoever works here', async () => {
  for (const [who, id] of [
    ['paul', 'paul'],
    ['paul', 'wes'],
    ['paul', 'ines'],
    ['paul', 'wanda'],
    ['pip', 'wes'],
    ['hedda', 'pip'],
    ['olga', 'paul'],
  ] as const)
    expect([who, id, await see(who, id)]).toEqual([who, id, 200])
})

it('shows whoever works here to everybody of the school', async () => {
  expect([await see('paul', 'hedda'), await see('paul', 'olga')]).toEqual([200, 200])
})

it('shows a pupil no parents (B7)', async () => {
  expect([await see('pip', 'wanda'), await see('pip', 'paul')]).toEqual([404, 404])
})

it('is not there for strangers, another school, or after custody ended (checks 1, 2, 27)', async () => {
  expect(await see('nobody', 'pip')).toBe(303)
  expect([await see('zoe', 'pip'), await see('zed', 'ines')]).toEqual([404, 404])
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'contact' })
  await haveAnotherChild(them.linde, 'wim')
  expect(await see('wim', 'wes')).toBe(404)
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'full' })
})

it('is not there for whoever is blocked for the pupil, with another child in the class as well (C10)', async () => {
  const { db } = them.linde
  const toWes = and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'wes'))
  const toPip = and(eq(guardianships.personId, 'wim'), eq(guardianships.pupilId, 'pip'))
  await db.insert(guardianships, {
    personId: 'wim',
    pupilId: 'pip',
    custody: 'full',
    relation: 'ouder',
    since: aLongTimeAgo,
  })
  expect(await see('wim', 'wes')).toBe(200)
  await db.update(guardianships, toWes, { custody: 'blocked' })
  expect(await see('wim', 'wes')).toBe(404)
  await db.batch([db.update(guardianships, toWes, { custody: 'full' }), db.delete(guardianships, toPip)])
})

it('is not there without a photo, or without its file', async () => {
  expect(await see('hedda', 'petra')).toBe(404)
  await them.linde.db.update(people, eq(people.id, 'petra'), { photoKey: 'gone' })
  expect(await see('hedda', 'gone')).toBe(404)
})

it('is not there for anybody when it hangs nowhere, though its files lie there (check 27)', async () => {
  const { db, files } = them.linde
  await files.put(photoKey('orphan', 96), new TextEncoder().encode('orphan'), { type: 'image/webp', name: '' })
  await db.insert(photos, { id: 'orphan', personId: 'paul', byId: 'paul', at: them.linde.now })
  for (const who of ['paul', 'petra', 'ines', 'hedda', 'adam'] as const)
    expect([who, await see(who, 'orphan')]).toEqual([who, 404])
})

it('stands in pages only where there is one', async () => {
  const page = await (await as(them, 'paul').visit(paths.overview)).text()
  expect(page).toContain(`src="${paths.photo('wes')}"`)
  expect(page).not.toContain(paths.photo('kees'))
})

it.each([
  ['a group’s members', paths.groupManaged('3b'), 'ines'],
  ['the roles', paths.roles, 'olga'],
])('is called by its own name in %s, not by whom it shows', async (_, path, who) => {
  const { db } = them.linde
  await db.update(people, eq(people.id, who), { photoKey: 'newer' })
  const page = await (await as(them, 'adam').visit(path)).text()
  await db.update(people, eq(people.id, who), { photoKey: who })
  expect(page).toContain(`src="${paths.photo('newer')}"`)
})
