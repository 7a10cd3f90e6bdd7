import ExifReader from 'exifreader'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { originalName } from '../../src/albums/copies.ts'
import { makeCopies, newAlbum, storePhoto } from '../../src/albums/items.ts'
import { zipOf } from '../../src/albums/zip.ts'
import { newSecret } from '../../src/ids.ts'
import type { Scope } from '../../src/scope.ts'
import { type Cast, cast, platform } from '../cast.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { telephoneJpeg, telephonePng, telephoneWebp } from '../photos/cameras.ts'
import { asFile, blue, green, pixelsOf, png, red } from '../photos/pictures.ts'
import { gif } from './gifs.ts'

type Picture = Uint8Array<ArrayBuffer>
let them: Cast
let scope: Scope
let picture: Picture
beforeAll(async () => {
  them = await cast()
  scope = await scopeOf(them.linde, 'ines')
  picture = await png(80, 40, (x, y) => (x < 40 ? (y < 20 ? red : green) : blue))
})

/** That there is XMP at all is enough: it need not be read. */
const withoutXml = {
  parseFromString: () => {
    throw new Error('not read')
  },
}

/** What a reader of others finds in a picture, part by part. */
const foundIn = (bytes: Picture) =>
  ExifReader.load(bytes.buffer, { expanded: true, includeUnknown: true, domParser: withoutXml })
/** Colours, sizes and a JPEG's own start are no news; whatever else it finds is. */
const drawing = new Set(['file', 'jfif', 'png', 'riff', 'gif', 'composite'])
const partsIn = (bytes: Picture) => Object.keys(foundIn(bytes)).filter((part) => !drawing.has(part))
const words = /GEHEIM|52[.,]|2026[:-]05|Apple iOS|xmpmeta|8BIM|ftyp(?!avif)/
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

async function stored(bytes: Picture, as = scope) {
  const albumId = await newAlbum(scope)
  const coming = { albumId, nonce: newSecret(), position: 1, caption: '', alt: '' }
  const answer = await storePhoto(as, { ...coming, file: asFile(bytes) })
  if (!answer.ok) throw new Error(answer.problem.nl)
  await makeCopies(as, answer.id)
  return answer.id
}

/** Every file that lies there of a photo. */
async function copiesOf(id: string) {
  const keys = await platform.files.list(`schools/${them.linde.school.schoolId}/albums/${id}/`, 100)
  return Promise.all(
    keys.map(async (key) => {
      const file = await platform.files.get(key)
      return { name: key.split('/').at(-1)!, bytes: new Uint8Array(await new Response(file!.body).arrayBuffer()) }
    }),
  )
}

const shots: [string, () => Promise<Picture>, readonly string[]][] = [
  ['a JPEG of an iPhone', () => telephoneJpeg(picture), ['exif', 'gps', 'iptc', 'xmp', 'Thumbnail']],
  [
    'a JPEG of an Android telephone, with a film behind it',
    () => telephoneJpeg(picture, 'II'),
    ['exif', 'gps', 'iptc', 'xmp'],
  ],
  ['a PNG', () => telephonePng(picture), ['exif', 'gps', 'xmp']],
  ['a WebP', () => telephoneWebp(picture, 80, 40), ['exif', 'gps', 'xmp']],
]

describe('what a telephone wrote, as a reader of others finds it (I1, check 22)', () => {
  it.each(shots)('is in %s as it is sent, and in no copy that is kept or handed on', async (_, make, parts) => {
    const shot = await make()
    const before = foundIn(shot)
    expect(partsIn(shot)).toEqual(expect.arrayContaining([...parts]))
    expect([before.gps?.Latitude, before.gps?.Longitude].map((one) => one?.toFixed(2))).toEqual(['52.09', '5.12'])
    expect(before.exif?.Make?.description).toBe('GEHEIMMERK')
    const id = await stored(shot)
    const copies = await copiesOf(id)
    expect(copies).toHaveLength(8)
    for (const { name, bytes } of copies)
      expect([name, partsIn(bytes), latin(bytes).match(words)?.[0]]).toEqual([name, [], undefined])
    const zip = zipOf(scope.files, [{ id, kind: 'photo', filmType: null }], scope.now)
    const [kept] = Object.values(unzipSync(new Uint8Array(await new Response(zip).arrayBuffer())))
    expect(kept).toEqual(copies.find(({ name }) => name === originalName)?.bytes)
  })

  it('is in no copy, should the service that makes them leave it in', async () => {
    const [jpeg, webp] = [await telephoneJpeg(picture, 'II'), await telephoneWebp(picture, 80, 40)]
    const images: Scope['images'] = {
      ...scope.images,
      fitted: async (one, wanted) =>
        wanted[0]?.type === 'image/avif'
          ? scope.images.fitted(one, wanted)
          : [wanted[0]?.type === 'image/jpeg' ? jpeg : webp],
    }
    for (const { name, bytes } of await copiesOf(await stored(jpeg, { ...scope, images })))
      expect([name, partsIn(bytes), latin(bytes).match(words)?.[0]]).toEqual([name, [], undefined])
  })

  it('is in no copy of a moving GIF either', async () => {
    for (const { name, bytes } of await copiesOf(await stored(gif(60, 40, 3))))
      expect([name, partsIn(bytes), latin(bytes).match(words)?.[0]]).toEqual([name, [], undefined])
  })

  it.each([
    1, 2, 3, 4, 5, 6, 7, 8,
  ])('has made the photo upright, and is not there to turn it again: orientation %i', async (held) => {
    const id = await stored(await telephoneJpeg(picture, 'II', held))
    const original = (await copiesOf(id)).find(({ name }) => name === originalName)!.bytes
    const pixels = await pixelsOf(original)
    const [width, height] = held < 5 ? [80, 40] : [40, 80]
    expect([pixels.width, pixels.height]).toEqual([width, height])
    // Where the corner that was red is, as one sees it.
    const [right, down] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ][held - 1]!
    expect(pixels.isLike(right ? width - 8 : 8, down ? height - 8 : 8, red)).toBe(true)
  })
})

const real = import.meta.glob<string>('../../../shared/fixtures/photos/*.{jpg,jpeg,png,webp,JPG}', {
  query: '?inline',
  eager: true,
  import: 'default',
})
// Photos of people's telephones are not ours to hand on, so a checkout without them skips this.
const reason = Object.keys(real).length === 0 ? ' (skipped: shared/fixtures/photos is not here)' : ''

it.skipIf(reason)(
  `is in no copy of a real photo, its place least of all (I1, check 22)${reason}`,
  async () => {
    const placed: string[] = []
    for (const [name, data] of Object.entries(real)) {
      const shot = new Uint8Array(await (await fetch(data)).arrayBuffer())
      expect([name, partsIn(shot)]).not.toEqual([name, []])
      if (foundIn(shot).gps?.Latitude !== undefined) placed.push(name)
      for (const copy of await copiesOf(await stored(shot)))
        expect([name, copy.name, partsIn(copy.bytes)]).toEqual([name, copy.name, []])
    }
    expect(placed.length).toBeGreaterThan(1)
  },
  300_000,
)
