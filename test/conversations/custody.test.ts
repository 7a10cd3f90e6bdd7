import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { replies } from '../../src/conversations/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { searchable } from '../../src/people/names.ts'
import { guardianships, people, pupils } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { form, freshId } from '../drafts/composing.ts'
import { letter } from '../questionnaires/letter.ts'
import { asRead, replyAs, type Who } from './talking.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  // Olga teaches 3b with Ines; Bo, in 4a, is Petra's from before and not Paul's.
  await db.insert(memberships, { groupId: '3b', personId: 'olga', role: 'teacher', from: '2020-09-01' })
  const bo = { id: 'bo', firstName: 'Bo', infix: '', lastName: 'Cast', searchName: searchable('bo cast') }
  await db.insert(people, { ...bo, createdAt: new Date() })
  await db.insert(pupils, { personId: 'bo', year: 4 })
  await db.insert(memberships, { groupId: '4a', personId: 'bo', role: 'pupil', from: '2020-08-01' })
  const since = new Date()
  await db.insert(guardianships, { personId: 'petra', pupilId: 'bo', custody: 'full', relation: 'ouder', since })
})
beforeEach(() => them.linde.db.update(guardianships, undefined, { custody: 'full' }))

const pageOf = async (who: Who, path: string) => {
  const answer = await as(them, who).visit(path)
  return answer.status === 200 ? asRead(await answer.text()) : `${answer.status}`
}
const loses = (who: Who) => them.linde.db.update(guardianships, eq(guardianships.personId, who), { custody: 'blocked' })
const repliesOf = (id: string) => them.linde.db.from(replies, eq(replies.messageId, id))

/** Wanda's letter to the teachers of 3b, and what Ines answered. */
async function answered(aan = ['leerkrachten:3b']) {
  const id = freshId()
  const fields = { aan, onderwerp: 'Over Wes', tekst: 'EIGEN bericht', actie: 'versturen' }
  expect((await as(them, 'wanda').post(paths.draft(id), form(fields))).status).toBe(303)
  await deliverAll(them.linde, id)
  const withId = aan.length > 1 ? 'ines' : 'wanda'
  expect((await replyAs(them, 'ines', id, withId, 'GEHEIM')).status).toBe(303)
  return { id, withId }
}

describe('a parent who loses custody and had written to the teachers of the child’s group (C10, D17)', () => {
  for (const aan of [['leerkrachten:3b'], ['leerkrachten:3b', 'person:hedda']])
    it(`keeps the own message alone, and neither reads nor writes on: ${aan}`, async () => {
      const { id, withId } = await answered(aan)
      expect(await pageOf('wanda', paths.messages)).toContain('Ines Cast antwoordde')
      expect(await pageOf('wanda', paths.message(id))).toMatch(/GEHEIM|Ines Cast/)
      await loses('wanda')
      const own = await pageOf('wanda', paths.message(id))
      expect(own).toContain('EIGEN bericht')
      for (const page of [own, await pageOf('wanda', paths.messages), await pageOf('wanda', paths.overview)])
        expect(page).not.toMatch(/GEHEIM|antwoordde|Uw antwoord/)
      expect(await pageOf('wanda', paths.conversation(id, withId))).toBe('404')
      expect([403, 404]).toContain((await replyAs(them, 'wanda', id, withId, 'Toch')).status)
      expect(await repliesOf(id)).toHaveLength(1)
    })

  it('is answered no more: the teachers see that, and are told so', async () => {
    const { id } = await answered()
    await loses('wanda')
    expect(await pageOf('olga', paths.message(id))).toContain('kunt u niet (meer) antwoorden')
    expect((await replyAs(them, 'olga', id, 'wanda', 'Ziet u dit?')).status).toBe(422)
    expect(await pageOf('olga', paths.message(id))).toContain('GEHEIM')
    expect(await repliesOf(id)).toHaveLength(1)
  })

  it('and one whose child went on to another group reads what was said, and goes on no more (C8)', async () => {
    const { id } = await answered()
    const wes = and(eq(memberships.personId, 'wes'), eq(memberships.groupId, '3b'))
    await them.linde.db.update(memberships, wes, { until: '2021-07-31' })
    const page = await pageOf('wanda', paths.message(id))
    expect(page).toContain('GEHEIM')
    expect(page).toContain('kunt u niet (meer) antwoorden')
    expect((await replyAs(them, 'wanda', id, 'wanda', 'Nog iets')).status).toBe(422)
    await them.linde.db.update(memberships, wes, { until: null })
  })

  it('gets no reply from a colleague of the sender either, who is told so (D8)', async () => {
    const id = await letter(them.linde)
    await them.linde.db.update(messages, eq(messages.id, id), { repliesTo: 'teachers' })
    await replyAs(them, 'wanda', id, 'wanda', 'Vraag')
    expect((await replyAs(them, 'olga', id, 'wanda', 'Antwoord')).status).toBe(303)
    await loses('wanda')
    expect((await replyAs(them, 'olga', id, 'wanda', 'Ziet u dit?')).status).toBe(422)
    expect((await replyAs(them, 'ines', id, 'wanda', 'Ziet u dit?')).status).toBe(422)
    expect(await repliesOf(id)).toHaveLength(2)
  })
})

it('is shared with a partner who has custody of every child it may be about, and with no other (D9, C10)', async () => {
  const both = ['3b', '4a'].map((group) => ({ kind: 'parentsOf' as const, group }))
  const id = await letter(them.linde, { audience: { include: both, except: [] } })
  await replyAs(them, 'petra', id, 'petra', 'OVER BO')
  await replyAs(them, 'paul', id, 'paul', 'OVER PIP')
  expect(await pageOf('petra', paths.message(id))).toMatch(/OVER BO[\s\S]*OVER PIP/)
  const his = await pageOf('paul', paths.message(id))
  expect(his).toContain('OVER PIP')
  expect(his).not.toContain('OVER BO')
  expect(await pageOf('paul', paths.conversation(id, 'petra'))).toBe('404')
  const ofPip = await letter(them.linde)
  await replyAs(them, 'petra', ofPip, 'petra', 'OOK PIP')
  expect(await pageOf('paul', paths.message(ofPip))).toContain('OOK PIP')
})
