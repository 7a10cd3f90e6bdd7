import { zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { originalName } from '../../src/albums/copies.ts'
import { albumItems } from '../../src/albums/schema.ts'
import { app } from '../../src/app.tsx'
import { newSecret } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { as, bindings, type Cast, cast, htmx, platform } from '../cast.ts'
import { bytesOf, convert, heic, hollowPng, png, red } from '../photos/pictures.ts'
import { layPost } from './laying.ts'

type Bytes = Uint8Array<ArrayBuffer>
let them: Cast
let jpeg: Bytes
beforeAll(async () => {
  them = await cast()
  jpeg = await convert(await png(80, 40, () => red), 'image/jpeg')
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="99" height="99"/>'
const zip = () => zipSync({ 'page.html': bytesOf('<script>alert("GEHEIM")</script>') }) as Bytes
const notAPicture = 'Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.'
const tooManyPixels = 'Deze foto heeft te veel beeldpunten. Kies een kleinere.'
const cannotOpen = 'We kunnen deze foto niet openen. Maak er een JPEG van, of kies een andere.'
/** What each is called, what is in it, and what is said of it. */
const wrong: [name: string, bytes: () => Bytes, said: string][] = [
  ['leeg.jpg', () => new Uint8Array(), 'Dit bestand is leeg. Kies een ander.'],
  ['half.jpg', () => jpeg.slice(0, -30), 'Deze foto is niet compleet. Kies hem opnieuw.'],
  ['hol.png', () => hollowPng(400, 300), cannotOpen],
  ['film.jpg', () => bytesOf([0, 0, 0, 16], 'ftypisom', new Uint8Array(300)), notAPicture],
  ['pagina.jpg', () => bytesOf('<!doctype html><script>alert(1)</script>'), notAPicture],
  ['zip.jpg', zip, notAPicture],
  ['pagina-en-foto.jpg', () => bytesOf('<script>alert(1)</script>', jpeg), notAPicture],
  ['tekening.svg', () => bytesOf(svg), notAPicture],
  ['bom.png', () => hollowPng(30_000, 30_000), tooManyPixels],
  ['bom.heic', () => heic(30_000, 30_000), tooManyPixels],
  ['iphone.heic', () => heic(400, 300), cannotOpen],
  ['../../../etc/passwd', () => bytesOf('root:x:0:0'), notAPicture],
]

const formOf = (files: readonly File[]) => {
  const data = new FormData()
  data.append('nonce', newSecret())
  data.append('plaats', '1')
  for (const file of files) data.append('foto', file)
  return data
}
const itemsOf = async (post: string) => (await them.linde.db.from(albumItems)).filter(({ albumId }) => albumId === post)

it('tells of each file of a press what is wrong with it, by its name, and keeps the others (check 21)', async () => {
  const post = await layPost(them.linde)
  const good = () => new File([jpeg], 'goed.jpg', { type: 'image/jpeg' })
  const files = wrong.map(([name, bytes]) => new File([bytes()], name, { type: 'image/jpeg' }))
  const answer = await as(them, 'ines').post(paths.postAlbum(post), formOf([good(), ...files, good()]))
  const page = await answer.text()
  expect([answer.status, (await itemsOf(post)).map(({ state }) => state)]).toEqual([422, ['there', 'there']])
  for (const [name, , said] of wrong) expect(page).toContain(`${name}: ${said}`)
  expect(page).not.toContain('goed.jpg:')
})

it.each(wrong)('tells the script the same of %s alone (check 21)', async (name, bytes, said) => {
  const post = await layPost(them.linde)
  const answer = await as(them, 'ines').post(paths.postAlbum(post), formOf([new File([bytes()], name)]), htmx)
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining(`<p data-problem="true">${said}</p>`),
  ])
  expect(await itemsOf(post)).toEqual([])
})

/** As the script sends one: its bytes by themselves. */
async function byItself(post: string, bytes: Bytes, more: Record<string, string> = {}) {
  const origin = 'https://linde.pleinpost.test'
  const headers = {
    ...{ origin, ...htmx, cookie: await as(them, 'ines').cookie() },
    ...{ 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) },
  }
  const about = new URLSearchParams({ nonce: newSecret(), plaats: '1', ...more })
  const url = `${origin}${paths.postAlbum(post)}?${about}`
  return app.fetch(new Request(url, { method: 'POST', headers, body: bytes }), bindings)
}
async function filesOfNobody() {
  const known = new Set((await them.linde.db.from(albumItems)).map(({ id }) => id))
  const keys = await platform.files.list(`schools/${them.linde.school.schoolId}/albums/`, 1000)
  return keys.filter((key) => !known.has(key.split('/').at(-2)!))
}

it.each(
  wrong,
)('tells the same of %s where it comes by itself, and keeps nothing of it (check 21)', async (_, bytes, said) => {
  const post = await layPost(them.linde)
  const answer = await byItself(post, bytes())
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining(`<p data-problem="true">${said}</p>`),
  ])
  expect([await itemsOf(post), await filesOfNobody()]).toEqual([[], []])
})

it('keeps a photo that comes by itself once, however often it comes and at the same time, and not what was sent (I1)', async () => {
  const post = await layPost(them.linde)
  const nonce = newSecret()
  const answers = await Promise.all([1, 2, 3].map(() => byItself(post, jpeg, { nonce })))
  answers.push(await byItself(post, jpeg, { nonce }))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const [item, ...others] = await itemsOf(post)
  expect([item?.state, others]).toEqual(['there', []])
  const keys = await platform.files.list(`schools/${them.linde.school.schoolId}/albums/${item!.id}/`, 100)
  expect(keys.map((key) => key.split('/').at(-1))).not.toContain('binnen')
})

it('takes a photo that comes by itself from nobody but its writer, and not in the name of who logged in since (N1)', async () => {
  const post = await layPost(them.linde)
  const answer = await byItself(post, jpeg, { schrijver: 'paul' })
  expect([answer.status, await itemsOf(post)]).toEqual([409, []])
})

it('keeps of a photo that is a zip or a page as well only the photo, and hands it out as nothing else (check 21)', async () => {
  for (const more of [zip(), bytesOf('<!doctype html><script>alert("GEHEIM")</script>')]) {
    const post = await layPost(them.linde)
    const file = new File([bytesOf(jpeg, more)], '../../../x.html', { type: 'text/html' })
    expect((await as(them, 'ines').post(paths.postAlbum(post), formOf([file]), htmx)).status).toBe(200)
    const [item] = await itemsOf(post)
    const shown = await as(them, 'paul').visit(paths.postPhotoFile(post, item!.id, 'origineel'))
    const text = String.fromCharCode(...new Uint8Array(await shown.arrayBuffer()))
    expect(text).not.toMatch(/GEHEIM|html/)
    expect([
      shown.headers.get('content-type'),
      shown.headers.get('x-content-type-options'),
      shown.headers.get('content-disposition'),
    ]).toEqual(['image/jpeg', 'nosniff', expect.stringContaining('filename="foto.jpg"')])
    const keys = await platform.files.list(`schools/${them.linde.school.schoolId}/albums/${item!.id}/`, 100)
    expect(keys.map((key) => key.split('/').slice(2).join('/'))).toContain(`albums/${item!.id}/${originalName}`)
  }
})

it('takes no body of 200 MB, whatever is said of its size, and holds none of it (checks 24 and 26)', async () => {
  const post = await layPost(them.linde)
  const origin = 'https://linde.pleinpost.test'
  const headers = {
    origin,
    cookie: await as(them, 'ines').cookie(),
    'content-type': 'multipart/form-data; boundary=grens',
  }
  let read = 0
  const head = '--grens\r\nContent-Disposition: form-data; name="foto"; filename="groot.jpg"\r\n\r\n'
  const body = new ReadableStream({
    type: 'bytes',
    pull(controller) {
      read += 1
      if (read > 200) return controller.close()
      controller.enqueue(read === 1 ? bytesOf(head) : new Uint8Array(1024 * 1024))
    },
  })
  const init = { method: 'POST', headers, body, duplex: 'half' }
  const answer = await app.fetch(new Request(`${origin}${paths.postAlbum(post)}`, init), bindings)
  expect([answer.status, read < 40, await itemsOf(post)]).toEqual([413, true, []])
})
