import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeCopies } from '../../src/albums/items.ts'
import { partSize } from '../../src/albums/parts.ts'
import { albumItems } from '../../src/albums/schema.ts'
import { app } from '../../src/app.tsx'
import { newSecret } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { as, bindings, type Cast, cast, htmx, platform } from '../cast.ts'
import { bytesOf, photograph, png, red } from '../photos/pictures.ts'
import { layPost } from '../posts/laying.ts'
import { mp4, pictures, webm } from './movies.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const ines = () => as(them, 'ines')
const rowsOf = (post: string) => them.linde.db.from(albumItems, eq(albumItems.albumId, post))
const filesOf = (id: string) => platform.files.list(`schools/${them.linde.school.schoolId}/albums/${id}/`, 100)
const part = async (
  post: string,
  id: string,
  place: number,
  bytes: Uint8Array<ArrayBuffer>,
  who: 'ines' | 'olga' = 'ines',
) => {
  const them_ = as(them, who)
  const size = { 'content-length': String(bytes.length), 'content-type': 'application/octet-stream' }
  const headers = { ...size, cookie: await them_.cookie(), origin: 'https://linde.pleinpost.test', ...htmx }
  const url = `https://linde.pleinpost.test${paths.postFilmPart(post, id, String(place))}`
  return (await app.fetch(new Request(url, { method: 'POST', headers, body: bytes }), bindings)).status
}
async function begin(
  post: string,
  size: number,
  { nonce = newSecret(), poster = undefined as Uint8Array<ArrayBuffer> | undefined } = {},
) {
  const data = new FormData()
  for (const [name, value] of Object.entries({ nonce, plaats: '1', grootte: String(size) })) data.append(name, value)
  if (poster) data.append('foto', new File([poster], 'poster.jpg'))
  const answer = await ines().post(paths.postFilms(post), data, htmx)
  return {
    status: answer.status,
    ...(answer.status === 200 ? ((await answer.json()) as { id: string; parts: number[] }) : { id: '', parts: [] }),
  }
}
const whole = (post: string, id: string) => ines().post(paths.postFilmWhole(post, id), {}, htmx)
async function sent(post: string, film: Uint8Array<ArrayBuffer>, poster?: Uint8Array<ArrayBuffer>) {
  const { id } = await begin(post, film.length, { poster })
  for (let place = 0; place * partSize < film.length; place++)
    expect(await part(post, id, place, film.slice(place * partSize, (place + 1) * partSize))).toBe(204)
  return { id, answer: await whole(post, id) }
}

describe('a film in an album (I1)', () => {
  it('comes in parts, goes on with those that are missing, and is played from any place', async () => {
    const post = await layPost(them.linde)
    const film = mp4({ padding: partSize + 1000 })
    const nonce = newSecret()
    const poster = await photograph(await png(80, 40, () => red))
    const first = await begin(post, film.length, { nonce, poster })
    expect(first).toMatchObject({ status: 200, parts: [] })
    expect(await part(post, first.id, 1, film.slice(partSize))).toBe(204)
    expect([(await whole(post, first.id)).status, (await rowsOf(post))[0]?.state]).toEqual([422, 'arriving'])
    expect(await begin(post, film.length, { nonce })).toMatchObject({ id: first.id, parts: [1] })
    expect(await part(post, first.id, 0, film.slice(0, 100))).toBe(422)
    expect(await part(post, first.id, 7, film.slice(0, 100))).toBe(422)
    expect(await part(post, first.id, 0, film.slice(0, partSize), 'olga')).toBe(404)
    expect(await part(post, first.id, 0, film.slice(0, partSize))).toBe(204)
    for (const _ of [1, 2]) expect((await whole(post, first.id)).status).toBe(200)
    await makeCopies(them.linde, first.id)
    expect((await filesOf(first.id)).filter((name) => name.includes('deel'))).toEqual([])
    const at = paths.postPhotoFile(post, first.id, 'film')
    const range = film.length - 200
    const some = await as(them, 'paul').visit(at, { Range: 'bytes=20-29' })
    expect([some.status, some.headers.get('content-range')]).toEqual([206, `bytes 20-29/${film.length}`])
    expect((await as(them, 'paul').visit(at, { Range: `bytes=${range}-` })).headers.get('content-length')).toBe('200')
    expect((await as(them, 'paul').visit(at, { Range: `bytes=${film.length}-` })).status).toBe(416)
    expect((await as(them, 'zed').visit(at)).status).toBe(404)
    const page = await (await as(them, 'paul').visit(paths.postPhoto(post, first.id))).text()
    expect(page).toMatch(/<video controls[^>]* poster="[^"]+\/800" width="80" height="40"/)
    expect((await as(them, 'paul').visit(paths.postPhotoFile(post, first.id, '800'))).status).toBe(200)
  })

  it.each([
    ['an MP4', () => mp4(), 'video/mp4'],
    ['a WebM', () => webm(), 'video/webm'],
  ])('keeps nothing of where, when and with what %s was made, nor a track of that (check 22)', async (_, make, type) => {
    const post = await layPost(them.linde)
    const film = make()
    expect(new TextDecoder('latin1').decode(film)).toContain('GEHEIM')
    const { id, answer } = await sent(post, film)
    expect(answer.status).toBe(200)
    const kept = await them.linde.files.get(`albums/${id}/film`)
    const bytes = new Uint8Array(await new Response(kept!.body).arrayBuffer())
    const text = String.fromCharCode(...bytes)
    expect([bytes.length, kept!.type, text.match(/GEHEIM|52\.09|\xe5\xa1\xa2\xa3/)?.[0]]).toEqual([
      film.length,
      type,
      undefined,
    ])
    expect(text).toContain(pictures)
  })

  it.each([
    ['a page', () => bytesOf('<html><script>alert(1)</script></html>'), 'Dit is geen film. Kies een MP4, MOV of WebM.'],
    ['sound alone', () => mp4({ kind: 'soun' }), 'Dit is geen film. Kies een MP4, MOV of WebM.'],
    [
      'a photo that is called a film',
      () => bytesOf('\xff\xd8\xff\xe0', new Uint8Array(100)),
      'Dit is geen film. Kies een MP4, MOV of WebM.',
    ],
    ['half a film', () => mp4().slice(0, -300), 'Deze film is niet compleet. Kies hem opnieuw.'],
    ['half a WebM', () => webm().slice(0, -3), 'Deze film is niet compleet. Kies hem opnieuw.'],
  ])('refuses %s and leaves nothing behind (checks 21 and 26)', async (_, make, said) => {
    const post = await layPost(them.linde)
    const { id, answer } = await sent(post, make())
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said)])
    expect([await rowsOf(post), await filesOf(id)]).toEqual([[], []])
  })

  it('is not begun where it is too large, or of no size', async () => {
    const post = await layPost(them.linde)
    for (const size of [201 * 1024 * 1024, 0, -1, 1.5]) expect((await begin(post, size)).status).toBe(422)
    expect(await rowsOf(post)).toEqual([])
  })
})
