import { beforeAll, beforeEach, expect, it } from 'vitest'
import { key, originalName } from '../../src/albums/copies.ts'
import { albumItems, albums, albumTags } from '../../src/albums/schema.ts'
import { blockedAddresses } from '../../src/bounces/schema.ts'
import { newId } from '../../src/ids.ts'
import { picturePath } from '../../src/newsletters/pictures.ts'
import type { Newsletter } from '../../src/newsletters/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import type { PostVisibility } from '../../src/posts/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { given, nobodyAsked } from '../consents/given.ts'
import { layPost } from '../posts/laying.ts'
import { layLetter, subscribed, textBlock } from './making.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(() => nobodyAsked(them.linde))

type Who = Parameters<typeof as>[1]
const read = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const status = async (who: Who, path: string) => (await as(them, who).visit(path)).status

/** A photo that lies in this album, as one that came in. */
async function layPhoto(albumId: string) {
  const { db, files } = them.linde
  const id = newId(new Date())
  const about = { ownerId: 'hedda', at: new Date(), kind: 'photo' as const, state: 'there' as const }
  await db.batch([
    db.insert(albums, { id: albumId, ownerId: 'hedda', at: new Date() }).onConflictDoNothing(),
    db.insert(albumItems, { ...about, id, albumId, nonce: id, position: 1, width: 80, height: 40, alt: 'De schommel' }),
  ])
  await files.put(key(id, originalName), new Uint8Array([0xff, 0xd8]), { type: 'image/jpeg', name: '' })
  return id
}

/** A letter with a photo of its writer's own. */
async function withPhoto(fields: Partial<Newsletter> = {}) {
  const letter = newId(new Date())
  const photo = await layPhoto(letter)
  const block = { id: 'f', kind: 'photos' as const, heading: '', photos: [{ id: photo, alt: '' }] }
  await layLetter(them.linde, { id: letter, blocks: [textBlock('Beste lezers'), block], ...fields })
  return { letter, photo, at: paths.newsletterPhoto(letter, photo) }
}

const say = (at: string, ...wie: string[]) => {
  const form = new FormData()
  for (const pupil of wie) form.append('wie', pupil)
  return as(them, 'hedda').post(at, form)
}
const tagged = async (photo: string) =>
  (await them.linde.db.from(albumTags)).filter(({ itemId }) => itemId === photo).map(({ pupilId }) => pupilId)
async function send(letter: string) {
  const gezien = /name="gezien" value="([^"]*)"/.exec(await read('hedda', paths.newsletterCheck(letter)))?.[1] ?? '1'
  return as(them, 'hedda').post(paths.newsletterCheck(letter), { actie: 'versturen', gezien })
}

it('asks who is in a photo that its writer sent in, finds a pupil by name, and takes it back (C9)', async () => {
  const { letter, photo, at } = await withPhoto()
  expect(await read('hedda', paths.newsletterBlock(letter, 'f'))).toContain(`href="${at}"`)
  const found = await (await as(them, 'hedda').post(at, { actie: 'zoeken', naam: 'pip' })).text()
  expect(found).toMatch(/value="pip"/)
  expect((await say(at, 'pip')).status).toBe(303)
  expect(await tagged(photo)).toEqual(['pip'])
  expect(await read('hedda', at)).toContain('Wordt niet getoond: geen toestemming voor Pip Cast.')
  await say(at)
  expect(await tagged(photo)).toEqual([])
})

it('is not sent with a child without consent for the newsletter, naming whom (C9)', async () => {
  const { letter, at } = await withPhoto()
  await say(at, 'pip')
  const check = await read('hedda', paths.newsletterCheck(letter))
  expect(check).toContain('Op de foto’s staat Pip Cast, zonder toestemming voor de nieuwsbrief.')
  expect([check.includes('value="versturen"'), (await send(letter)).status]).toEqual([false, 422])
  await given(them.linde, 'paul', 'pip', 'yes', 'website')
  expect((await send(letter)).status).toBe(422)
  await given(them.linde, 'paul', 'pip', 'yes', 'newsletter')
  expect((await send(letter)).status).toBe(303)
})

it('says before it goes whom the website leaves out, by name, and goes all the same (C9)', async () => {
  const { letter, at } = await withPhoto({ isPublic: true })
  await say(at, 'pip')
  await given(them.linde, 'paul', 'pip', 'yes', 'newsletter')
  const check = await read('hedda', paths.newsletterCheck(letter))
  expect(check).toContain('Eén foto staat niet op de website: daarvoor is geen toestemming voor Pip Cast.')
  expect(check).toContain('value="versturen"')
})

it('hides it at once when that is said after it went out, in sent mails too (C9)', async () => {
  const { letter, photo, at } = await withPhoto()
  expect((await send(letter)).status).toBe(303)
  const mailed = await picturePath(them.linde, 'mail', letter, photo)
  expect(await status('nobody', mailed)).toBe(200)
  await say(at, 'pip')
  expect(await status('nobody', mailed)).toBe(404)
  await given(them.linde, 'paul', 'pip', 'yes', 'newsletter')
  expect(await status('nobody', mailed)).toBe(200)
})

it('lets nobody say so but who writes newsletters, and of no photo but the letter’s own (C9, N1, check 1)', async () => {
  const { photo, at } = await withPhoto()
  const other = await withPhoto()
  for (const who of ['paul', 'pip', 'olga', 'zoe', 'nobody'] as const) expect(await status(who, at)).not.toBe(200)
  const elsewhere = paths.newsletterPhoto(other.letter, photo)
  expect([await status('hedda', elsewhere), (await say(elsewhere, 'pip')).status]).toEqual([404, 404])
  expect(await tagged(photo)).toEqual([])
})

/** A letter to these with a photo of a blog that so many may read. */
async function ofBlog(visibility: PostVisibility, fields: Partial<Newsletter>) {
  const post = await layPost(them.linde, { visibility })
  const photo = await layPhoto(post)
  const block = { id: 'f', kind: 'photos' as const, heading: '', photos: [{ id: photo, alt: '' }] }
  return layLetter(them.linde, { blocks: [block], ...fields })
}
const inside = { subscribers: false, isPublic: false }
const further = 'uit een blog die minder mensen mogen lezen dan deze nieuwsbrief'

it('warns that photos go further than their blog (C9, principle 3)', async () => {
  const warned = async (visibility: PostVisibility, fields: Partial<Newsletter>) =>
    (await read('hedda', paths.newsletterCheck(await ofBlog(visibility, fields)))).includes(further)
  expect([
    await warned('group', inside),
    await warned('parents', inside),
    await warned('users', { ...inside, subscribers: true }),
    await warned('users', { ...inside, isPublic: true }),
    await warned('public', { subscribers: true, isPublic: true }),
  ]).toEqual([true, false, true, true, false])
})

it('warns of photos of which nobody said who is in them, whether of a blog or of its own (C9)', async () => {
  const untold = async (letter: string) =>
    (await read('hedda', paths.newsletterCheck(letter))).includes('niet wie erop te zien is')
  const { letter, at } = await withPhoto()
  expect([await untold(await ofBlog('public', inside)), await untold(letter)]).toEqual([true, true])
  await given(them.linde, 'paul', 'pip', 'yes', 'newsletter')
  await say(at, 'pip')
  expect(await untold(letter)).toBe(false)
})

it('names whom it does not reach by mail before it goes (D15, D16)', async () => {
  await them.linde.db.insert(blockedAddresses, { address: 'petra@cast.example', reason: 'full', since: new Date() })
  const check = await read('hedda', paths.newsletterCheck(await layLetter(them.linde)))
  expect(check).toContain('Per mail niet bereikbaar: 1<')
  expect(check).toContain('Petra Cast (geen adres waar mail aankomt)')
})

it('names after it went to whom it could not go, of the school and outside it (D16)', async () => {
  const { db } = them.linde
  const out = { sentAt: new Date(), sentById: 'hedda', outAt: new Date() }
  const letter = await layLetter(them.linde, out)
  const subscriberId = await subscribed(them.linde, 'oma@example.org')
  const mail = {
    newsletterId: letter,
    kind: 'newsletter' as const,
    dueAt: new Date(),
    sweepAt: new Date(),
    doneAt: new Date(),
    attempts: 1,
  }
  const row = <Fields extends object>(key: string, fields: Fields) => ({
    ...mail,
    key: `newsletter:${letter}:${key}:mail`,
    ...fields,
  })
  await db.batch([
    ...db.insertMany(outbox, [
      row('petra', { personId: 'petra', failure: 'given up: blocked' }),
      row('oma', { personId: 'hedda', subscriberId, failure: 'given up: blocked' }),
      row('wim', { personId: 'wim', failure: 'skipped: wants no newsletters' }),
      row('paul', { personId: 'paul', failure: null }),
    ]),
  ])
  const page = await read('hedda', paths.newsletterCheck(letter))
  expect(page).toContain('2 mails kwamen niet weg<')
  expect(page).toMatch(/<p>(oma@example\.org, Petra Cast|Petra Cast, oma@example\.org) \(het adres/)
})
