import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { reply } from '../../src/conversations/replying.ts'
import { newSecret } from '../../src/ids.ts'
import { deliverPage, startOf } from '../../src/messages/dispatch.ts'
import { attachments, deliveries, messages } from '../../src/messages/schema.ts'
import { sealAnswerLink } from '../../src/notifications/answer-links.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { households } from '../../src/people/schema.ts'
import { submissions } from '../../src/questionnaires/schema.ts'
import { reminders } from '../../src/reminders/schema.ts'
import type { Scope } from '../../src/scope.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { formIn, textIn } from '../questionnaires/form.ts'
import { hours, type Letter, letter, questionId } from '../questionnaires/letter.ts'
import { respond, type Who } from '../questionnaires/respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(reminders, undefined),
    db.delete(outbox, undefined),
    db.update(households, undefined, { primaryContactId: null }),
  ])
})

const secret = { subject: 'GEHEIM onderwerp', body: 'GEHEIM tekst', ask: [{ id: 'mee', label: 'GEHEIM vraag' }] }
const sent = (more: Letter = {}) => letter(them.linde, { ...secret, deadline: hours(48), ...more })
const read = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const withdraw = (id: string, reden = '', who: Who = 'ines') =>
  as(them, who).post(paths.withdrawal(id), { actie: 'intrekken', reden })
const messageOf = async (id: string) => (await them.linde.db.from(messages, eq(messages.id, id)))[0]!

describe('a message that its sender withdrew (D12)', () => {
  it('shows its readers since when and why, and neither subject, text, questions nor attachments: on every page', async () => {
    const id = await sent()
    await them.linde.db.insert(attachments, {
      id: `file-${id}`,
      messageId: id,
      ownerId: 'ines',
      name: 'GEHEIM.pdf',
      type: 'application/pdf',
      size: 3,
    })
    await them.linde.files.put(`attachments/file-${id}`, new TextEncoder().encode('abc'), {
      type: 'application/pdf',
      name: 'a',
    })
    expect((await as(them, 'wanda').visit(paths.attachment(`file-${id}`))).status).toBe(200)
    expect(await read('wanda', paths.overview)).toContain('GEHEIM')
    expect((await withdraw(id, 'Verkeerde datum')).headers.get('location')).toBe(paths.message(id))
    const page = textIn(await read('wanda', paths.message(id)))
    expect(page).toMatch(/Ingetrokken bericht.*Ingetrokken: .*\d\d:\d\d\. .*Reden: Verkeerde datum/)
    for (const path of [paths.message(id), paths.messages, paths.overview, paths.calendar])
      expect(await read('wanda', path)).not.toContain('GEHEIM')
    expect(textIn(await read('wanda', paths.messages))).toContain('Ingetrokken bericht')
    expect((await as(them, 'wanda').visit(paths.attachment(`file-${id}`))).status).toBe(404)
    const [row] = await them.linde.db.from(
      deliveries,
      and(eq(deliveries.messageId, id), eq(deliveries.personId, 'wanda')),
    )
    expect(row?.readAt).toBeNull()
    expect(await read('ines', paths.message(id))).toContain('GEHEIM.pdf')
  })

  it('is still there for its sender, with its answers', async () => {
    const id = await sent()
    await respond(them, 'paul', id, { 'pip mee': 'yes' })
    await withdraw(id)
    const page = textIn(await read('ines', paths.message(id)))
    expect(page).toContain('GEHEIM tekst')
    expect(page).toContain('Alleen u ziet dit bericht')
    expect(page).not.toContain('Bericht wijzigen')
    expect(textIn(await read('ines', paths.results(id)))).toContain('1 antwoord')
    expect(textIn(await read('ines', paths.sentMessages))).toMatch(/GEHEIM onderwerp.*Ingetrokken/)
    expect(await read('ines', paths.overview)).not.toContain(id)
  })

  it('counts as unread for nobody', async () => {
    const before = textIn(await read('wim', paths.messages))
    const id = await sent()
    expect(textIn(await read('wim', paths.messages))).not.toBe(before)
    const unread = async () => /class="count[^"]*">(\d+)/.exec(await read('wim', paths.overview))?.[1] ?? '0'
    const counted = Number(await unread())
    expect(counted).toBeGreaterThan(0)
    await withdraw(id)
    expect(Number(await unread())).toBe(Math.max(0, counted - 1))
    await read('wim', paths.message(id))
    expect(Number(await unread())).toBe(Math.max(0, counted - 1))
  })

  it('takes no answer any more, of a parent, on paper or by mail, also with a form that was open', async () => {
    const id = await sent({ mode: 'once' })
    const form = formIn(await read('paul', paths.message(id)))
    const link = paths.mailedAnswer(await sealAnswerLink(them.linde, { personId: 'paul', messageId: id }))
    await withdraw(id)
    const answered = await as(them, 'paul').post(paths.answers(id), { ...form, [`a..${questionId(id, 'mee')}`]: 'yes' })
    expect(answered.status).toBe(404)
    expect((await as(them, 'ines').post(paths.onBehalf(id, 'paul'), form)).status).toBe(404)
    const mailed = await app.fetch(new Request(`https://linde.pleinpost.test${link}`), bindings)
    expect(mailed.status).toBe(200)
    const page = textIn(await mailed.text())
    expect(page).toContain('Dit bericht is ingetrokken')
    expect(page).not.toContain('GEHEIM')
    expect((await as(them, 'ines').visit(paths.deadline(id))).status).toBe(404)
    expect(await them.linde.db.from(submissions, eq(submissions.messageId, id))).toEqual([])
  })

  it('takes no reply any more, and hides what it was about where replies stand', async () => {
    const id = await sent()
    const scope = { ...them.linde, me: { id: 'wanda', roles: new Set(['parent']) } as unknown as Scope['me'] }
    const say = (tekst: string) => reply(scope, id, 'wanda', { tekst, nonce: newSecret() })
    expect(await say('Wat bedoelt u?')).toBe('sent')
    await withdraw(id)
    expect(await say('En nu?')).toBe('closed')
    expect(await read('wanda', paths.messages)).not.toContain('GEHEIM')
    const page = await read('wanda', paths.message(id))
    expect(page).toContain('Wat bedoelt u?')
    expect(page).not.toContain('GEHEIM')
    expect(await read('ines', paths.conversation(id, 'wanda'))).toContain('GEHEIM')
  })

  it('owes nobody a mail or a reminder any more (D5)', async () => {
    const office = postOffice()
    const scope = await office.scope(them.linde)
    const id = await letter(scope, { ...secret, deadline: hours(48) })
    const at = hours(1)
    await them.linde.db.insert(reminders, { messageId: id, at, sweepAt: at })
    await withdraw(id)
    office.set.now = hours(2)
    await office.tick()
    await office.carryAll()
    expect(office.sent).toEqual([])
    const rows = await them.linde.db.from(outbox, eq(outbox.messageId, id))
    expect(rows.length).toBeGreaterThan(0)
    expect([...new Set(rows.map(({ failure }) => failure))]).toEqual(['skipped: the message was withdrawn'])
    expect(await them.linde.db.from(reminders, isNull(reminders.doneAt))).toEqual([])
  })

  it('reaches nobody who has not got it yet, while it is on its way', async () => {
    const id = await sent({ deliver: false })
    const begun = await deliverPage(them.linde, id, startOf)
    await withdraw(id)
    expect(await deliverPage(them.linde, id, begun)).toEqual({ phase: 'done', after: '' })
    expect(await them.linde.db.from(deliveries, eq(deliveries.messageId, id))).toEqual([])
    expect((await messageOf(id)).deliveredAt).not.toBeNull()
  })

  it('goes from the answers of the household too (D9)', async () => {
    await them.linde.db.update(households, eq(households.id, 'home'), { primaryContactId: 'paul' })
    const id = await sent()
    await respond(them, 'paul', id, { 'pip mee': 'yes' })
    expect(await read('petra', paths.householdAnswers)).toContain('GEHEIM')
    await withdraw(id)
    expect(await read('petra', paths.householdAnswers)).not.toContain('GEHEIM')
  })

  it('is withdrawn by its sender alone, and once: a second press changes nothing (check 33)', async () => {
    const id = await sent()
    expect((await as(them, 'ines').post(paths.withdrawal(id), {})).status).toBe(422)
    for (const who of ['olga', 'adam', 'hedda', 'wanda'] as const)
      expect((await withdraw(id, '', who)).status).toBe(404)
    expect((await messageOf(id)).withdrawnAt).toBeNull()
    expect((await withdraw(id, 'x'.repeat(201))).status).toBe(422)
    await Promise.all([withdraw(id, 'Fout'), withdraw(id, 'Fout')])
    const first = await messageOf(id)
    await withdraw(id, 'Anders')
    expect(await messageOf(id)).toEqual(first)
  })
})
