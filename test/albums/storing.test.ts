import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { copyLater, key, names } from '../../src/albums/copies.ts'
import { forgetAlbum, forgetItems } from '../../src/albums/forgetting.ts'
import { makeCopies, newAlbum, storePhoto } from '../../src/albums/items.ts'
import { holdAlbum, itemsIn, spaceTaken } from '../../src/albums/queries.ts'
import { albumItems, albums } from '../../src/albums/schema.ts'
import { sweepAlbums } from '../../src/albums/sweep.ts'
import { newSecret } from '../../src/ids.ts'
import { readGif } from '../../src/photos/gif.ts'
import type { Scope } from '../../src/scope.ts'
import { type Cast, cast, platform } from '../cast.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { postOffice } from '../notifications/post-office.ts'
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
} from '../photos/pictures.ts'
import { gif } from './gifs.ts'

let them: Cast
let scope: Scope
let picture: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  them = await cast()
  scope = await scopeOf(them.linde, 'ines')
  picture = await png(80, 40, (x) => (x < 40 ? red : blue))
})

const file = (bytes: Uint8Array<ArrayBuffer>, name = 'foto.jpg') => asFile(bytes, name)
const coming = (albumId: string, bytes: Uint8Array<ArrayBuffer>, nonce = newSecret()) => ({
  albumId,
  nonce,
  position: 1,
  caption: '',
  alt: '',
  file: file(bytes),
})
async function stored(albumId: string, bytes: Uint8Array<ArrayBuffer>) {
  const one = await storePhoto(scope, coming(albumId, bytes))
  if (!one.ok) throw new Error(one.problem.nl)
  await makeCopies(scope, one.id)
  return one.id
}
const rowsOf = (albumId: string) => them.linde.db.from(albumItems, eq(albumItems.albumId, albumId))
const bytesAt = async (id: string, name: string) => {
  const found = await them.linde.files.get(key(id, name))
  return found && new Uint8Array(await new Response(found.body).arrayBuffer())
}
const latin = (bytes: Uint8Array | null) => new TextDecoder('latin1').decode(bytes ?? new Uint8Array())
/** Files of which no row knows. */
async function filesOfNobody() {
  const known = new Set((await them.linde.db.from(albumItems)).map(({ id }) => id))
  return (await filesOf('albums/')).filter((name) => !known.has(name.split('/').at(-2)!))
}
const filesOf = (prefix: string) => platform.files.list(`schools/${them.linde.school.schoolId}/${prefix}`, 1000)

describe('a photo in an album (I1)', () => {
  it('is kept upright, in every width as AVIF, WebP and JPEG, with its size', async () => {
    const albumId = await newAlbum(scope)
    const id = await stored(albumId, await photograph(picture, 6))
    const [row] = await rowsOf(albumId)
    expect(row).toMatchObject({ state: 'there', kind: 'photo', width: 40, height: 80 })
    const upright = await pixelsOf((await bytesAt(id, 'origineel.jpg'))!)
    expect([upright.isLike(20, 10, red), upright.isLike(20, 70, blue)]).toEqual([true, true])
    const there = await filesOf(`albums/${id}/`)
    expect(there.map((name) => name.split('/').at(-1)).sort()).toEqual(
      names.filter((name) => !['beweging.gif', 'film', 'binnen'].includes(name)).sort(),
    )
    const sizes = await Promise.all(there.map(async (name) => (await platform.files.get(name))!.size))
    expect(row?.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0))
  })

  it('keeps nothing of what a camera wrote, in no copy of it: place, make, date, words, preview, or more after its end (check 22)', async () => {
    const shot = await photograph(picture)
    expect(latin(shot)).toMatch(tells)
    const id = await stored(await newAlbum(scope), shot)
    for (const name of await filesOf(`albums/${id}/`)) {
      const bytes = await bytesAt(id, name.split('/').at(-1)!)
      expect([name, latin(bytes).match(tells)?.[0]]).toEqual([name, undefined])
    }
    expect(await filesOf(`albums/${id}/`)).toHaveLength(8)
  })

  it('is one photo, however often the browser sends it, and is gone on with where it broke off', async () => {
    const albumId = await newAlbum(scope)
    const one = coming(albumId, picture)
    const broken = { ...scope, files: { ...scope.files, put: () => Promise.reject(new Error('the line went')) } }
    await expect(storePhoto(broken, one)).rejects.toThrow('the line went')
    expect((await rowsOf(albumId)).map(({ state }) => state)).toEqual(['arriving'])
    expect(await itemsIn(scope, albumId)).toEqual([])
    const both = await Promise.all([storePhoto(scope, one), storePhoto(scope, one)])
    const again = await storePhoto(scope, one)
    expect(new Set([...both, again].map((each) => each.ok && each.id)).size).toBe(1)
    expect((await itemsIn(scope, albumId)).map(({ nonce }) => nonce)).toEqual([one.nonce])
  })

  it.each([
    ['nothing', async () => new Uint8Array(), 'Dit bestand is leeg. Kies een ander.'],
    [
      'a page',
      async () => bytesOf('<html><script>alert(1)</script>'),
      'Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.',
    ],
    [
      'an SVG',
      async () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.',
    ],
    [
      'a program',
      async () => bytesOf('MZ\x90\0', new Uint8Array(500)),
      'Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.',
    ],
    ['a bomb', async () => hollowPng(50_000, 50_000), 'Deze foto heeft te veel beeldpunten. Kies een kleinere.'],
    ['a HEIC that is one', async () => heic(40_000, 40_000), 'Deze foto heeft te veel beeldpunten. Kies een kleinere.'],
    [
      'a GIF of too many frames',
      async () => gif(11_000, 5_000, 5),
      'Deze foto heeft te veel beeldpunten. Kies een kleinere.',
    ],
    [
      'half a JPEG',
      async () => (await convert(picture, 'image/jpeg')).slice(0, -20),
      'Deze foto is niet compleet. Kies hem opnieuw.',
    ],
    ['half a GIF', async () => gif(60, 40, 2, '').slice(0, -3), 'Deze foto is niet compleet. Kies hem opnieuw.'],
    [
      'a GIF with a script for its start',
      async () => bytesOf('GIF89a/*', [200, 0], new Uint8Array(30), '*/=1;alert(1)//'),
      'Deze foto is niet compleet. Kies hem opnieuw.',
    ],
    [
      'what only begins as a HEIC',
      async () => heic(400, 300),
      'We kunnen deze foto niet openen. Maak er een JPEG van, of kies een andere.',
    ],
    [
      '13 MB',
      async () => new Uint8Array(13 * 1024 * 1024),
      'Deze foto is te groot: meer dan 12 MB. Kies een kleinere.',
    ],
  ])('refuses %s and leaves nothing behind (checks 21 and 26)', async (_, make, said) => {
    const albumId = await newAlbum(scope)
    const answer = await storePhoto(scope, coming(albumId, await make()))
    expect(answer.ok ? '' : answer.problem.nl).toBe(said)
    expect([await rowsOf(albumId), await filesOfNobody()]).toEqual([[], []])
  })

  it('goes by what is in it, not by its name; and a page after a photo’s end is not kept (check 21)', async () => {
    const albumId = await newAlbum(scope)
    const polyglot = bytesOf(await convert(picture, 'image/jpeg'), '<html><script>alert("GEHEIM")</script>')
    const answer = await storePhoto(scope, {
      ...coming(albumId, picture),
      file: new File([polyglot], '../../../etc/GEHEIM\u202Egpj.exe', { type: 'text/html' }),
    })
    const id = answer.ok ? answer.id : ''
    expect(latin(await bytesAt(id, 'origineel.jpg'))).not.toMatch(tells)
    expect((await filesOf('albums/')).filter((name) => /GEHEIM|\.\./.test(name))).toEqual([])
    expect(JSON.stringify(await rowsOf(albumId))).not.toContain('GEHEIM')
  })

  it('moves on where it was a moving GIF, and keeps no word of that', async () => {
    const albumId = await newAlbum(scope)
    const id = await stored(albumId, gif(60, 40, 3))
    expect((await rowsOf(albumId))[0]).toMatchObject({ kind: 'animation', width: 60, height: 40 })
    const moving = (await bytesAt(id, 'beweging.gif'))!
    expect([readGif(moving)?.frames, readGif(moving)?.whole]).toEqual([3, true])
    expect(latin(moving)).toContain('NETSCAPE2.0')
    expect(latin(moving)).not.toMatch(/GEHEIM|XMP/)
  })

  it('has a limit for a person in a day, for an album and for a school (check 26)', async () => {
    const albumId = await newAlbum(scope)
    const row = (nonce: string, ownerId: string, bytes = 0) => ({
      ...{ id: newSecret(), albumId, nonce, ownerId, at: new Date(), bytes, kind: 'photo' as const, position: 1 },
    })
    const full = async (rows: ReturnType<typeof row>[]) => {
      await them.linde.db.batch(them.linde.db.insertMany(albumItems, rows))
      const answer = await storePhoto(scope, coming(albumId, picture))
      await them.linde.db.delete(albumItems, eq(albumItems.albumId, albumId))
      return answer.ok ? '' : answer.problem.nl
    }
    const said = /^Er kunnen nu geen foto’s meer bij/
    expect(await full(Array.from({ length: 400 }, (_, at) => row(`n${at}`, 'olga')))).toMatch(said)
    expect(await full(Array.from({ length: 399 }, (_, at) => row(`n${at}`, 'olga')))).toBe('')
    expect(await full([row('large', 'olga', 50_000_000_000)])).toMatch(said)
    const other = await newAlbum(scope)
    const today = Array.from({ length: 600 }, (_, at) => ({ ...row(`n${at}`, 'ines'), albumId: other }))
    await them.linde.db.batch(them.linde.db.insertMany(albumItems, today))
    expect(await full([])).toMatch(said)
    await them.linde.db.delete(albumItems, eq(albumItems.albumId, other))
  })
})

describe('what goes', () => {
  it('goes with every copy, and the room that it took', async () => {
    const albumId = await newAlbum(scope)
    const [before] = await spaceTaken(scope)
    const [one, other] = [await stored(albumId, picture), await stored(albumId, gif(60, 40, 2))]
    expect((await spaceTaken(scope))[0]!.bytes).toBeGreaterThan(before!.bytes)
    await forgetItems(scope, [one])
    expect([await filesOf(`albums/${one}/`), (await rowsOf(albumId)).map(({ id }) => id)]).toEqual([[], [other]])
    await forgetAlbum(scope, albumId)
    expect([await filesOf(`albums/${other}/`), await rowsOf(albumId)]).toEqual([[], []])
    expect(await them.linde.db.from(albums, eq(albums.id, albumId))).toEqual([])
    expect(await spaceTaken(scope)).toEqual([before])
  })

  it('goes also where it is thrown away while it is being made', async () => {
    const albumId = await newAlbum(scope)
    const one = await storePhoto(scope, coming(albumId, picture))
    const id = one.ok ? one.id : ''
    const slow = {
      ...scope,
      files: {
        ...scope.files,
        put: async (...put: Parameters<typeof scope.files.put>) => {
          await forgetItems(scope, [id])
          await scope.files.put(...put)
        },
      },
    }
    await makeCopies(slow, id)
    expect(await filesOf(`albums/${id}/`)).toEqual([])
  })

  it('is what belongs to nothing, and what never came whole, a day later; and copies that were not made are made', async () => {
    const [loose, kept] = [await newAlbum(scope), await newAlbum(scope)]
    await holdAlbum(scope, kept)
    const lost = await stored(loose, picture)
    const whole = await storePhoto(scope, coming(kept, picture))
    const broken = { ...scope, files: { ...scope.files, put: () => Promise.reject(new Error('the line went')) } }
    await expect(storePhoto(broken, coming(kept, picture))).rejects.toThrow()
    const office = postOffice(new Date(Date.now() + 23 * 3_600_000))
    const sweep = () => Promise.all(office.platform.shards.map((shard) => sweepAlbums(office.platform, shard)))
    await sweep()
    expect([(await rowsOf(loose)).length, (await rowsOf(kept)).length]).toEqual([1, 2])
    expect(office.queued.map(({ job }) => job)).toContainEqual({
      kind: 'albums.copies',
      itemId: whole.ok ? whole.id : '',
    })
    office.set.now = new Date(Date.now() + 25 * 3_600_000)
    await sweep()
    expect([await rowsOf(loose), await filesOf(`albums/${lost}/`)]).toEqual([[], []])
    expect((await rowsOf(kept)).map(({ state }) => state)).toEqual(['there'])
  })

  it('makes copies again without harm, should the queue bring a job twice', async () => {
    const albumId = await newAlbum(scope)
    const id = await stored(albumId, await png(60, 60, () => green))
    const [before] = await rowsOf(albumId)
    await makeCopies(scope, id)
    expect(await rowsOf(albumId)).toEqual([before])
    expect(await copyLater(scope, id, (await bytesAt(id, 'origineel.jpg'))!)).toBeGreaterThan(0)
  })
})
