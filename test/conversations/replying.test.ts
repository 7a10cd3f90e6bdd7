import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { replies, threads } from '../../src/conversations/schema.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, households, people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { letter, toPeople } from '../questionnaires/letter.ts'
import { asRead, everyone, nonceIn, replyAs, said, type Who } from './talking.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.update(guardianships, undefined, { custody: 'full' })
  await db.update(households, undefined, { jointUse: true, partnersMayWrite: true })
  await db.update(people, undefined, { hearsParents: true })
  await db.update(settings, undefined, { modulesOff: [] })
})

const repliesOf = (messageId: string) => them.linde.db.from(replies, eq(replies.messageId, messageId))
const pageOf = async (who: Who, path: string) => {
  const answer = await as(them, who).visit(path)
  return answer.status === 200 ? asRead(await answer.text()) : `${answer.status}`
}

describe('a reply goes to the sender alone, in one conversation for each recipient (D8, D7)', () => {
  let id: string
  beforeAll(async () => {
    id = await letter(them.linde)
    expect((await replyAs(them, 'wanda', id, 'wanda', 'GEHEIM van Wanda')).status).toBe(303)
    expect((await replyAs(them, 'ines', id, 'wanda', 'GEHEIM van Ines')).status).toBe(303)
  })

  it('which stands on the page of the message for the recipient, and behind a name for the sender', async () => {
    const [hers, sent, talk] = await Promise.all([
      pageOf('wanda', paths.message(id)),
      pageOf('ines', paths.message(id)),
      pageOf('ines', paths.conversation(id, 'wanda')),
    ])
    expect([hers, talk].map((page) => page.match(/GEHEIM van \w+/g))).toEqual([
      ['GEHEIM van Wanda', 'GEHEIM van Ines'],
      ['GEHEIM van Wanda', 'GEHEIM van Ines'],
    ])
    expect(sent).toContain(`href="${paths.conversation(id, 'wanda')}"`)
    expect(sent).not.toContain('GEHEIM')
  })

  it('and is nowhere for anybody else: not another recipient, a colleague, an office, a pupil or another school', async () => {
    const found: string[] = []
    for (const who of everyone.filter((one) => one !== 'wanda' && one !== 'ines')) {
      for (const path of [
        paths.conversation(id, 'wanda'),
        paths.message(id),
        paths.messages,
        paths.overview,
        paths.results(id),
      ]) {
        if ((await pageOf(who, path)).includes('GEHEIM')) found.push(`${who} ${path}`)
      }
      expect([who, [403, 404].includes((await as(them, who).visit(paths.conversation(id, 'wanda'))).status)]).toEqual([
        who,
        true,
      ])
      const pressed = await replyAs(them, who, id, 'wanda', 'Ik hoor hier niet')
      expect([who, [403, 404].includes(pressed.status)]).toEqual([who, true])
    }
    expect(found).toEqual([])
    expect(await repliesOf(id)).toHaveLength(2)
  })

  it('has no way to reply to all: a sender has no conversation with herself, nor with who did not get it', async () => {
    for (const other of ['ines', 'olga', 'pip', 'nobody']) {
      expect((await replyAs(them, 'ines', id, other, 'Aan allen')).status).toBe(404)
    }
  })
})

it('moves up in the mailbox of who it is for and counts as unread there, until it is opened (D8)', async () => {
  const id = await letter(them.linde, { subject: 'Luizencontrole' })
  await letter(them.linde, { subject: 'Een later bericht' })
  await as(them, 'wim').visit(paths.message(id))
  await replyAs(them, 'wim', id, 'wim', 'Wanneer?')
  const badge = async (who: Who) =>
    Number(/Berichten[^<]*<[^>]*>\s*(\d+)/.exec(await pageOf(who, paths.more))?.[1] ?? 0)
  const before = await badge('ines')
  const box = await pageOf('ines', paths.messages)
  expect(box).toMatch(/unread[\s\S]*Luizencontrole[\s\S]*Wim Cast antwoordde/)
  expect(await pageOf('ines', paths.overview)).toContain('Wim Cast antwoordde')
  await as(them, 'ines').visit(paths.conversation(id, 'wim'))
  expect(await pageOf('ines', paths.overview)).not.toContain('Wim Cast antwoordde')
  await replyAs(them, 'ines', id, 'wim', 'Dinsdag.')
  const his = await pageOf('wim', paths.messages)
  expect(his.indexOf('Luizencontrole')).toBeLessThan(his.indexOf('Een later bericht'))
  expect(his.replaceAll(/aria-label="[^"]*"/g, '').match(/Luizencontrole/g)).toHaveLength(1)
  expect(his).toContain('Ines Cast antwoordde')
  await as(them, 'wim').visit(paths.message(id))
  const [thread] = await them.linde.db.from(threads, sql`person_id = 'wim' and message_id = ${id}`)
  expect(thread?.unread).toBe(false)
  await replyAs(them, 'wim', id, 'wim', 'Dank u.')
  const [hers] = await them.linde.db.from(threads, sql`person_id = 'ines' and message_id = ${id}`)
  expect(hers?.unread).toBe(true)
  expect(before).toBeGreaterThanOrEqual(0)
})

it('is written once by two presses, twenty at once too, and keeps another text (check 33)', async () => {
  const id = await letter(them.linde)
  const page = await pageOf('wanda', paths.message(id))
  const fields = { nonce: nonceIn(page), tekst: 'Een keer', actie: 'versturen' }
  const press = (more = {}) => as(them, 'wanda').post(paths.conversation(id, 'wanda'), { ...fields, ...more })
  const answers = await Promise.all(Array.from({ length: 20 }, () => press()))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  expect(await repliesOf(id)).toHaveLength(1)
  const other = await press({ tekst: 'Iets anders' })
  const shown = await other.text()
  expect([other.status, shown.includes('Iets anders'), shown.includes('al een ander antwoord')]).toEqual([
    409,
    true,
    true,
  ])
  expect(nonceIn(shown)).not.toBe(fields.nonce)
  expect(await repliesOf(id)).toHaveLength(1)
})

it('keeps what was typed on a mistake, beside the field, with and without htmx', async () => {
  const id = await letter(them.linde)
  for (const headers of [{}, htmx]) {
    const empty = await replyAs(them, 'wanda', id, 'wanda', ' \n ', headers)
    expect([empty.status, await said(empty)]).toEqual([422, expect.stringContaining('Schrijf eerst uw antwoord')])
    const long = await replyAs(them, 'wanda', id, 'wanda', `${'x'.repeat(5000)}!`, headers)
    const page = await said(long)
    expect([long.status, page.includes('hoogstens 5000 tekens'), page.includes('x'.repeat(5000))]).toEqual([
      422,
      true,
      true,
    ])
  }
  expect(await repliesOf(id)).toHaveLength(0)
})

it('comes back after logging in anew, and is not sent unseen', async () => {
  const id = await letter(them.linde)
  const back = await as(them, 'wanda').post(paths.conversation(id, 'wanda'), {
    tekst: 'Half af',
    nonce: 'x'.repeat(30),
  })
  expect([back.status, (await back.text()).includes('Half af')]).toEqual([200, true])
  expect(await repliesOf(id)).toHaveLength(0)
})

describe('partners (D9)', () => {
  it('see the conversation of their household while joint use is on, and go on in their own; without it neither sees the other’s', async () => {
    const id = await letter(them.linde)
    await replyAs(them, 'paul', id, 'paul', 'GEZIN')
    expect(await pageOf('petra', paths.message(id))).toContain('GEZIN')
    await replyAs(them, 'petra', id, 'petra', 'OOK')
    expect(await pageOf('paul', paths.message(id))).toContain('OOK')
    await them.linde.db.update(households, eq(households.id, 'home'), { jointUse: false })
    expect(await pageOf('petra', paths.message(id))).not.toContain('GEZIN')
    expect(await pageOf('paul', paths.message(id))).not.toContain('OOK')
    expect((await replyAs(them, 'petra', id, 'paul', 'Namens Paul')).status).toBe(404)
  })

  it('read along, which whoever writes is told on either side; and nothing of it without joint use', async () => {
    const id = await letter(them.linde)
    await replyAs(them, 'paul', id, 'paul', 'GEZIN')
    const said = async (who: Who, path: string) => /[^>]*(?:lezen|leest) dit\./.exec(await pageOf(who, path))?.[0]
    const here = async () => [
      await said('paul', paths.message(id)),
      await said('ines', paths.conversation(id, 'paul')),
      await said('wanda', paths.message(id)),
    ]
    expect(await here()).toEqual([
      'Ines Cast en uw partner lezen dit.',
      'Paul Cast en Petra Cast lezen dit.',
      'Alleen Ines Cast leest dit.',
    ])
    await them.linde.db.update(messages, eq(messages.id, id), { repliesTo: 'teachers' })
    expect((await here()).slice(0, 2)).toEqual([
      'Ines Cast, uw partner en alle leerkrachten van de groep lezen dit.',
      'Paul Cast, Petra Cast en alle leerkrachten van de groep lezen dit.',
    ])
    await them.linde.db.update(households, eq(households.id, 'home'), { jointUse: false })
    await them.linde.db.update(messages, eq(messages.id, id), { repliesTo: 'sender' })
    expect((await here()).slice(0, 2)).toEqual(['Alleen Ines Cast leest dit.', 'Alleen Paul Cast leest dit.'])
    const named = await letter(them.linde, { audience: toPeople('paul') })
    expect(await said('paul', paths.message(named))).toBe('Alleen Ines Cast leest dit.')
  })

  it('do not write in each other’s', async () => {
    const id = await letter(them.linde)
    await replyAs(them, 'paul', id, 'paul', 'GEZIN')
    await replyAs(them, 'petra', id, 'paul', 'Onder zijn naam')
    const rows = await repliesOf(id)
    expect(rows.map(({ withId, authorId }) => [withId, authorId])).not.toContainEqual(['paul', 'petra'])
  })
})

it('is out of reach from the next request on when custody ends, and so is going on for the sender (model.md, Time)', async () => {
  const id = await letter(them.linde)
  await replyAs(them, 'wanda', id, 'wanda', 'GEHEIM')
  await replyAs(them, 'ines', id, 'wanda', 'Terug')
  await them.linde.db.update(guardianships, eq(guardianships.personId, 'wanda'), { custody: 'blocked' })
  for (const path of [paths.message(id), paths.conversation(id, 'wanda'), paths.messages, paths.overview]) {
    expect(await pageOf('wanda', path)).not.toMatch(/GEHEIM|antwoordde/)
  }
  expect([403, 404]).toContain((await replyAs(them, 'wanda', id, 'wanda', 'Toch')).status)
  expect(await pageOf('ines', paths.conversation(id, 'wanda'))).toContain('GEHEIM')
  expect((await replyAs(them, 'ines', id, 'wanda', 'Ziet u dit?')).status).toBe(422)
  expect(await repliesOf(id)).toHaveLength(2)
})

describe('between parents', () => {
  const fromWanda = () => letter(them.linde, { senderId: 'wanda', audience: toPeople('paul') })
  const status = async (id: string) => (await replyAs(them, 'paul', id, 'paul', 'Hoi')).status

  it('goes on as long as they may write to each other (C5, A4)', async () => {
    const id = await fromWanda()
    expect(await status(id)).toBe(303)
    await them.linde.db.update(people, eq(people.id, 'wanda'), { hearsParents: false })
    expect(await status(id)).toBe(422)
    await them.linde.db.update(people, undefined, { hearsParents: true })
    await them.linde.db.update(settings, undefined, { modulesOff: ['parentMessages'] })
    expect(await status(id)).toBe(422)
    expect(await pageOf('paul', paths.message(id))).toContain('kunt u niet (meer) antwoorden')
  })

  it('of one household too, while that lets them (C3)', async () => {
    const id = await letter(them.linde, { senderId: 'petra', audience: toPeople('paul') })
    await them.linde.db.update(households, eq(households.id, 'home'), { jointUse: false })
    expect(await status(id)).toBe(303)
    await them.linde.db.update(households, eq(households.id, 'home'), { partnersMayWrite: false })
    expect(await status(id)).toBe(422)
  })

  it('and the school always hears', async () => {
    const id = await letter(them.linde)
    await them.linde.db.update(settings, undefined, { modulesOff: ['parentMessages'] })
    expect(await status(id)).toBe(303)
  })
})

describe('where the sender lets replies go to all teachers of the group (D8)', () => {
  it('a teacher of that group sees and goes on in the conversation, and no other teacher does', async () => {
    const id = await letter(them.linde)
    await them.linde.db.update(messages, eq(messages.id, id), { repliesTo: 'teachers', senderId: 'hedda' })
    await replyAs(them, 'wanda', id, 'wanda', 'Aan de groep')
    expect(await pageOf('ines', paths.conversation(id, 'wanda'))).toContain('Aan de groep')
    expect(await pageOf('ines', paths.messages)).toContain('Wanda Cast antwoordde')
    expect(await pageOf('olga', paths.conversation(id, 'wanda'))).toBe('404')
    expect((await replyAs(them, 'ines', id, 'wanda', 'Namens de groep')).status).toBe(303)
    expect(await pageOf('wanda', paths.message(id))).toContain('Namens de groep')
    expect(await pageOf('hedda', paths.conversation(id, 'wanda'))).toContain('Namens de groep')
    // Replies reach them, the message itself does not (D7).
    expect((await as(them, 'ines').visit(paths.message(id))).status).toBe(404)
    expect((await replyAs(them, 'olga', id, 'wanda', 'x')).status).toBe(404)
  })
})
