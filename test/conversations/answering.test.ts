import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { absences, takeovers } from '../../src/conversations/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { as, type Cast, cast } from '../cast.ts'
import { form, freshId } from '../drafts/composing.ts'
import { letter, toPeople } from '../questionnaires/letter.ts'
import { asRead, replyAs, type Who } from './talking.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  // Olga teaches 3b with Ines.
  await them.linde.db.insert(memberships, { groupId: '3b', personId: 'olga', role: 'teacher', from: '2020-09-01' })
  const frits = { id: 'frits', firstName: 'Frits', infix: '', lastName: 'Cast', searchName: 'frits cast' }
  await them.linde.db.insert(people, { ...frits, createdAt: new Date() })
})
beforeEach(async () => {
  await them.linde.db.delete(absences, undefined)
  await them.linde.db.delete(takeovers, undefined)
})

const pageOf = async (who: Who, path: string) => {
  const answer = await as(them, who).visit(path)
  return answer.status === 200 ? asRead(await answer.text()) : `${answer.status}`
}
const inDays = (days: number) => localDay(new Date(Date.now() + days * 86_400_000), 'Europe/Amsterdam')
const away = (personId: string, standInId: string, from = 0, until = 3) =>
  them.linde.db.insert(absences, { personId, from: inDays(from), until: inDays(until), standInId })

/** A parent's letter to the teachers of 3b, as the composer sends it. */
async function toTeachers(who: Who = 'wanda') {
  const id = freshId()
  const sent = await as(them, who).post(
    paths.draft(id),
    form({ aan: ['leerkrachten:3b'], onderwerp: 'Wes is ziek', tekst: 'GEHEIM', actie: 'versturen' }),
  )
  expect(sent.status).toBe(303)
  await deliverAll(them.linde, id)
  return id
}

describe('what a parent writes to the teachers of the child’s group (D17)', () => {
  it('is one conversation of the parent and those teachers, and of nobody else (D7, D8)', async () => {
    const id = await toTeachers()
    const [message] = await them.linde.db.from(messages, eq(messages.id, id))
    expect(message?.repliesTo).toBe('together')
    expect((await replyAs(them, 'ines', id, 'wanda', 'ANTWOORD')).status).toBe(303)
    for (const who of ['wanda', 'ines', 'olga'] as const)
      expect(await pageOf(who, paths.message(id))).toContain('ANTWOORD')
    for (const who of ['hedda', 'adam', 'ada', 'wim', 'paul', 'kees', 'zoe'] as const) {
      expect([403, 404]).toContain((await as(them, who).visit(paths.message(id))).status)
      expect([403, 404]).toContain((await as(them, who).visit(paths.conversation(id, 'wanda'))).status)
      expect([403, 404]).toContain((await replyAs(them, who, id, 'wanda', 'x')).status)
      expect([403, 404]).toContain((await as(them, who).post(paths.takeover(id, 'wanda'))).status)
    }
  })

  it('goes to the own child’s group alone', async () => {
    const sent = await as(them, 'wanda').post(
      paths.draft(freshId()),
      form({ aan: ['leerkrachten:4a'], onderwerp: 'x', tekst: 'x', actie: 'versturen' }),
    )
    expect(sent.status).toBe(422)
  })

  it('says who will answer, whom a colleague of the group takes over from', async () => {
    const id = await toTeachers()
    expect(await pageOf('wanda', paths.message(id))).toContain('Ines Cast antwoordt.')
    const hers = await pageOf('olga', paths.message(id))
    expect(hers).toContain(`action="${paths.takeover(id, 'wanda')}"`)
    expect(await pageOf('ines', paths.message(id))).not.toContain(paths.takeover(id, 'wanda'))
    expect((await as(them, 'olga').post(paths.takeover(id, 'wanda'))).status).toBe(303)
    expect(await pageOf('wanda', paths.message(id))).toContain('Olga Cast antwoordt.')
    expect(await pageOf('olga', paths.message(id))).toContain('U antwoordt.')
    expect(await pageOf('wanda', paths.message(id))).not.toContain(paths.takeover(id, 'wanda'))
  })

  it('is answered by who stands in while the other is away, and no longer', async () => {
    const id = await toTeachers()
    await away('ines', 'olga')
    const page = await pageOf('wanda', paths.message(id))
    expect(page).toContain('Olga Cast antwoordt.')
    expect(page).toMatch(/Ines Cast is afwezig tot en met .*Olga Cast antwoordt nu\./)
    await them.linde.db.update(absences, undefined, { from: inDays(-5), until: inDays(-1) })
    const after = await pageOf('wanda', paths.message(id))
    expect(after).toContain('Ines Cast antwoordt.')
    expect(after).not.toContain('afwezig')
  })
})

describe('a reply that goes to the teachers of the group (D17)', () => {
  it('shows who will answer, the sender first; another teacher of the group takes over', async () => {
    const id = await letter(them.linde)
    await them.linde.db.update(messages, eq(messages.id, id), { repliesTo: 'teachers' })
    await replyAs(them, 'wanda', id, 'wanda', 'Vraag')
    expect(await pageOf('wanda', paths.message(id))).toContain('Ines Cast antwoordt.')
    expect((await as(them, 'olga').post(paths.takeover(id, 'wanda'))).status).toBe(303)
    expect(await pageOf('wanda', paths.message(id))).toContain('Olga Cast antwoordt.')
    expect(await pageOf('ines', paths.conversation(id, 'wanda'))).toContain('Olga Cast antwoordt.')
    // Each conversation is taken over by itself.
    expect(await pageOf('wim', paths.message(id))).toContain('Ines Cast antwoordt.')
    // By a teacher in it, and nobody else: not by the sender who teaches no group of it.
    const fromHead = await letter(them.linde, { senderId: 'hedda' })
    await them.linde.db.update(messages, eq(messages.id, fromHead), { repliesTo: 'teachers' })
    await replyAs(them, 'wanda', fromHead, 'wanda', 'Vraag')
    const before = await them.linde.db.from(takeovers, eq(takeovers.messageId, fromHead))
    expect((await as(them, 'hedda').post(paths.takeover(fromHead, 'wanda'))).status).toBe(404)
    expect(await them.linde.db.from(takeovers, eq(takeovers.messageId, fromHead))).toEqual(before)
  })

  it('is chosen by the sender in the composer, and by nobody who does not work here (D8)', async () => {
    for (const [who, aan, expected] of [
      ['ines', 'ouders:3b', 'teachers'],
      ['kees', 'ouders:3b', 'sender'],
    ] as const) {
      const id = freshId()
      const fields = { aan: [aan], onderwerp: 'x', tekst: 'x', 'naar-leerkrachten': 'on', actie: 'versturen' }
      expect((await as(them, who).post(paths.draft(id), form(fields))).status).toBe(303)
      const [message] = await them.linde.db.from(messages, eq(messages.id, id))
      expect(message?.repliesTo).toBe(expected)
    }
    expect(await pageOf('ines', paths.newMessage)).toContain('naar-leerkrachten')
    expect(await pageOf('paul', paths.newMessage)).not.toContain('naar-leerkrachten')
  })
})

describe('a teacher’s absence (D17)', () => {
  const readers = async (id: string) =>
    (await them.linde.db.from(deliveries, eq(deliveries.messageId, id))).map(({ personId }) => personId).sort()

  it('hands a parent’s message on to who stands in, and tells the parent; a colleague’s stays hers', async () => {
    await away('ines', 'ada')
    const id = await letter(them.linde, { senderId: 'wanda', audience: toPeople('ines') })
    expect(await readers(id)).toEqual(['ada', 'ines'])
    expect(await pageOf('wanda', paths.message(id))).toMatch(/Ines Cast is afwezig .*Ada Cast antwoordt nu/)
    expect((await replyAs(them, 'ada', id, 'ada', 'Ik help u')).status).toBe(303)
    expect(await pageOf('wanda', paths.conversation(id, 'ada'))).toContain('Ik help u')
    const hers = await letter(them.linde, { senderId: 'hedda', audience: toPeople('ines') })
    expect(await readers(hers)).toEqual(['ines'])
  })

  it('hands nothing on to whom the writer leaves out: an exception wins (model.md, Audience)', async () => {
    await away('ines', 'olga')
    const except = toPeople('olga').include
    const include = [{ kind: 'teachersOf' as const, group: '3b' }]
    expect(await readers(await letter(them.linde, { senderId: 'wanda', audience: { include, except } }))).toEqual([
      'ines',
    ])
    await away('olga', 'ada')
    expect(await readers(await letter(them.linde, { senderId: 'wanda', audience: { include, except } }))).toEqual([
      'ines',
    ])
  })

  it('hands on nothing that is written to a teacher as another mother (D7)', async () => {
    await away('ines', 'ada')
    // Kees has a task for 3b; Paul's and Wanda's children are in it.
    for (const [senderId, expected] of [
      ['kees', ['ada', 'ines']],
      ['paul', ['ada', 'ines']],
      ['frits', ['ines']],
    ] as const)
      expect([senderId, await readers(await letter(them.linde, { senderId, audience: toPeople('ines') }))]).toEqual([
        senderId,
        expected,
      ])
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'paul'), { custody: 'none' })
    expect(await readers(await letter(them.linde, { senderId: 'paul', audience: toPeople('ines') }))).toEqual(['ines'])
    await them.linde.db.update(guardianships, undefined, { custody: 'full' })
  })

  it('is told before a parent sends, with who gets it too; whoever is left out is not named (D15)', async () => {
    await away('ines', 'ada')
    const preview = async (aan: string[], behalve: string[] = []) => {
      const id = freshId()
      const fields = { aan, behalve, onderwerp: 'x', tekst: 'x', actie: 'voorbeeld' }
      const answer = await as(them, 'wanda').post(paths.draft(id), form(fields))
      expect(answer.status).toBe(303)
      return [await pageOf('wanda', paths.draft(id)), await pageOf('wanda', paths.draftPreview(id))]
    }
    const told = /Ines Cast is afwezig tot en met .*Ada Cast krijgt dit bericht ook, en antwoordt/
    for (const aan of ['person:ines', 'leerkrachten:3b'])
      for (const page of await preview([aan])) expect(page.match(told)).not.toBeNull()
    const [, twoPeople] = await preview(['person:ines'])
    expect(twoPeople).toContain('2 mensen')
    for (const page of await preview(['leerkrachten:3b'], ['person:ada'])) expect(page.match(/afwezig/)).toBeNull()
  })

  it('names nobody who answers where it was not handed on', async () => {
    const id = await letter(them.linde, { senderId: 'wanda', audience: toPeople('ines') })
    await away('ines', 'ada')
    const page = await pageOf('wanda', paths.message(id))
    expect(page.match(/Ines Cast is afwezig tot en met/)).not.toBeNull()
    expect(page).not.toContain('Ada Cast')
  })

  it('hands nothing on before it begins or after it ends', async () => {
    await away('ines', 'ada', 2, 4)
    expect(await readers(await letter(them.linde, { senderId: 'wanda', audience: toPeople('ines') }))).toEqual(['ines'])
  })

  it('is told on a page of one’s own, keeps what was typed on a mistake, and ends', async () => {
    const fields = { van: inDays(0), tot: inDays(2), vervanger: 'olga' }
    const post = (more = {}) => as(them, 'ines').post(paths.absence, { ...fields, ...more })
    for (const [wrong, said] of [
      [{ tot: inDays(-3) }, 'voor de eerste dag'],
      [{ van: inDays(-9), tot: inDays(-3) }, 'al voorbij'],
      [{ vervanger: 'paul' }, 'Kies een van'],
      [{ vervanger: 'ines' }, 'Kies een van'],
      [{ vervanger: 'zoe' }, 'Kies een van'],
      [{ van: 'morgen' }, 'Vul een datum in'],
    ] as const) {
      const answer = await post(wrong)
      expect([answer.status, (await answer.text()).includes(said)]).toEqual([422, true])
    }
    expect(await them.linde.db.from(absences)).toEqual([])
    expect((await post()).status).toBe(303)
    expect((await post({ vervanger: 'ada' })).status).toBe(303)
    expect(await them.linde.db.from(absences)).toMatchObject([{ personId: 'ines', standInId: 'ada' }])
    expect(await pageOf('ines', paths.absence)).toContain('Ada Cast antwoordt dan')
    await as(them, 'ines').post(paths.absenceEnd)
    expect(await them.linde.db.from(absences)).toEqual([])
    expect((await as(them, 'paul').visit(paths.absence)).status).toBe(403)
  })
})
