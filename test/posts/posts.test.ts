import { beforeAll, describe, expect, it } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { postDrafts, posts } from '../../src/posts/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { layPost } from './laying.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (who: Who, path: string) => words(await (await as(them, who).visit(path)).text())
const status = async (who: Who, path: string) => (await as(them, who).visit(path)).status
const freshId = () => newId(new Date())

const typed = (fields: Record<string, string> = {}) => ({
  van: '3b',
  titel: 'Op kamp',
  tekst: 'We slapen in een tent.',
  opmaak: '',
  zichtbaar: 'group',
  pagina: 'een',
  gezien: '',
  versie: '0',
  ...fields,
})

const keep = (who: Who, id: string, fields: Record<string, string> = {}) =>
  as(them, who).post(paths.postWriting(id), typed({ actie: 'bewaren', ...fields }))

/** From the preview, as a browser sends it. */
async function press(who: Who, id: string, fields: Record<string, string> = {}) {
  const page = await (await as(them, who).visit(paths.postPreview(id))).text()
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
  return as(them, who).post(paths.postPreview(id), {
    gezien: hidden('gezien'),
    versie: hidden('versie'),
    actie: 'plaatsen',
    ...fields,
  })
}

async function published(who: Who, fields: Record<string, string> = {}) {
  const id = freshId()
  await keep(who, id, fields)
  expect((await press(who, id)).status).toBe(303)
  return id
}

describe('writing a blog', () => {
  it('is kept while it is typed, for its writer alone, and comes back (I1)', async () => {
    const id = freshId()
    await keep('ines', id, { titel: 'Half af', actie: 'vanzelf' })
    expect(await (await as(them, 'ines').visit(paths.postWriting(id))).text()).toContain('value="Half af"')
    expect(await read('ines', paths.postDrafts)).toContain('Half af')
    for (const who of ['hedda', 'olga', 'paul', 'zoe'] as const) expect(await status(who, paths.post(id))).toBe(404)
    expect(await status('hedda', paths.postWriting(id))).toBe(404)
    expect(await read('hedda', paths.posts)).not.toContain('Half af')
  })

  it('is not kept over what another page of its writer kept since', async () => {
    const id = freshId()
    await keep('ines', id, { pagina: 'een', titel: 'Op het ene scherm' })
    const other = await keep('ines', id, { pagina: 'twee', titel: 'Op het andere' })
    expect(other.status).toBe(409)
    const page = await other.text()
    expect(page).toContain('value="Op het andere"')
    expect(page).toContain('Op een ander scherm')
    expect(JSON.stringify(await them.linde.db.from(postDrafts))).toContain('Op het ene scherm')
  })

  it('says before the act who will read it and how many, and shows it as each kind of reader sees it (I1)', async () => {
    const id = freshId()
    expect((await keep('ines', id, { actie: 'voorbeeld' })).headers.get('location')).toBe(paths.postPreview(id))
    const page = await read('ines', paths.postPreview(id))
    // Paul, Petra, Wanda and Wim; Ines and Kees.
    expect(page).toContain('6 mensen van Groep 3b, en wie op school werkt')
    expect(page).toContain('Plaatsen voor Groep 3b')
    expect(page).toContain('We slapen in een tent.')
    for (const kind of ['parent', 'visitor'])
      expect(await read('ines', `${paths.postPreview(id)}?als=${kind}`)).toContain('Ziet dit niet')
    expect(await status('paul', paths.post(id))).toBe(404)
    expect((await press('ines', id)).headers.get('location')).toBe(`${paths.post(id)}?geplaatst`)
    expect(await read('paul', paths.post(id))).toContain('We slapen in een tent.')
  })

  it.each([
    [{ titel: '' }, 'Geef het een titel.'],
    [{ tekst: '' }, 'Schrijf een tekst'],
    [{ van: '4a' }, 'Kies een groep waarvoor u mag schrijven.'],
    [{ van: 'school', zichtbaar: 'parents' }, 'Kies een groep waarvoor u mag schrijven.'],
    [{ van: 'nieuws', zichtbaar: 'public' }, 'Kies een groep waarvoor u mag schrijven.'],
  ])('by a teacher keeps what was typed beside what is wrong: %j', async (wrong, said) => {
    const id = freshId()
    const answer = await keep('ines', id, { actie: 'voorbeeld', ...wrong })
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain(said)
    expect((await press('ines', id)).status).toBe(422)
    expect(await status('paul', paths.post(id))).toBe(404)
  })

  it('of the school is for management and administration, also as news (I2, N1)', async () => {
    const blog = await published('hedda', { van: 'school', zichtbaar: 'parents', titel: 'Van de directie' })
    const news = await published('ada', { van: 'nieuws', zichtbaar: 'users', titel: 'Nieuwe speeltuin' })
    for (const id of [blog, news]) expect(await status('paul', paths.post(id))).toBe(200)
    expect(await read('paul', paths.posts)).toContain('Nieuws · Ada Cast')
    expect(await status('kees', paths.post(news))).toBe(200)
    expect(await status('kees', paths.post(blog))).toBe(404)
    const id = freshId()
    await keep('hedda', id, { van: 'school', zichtbaar: 'group' })
    expect((await press('hedda', id)).status).toBe(422)
  })

  it('once, however often it is pressed (check 33)', async () => {
    const id = freshId()
    await keep('ines', id, { titel: 'Eén keer' })
    const page = await (await as(them, 'ines').visit(paths.postPreview(id))).text()
    const gezien = /name="gezien" value="(\d+)"/.exec(page)![1]!
    for (const _ of [1, 2])
      expect(
        (await as(them, 'ines').post(paths.postPreview(id), { gezien, versie: '0', actie: 'plaatsen' })).status,
      ).toBe(303)
    expect((await read('paul', paths.posts)).match(/Eén keer/g)).toHaveLength(1)
    expect(await read('ines', paths.postHistory(id))).toContain('niet gewijzigd')
  })

  it('can be thrown away, and leaves nothing', async () => {
    const id = freshId()
    await keep('ines', id)
    expect((await keep('ines', id, { actie: 'weggooien' })).status).toBe(303)
    expect(await read('ines', paths.postDrafts)).not.toContain(id)
    expect((await them.linde.db.from(posts)).some((post) => post.id === id)).toBe(false)
  })
})

describe('who reads what (I1, N2)', () => {
  it('is for its group, for parents, for who is here or for all, and whoever works here reads all', async () => {
    const of = async (visibility: 'group' | 'parents' | 'users' | 'public') =>
      layPost(them.linde, { visibility, title: `Voor ${visibility}` })
    const ids = [await of('group'), await of('parents'), await of('users'), await of('public')]
    const seen = async (who: Who) =>
      (await Promise.all(ids.map((id) => status(who, paths.post(id))))).map((one) => one === 200)
    expect(await seen('paul')).toEqual([true, true, true, true])
    expect(await seen('olga')).toEqual([true, true, true, true])
    // Class parent of 3b, and no parent here.
    expect(await seen('kees')).toEqual([true, false, true, true])
    expect(await seen('zoe')).toEqual([false, false, false, false])
    for (const id of ids) expect(await status('pip', paths.post(id))).toBe(403)
    const list = await read('kees', paths.posts)
    expect([...list.matchAll(/Voor (\w+)/g)].map(([, what]) => what).sort()).toEqual(['group', 'public', 'users'])
    const other = await layPost(them.linde, { groupId: '4a', authorId: 'olga', title: 'Uit 4a' })
    expect(await status('paul', paths.post(other))).toBe(404)
    expect(await read('paul', paths.posts)).not.toContain('Uit 4a')
    expect(await read('paul', `${paths.posts}?groep=4a`)).not.toContain('Uit 4a')
    expect(await read('ines', `${paths.posts}?groep=4a`)).toContain('Uit 4a')
  })

  it('stays readable to those who could read it, and shows them nothing later (C8)', async () => {
    await them.linde.db.insert(memberships, {
      groupId: '4a',
      personId: 'kees',
      role: 'member',
      from: '2025-08-01',
      until: '2026-07-31',
    })
    const old = await layPost(them.linde, {
      groupId: '4a',
      publishedAt: new Date('2026-05-01T08:00:00Z'),
      title: 'Van toen',
    })
    const later = await layPost(them.linde, {
      groupId: '4a',
      publishedAt: new Date('2026-09-01T08:00:00Z'),
      title: 'Van later',
    })
    expect([await status('kees', paths.post(old)), await status('kees', paths.post(later))]).toEqual([200, 404])
    const list = await read('kees', paths.posts)
    expect(list).toContain('Van toen')
    expect(list).not.toContain('Van later')
  })

  it('lists ten at a time, the newest first, and each once', async () => {
    for (let day = 1; day <= 25; day++)
      await layPost(them.haven, {
        groupId: 'z3',
        authorId: 'zoe',
        title: `Dag ${day}.`,
        publishedAt: new Date(Date.UTC(2026, 9, Math.ceil(day / 2))),
      })
    const seen: string[] = []
    let at: string | undefined = paths.posts
    while (at) {
      const page = await (await as(them, 'zed').visit(at)).text()
      seen.push(...[...page.matchAll(/Dag (\d+)\./g)].map(([, day]) => day!))
      at = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
    expect(seen.at(-1)).toMatch(/^[12]$/)
  })

  it('is nowhere where the module is off (A4)', async () => {
    const id = await layPost(them.linde, { visibility: 'users' })
    await them.linde.db.update(settings, undefined, { modulesOff: ['blogs'] })
    for (const path of [paths.posts, paths.post(id), paths.newPost]) expect(await status('ines', path)).toBe(404)
    await them.linde.db.update(settings, undefined, { modulesOff: [] })
  })
})

describe('what is published', () => {
  it('can appear by itself, by the school’s own clock, and be taken back before (D1, check 31)', async () => {
    const id = freshId()
    await keep('ines', id, { titel: 'Straks' })
    const wrong = await press('ines', id, { actie: 'inplannen', plandag: '2020-01-01', plantijd: '08:00' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="2020-01-01"')
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    const planned = await press('ines', id, { actie: 'inplannen', plandag: later, plantijd: '08:30' })
    expect(planned.headers.get('location')).toBe(`${paths.post(id)}?ingepland`)
    expect(await status('paul', paths.post(id))).toBe(404)
    expect(await status('olga', paths.post(id))).toBe(404)
    expect(await read('paul', paths.posts)).not.toContain('Straks')
    expect(await read('hedda', paths.post(id))).toContain('verschijnt vanzelf')
    expect(await read('ines', paths.postDrafts)).toContain('Straks')
    const [row] = (await them.linde.db.from(posts)).filter((post) => post.id === id)
    expect(row?.publishedAt?.toISOString()).toMatch(/T0[67]:30/)
    await as(them, 'ines').post(paths.postRemoval(id), { actie: 'niet-plannen' })
    expect(await (await as(them, 'ines').visit(paths.postWriting(id))).text()).toContain('value="Straks"')
    expect(await status('hedda', paths.post(id))).toBe(404)
  })

  it('is changed with what it said before kept for staff, and says that it was changed (I1)', async () => {
    const id = await published('ines', { titel: 'Met een tikfuot' })
    await keep('ines', id, { titel: 'Zonder tikfout', versie: '1' })
    expect(await read('paul', paths.post(id))).toContain('Met een tikfuot')
    expect((await press('ines', id)).status).toBe(303)
    const page = await read('paul', paths.post(id))
    expect(page).toContain('Zonder tikfout')
    expect(page).toContain('gewijzigd')
    expect(await read('hedda', paths.postHistory(id))).toContain('Met een tikfuot')
    expect(await status('paul', paths.postHistory(id))).toBe(403)
    expect(await status('olga', paths.postHistory(id))).toBe(404)
  })

  it('is not written over by a second editor unseen: says who changed it, and keeps both (issue 6)', async () => {
    const id = await published('ines', { titel: 'Begin' })
    await keep('hedda', id, { titel: 'Van Hedda', versie: '1' })
    await keep('ines', id, { titel: 'Van Ines', versie: '1' })
    const seen = await (await as(them, 'hedda').visit(paths.postPreview(id))).text()
    expect((await press('ines', id)).status).toBe(303)
    const gezien = /name="gezien" value="(\d+)"/.exec(seen)![1]!
    const refused = await as(them, 'hedda').post(paths.postPreview(id), { gezien, versie: '1', actie: 'plaatsen' })
    expect(refused.status).toBe(409)
    expect(words(await refused.text())).toContain('Ines Cast heeft dit')
    expect(await read('paul', paths.post(id))).toContain('Van Ines')
    expect((await press('hedda', id)).status).toBe(303)
    expect(await read('paul', paths.post(id))).toContain('Van Hedda')
    expect(await read('hedda', paths.postHistory(id))).toContain('Van Ines')
  })

  it('is taken away by those who may change it, can be put back, and outlives its author’s leaving (I1)', async () => {
    const id = await published('ines', { titel: 'Weg ermee' })
    for (const who of ['olga', 'zoe'] as const)
      expect((await as(them, who).post(paths.postRemoval(id), { actie: 'weghalen' })).status).toBe(404)
    expect((await as(them, 'paul').post(paths.postRemoval(id), { actie: 'weghalen' })).status).toBe(403)
    const gone = await as(them, 'hedda').post(paths.postRemoval(id), { actie: 'weghalen' })
    expect(await read('hedda', gone.headers.get('location')!)).toContain('Niemand leest dit nog')
    for (const who of ['paul', 'hedda', 'ines'] as const) expect(await status(who, paths.post(id))).toBe(404)
    await as(them, 'hedda').post(paths.postRemoval(id), { actie: 'terugzetten' })
    expect(await status('paul', paths.post(id))).toBe(200)
  })
})
