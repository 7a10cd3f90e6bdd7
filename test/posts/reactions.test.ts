import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reports } from '../../src/conversations/schema.ts'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { postComments, postHearts } from '../../src/posts/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { layPost } from './laying.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(() => them.linde.db.update(settings, undefined, { postComments: true, postHearts: true }))

type Who = Parameters<typeof as>[1]
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (who: Who, path: string) => words(await (await as(them, who).visit(path)).text())
const say = async (who: Who, post: string, reactie: string, nr = newId(new Date())) => {
  const answer = await as(them, who).post(paths.postComments(post), { reactie, nr })
  return { id: nr, status: answer.status, page: await answer.text() }
}
const act = async (who: Who, post: string, comment: string, actie: string, fields: Record<string, string> = {}) =>
  (await as(them, who).post(paths.postComment(post, comment), { actie, ...fields })).status

describe('a comment (I1)', () => {
  it('is read below the post by who reads that, and never by visitors', async () => {
    const post = await layPost(them.linde, { visibility: 'public' })
    expect((await say('paul', post, 'Wat een mooie dag.')).status).toBe(303)
    expect(await read('kees', paths.post(post))).toContain('Paul Cast')
    const outside = await read('nobody', paths.publicBlog(post))
    expect(outside).toContain('We gingen met de bus.')
    for (const hidden of ['Wat een mooie dag', 'Paul', 'reactie', 'Ines']) expect(outside).not.toContain(hidden)
  })

  it('is there once, however often it is pressed, and not below what one may not read (check 33, N2)', async () => {
    const post = await layPost(them.linde, { groupId: '4a', authorId: 'olga' })
    expect((await say('paul', post, 'Ik hoor hier niet')).status).toBe(404)
    const own = await layPost(them.linde)
    const { id } = await say('paul', own, 'Eén keer')
    await say('paul', own, 'Eén keer', id)
    await say('wanda', own, 'Gestolen', id)
    const page = await read('paul', paths.post(own))
    expect(page.match(/Eén keer/g)).toHaveLength(1)
    expect(page).not.toContain('Gestolen')
  })

  it('keeps what was typed where it is too long, and asks for words where there are none', async () => {
    const post = await layPost(them.linde)
    const long = await say('paul', post, 'a'.repeat(2001))
    expect(long.status).toBe(422)
    expect(long.page).toContain('a'.repeat(2001))
    expect((await say('paul', post, '  ')).status).toBe(422)
  })

  it('is its writer’s to change and to take away, and nobody else’s', async () => {
    const post = await layPost(them.linde)
    const { id } = await say('paul', post, 'Met een tikfuot')
    for (const who of ['wanda', 'ines', 'hedda'] as const) {
      expect(await act(who, post, id, 'bewaren', { reactie: 'Anders' })).toBe(404)
      expect(await act(who, post, id, 'weghalen')).toBe(404)
    }
    expect(await act('zoe', post, id, 'weghalen')).toBe(404)
    expect(await act('paul', post, id, 'bewaren', { reactie: 'Zonder tikfout' })).toBe(303)
    expect(await read('wanda', paths.post(post))).toContain('Zonder tikfout')
    expect(await act('paul', post, id, 'weghalen')).toBe(303)
    expect((await them.linde.db.from(postComments)).some((one) => one.id === id)).toBe(false)
  })

  it('can be hidden by who may change the post, with a reason that its writer alone reads', async () => {
    const post = await layPost(them.linde)
    const { id } = await say('paul', post, 'Niet zo aardig')
    expect(await act('wanda', post, id, 'verbergen', { waarom: 'x' })).toBe(404)
    expect(await act('ines', post, id, 'verbergen', { waarom: '' })).toBe(422)
    expect(await act('ines', post, id, 'verbergen', { waarom: 'Dit gaat over een kind' })).toBe(303)
    expect(await read('wanda', paths.post(post))).not.toContain('Niet zo aardig')
    expect(await read('paul', paths.post(post))).toContain('Dit gaat over een kind')
    expect((await as(them, 'wanda').visit(paths.postComment(post, id))).status).toBe(404)
    expect(await act('ines', post, id, 'tonen')).toBe(303)
    expect(await read('wanda', paths.post(post))).toContain('Niet zo aardig')
  })

  it('can be shown to management, once, with what it says', async () => {
    const post = await layPost(them.linde)
    const { id } = await say('paul', post, 'Dit hoort hier niet')
    for (const _ of [1, 2]) expect(await act('wanda', post, id, 'melden')).toBe(303)
    expect(await act('paul', post, id, 'melden')).toBe(404)
    expect((await them.linde.db.from(reports)).filter(({ aboutId }) => aboutId === id)).toHaveLength(1)
    const waiting = await (await as(them, 'hedda').visit(paths.reports)).text()
    expect(waiting).toContain('Dit hoort hier niet')
    expect(waiting).toContain(`href="${paths.postComment(post, id)}"`)
  })

  it('is nowhere where the school has none, and no pupil can say one (A4, B7)', async () => {
    const post = await layPost(them.linde)
    const { id } = await say('paul', post, 'Was er')
    expect((await say('pip', post, 'Hoi')).status).toBe(403)
    await as(them, 'hedda').post(paths.postsManaged, { hartjes: 'on' })
    expect(await read('paul', paths.post(post))).not.toContain('Was er')
    expect((await say('paul', post, 'Nog een')).status).toBe(404)
    expect((await as(them, 'paul').visit(paths.postComment(post, id))).status).toBe(404)
  })
})

it('counts a heart once for each reader, says not whose, and is taken back (I1)', async () => {
  const post = await layPost(them.linde)
  const heart = (who: Who, hart: string) => as(them, who).post(paths.postHeart(post), { hart })
  for (const who of ['paul', 'paul', 'wanda'] as const) await heart(who, 'geven')
  expect(await read('wim', paths.post(post))).toContain('2 hartjes')
  expect(await read('wim', paths.post(post))).not.toContain('Wanda')
  await heart('paul', 'terug')
  expect(await read('wim', paths.post(post))).toContain('1 hartje')
  await as(them, 'hedda').post(paths.postsManaged, { reacties: 'on' })
  expect((await heart('wim', 'geven')).status).toBe(404)
  expect(await them.linde.db.from(postHearts)).toHaveLength(1)
})
