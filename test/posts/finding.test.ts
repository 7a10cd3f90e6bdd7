import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { posts } from '../../src/posts/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { layPost } from './laying.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(posts, undefined),
    db.update(memberships, undefined, { until: null }),
    db.update(guardianships, undefined, { custody: 'full' }),
  ])
})

let count = 0
/** As publishing leaves it, with its place in the index. */
function found(title: string, fields: Parameters<typeof layPost>[1] = {}) {
  const publishedAt = fields.publishedAt ?? new Date(Date.parse('2026-11-02T08:00:00Z') + ++count * 60_000)
  return layPost(them.linde, { title, publishedAt, place: publishedAt.getTime() * 2 ** 20 + count * 1024, ...fields })
}

type Who = Parameters<typeof as>[1]
async function search(who: Who, zoek: string, also: Record<string, string> = {}) {
  const answer = await as(them, who).visit(`${paths.posts}?${new URLSearchParams({ zoek, ...also })}`)
  const html = await answer.text()
  const ids = [...html.matchAll(/href="\/fotos-en-blogs\/([0-9a-z]{26})"/g)].map(([, id]) => id)
  return { status: answer.status, html, ids: [...new Set(ids)] }
}

describe('the search in blogs and news (I1, I2)', () => {
  it('finds by the beginnings of words in title and text, whatever their accents and capitals, newest first', async () => {
    const older = await found('Één café', { body: 'Wij aten appeltaart.' })
    const newer = await found('Naar de Appelgaard', { body: 'In het CAFÉ was het vol.' })
    await found('Iets anders')
    expect((await search('paul', 'cafe appel')).ids).toEqual([newer, older])
    const { html, ids } = await search('paul', 'TAART')
    expect(ids).toEqual([])
    expect(html).toContain('Niets gevonden')
    expect((await search('paul', 'appeltaart')).html).toContain('<mark>appeltaart</mark>')
  })

  it('finds for each what they may read, and nothing else (check 3)', async () => {
    const ofGroup = await found('Kamp van 3b')
    const ofParents = await found('Kamp voor ouders', { groupId: null, visibility: 'parents' })
    const forAll = await found('Kamp voor allen', { groupId: null, visibility: 'users' })
    const of4a = await found('Kamp van 4a', { groupId: '4a', authorId: 'olga' })
    expect((await search('paul', 'kamp')).ids).toEqual([forAll, ofParents, ofGroup])
    expect((await search('kees', 'kamp')).ids).toEqual([forAll, ofGroup])
    expect((await search('olga', 'kamp')).ids).toEqual([of4a, forAll, ofParents, ofGroup])
    expect((await search('zed', 'kamp')).ids).toEqual([])
    expect((await search('pip', 'kamp')).status).toBe(403)
  })

  it('finds no more, from the moment on, what was taken away, put off, or is of a group that was left (check 4)', async () => {
    const id = await found('Kamp')
    const { db } = them.linde
    const here = async () => (await search('paul', 'kamp')).ids.length
    expect(await here()).toBe(1)
    await db.update(posts, eq(posts.id, id), { removedAt: new Date() })
    expect(await here()).toBe(0)
    await db.update(posts, eq(posts.id, id), { removedAt: null })
    expect(await here()).toBe(1)
    await db.update(posts, eq(posts.id, id), { publishedAt: new Date(Date.now() + 86_400_000) })
    expect(await here()).toBe(0)
    await db.update(posts, eq(posts.id, id), { publishedAt: new Date('2026-11-03T08:00:00Z') })
    await db.update(memberships, undefined, { until: '2026-10-01' })
    expect(await here()).toBe(0)
    await db.update(memberships, undefined, { until: null })
    await db.update(guardianships, eq(guardianships.personId, 'paul'), { custody: 'blocked' })
    expect(await here()).toBe(0)
  })

  it('finds what publishing made of it, and what it says no more not', async () => {
    const id = await found('Kamp', { body: 'In een tent.' })
    const fields = { van: '3b', titel: 'Kamp', tekst: 'In een boomhut.', opmaak: '', zichtbaar: 'group', pagina: 'een' }
    await as(them, 'ines').post(paths.postWriting(id), { ...fields, gezien: '', versie: '1', actie: 'x' })
    const page = await (await as(them, 'ines').visit(paths.postPreview(id))).text()
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const seen = { gezien: hidden('gezien'), versie: hidden('versie'), actie: 'plaatsen' }
    expect((await as(them, 'ines').post(paths.postPreview(id), seen)).status).toBe(303)
    expect((await search('paul', 'boomhut')).ids).toEqual([id])
    expect((await search('paul', 'tent')).ids).toEqual([])
  })

  it('goes on from page to page, and takes what is typed for words alone (checks 15, 20)', async () => {
    for (let one = 0; one < 12; one++) await found(`Kamp ${one}`)
    const first = await search('paul', 'kamp')
    const next = /na=(\d+)/.exec(first.html)?.[1] ?? ''
    expect([first.ids.length, (await search('paul', 'kamp', { na: next })).ids.length]).toEqual([10, 2])
    for (const typed of [
      '"',
      "' or 1=1 --",
      'words : *',
      'shelf:x',
      '(',
      '',
      '   ',
      '\0',
      'x'.repeat(5000),
      'OR',
      'NEAR(a b)',
    ])
      expect((await search('paul', typed)).status).toBe(200)
    expect((await search('paul', 'kamp', { na: "1' or 1" })).status).toBe(200)
  })
})
