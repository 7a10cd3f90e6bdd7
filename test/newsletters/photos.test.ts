import { beforeAll, expect, it } from 'vitest'
import { key, originalName } from '../../src/albums/copies.ts'
import { albumTags } from '../../src/albums/schema.ts'
import type { Channel } from '../../src/consents/channels.ts'
import { consents, consentTexts } from '../../src/consents/schema.ts'
import { newSecret } from '../../src/ids.ts'
import { shownFor } from '../../src/newsletters/live.ts'
import { letterFor } from '../../src/newsletters/newsletters.ts'
import { picturePath } from '../../src/newsletters/pictures.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { albumOfPost } from '../posts/album.ts'
import { layPost } from '../posts/laying.ts'
import { layLetter } from './making.ts'

let them: Cast
let photo = ''
let post = ''
let letter = ''
beforeAll(async () => {
  them = await cast()
  const { db, now } = them.linde
  post = await layPost(them.linde, { visibility: 'group', title: 'Naar het bos' })
  photo = await albumOfPost(them.linde, { teacher: 'ines', children: ['wes'] }, post)
  await them.linde.files.put(key(photo, originalName), new Uint8Array([0xff, 0xd8]), { type: 'image/jpeg', name: '' })
  await db.insert(albumTags, { itemId: photo, pupilId: 'pip', byId: 'ines', at: now })
  letter = await layLetter(them.linde, {
    ...{ isPublic: true, sentAt: now, sentById: 'hedda', outAt: now },
    blocks: [
      { id: 't', kind: 'heading', heading: 'Bos' },
      { id: 'f', kind: 'photos', heading: '', photos: [{ id: photo, alt: 'In het bos' }] },
    ],
  })
})

/** What Paul says of Pip, in these channels and no others. */
async function consent(said: Partial<Record<Channel, 'yes' | 'no'>>) {
  const { db, now } = them.linde
  const answers = Object.fromEntries(Object.entries(said).map(([channel, says]) => [channel, { says, version: 1 }]))
  const texts = (['newsletter', 'website'] as const).map((channel) => ({
    ...{ channel, version: 1, purpose: 'x', asked: true, since: now, byId: 'ada' },
  }))
  await db.batch([
    db.delete(consents, undefined),
    db.delete(consentTexts, undefined),
    ...db.insertMany(consentTexts, texts),
    db.insert(consents, { id: newSecret(), pupilId: 'pip', personId: 'paul', answers, at: now }),
  ])
}
const status = async (kind: 'mail' | 'web') =>
  (await as(them, 'nobody').visit(await picturePath(them.linde, kind, letter, photo))).status
const seen = async (sight: 'inside' | 'outside' | 'web') =>
  (await shownFor(them.linde, (await letterFor(them.linde, letter)).letter, sight)).blocks.some(
    ({ kind }) => kind === 'photos',
  )

it('shows a photo in mails with consent for the newsletter alone, and on the website with that for the website too (C9)', async () => {
  await consent({ newsletter: 'yes' })
  expect([await status('mail'), await status('web'), await seen('inside'), await seen('web')]).toEqual([
    200,
    404,
    true,
    false,
  ])
  await consent({ newsletter: 'yes', website: 'yes' })
  expect([await status('mail'), await status('web'), await seen('web')]).toEqual([200, 200, true])
  const page = await (await as(them, 'nobody').visit(paths.publicNewsletter(letter))).text()
  expect(page).toContain('alt="In het bos"')
})

it('hides it at once where that is withdrawn, in mails that were sent as well; no cache keeps it unasked (C9)', async () => {
  await consent({ newsletter: 'yes', website: 'yes' })
  const path = await picturePath(them.linde, 'mail', letter, photo)
  const answer = await as(them, 'nobody').visit(path)
  expect(
    ['cache-control', 'cross-origin-resource-policy', 'content-type'].map((name) => answer.headers.get(name)),
  ).toEqual(['public, no-cache', 'cross-origin', 'image/jpeg'])
  await consent({ newsletter: 'no', website: 'yes' })
  expect([await status('mail'), await status('web'), await seen('inside')]).toEqual([404, 404, false])
  expect(await (await as(them, 'nobody').visit(paths.publicNewsletter(letter))).text()).not.toContain('In het bos')
  const check = await as(them, 'hedda').visit(
    paths.newsletterBlock(
      await layLetter(them.linde, { blocks: [{ id: 'f', kind: 'photos', heading: '', photos: [] }] }),
      'f',
    ),
  )
  expect(await check.text()).not.toContain(paths.postPhotoFile(post, photo, '320'))
})

it('is fetched by an address that a letter of ours showed, and by no other (check 27)', async () => {
  await consent({ newsletter: 'yes', website: 'yes' })
  const path = await picturePath(them.linde, 'mail', letter, photo)
  const other = await layLetter(them.linde)
  for (const wrong of [
    path.replace(/[\w-]{22}$/, 'x'.repeat(22)),
    path.replace(letter, other),
    await picturePath(them.linde, 'mail', other, photo),
  ])
    expect([wrong, (await as(them, 'nobody').visit(wrong)).status]).toEqual([wrong, 404])
  expect((await as(them, 'zoe').visit(path)).status).toBe(404)
})
