import { beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { pictureKey } from '../../src/pictures/pictures.ts'
import { pictures, pictureTags, pictureUses } from '../../src/pictures/schema.ts'
import { type Post, posts } from '../../src/posts/schema.ts'
import { placeAll } from '../../src/posts/writing-queries.ts'
import { as, type Cast, cast } from '../cast.ts'
import { given, nobodyAsked } from '../consents/given.ts'
import { layPost } from './laying.ts'
import { publish } from './publish.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(() => nobodyAsked(them.linde))

type Who = Parameters<typeof as>[1]
const read = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const status = async (who: Who, path: string) => (await as(them, who).visit(path)).status

/** A post with a photo in its text, which shows Pip on a swing. */
async function withPhoto(fields: Partial<Post> = {}) {
  const id = newId(new Date())
  const picture = { type: 'picture' as const, id, alt: 'Pip [links] op de schommel', width: 80, height: 40 }
  const words = { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'We gingen met de bus.' }] }
  const body = 'We gingen met de bus.\n\n[Foto: Pip [links] op de schommel]'
  const post = await layPost(them.linde, { body, rich: [words, picture], ...fields })
  await them.linde.db.batch([
    them.linde.db.insert(pictures, { id, ownerId: 'ines', at: new Date(), width: 80, height: 40 }),
    them.linde.db.insert(pictureUses, { pictureId: id, kind: 'post', usedIn: post }),
  ])
  for (const width of [640, 1280] as const)
    await them.linde.files.put(pictureKey(id, width), new Uint8Array([1]), { type: 'image/webp', name: '' })
  return { post, id }
}
const tag = (post: string, picture: string, ...wie: string[]) => {
  const form = new FormData()
  for (const pupil of wie) form.append('wie', pupil)
  return as(them, 'ines').post(paths.postTextPhoto(post, picture), form)
}

it('says of a picture in the text who is in it, and takes that back (C9)', async () => {
  const { post, id } = await withPhoto()
  expect(await read('ines', paths.postAlbum(post))).toContain(paths.postTextPhoto(post, id))
  const page = await read('ines', paths.postTextPhoto(post, id))
  expect([page.includes('Wie staat erop?'), page.includes('Pip Cast')]).toEqual([true, true])
  const tagged = async () => (await them.linde.db.from(pictureTags)).filter(({ pictureId }) => pictureId === id)
  expect((await tag(post, id, 'pip')).status).toBe(303)
  expect((await tagged()).map(({ pupilId, byId }) => [pupilId, byId])).toEqual([['pip', 'ines']])
  await tag(post, id)
  expect(await tagged()).toEqual([])
})

it('lets nobody say so but who may change the post, and of no picture but its own (C9, check 1)', async () => {
  const { post, id } = await withPhoto()
  const other = await withPhoto()
  for (const who of ['paul', 'pip', 'olga'] as const)
    expect(await status(who, paths.postTextPhoto(post, id))).not.toBe(200)
  expect(await status('ines', paths.postTextPhoto(post, other.id))).toBe(404)
  expect((await tag(post, other.id, 'pip')).status).toBe(404)
})

it('hides it at once when consent is taken back: in the text, its words and as a file (C9)', async () => {
  const { post, id } = await withPhoto()
  await tag(post, id, 'pip')
  const seen = async () => [
    (await read('wanda', paths.post(post))).includes(id),
    (await read('wanda', paths.post(post))).includes('schommel'),
    await status('wanda', paths.picture(id)),
  ]
  const hidden = [false, false, 404]
  expect(await seen()).toEqual(hidden)
  await given(them.linde, 'paul', 'pip', 'yes')
  expect(await seen()).toEqual([true, true, 200])
  await given(them.linde, 'paul', 'pip', 'no')
  expect(await seen()).toEqual(hidden)
  expect(await read('wanda', paths.post(post))).toContain('We gingen met de bus.')
  const desk = await read('ines', paths.postAlbum(post))
  expect([desk.includes('Wordt niet getoond'), await status('ines', paths.picture(id))]).toEqual([true, 200])
})

it('says nothing of it in what a search finds, of the school’s own people or of visitors (C9, J2)', async () => {
  const about = {
    visibility: 'public' as const,
    title: 'Speeltuin',
    body: 'Speeltuin.\n\n[Foto: Pip [links] op de schommel]',
  }
  const { post, id } = await withPhoto(about)
  await tag(post, id, 'pip')
  await placeAll(them.linde)
  const found = async (who: Who, path: string) => {
    const page = (await read(who, path)).replaceAll(/<\/?mark>/g, '')
    return [page.includes('Speeltuin'), page.includes('op de schommel')]
  }
  expect(await found('wanda', `${paths.posts}?zoek=speeltuin`)).toEqual([true, false])
  expect(await found('nobody', `${paths.siteSearch}?q=speeltuin`)).toEqual([true, false])
})

it('counts for the channel that the post stands in (C9)', async () => {
  const { post, id } = await withPhoto({ visibility: 'public' })
  await tag(post, id, 'pip')
  const visitor = async (path: string) => (await as(them, 'nobody').visit(path)).status
  await given(them.linde, 'paul', 'pip', 'yes', 'app')
  expect(await visitor(paths.publicPicture(post, id))).toBe(404)
  expect(await (await as(them, 'nobody').visit(paths.publicBlog(post))).text()).not.toContain(id)
  await given(them.linde, 'paul', 'pip', 'yes', 'website')
  expect(await visitor(paths.publicPicture(post, id))).toBe(200)
})

it('keeps the post from being published, naming whom (C9)', async () => {
  const { post, id } = await withPhoto({ publishedAt: null, version: 0 })
  await tag(post, id, 'pip')
  const [kept] = (await them.linde.db.from(posts)).filter((one) => one.id === post)
  const typed = {
    van: '3b',
    titel: kept!.title,
    zichtbaar: 'group',
    pagina: 'p',
    gezien: '',
    versie: '0',
  }
  const opmaak = `<p>We gingen met de bus.</p><p><img src="${paths.picture(id)}" alt="Pip" width="80" height="40"></p>`
  const to = await as(them, 'ines').post(paths.postWriting(post), { ...typed, opmaak, actie: 'voorbeeld' })
  expect(to.headers.get('location')).toBe(paths.postPreview(post))
  const preview = await read('ines', paths.postPreview(post))
  expect(preview).toContain('Op de foto’s staat Pip Cast, zonder toestemming hiervoor.')
  const press = () => publish(them, post, preview)
  expect((await press()).status).toBe(422)
  await given(them.linde, 'paul', 'pip', 'yes')
  expect((await press()).status).toBe(303)
})
