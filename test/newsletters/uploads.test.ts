import { beforeAll, expect, it } from 'vitest'
import { key, originalName } from '../../src/albums/copies.ts'
import { albumItems, albums } from '../../src/albums/schema.ts'
import { newId, newSecret } from '../../src/ids.ts'
import { mostPhotos } from '../../src/newsletters/blocks.ts'
import { shownFor } from '../../src/newsletters/live.ts'
import { letterFor } from '../../src/newsletters/newsletters.ts'
import { goOut } from '../../src/newsletters/sending.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { photograph, png, red } from '../photos/pictures.ts'
import { layLetter } from './making.ts'

let them: Cast
let picture: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  them = await cast()
  picture = await photograph(await png(80, 40, () => red))
})

const block = () => ({ id: newId(new Date()), kind: 'photos' as const, heading: '', photos: [] })

/** The form of the part as a browser sends it, with these files. */
async function press(
  letter: string,
  part: string,
  files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[],
  more: Record<string, string> = {},
) {
  const page = await (await as(them, 'hedda').visit(paths.newsletterBlock(letter, part))).text()
  const data = new FormData()
  const seen = /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const typed = {
    soort: 'photos',
    gezien: seen,
    nonce: newSecret(),
    kop: 'Het plein',
    'foto-woorden': 'Het plein',
    ...more,
  }
  for (const [name, value] of Object.entries(typed)) data.append(name, value)
  for (const [name, bytes] of files) data.append('foto', new File([bytes], name))
  return as(them, 'hedda').post(paths.newsletterBlock(letter, part), data)
}
const itemsOf = async (letter: string) =>
  (await them.linde.db.from(albumItems)).filter(({ albumId }) => albumId === letter)
const blocksOf = async (letter: string) => (await letterFor(them.linde, letter)).letter.blocks
const shownPhotos = async (letter: string) =>
  (await shownFor(them.linde, (await letterFor(them.linde, letter)).letter, 'inside')).blocks.flatMap((one) =>
    one.kind === 'photos' ? one.photos : [],
  )

it('takes a photo from its writer’s own device, once, without what the camera wrote (I2, I1)', async () => {
  const part = block()
  const letter = await layLetter(them.linde, { blocks: [part] })
  const nonce = newSecret()
  expect((await press(letter, part.id, [['IMG_1.jpg', picture]], { nonce })).status).toBe(303)
  await press(letter, part.id, [['IMG_1.jpg', picture]], { nonce })
  const [item, ...others] = await itemsOf(letter)
  expect([others, item!.alt]).toEqual([[], 'Het plein'])
  const [shown] = await shownPhotos(letter)
  expect([shown!.alt, shown!.width, shown!.height]).toEqual(['Het plein', item!.width, item!.height])
  const file = await as(them, 'nobody').visit(new URL(shown!.src).pathname)
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([file.headers.get('content-type'), Buffer.from(bytes).includes('Exif')]).toEqual(['image/jpeg', false])
  const page = await (await as(them, 'hedda').visit(paths.newsletterBlock(letter, part.id))).text()
  expect(page).toContain(new URL(shown!.src).pathname)
})

it('says of a bad file what is wrong with it, and keeps what was typed and the good one (check 26)', async () => {
  const part = block()
  const letter = await layLetter(them.linde, { blocks: [part] })
  const bad = new Uint8Array(Buffer.from('<svg onload="x"/>'))
  const answer = await press(letter, part.id, [
    ['goed.jpg', picture],
    ['fout.jpg', bad],
  ])
  const page = await answer.text()
  const [item, ...others] = await itemsOf(letter)
  expect([answer.status, others]).toEqual([422, []])
  expect(page).toContain('fout.jpg: ')
  expect(page).toContain('value="Het plein"')
  expect(page).toMatch(new RegExp(`value="${item!.id}"[^>]*checked|checked[^>]*value="${item!.id}"`))
  expect((await blocksOf(letter))[0]).toMatchObject({ photos: [] })
})

it('takes no more than a part may have, and says so', async () => {
  const photos = Array.from({ length: mostPhotos }, (_, at) => ({ id: `${'0'.repeat(24)}${10 + at}`, alt: '' }))
  const part = { ...block(), photos }
  const letter = await layLetter(them.linde, { blocks: [part] })
  const page = await (await as(them, 'hedda').visit(paths.newsletterBlock(letter, part.id))).text()
  const data = new FormData()
  data.append('soort', 'photos')
  data.append('gezien', /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? '')
  for (const { id } of photos) data.append('houden', id)
  data.append('foto', new File([picture], 'x.jpg'))
  const answer = await as(them, 'hedda').post(paths.newsletterBlock(letter, part.id), data)
  expect([answer.status, (await answer.text()).includes('ten hoogste 12')]).toEqual([422, true])
})

it('goes with its letter, every copy of it; what no part has goes when it is sent (I1)', async () => {
  const [part, other] = [block(), block()]
  const letter = await layLetter(them.linde, { blocks: [part, other] })
  await press(letter, part.id, [['a.jpg', picture]])
  await press(letter, other.id, [['b.jpg', picture]])
  const [first, second] = await itemsOf(letter)
  await as(them, 'hedda').post(paths.newsletterBlockPlace(letter, other.id), { actie: 'weg' })
  const sent = await layLetter(them.linde, { blocks: await blocksOf(letter), sentAt: new Date(0), sentById: 'hedda' })
  await goOut(them.linde, sent)
  // Of another letter nothing goes.
  expect((await itemsOf(letter)).map(({ state }) => state)).toEqual(['there', 'there'])
  await as(them, 'hedda').post(paths.newsletterRemoval(letter), {})
  expect(await itemsOf(letter)).toEqual([])
  expect((await them.linde.db.from(albums)).some(({ id }) => id === letter)).toBe(false)
  for (const { id } of [first!, second!]) expect(await them.linde.files.get(key(id, originalName))).toBeNull()
  const own = await layLetter(them.linde, { blocks: [part] })
  await press(own, part.id, [['c.jpg', picture]])
  const [kept] = await itemsOf(own)
  await press(own, part.id, [['d.jpg', picture]], { houden: kept!.id })
  await press(own, part.id, [], { houden: kept!.id })
  const asked = await as(them, 'hedda').visit(paths.newsletterCheck(own))
  const gezien = /name="gezien" value="([^"]*)"/.exec(await asked.text())?.[1] ?? ''
  await as(them, 'hedda').post(paths.newsletterCheck(own), { actie: 'versturen', gezien })
  const states = Object.fromEntries((await itemsOf(own)).map(({ id, state }) => [id, state]))
  expect([states[kept!.id], Object.values(states).sort()]).toEqual(['there', ['going', 'there']])
})

it('is of those who write newsletters alone (N1)', async () => {
  const part = block()
  const letter = await layLetter(them.linde, { blocks: [part] })
  const data = new FormData()
  data.append('soort', 'photos')
  data.append('foto', new File([picture], 'x.jpg'))
  expect((await as(them, 'petra').post(paths.newsletterBlock(letter, part.id), data)).status).toBe(403)
  expect(await itemsOf(letter)).toEqual([])
})
