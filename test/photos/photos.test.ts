import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, households, people, pupils } from '../../src/people/schema.ts'
import { photos } from '../../src/photos/schema.ts'
import { bareWebp } from '../../src/photos/webp.ts'
import { images } from '../../src/platform/cloudflare/images.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { onSchedule } from '../../src/schedule.ts'
import { as, bindings, type Cast, cast, platform } from '../cast.ts'
import {
  asFile,
  blue,
  bytesOf,
  convert,
  green,
  heic,
  hollowPng,
  photograph,
  pixelsOf,
  png,
  red,
  tells,
} from './pictures.ts'

let them: Cast
let landscape: Uint8Array<ArrayBuffer>
let portrait: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  them = await cast()
  // Red, green and blue beside each other, or above each other, each a square.
  const part = (place: number) => [red, green, blue][Math.floor(place / 100)]!
  landscape = await png(300, 100, (x) => part(x), ['GEHEIMEWOORDEN'])
  portrait = await png(100, 300, (_, y) => part(y))
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(photos, undefined),
    db.update(people, undefined, { photoKey: null }),
    db.update(households, undefined, { jointUse: true }),
  ])
  for (const key of await stored()) await platform.files.delete(key)
})

type Who = Parameters<typeof as>[1]
const stored = async () => (await platform.files.list('', 1000)).filter((key) => key.includes('/photos/'))
const formWith = (file: File | null, fields: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('foto', file)
  return form
}
const hang = (who: Who, file: File | null, { of = who as string, deel = 'center' } = {}) =>
  as(them, who).post(paths.photoOf(of), formWith(file, { deel }))
const keyOf = async (personId: string) => (await them.linde.db.from(people, eq(people.id, personId)))[0]!.photoKey
const fetched = async (who: Who, id: string, size = '') => {
  const answer = await as(them, who).visit(`${paths.photo(id)}${size}`)
  return { answer, bytes: new Uint8Array(await answer.clone().arrayBuffer()) }
}
const problemIn = (html: string) => /class="problem"[^>]*>.*?<span>([^<]*)/.exec(html)?.[1]

it('keeps two small squares of a photo, and nothing that the camera or anybody wrote in it (checks 21, 22)', async () => {
  const taken = await photograph(landscape)
  expect(String.fromCharCode(...taken)).toMatch(tells)
  expect((await hang('paul', asFile(taken, 'GEHEIMENAAM.jpg'))).status).toBe(303)
  const id = (await keyOf('paul'))!
  expect((await stored()).length).toBe(2)
  for (const key of await stored()) {
    const file = (await platform.files.get(key))!
    const bytes = new Uint8Array(await new Response(file.body).arrayBuffer())
    expect(`${key} ${file.name} ${String.fromCharCode(...bytes)}`).not.toMatch(tells)
    expect(String.fromCharCode(...bytes.subarray(0, 4), ...bytes.subarray(8, 12))).toBe('RIFFWEBP')
  }
  for (const [size, width] of [
    ['', 96],
    ['?maat=256', 256],
    ['?maat=1e9', 96],
  ] as const) {
    const { answer, bytes } = await fetched('paul', id, size)
    const pixels = await pixelsOf(bytes)
    expect([answer.headers.get('content-type'), pixels.width, pixels.height]).toEqual(['image/webp', width, width])
    expect(pixels.isLike(width / 2, width / 2, green)).toBe(true)
  }
})

it.each([
  ['center', green, green],
  ['left', red, green],
  ['right', blue, green],
  ['top', green, red],
  ['bottom', green, blue],
  ['elsewhere', green, green],
])('keeps the part that was chosen: %s (C1)', async (deel, ofLandscape, ofPortrait) => {
  for (const [picture, pixel] of [
    [landscape, ofLandscape],
    [portrait, ofPortrait],
  ] as const) {
    await hang('paul', asFile(picture), { deel })
    const pixels = await pixelsOf((await fetched('paul', (await keyOf('paul'))!)).bytes)
    for (const at of [20, 48, 75]) expect([deel, pixels.isLike(at, at, pixel)]).toEqual([deel, true])
  }
})

it.each([
  [1, red, green, blue],
  [3, blue, green, red],
])('is upright however the camera was held, and cut after: orientation %i (check 22)', async (held, left, _, right) => {
  const taken = await photograph(landscape, held)
  for (const [deel, pixel] of [
    ['left', left],
    ['right', right],
  ] as const) {
    await hang('paul', asFile(taken), { deel })
    expect((await pixelsOf((await fetched('paul', (await keyOf('paul'))!)).bytes)).isLike(48, 48, pixel)).toBe(true)
  }
})

it('is upright when it was held on its side: the top of what one sees is the top (check 22)', async () => {
  await hang('paul', asFile(await photograph(landscape, 6)), { deel: 'top' })
  expect((await pixelsOf((await fetched('paul', (await keyOf('paul'))!)).bytes)).isLike(48, 48, red)).toBe(true)
  await hang('paul', asFile(await photograph(landscape, 8)), { deel: 'top' })
  expect((await pixelsOf((await fetched('paul', (await keyOf('paul'))!)).bytes)).isLike(48, 48, blue)).toBe(true)
})

it('takes JPEG, PNG and WebP by what they are, whatever they are called (check 21)', async () => {
  for (const [bytes, name, type] of [
    [landscape, 'x.jpg', 'text/html'],
    [await convert(landscape, 'image/jpeg'), 'x.svg', 'image/svg+xml'],
    [await convert(landscape, 'image/webp'), '../../x.html', ''],
  ] as const)
    expect([name, (await hang('paul', asFile(bytes, name, type))).status]).toEqual([name, 303])
})

describe('what is no photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="99" height="99"/>'
  const cut = async () => {
    const taken = await photograph(landscape)
    return taken.slice(0, taken.length - 60)
  }
  const wrong: [string, () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, string][] = [
    ['SVG', () => bytesOf(svg), 'Dit is geen foto'],
    ['SVG that says it is more', () => bytesOf(`<?xml version="1.0"?>${svg}`), 'Dit is geen foto'],
    ['HTML', () => bytesOf('<html><script>alert(1)</script>'), 'Dit is geen foto'],
    ['a GIF', () => bytesOf('GIF89a', [1, 0, 1, 0, 0, 0, 0, 0x3b]), 'Dit is geen foto'],
    ['a PDF', () => bytesOf('%PDF-1.7\n'), 'Dit is geen foto'],
    ['three bytes', () => bytesOf('abc'), 'Dit is geen foto'],
    ['the beginning of a JPEG', () => bytesOf([0xff, 0xd8, 0xff, 0xe0]), 'Dit is geen foto'],
    ['a JPEG of text', () => bytesOf([0xff, 0xd8, 0xff], '<html><body>'.repeat(50)), 'Dit is geen foto'],
    ['a truncated JPEG', cut, 'niet compleet'],
    ['a truncated PNG', () => landscape.slice(0, -20), 'niet compleet'],
    ['a truncated WebP', async () => (await convert(landscape, 'image/webp')).slice(0, -20), 'niet compleet'],
    ['50,000 × 50,000 pixels', () => hollowPng(50_000, 50_000), 'te veel beeldpunten'],
    ['one pixel high and endless', () => hollowPng(4_000_000_000, 100), 'te veel beeldpunten'],
    ['a PNG of nothing', () => hollowPng(200, 200), 'kunnen deze foto niet openen'],
    ['8 × 8 pixels', () => png(8, 8, () => red), 'te klein'],
    ['a HEIC of too many pixels', () => heic(20_000, 20_000), 'te veel beeldpunten'],
    ['a HEIC that cannot be read here', () => heic(400, 300), 'kunnen deze foto niet openen'],
    ['more than 12 MB', () => new Uint8Array(12 * 1024 * 1024 + 1), 'te groot'],
  ]

  it.each(wrong)('is refused with its reason, and leaves no file: %s (checks 21, 26)', async (_, make, said) => {
    const answer = await hang('paul', asFile(await make(), 'foto.jpg'))
    expect([answer.status, problemIn(await answer.text())]).toEqual([422, expect.stringContaining(said)])
    expect([await keyOf('paul'), await stored()]).toEqual([null, []])
  })

  it('is asked for when nothing was chosen', async () => {
    for (const file of [null, asFile(new Uint8Array(), '')]) {
      const answer = await hang('paul', file)
      expect([answer.status, problemIn(await answer.text())]).toEqual([422, 'Kies eerst een foto.'])
    }
  })

  it('leaves nothing when the upload is cut off half-way (check 26)', async () => {
    const whole = new Request('https://x/', { method: 'POST', body: formWith(asFile(await photograph(landscape))) })
    const type = whole.headers.get('content-type')!
    const body = new Uint8Array(await whole.arrayBuffer())
    const origin = 'https://linde.pleinpost.test'
    const headers = { origin, 'content-type': type, cookie: await as(them, 'paul').cookie() }
    const half = new Request(`${origin}${paths.photoOf('paul')}`, {
      method: 'POST',
      headers,
      body: body.slice(0, -200),
    })
    const answer = await app.fetch(half, bindings)
    expect([answer.status < 500, await keyOf('paul'), await stored()]).toEqual([true, null, []])
  })
})

describe('row and files', () => {
  it('are never half: a new photo takes the old one’s place, files and all', async () => {
    await hang('paul', asFile(landscape))
    const before = (await keyOf('paul'))!
    await hang('paul', asFile(portrait))
    const now = (await keyOf('paul'))!
    expect((await stored()).map((key) => key.split('/').at(-2))).toEqual([now, now])
    expect((await fetched('paul', before)).answer.status).toBe(404)
  })

  it('go together when a photo is removed, for everybody and every size (check 27)', async () => {
    await hang('paul', asFile(landscape))
    const id = (await keyOf('paul'))!
    for (let press = 0; press < 2; press++) {
      const said = await as(them, 'paul').post(paths.photoOf('paul'), { actie: 'weghalen' })
      expect([said.status, await stored(), await keyOf('paul')]).toEqual([303, [], null])
    }
    for (const size of ['', '?maat=256']) expect((await fetched('paul', id, size)).answer.status).toBe(404)
  })

  it('are two of one photo when several are sent at the same moment', async () => {
    await Promise.all([1, 2, 3, 4].map(() => hang('paul', asFile(landscape))))
    await onSchedule(at(15 * 60_000))
    const id = (await keyOf('paul'))!
    expect((await stored()).map((key) => key.split('/').at(-2))).toEqual([id, id])
    expect((await fetched('paul', id)).answer.status).toBe(200)
  })

  it.each([
    'before a file',
    'between the files',
    'before it hangs',
  ])('are swept when it breaks off %s (check 26)', async (when) => {
    let puts = 0
    const writing: Promise<void>[] = []
    const put: Platform['files']['put'] = async (...args) => {
      puts++
      if (when === 'before a file' || (when === 'between the files' && puts > 1)) throw new Error('R2 is away')
      writing.push(platform.files.put(...args))
      await writing.at(-1)
      if (when === 'before it hangs' && puts === 2) throw new Error('killed')
    }
    const origin = 'https://linde.pleinpost.test'
    const headers = { origin, cookie: await as(them, 'paul').cookie() }
    const body = formWith(asFile(landscape))
    const broken = { ...platform, files: { ...platform.files, put }, log: () => {} }
    const request = new Request(`${origin}${paths.photoOf('paul')}`, { method: 'POST', headers, body })
    expect((await app.fetch(request, { ...bindings, platform: broken })).status).toBe(500)
    expect(await keyOf('paul')).toBeNull()
    // Of two that are written at once, the other is there long before it is looked for.
    await Promise.all(writing)
    await onSchedule(at(5 * 60_000))
    await onSchedule(at(15 * 60_000))
    expect(await stored()).toEqual([])
    await onSchedule(at(25 * 60 * 60_000))
    expect(await them.linde.db.from(photos)).toEqual([])
  })

  it('stay where they hang, however often is swept', async () => {
    await hang('paul', asFile(landscape))
    for (const hours of [1, 30, 1000]) await onSchedule(at(hours * 60 * 60_000))
    expect((await fetched('paul', (await keyOf('paul'))!)).answer.status).toBe(200)
  })

  it('are not added without end by one person (check 26)', async () => {
    const { db, now } = them.linde
    const day = Array.from({ length: 30 }, (_, n) => ({
      id: `p${n}`,
      personId: 'paul',
      byId: 'paul',
      at: now,
      downAt: now,
    }))
    await db.batch(db.insertMany(photos, day))
    const answer = await hang('paul', asFile(landscape))
    expect([answer.status, problemIn(await answer.text())]).toEqual([
      422,
      expect.stringContaining('Probeer het morgen'),
    ])
    expect((await hang('petra', asFile(landscape))).status).toBe(303)
    expect((await stored()).length).toBe(2)
  })
})

const at = (ms: number): Platform => ({ ...platform, now: () => new Date(Date.now() + ms), log: () => {} })

describe('whose photo', () => {
  it('one hangs: one’s own, one’s partner’s, one’s child’s (C1, C2)', async () => {
    for (const of of ['paul', 'petra', 'pip']) {
      expect([of, (await hang('paul', asFile(landscape), { of })).status]).toEqual([of, 303])
      expect([of, await keyOf(of)]).not.toEqual([of, null])
    }
    const told = await them.linde.db.from(outbox, eq(outbox.kind, 'notice'))
    expect(told.map(({ personId, notice }) => [personId, notice])).toEqual([
      ['petra', { kind: 'detailsChanged', changed: 'photo', byId: 'paul' }],
    ])
  })

  it('is nobody else’s to hang or to take away (checks 1, 2, C10)', async () => {
    const { db } = them.linde
    await hang('petra', asFile(landscape))
    await hang('petra', asFile(landscape), { of: 'pip' })
    const before = [await keyOf('petra'), await keyOf('pip')]
    const tries = async (who: Who) => {
      const answers = ['petra', 'pip', 'ines', 'nobody'].flatMap((of) => [
        as(them, who).visit(paths.photoOf(of)),
        hang(who, asFile(portrait), { of }),
        as(them, who).post(paths.photoOf(of), { actie: 'weghalen' }),
      ])
      return new Set((await Promise.all(answers)).map(({ status }) => status))
    }
    for (const who of ['wanda', 'wim', 'adam', 'kees', 'zed'] as const)
      expect([who, await tries(who)]).toEqual([who, new Set([404])])
    expect(await tries('pip')).toEqual(new Set([403]))
    await db.update(households, undefined, { jointUse: false })
    expect((await hang('paul', asFile(portrait), { of: 'petra' })).status).toBe(404)
    for (const custody of ['none', 'contact', 'blocked'] as const) {
      await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody })
      expect([404, 403]).toContain((await hang('wim', asFile(portrait), { of: 'wes' })).status)
    }
    await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'full' })
    await db.update(pupils, eq(pupils.personId, 'pip'), { leftOn: '2020-01-01' })
    expect((await hang('petra', asFile(portrait), { of: 'pip' })).status).toBe(404)
    await db.update(pupils, eq(pupils.personId, 'pip'), { leftOn: null })
    expect([await keyOf('petra'), await keyOf('pip')]).toEqual(before)
  })
})

it('is kept by its reader’s browser alone, and not sent again while it is the same', async () => {
  await hang('paul', asFile(landscape))
  const id = (await keyOf('paul'))!
  const { answer } = await fetched('petra', id)
  const tag = answer.headers.get('etag')!
  expect([answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual([
    'private, max-age=3600',
    'nosniff',
  ])
  const again = await as(them, 'petra').visit(paths.photo(id), { 'if-none-match': tag })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  expect((await as(them, 'petra').visit(`${paths.photo(id)}?maat=256`, { 'if-none-match': tag })).status).toBe(200)
  const stranger = await as(them, 'zed').visit(paths.photo(id), { 'if-none-match': tag })
  expect(stranger.status).toBe(404)
})

it('cannot be found by its place in the store, a neighbour’s id, or without one (check 27)', async () => {
  await hang('paul', asFile(landscape))
  const id = (await keyOf('paul'))!
  for (const key of [
    `photos/${id}/96`,
    encodeURIComponent(`photos/${id}/96`),
    `${id}/256`,
    id.slice(0, -1) + (id.endsWith('0') ? '1' : '0'),
    'paul',
    '',
  ])
    expect([key, (await as(them, 'adam').visit(paths.photo(key))).status]).toEqual([key, 404])
  for (const key of await stored()) await platform.files.delete(key)
  expect((await as(them, 'adam').visit(paths.photo(id))).status).toBe(404)
})

/** As a service might make it, with all that a picture can tell left in it. */
async function telling() {
  const plain = await convert(landscape, 'image/webp')
  const part = (kind: string, body: Uint8Array) => bytesOf(kind, [body.length, 0, 0, 0], body)
  const told = bytesOf(
    'RIFF',
    [0, 0, 0, 0],
    'WEBP',
    part('VP8X', bytesOf([0x2c, 0, 0, 0, 43, 1, 0, 99, 0, 0])),
    part('ICCP', bytesOf('GEHEIM')),
    plain.subarray(12),
    part('EXIF', bytesOf('Exif\0\0GEHEIM')),
    part('XMP ', bytesOf('<x:xmpmeta>GEHEIM</x:xmpmeta>!')),
  )
  new DataView(told.buffer).setUint32(4, told.length - 8, true)
  return told
}

describe('a picture written anew', () => {
  it('is rid of what a service might leave in it, before it lies anywhere (check 22)', async () => {
    const told = await telling()
    const images = { ...platform.images, squares: async () => [told, told] }
    const headers = { origin: 'https://linde.pleinpost.test', cookie: await as(them, 'paul').cookie() }
    const init = { method: 'POST', headers, body: formWith(asFile(landscape)) }
    const request = new Request(`${headers.origin}${paths.photoOf('paul')}`, init)
    expect((await app.fetch(request, { ...bindings, platform: { ...platform, images } })).status).toBe(303)
    const keys = await stored()
    expect(keys).toHaveLength(2)
    for (const key of keys) {
      const file = await platform.files.get(key)
      expect(String.fromCharCode(...new Uint8Array(await new Response(file!.body).arrayBuffer()))).not.toMatch(tells)
    }
  })

  it('is the same picture without it (check 22)', async () => {
    const told = await telling()
    const bare = bareWebp(told)
    expect(String.fromCharCode(...bare)).not.toMatch(tells)
    const [one, other] = [await pixelsOf(bare), await pixelsOf(told)]
    expect([one.width, one.height, one.at(10, 10), one.at(290, 90)]).toEqual([
      300,
      100,
      other.at(10, 10),
      other.at(290, 90),
    ])
  })

  it.each([
    [9412, true],
    [9520, true],
    [9422, false],
    [9504, false],
  ])('tells a picture that cannot be read from a service that is away: %i', async (code, ofPicture) => {
    const fails = () => Promise.reject(Object.assign(new Error('ERROR'), { code }))
    const chain = { transform: () => chain, output: fails }
    // Safe cast: nothing else of the service is used.
    const made = images({ input: () => chain } as unknown as ImagesBinding).squares(landscape, 'center', [96])
    if (ofPicture) expect(await made).toBeNull()
    else await expect(made).rejects.toThrow('ERROR')
  })
})
