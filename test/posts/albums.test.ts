import { unzipSync } from 'fflate'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCopies } from '../../src/albums/items.ts'
import { albumItems, albums, albumTags } from '../../src/albums/schema.ts'
import { consents } from '../../src/consents/schema.ts'
import { newId, newSecret } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { posts } from '../../src/posts/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { given, nobodyAsked, type Said } from '../consents/given.ts'
import { photograph, png, red } from '../photos/pictures.ts'
import { layPost } from './laying.ts'
import { publish } from './publish.ts'

let them: Cast
let picture: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  them = await cast()
  picture = await photograph(await png(80, 40, () => red))
})
beforeEach(() => nobodyAsked(them.linde))

type Who = Parameters<typeof as>[1]
const read = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const status = async (who: Who, path: string) => (await as(them, who).visit(path)).status

function upload(post: string, { who = 'ines' as Who, nonce = newSecret(), place = 1, files = [picture] } = {}) {
  const data = new FormData()
  data.append('nonce', nonce)
  data.append('plaats', String(place))
  for (const [at, bytes] of files.entries())
    data.append('foto', new File([bytes], `IMG_${at}.jpg`, { type: 'image/jpeg' }))
  return as(them, who).post(paths.postAlbum(post), data, files.length === 1 ? htmx : {})
}
const idsOf = async (post: string) => {
  const rows = await them.linde.db.from(albumItems)
  const sorted = rows.filter(({ albumId }) => albumId === post).sort((one, other) => one.position - other.position)
  return sorted.map(({ id }) => id)
}
async function withPhotos(count: number, fields: Parameters<typeof layPost>[1] = {}) {
  const post = await layPost(them.linde, fields)
  for (let place = 1; place <= count; place++)
    expect((await upload(post, { place, who: (fields.authorId as Who) ?? 'ines' })).status).toBe(200)
  return { post, ids: await idsOf(post) }
}
const consent = (...said: Said) => given(them.linde, ...said)
const edit = (post: string, item: string, fields: Record<string, string>) =>
  as(them, 'ines').post(paths.postAlbumItem(post, item), {
    tekst: '',
    bijschrift: '',
    plaats: '1',
    actie: 'bewaren',
    ...fields,
  })

describe('photos of a post (I1)', () => {
  it('come one by one, each once however often it is sent, and stand in the order in which they were chosen', async () => {
    const post = await layPost(them.linde)
    const nonce = newSecret()
    const first = await (await upload(post, { nonce, place: 2 })).text()
    expect(first).toMatch(/<li data-item="\w{26}" data-place="2">/)
    expect(await (await upload(post, { nonce, place: 2 })).text()).toContain(/data-item="\w+"/.exec(first)![0])
    await upload(post, { place: 1 })
    const ids = await idsOf(post)
    expect(ids).toHaveLength(2)
    const page = await read('paul', paths.post(post))
    expect(ids.map((id) => page.indexOf(paths.postPhoto(post, id)))).toEqual(
      [...ids.map((id) => page.indexOf(paths.postPhoto(post, id)))].sort((a, b) => a - b),
    )
    expect(page).toMatch(
      /<img src="[^"]+\/800" srcset="[^"]+\/320 320w, [^"]+" sizes="[^"]+" width="80" height="40" alt="Foto 1" fetchpriority="high"/,
    )
  })

  it('come several at once from a plain form, where each that is refused is named and the others are there', async () => {
    const post = await layPost(them.linde)
    const files = [picture, new TextEncoder().encode('<svg/>'), picture] as Uint8Array<ArrayBuffer>[]
    const answer = await upload(post, { files })
    const page = await answer.text()
    expect([answer.status, (await idsOf(post)).length]).toEqual([422, 2])
    expect(page).toContain('IMG_1.jpg: Dit is geen foto. Kies een JPEG, PNG, WebP of HEIC.')
    const nonce = newSecret()
    const both = [
      await upload(post, { files: [picture, picture], nonce }),
      await upload(post, { files: [picture, picture], nonce }),
    ]
    expect([both.map(({ status }) => status), (await idsOf(post)).length]).toEqual([[303, 303], 4])
    const none = new FormData()
    expect((await as(them, 'ines').post(paths.postAlbum(post), none)).status).toBe(422)
  })

  it('go at once with a post that was never published and is thrown away (I1)', async () => {
    const post = newId(new Date())
    const typed = { van: '3b', titel: 'Kamp', tekst: 'x', opmaak: '', zichtbaar: 'group', pagina: 'een', gezien: '' }
    const press = (actie: string) => as(them, 'ines').post(paths.postWriting(post), { ...typed, versie: '0', actie })
    await press('bewaren')
    expect((await upload(post)).status).toBe(200)
    const [item] = await idsOf(post)
    const file = () => them.linde.files.get(`albums/${item}/origineel.jpg`)
    expect(await file()).not.toBeNull()
    await press('weggooien')
    expect([await idsOf(post), await file()]).toEqual([[], null])
    expect((await them.linde.db.from(albums)).filter(({ id }) => id === post)).toEqual([])
  })

  it('say before they are published who of the group may not be in them, tagged or not (C9)', async () => {
    await consent('paul', 'pip', 'yes')
    const { post } = await withPhotos(1)
    const typed = {
      van: '3b',
      titel: 'Kamp',
      tekst: 'x',
      opmaak: '',
      pagina: 'een',
      gezien: '',
      versie: '1',
      actie: 'x',
    }
    await as(them, 'ines').post(paths.postWriting(post), { ...typed, zichtbaar: 'group' })
    expect(await read('ines', paths.postPreview(post))).toContain('Niet op de foto: Wes Cast')
    expect(await read('ines', paths.postAlbum(post))).toContain('Niet op de foto: Wes Cast')
    await as(them, 'ines').post(paths.postWriting(post), { ...typed, zichtbaar: 'public' })
    expect(await read('ines', paths.postPreview(post))).toContain('Niet op de foto: Pip Cast, Wes Cast')
  })

  it('of the whole school have everybody to be found in them by name, and hold back who may not be shown (C9)', async () => {
    await consent('paul', 'pip', 'no')
    const { post, ids } = await withPhotos(1, { groupId: null, visibility: 'users', authorId: 'hedda' })
    const at = paths.postAlbumItem(post, ids[0]!)
    const fields = { tekst: 'Kinderen', bijschrift: '', plaats: '1' }
    const send = (more: Record<string, string>) => as(them, 'hedda').post(at, { ...fields, ...more })
    expect(await read('hedda', at)).toContain('name="naam"')
    expect(await read('hedda', at)).not.toContain('value="pip"')
    const found = await (await send({ actie: 'zoeken', naam: 'PIP' })).text()
    expect(found).toMatch(/value="pip".*Pip Cast.*geen toestemming/s)
    expect(found).toContain('Kinderen')
    expect(await (await send({ actie: 'zoeken', naam: 'paul' })).text()).toContain('Geen leerling gevonden')
    expect((await send({ actie: 'bewaren', naam: '', wie: 'pip' })).status).toBe(303)
    expect((await them.linde.db.from(albumTags)).filter(({ itemId }) => itemId === ids[0])).toHaveLength(1)
    expect(await status('paul', paths.postPhoto(post, ids[0]!))).toBe(404)
    expect(await read('hedda', at)).toMatch(/value="pip" checked/)
    await send({ actie: 'bewaren', naam: '' })
    expect((await them.linde.db.from(albumTags)).filter(({ itemId }) => itemId === ids[0])).toEqual([])
    await send({ actie: 'bewaren', naam: '', wie: 'zus' })
    await send({ actie: 'bewaren', naam: '', wie: 'paul' })
    expect((await them.linde.db.from(albumTags)).filter(({ itemId }) => itemId === ids[0])).toEqual([])
  })

  it('are added by who may change the post, and by nobody else', async () => {
    const post = await layPost(them.linde)
    expect((await upload(post, { who: 'olga' })).status).toBe(404)
    expect([403, 404]).toContain((await upload(post, { who: 'paul' })).status)
    expect((await upload(post, { who: 'zoe' })).status).toBe(404)
    expect(await idsOf(post)).toEqual([])
    expect((await upload(newId(new Date()))).status).toBe(404)
  })

  it('are seen by whoever may read the post, in the best kind that the browser reads, and by nobody else (check 27)', async () => {
    const { post, ids } = await withPhotos(2)
    const file = paths.postPhotoFile(post, ids[0]!, '800')
    const kinds = async (accept: string) =>
      (await as(them, 'paul').visit(file, { Accept: accept })).headers.get('content-type')
    expect(await kinds('image/avif,image/webp,*/*')).toBe('image/webp')
    await makeCopies(them.linde, ids[0]!)
    expect([await kinds('image/avif,image/webp,*/*'), await kinds('image/webp,*/*'), await kinds('*/*')]).toEqual([
      'image/avif',
      'image/webp',
      'image/jpeg',
    ])
    const shown = await as(them, 'paul').visit(file)
    expect([shown.headers.get('cache-control'), shown.headers.get('vary')]).toEqual([
      'private, no-cache',
      expect.stringContaining('Accept'),
    ])
    expect((await as(them, 'paul').visit(file, { 'If-None-Match': shown.headers.get('etag')! })).status).toBe(304)
    for (const path of [paths.postPhotos(post), paths.postPhoto(post, ids[0]!), file, paths.postZip(post)]) {
      expect([path, await status('paul', path), await status('zed', path), await status('zoe', path)]).toEqual([
        path,
        200,
        404,
        404,
      ])
      expect((await as(them, 'nobody').visit(path)).status).not.toBe(200)
    }
    const other = await layPost(them.linde)
    expect(await status('paul', paths.postPhotoFile(other, ids[0]!, '800'))).toBe(404)
    expect(await status('paul', paths.postPhotoFile(post, ids[0]!, '..%2Forigineel.jpg'))).toBe(404)
    await them.linde.db.update(posts, undefined, { removedAt: new Date() })
    expect(await status('paul', file)).toBe(404)
    await them.linde.db.update(posts, undefined, { removedAt: null })
  })

  it('are looked through one by one by plain links, and kept as one file', async () => {
    const { post, ids } = await withPhotos(3)
    const middle = await read('paul', paths.postPhoto(post, ids[1]!))
    expect(middle).toContain('<h1>Foto 2 van 3</h1>')
    expect([/href="([^"]+)" rel="prev"/.exec(middle)?.[1], /href="([^"]+)" rel="next"/.exec(middle)?.[1]]).toEqual([
      paths.postPhoto(post, ids[0]!),
      paths.postPhoto(post, ids[2]!),
    ])
    const zip = await as(them, 'paul').visit(paths.postZip(post))
    expect(zip.headers.get('content-disposition')).toMatch(/^attachment; filename="Naar het museum.zip"/)
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['001.jpg', '002.jpg', '003.jpg'])
    const portrait = unzipSync(
      new Uint8Array(await (await as(them, 'paul').visit(paths.groupPhotosPart('3b', '1'))).arrayBuffer()),
    )
    expect(Object.keys(portrait).filter((name) => name.startsWith('Naar het museum/')).length).toBeGreaterThanOrEqual(3)
    expect(await read('paul', paths.groupPhotos('3b'))).toContain(paths.groupPhotosPart('3b', '1'))
    expect(await read('olga', paths.groupPhotos('4a'))).toContain('Er zijn dit schooljaar nog geen foto’s.')
    expect(await status('zed', paths.groupPhotos('3b'))).toBe(404)
  })

  it('have words, a place and who is in them, kept with what was typed where something is wrong', async () => {
    const { post, ids } = await withPhotos(3)
    const saved = await edit(post, ids[2]!, { tekst: 'Een trap', bijschrift: 'De trap op', plaats: '1', wie: 'pip' })
    expect(saved.status).toBe(303)
    expect(await idsOf(post)).toEqual([ids[2], ids[0], ids[1]])
    const wrong = await edit(post, ids[0]!, { bijschrift: 'Blijft staan', plaats: '9' })
    const page = await wrong.text()
    expect([wrong.status, page.includes('Blijft staan'), page.includes('Kies een getal van 1 tot 3.')]).toEqual([
      422,
      true,
      true,
    ])
    await consent('paul', 'pip', 'yes')
    expect(await read('paul', paths.post(post))).toContain('alt="Een trap"')
    expect(await read('paul', paths.postPhoto(post, ids[2]!))).toContain('<figcaption>De trap op</figcaption>')
    expect(await read('paul', paths.postPhoto(post, ids[2]!))).not.toContain('Pip')
    expect(await status('paul', paths.postAlbumItem(post, ids[2]!))).not.toBe(200)
  })

  it('are changed by two people at once without the one losing what the other said, who is in it least of all', async () => {
    const { post, ids } = await withPhotos(1)
    const page = () => read('ines', paths.postAlbumItem(post, ids[0]!))
    const seenIn = (html: string) => /name="gezien" value="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"')
    const gezien = seenIn(await page())
    expect((await edit(post, ids[0]!, { tekst: 'Een brug', wie: 'pip', gezien })).status).toBe(303)
    const late = await edit(post, ids[0]!, { tekst: 'Een weg', gezien })
    const said = await late.text()
    expect([late.status, said.includes('Een weg'), said.includes('Te zien: “Een brug”')]).toEqual([422, true, true])
    const [row] = (await them.linde.db.from(albumItems)).filter(({ id }) => id === ids[0])
    const tags = (await them.linde.db.from(albumTags)).filter(({ itemId }) => itemId === ids[0])
    expect([row?.alt, tags.map(({ pupilId }) => pupilId)]).toEqual(['Een brug', ['pip']])
    expect((await edit(post, ids[0]!, { tekst: 'Een weg', wie: 'pip', gezien: seenIn(said) })).status).toBe(303)
    expect(await page()).toContain('Een weg')
  })

  it('go for good with every copy', async () => {
    const { post, ids } = await withPhotos(2)
    await edit(post, ids[0]!, { actie: 'weg' })
    expect([await idsOf(post), await them.linde.files.get(`albums/${ids[0]}/origineel.jpg`)]).toEqual([[ids[1]], null])
  })
})

describe('consent (C9)', () => {
  it('hides a photo at once wherever it is, when it is taken back: in the post, by itself, as a file, in every zip', async () => {
    const { post, ids } = await withPhotos(2)
    await edit(post, ids[0]!, { wie: 'pip' })
    const places = async () => {
      const page = await read('wanda', paths.post(post))
      const zip = await as(them, 'wanda').visit(paths.postZip(post))
      return {
        page: page.includes(ids[0]!),
        photo: await status('wanda', paths.postPhoto(post, ids[0]!)),
        file: await status('wanda', paths.postPhotoFile(post, ids[0]!, '320')),
        zip: Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer()))).length,
      }
    }
    const hidden = { page: false, photo: 404, file: 404, zip: 1 }
    expect(await places()).toEqual(hidden)
    await consent('paul', 'pip', 'yes')
    expect(await places()).toEqual({ page: true, photo: 200, file: 200, zip: 2 })
    await consent('paul', 'pip', 'no')
    expect(await places()).toEqual(hidden)
    expect(await read('ines', paths.postAlbum(post))).toContain('Wordt niet getoond')
    expect(await status('ines', paths.postPhotoFile(post, ids[0]!, '320'))).toBe(200)
  })

  it('that was taken back lately is said in the list of who posted, and of nobody else', async () => {
    const { post, ids } = await withPhotos(1, { title: 'Op het ijs' })
    await edit(post, ids[0]!, { wie: 'pip' })
    const saysSo = async (who: Who) => /geen toestemming meer.*Op het ijs.*: Pip/s.test(await read(who, paths.posts))
    const { db, now } = them.linde
    await consent('paul', 'pip', 'yes')
    const other = { pupilId: 'wes', personId: 'wim', answers: { app: { says: 'no' as const, version: 1 } } }
    const before = { pupilId: 'pip', personId: 'petra', answers: { website: { says: 'no' as const, version: 1 } } }
    for (const one of [other, before]) await db.insert(consents, { ...one, id: newSecret(), at: now })
    expect(await saysSo('ines')).toBe(false)
    await consent('paul', 'pip', 'no')
    expect([await saysSo('ines'), await saysSo('olga'), await saysSo('wanda')]).toEqual([true, false, false])
    await edit(post, ids[0]!, {})
    expect(await saysSo('ines')).toBe(false)
  })

  it('counts for the channel that the post stands in', async () => {
    const { post, ids } = await withPhotos(1, { visibility: 'public' })
    await edit(post, ids[0]!, { wie: 'pip' })
    await consent('paul', 'pip', 'yes', 'app')
    expect(await status('wanda', paths.postPhotoFile(post, ids[0]!, '320'))).toBe(404)
    await consent('paul', 'pip', 'yes', 'website')
    expect(await status('wanda', paths.postPhotoFile(post, ids[0]!, '320'))).toBe(200)
  })

  it('is told to who adds photos, and keeps a post from being published, naming whom', async () => {
    const id = newId(new Date())
    const fields = {
      van: '3b',
      titel: 'Op kamp',
      tekst: 'In een tent.',
      opmaak: '',
      zichtbaar: 'group',
      pagina: 'p',
      gezien: '',
      versie: '0',
    }
    const to = await as(them, 'ines').post(paths.postWriting(id), { ...fields, actie: 'fotos' })
    expect(to.headers.get('location')).toBe(paths.postAlbum(id))
    await consent('wanda', 'wes', 'yes')
    const page = await read('ines', paths.postAlbum(id))
    expect(page).toContain('Niet op de foto: Pip Cast')
    await upload(id)
    const [item] = await idsOf(id)
    await edit(id, item!, { wie: 'pip' })
    expect((await them.linde.db.from(albumTags)).some(({ itemId }) => itemId === item)).toBe(true)
    const preview = await read('ines', paths.postPreview(id))
    expect(preview).toContain('Op de foto’s staat Pip Cast, zonder toestemming hiervoor.')
    const press = () => publish(them, id, preview)
    expect((await press()).status).toBe(422)
    expect((await them.linde.db.from(posts)).find((post) => post.id === id)?.publishedAt).toBeNull()
    await consent('paul', 'pip', 'yes')
    expect((await press()).status).toBe(303)
  })
})
