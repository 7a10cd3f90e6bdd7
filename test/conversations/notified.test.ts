import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { reply } from '../../src/conversations/replying.ts'
import { newSecret } from '../../src/ids.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import type { Scope } from '../../src/scope.ts'
import { type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { letter } from '../questionnaires/letter.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.delete(outbox, undefined)
  await db.update(guardianships, undefined, { custody: 'full' })
  await db.update(people, undefined, { mailChoice: 'each', email: sql`${people.id} || '@cast.example'` })
})

/** `who` replies while the post office is open; answers it, with everything carried. */
async function replied(who: string, id: string, withId: string, text: string, before = async () => {}) {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const me = { id: who, roles: new Set([who === 'ines' ? 'teacher' : 'parent']) } as unknown as Scope['me']
  expect(await reply({ ...scope, me }, id, withId, { tekst: text, nonce: newSecret() })).toBe('sent')
  await before()
  await office.carryAll()
  return office
}

it('is mailed once to the other side: who, about what and where, and nothing of what it says (E1, E2, E4)', async () => {
  const id = await letter(them.linde, { subject: 'Schoolreisje' })
  await them.linde.db.delete(outbox, undefined)
  const office = await replied('wanda', id, 'wanda', 'GEHEIM antwoord')
  expect(office.counts()).toEqual({ ines: 1 })
  await office.carry(office.queued)
  const [{ mail, raw, key } = expect.fail()] = office.sent
  expect(office.sent).toHaveLength(1)
  expect(mail.subject).toBe('Antwoord: Schoolreisje')
  expect(mail.text).toContain('Wanda Cast schreef u een antwoord.')
  expect(mail.text).toContain(paths.conversation(id, 'wanda'))
  expect(`${raw} ${mail.html} ${mail.text}`).not.toContain('GEHEIM')
  expect(key).toMatch(/^reply:[0-9a-z]{26}:ines:mail$/)
})

it('comes by each one’s setting: at once, in the summary, or not (E1)', async () => {
  const id = await letter(them.linde)
  for (const [choice, kinds] of [
    ['each', ['message']],
    ['summary', ['summary']],
    ['none', []],
  ] as const) {
    await them.linde.db.delete(outbox, undefined)
    await them.linde.db.update(people, eq(people.id, 'ines'), { mailChoice: choice })
    const office = await replied('wim', id, 'wim', 'Hallo')
    const rows = await them.linde.db.from(outbox, sql`reply_id is not null`)
    expect(rows.map(({ kind }) => kind)).toEqual(kinds)
    expect(office.sent).toHaveLength(choice === 'each' ? 1 : 0)
  }
})

it('tells nobody who may not read it any more when the mail would go, and no partner (check 4, D9)', async () => {
  const id = await letter(them.linde)
  await them.linde.db.delete(outbox, undefined)
  const lost = () =>
    them.linde.db.update(guardianships, eq(guardianships.personId, 'paul'), { custody: 'none' }).then(() => {})
  expect((await replied('ines', id, 'paul', 'Geheim', lost)).sent).toEqual([])
  const [row] = await them.linde.db.from(outbox, sql`person_id = 'paul'`)
  expect(row?.failure).toContain('may not read')
  expect(await them.linde.db.from(outbox, sql`person_id = 'petra'`)).toEqual([])
})

it('puts no more in a header than a line, whatever the subject and names say (check 18)', async () => {
  const subject = 'Hoi\r\nBcc: a@evil.example\u2028x'
  const id = await letter(them.linde, { subject })
  await them.linde.db.update(people, eq(people.id, 'wim'), { firstName: 'W"im <x@y>\r\nTo: b@evil.example' })
  const office = await replied('wim', id, 'wim', 'Hallo')
  const [{ mail, to } = expect.fail()] = office.sent.filter(({ key }) => key.startsWith('reply:'))
  expect([to, mail.to?.map(({ address }) => address), mail.bcc]).toEqual([
    'ines@cast.example',
    ['ines@cast.example'],
    undefined,
  ])
})
