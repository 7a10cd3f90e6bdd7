import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blank } from '../../src/drafts/content.ts'
import { sendScheduled } from '../../src/drafts/scheduled.ts'
import { isTooLate, momentIn } from '../../src/drafts/scheduling.ts'
import { memberships } from '../../src/groups/schema.ts'
import { insertMessage } from '../../src/messages/queries.ts'
import { deliveries, drafts, messages } from '../../src/messages/schema.ts'
import type { NewMessage } from '../../src/messages/sending.ts'
import { asItStood, deleteSent } from '../../src/messages/sending-queries.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people, staff } from '../../src/people/schema.ts'
import { questionnaires } from '../../src/questionnaires/schema.ts'
import type { Scope } from '../../src/scope.ts'
import { instantAt, localDay } from '../../src/time.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { textIn } from '../questionnaires/form.ts'
import { fieldIn, form, freshId, good, press, problemAt, question, sendShown } from './composing.ts'

const zone = 'Europe/Amsterdam'
const dayIn = (days: number) => localDay(new Date(Date.now() + days * 86_400_000), zone)
const at = (days: number) => instantAt(dayIn(days), '07:30', zone)

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([db.delete(outbox, undefined), db.update(people, undefined, { mailChoice: 'none' })])
})

const planned = { ...good, plandag: dayIn(2), plantijd: '07:30' }
const plan = (fields = {}, id = freshId()) => press(as(them, 'ines'), 'inplannen', { ...planned, ...fields }, { id })
const draftOf = async (id: string) => (await them.linde.db.from(drafts, eq(drafts.id, id)))[0]
const messageOf = async (id: string) => (await them.linde.db.from(messages, eq(messages.id, id)))[0]
const draftsPage = async () => textIn(await (await as(them, 'ines').visit(paths.drafts)).text())

/** The schedule ticks at that moment, and all that it queued is done. */
async function tick(moment: Date, office = postOffice()) {
  office.set.now = moment
  await office.tick()
  await office.carryAll()
  return office
}

describe('a message that goes later (D1)', () => {
  it('stands among the planned with its moment, and goes then, to whoever belongs to it at that moment', async () => {
    const { id, status, to } = await plan()
    expect([status, to]).toEqual([303, `${paths.drafts}?ingepland`])
    expect(await (await as(them, 'ines').visit(to)).text()).toContain('Ingepland. Het bericht gaat vanzelf weg.')
    expect(await draftsPage()).toMatch(/Ingepland.*Schoolreis.*Gaat weg: .*07:30/)
    await tick(new Date(at(2).getTime() - 60_000))
    expect(await messageOf(id)).toBeUndefined()
    await tick(new Date(at(2).getTime() + 60_000))
    expect(await messageOf(id)).toMatchObject({ senderId: 'ines', subject: 'Schoolreis' })
    expect((await messageOf(id))!.sentAt.getTime()).toBe(at(2).getTime() + 60_000)
    expect(await draftOf(id)).toBeUndefined()
  })

  it('goes once, however often the schedule ticks and the queue delivers (E4, checks 30 and 31)', async () => {
    const { id } = await plan()
    const office = postOffice(new Date(at(2).getTime() + 1))
    await Promise.all([office.tick(), office.tick()])
    const job = { schoolId: them.linde.school.schoolId, job: { kind: 'drafts.send' as const, draftId: id } }
    await office.carry([job, job])
    await office.carryAll()
    await tick(new Date(at(2).getTime() + 3_600_000), office)
    expect(await them.linde.db.from(messages, eq(messages.id, id))).toHaveLength(1)
    expect(office.logged.filter(({ event }) => event === 'job.failed')).toEqual([])
  })

  it('does not go before its moment, whatever queues it (D1, check 30)', async () => {
    const { id } = await plan()
    const office = postOffice(new Date(at(2).getTime() - 60_000))
    await office.carry([{ schoolId: them.linde.school.schoolId, job: { kind: 'drafts.send', draftId: id } }])
    expect([await messageOf(id), (await draftOf(id))?.sendAt]).toEqual([undefined, at(2)])
  })

  it('is not lost where the queue loses it: a later tick finds it', async () => {
    const { id } = await plan()
    const office = postOffice(new Date(at(2).getTime() + 1))
    await office.tick()
    office.queued.length = 0
    await tick(new Date(at(2).getTime() + 300_000), office)
    expect(await messageOf(id)).toBeDefined()
  })

  it('can be planned anew, sent now and taken back to a draft', async () => {
    const { id } = await plan()
    const writer = as(them, 'ines')
    await plan({ plandag: dayIn(3), tekst: 'Andere tekst' }, id)
    await tick(new Date(at(2).getTime() + 60_000))
    expect(await messageOf(id)).toBeUndefined()
    await press(writer, 'bewaren', planned, { id })
    await tick(new Date(at(3).getTime() + 60_000))
    expect(await messageOf(id)).toBeUndefined()
    expect(await draftOf(id)).toMatchObject({ sendAt: null, returned: null })
    await plan({}, id)
    expect((await press(writer, 'versturen', planned, { id })).status).toBe(303)
    expect(await messageOf(id)).toBeDefined()
    await tick(new Date(at(2).getTime() + 60_000))
    expect(await them.linde.db.from(messages, eq(messages.id, id))).toHaveLength(1)
  })

  it('counts its reminders and its deadline from when it goes; a deadline before that is refused', async () => {
    const asks = { ...question('01k0000000000000000000000q', { soort: 'yesNo', tekst: 'Mag mee?' }), wijze: 'perChild' }
    const early = await plan({ ...asks, dag: dayIn(1), tijd: '17:00' })
    expect(early.status).toBe(422)
    expect(problemAt(early.page, 'dag')).toBe(
      'Dit is voordat het bericht weggaat. Kies een later moment, of verstuur eerder.',
    )
    expect(fieldIn(early.page, 'plandag')).toBe(dayIn(2))
    const { id } = await plan({ ...asks, dag: dayIn(9), tijd: '17:00' })
    await tick(new Date(at(2).getTime() + 60_000))
    expect(await them.linde.db.from(questionnaires, eq(questionnaires.messageId, id))).toHaveLength(1)
  })

  it.each([
    [{ plandag: '', plantijd: '07:30' }, 'plandag', 'Kies op welke dag het bericht weggaat.'],
    [{ plandag: '31-02-2027', plantijd: '07:30' }, 'plandag', 'Vul een datum in, zoals 27-11-2026.'],
    [{ plandag: dayIn(2), plantijd: '25:00' }, 'plantijd', 'Vul een tijd in, zoals 17:00.'],
    [{ plandag: dayIn(-1), plantijd: '07:30' }, 'plandag', 'Dit moment is al voorbij. Kies een later moment.'],
    [{ plandag: dayIn(0), plantijd: '00:00' }, 'plantijd', 'Dit moment is al voorbij. Kies een later moment.'],
    [{ plandag: dayIn(500), plantijd: '07:30' }, 'plandag', 'Dit is meer dan een jaar vooruit. Kies een eerdere dag.'],
  ])('keeps what was typed and says beside the field that %j cannot be', async (typed, field, said) => {
    const { id, status, page } = await plan(typed)
    expect(status).toBe(422)
    expect(problemAt(page, field)).toBe(said)
    expect(fieldIn(page, 'plantijd')).toBe(typed.plantijd)
    expect(fieldIn(page, 'onderwerp')).toBe('Schoolreis')
    expect((await draftOf(id))?.sendAt ?? null).toBeNull()
  })

  it('goes by the school’s own clock over the change of summer time, and never at a time that there is not (check 36)', () => {
    const scope = { now: new Date('2027-03-01T12:00:00Z'), school: { zone } } as Scope
    const on = (sendDay: string, sendTime: string) => momentIn({ ...blank, sendDay, sendTime }, scope)
    expect(on('2027-03-27', '07:30').at).toEqual(new Date('2027-03-27T06:30:00Z'))
    expect(on('28-03-2027', '07:30').at).toEqual(new Date('2027-03-28T05:30:00Z'))
    expect(on('2027-03-28', '02:30').problems).toHaveProperty('plantijd')
    expect(on('2027-10-31', '02:30').at).toEqual(new Date('2027-10-31T00:30:00Z'))
    expect(on('2028-02-29', '08:00').at).toEqual(new Date('2028-02-29T07:00:00Z'))
    const asks = { questionnaire: { deadline: new Date('2027-03-28T05:30:00Z') } } as NewMessage
    expect(isTooLate(asks, new Date('2027-03-28T05:30:00Z'))).toBe(true)
    expect(isTooLate(asks, new Date('2027-03-28T05:29:00Z'))).toBe(false)
  })
})

describe('a planned message that its writer goes on with (D1)', () => {
  const half = { ...planned, tekst: 'Lieve ouders, we gaan n' }
  const autosave = async (id: string, fields: Parameters<typeof form>[0] = half) => {
    const partly = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
    const answer = await as(them, 'ines').post(paths.draft(id), form({ ...fields, actie: 'vanzelf' }), partly)
    return { status: answer.status, page: textIn(await answer.text()) }
  }

  it('goes as it was planned: a page left open keeps nothing of what is half typed on it, and says so', async () => {
    const { id } = await plan({ pagina: 'a' })
    const { status, page } = await autosave(id, { ...half, pagina: 'a' })
    expect([status, page.includes('Niet bewaard: dit bericht is ingepland')]).toEqual([409, true])
    await tick(new Date(at(2).getTime() + 60_000))
    expect((await messageOf(id))?.body).toBe(good.tekst)
    expect((await autosave(id, { ...half, pagina: 'a' })).page).toContain('Dit bericht is verstuurd')
  })

  it('goes no more by itself once a button kept something else, in the same instant, until it is planned again', async () => {
    const { id } = await plan()
    await press(as(them, 'ines'), 'bewaren', half, { id })
    expect(await draftOf(id)).toMatchObject({ sendAt: null, sweepAt: null })
    await tick(new Date(at(2).getTime() + 60_000))
    expect(await messageOf(id)).toBeUndefined()
    expect(textIn(await (await as(them, 'ines').visit(paths.draft(id))).text())).toContain(
      'Dit bericht is niet ingepland',
    )
    expect(await draftsPage()).toMatch(/Schoolreis.*Niet ingepland/)
  })

  it('stays off while what was planned anew has something to mend', async () => {
    const { id } = await plan()
    const { status, page } = await plan({ ...half, onderwerp: '' }, id)
    expect([status, textIn(page).includes('Dit bericht is niet ingepland')]).toEqual([422, true])
    expect((await draftOf(id))?.sendAt).toBeNull()
  })

  it('is shown as it will go, and when, and is changed only after it was taken off', async () => {
    const { id } = await plan()
    const writer = as(them, 'ines')
    const page = await (await writer.visit(paths.draft(id))).text()
    expect(textIn(page)).toMatch(/Dit bericht gaat vanzelf weg: .*07:30/)
    expect(textIn(page)).toContain('We gaan op reis.')
    expect(page).not.toContain('name="onderwerp"')
    const taken = await writer.post(paths.draftPreview(id), form({ actie: 'wijzigen' }))
    expect([taken.status, taken.headers.get('location')]).toEqual([303, paths.draft(id)])
    const composer = await (await writer.visit(paths.draft(id))).text()
    expect([fieldIn(composer, 'tekst'), fieldIn(composer, 'plandag')]).toEqual([good.tekst, dayIn(2)])
    expect((await draftOf(id))?.sendAt).toBeNull()
  })

  it('goes now as it was shown, and is shown again where another window changed it meanwhile (D1, check 33)', async () => {
    const { id } = await plan()
    const writer = as(them, 'ines')
    const gezien = fieldIn(await (await writer.visit(paths.draftPreview(id))).text(), 'gezien')
    await plan({ tekst: 'Ongezien' }, id)
    for (const seen of [gezien, '', 'x']) {
      const late = await writer.post(paths.draftPreview(id), form({ actie: 'versturen', gezien: seen }))
      expect([late.status, textIn(await late.text())]).toEqual([409, expect.stringMatching(/Niet verstuurd.*Ongezien/)])
    }
    expect(await messageOf(id)).toBeUndefined()
    expect((await draftOf(id))?.sendAt).toEqual(at(2))
    expect((await sendShown(writer, id)).headers.get('location')).toContain('verstuurd=4')
    expect(await messageOf(id)).toMatchObject({ body: 'Ongezien' })
  })

  it('is taken off by its owner alone (D7)', async () => {
    const { id } = await plan()
    for (const who of ['olga', 'wanda'] as const)
      expect((await as(them, who).post(paths.draftPreview(id), form({ actie: 'wijzigen' }))).status).toBe(404)
    expect((await draftOf(id))?.sendAt).toEqual(at(2))
  })
})

describe('what cannot go at its moment (D1)', () => {
  const returned = async (id: string) => {
    const office = await tick(new Date(at(2).getTime() + 60_000))
    expect(await messageOf(id)).toBeUndefined()
    return office
  }

  it('comes back as a draft when its writer lost the right, who is told why, once', async () => {
    const { id } = await plan({ tekst: 'GEHEIM' })
    const { db } = them.linde
    const teaches = and(eq(memberships.personId, 'ines'), eq(memberships.role, 'teacher'))
    await db.batch([db.delete(staff, eq(staff.personId, 'ines')), db.delete(memberships, teaches)])
    const office = await returned(id)
    await db.batch([
      ...db.insertMany(staff, [{ personId: 'ines', role: 'teacher', since: aLongTimeAgo }]),
      ...db.insertMany(memberships, [{ personId: 'ines', groupId: '3b', role: 'teacher', from: '2020-08-01' }]),
    ])
    expect(await draftOf(id)).toMatchObject({ sendAt: null, returned: 'right' })
    await tick(new Date(at(2).getTime() + 3_600_000), office)
    const told = office.sent.filter(({ key }) => key.startsWith(`notice:draft:${id}`))
    expect(told).toHaveLength(1)
    expect(told[0]!.mail.subject).toBe('Uw ingeplande bericht is niet verstuurd')
    expect(told[0]!.raw).not.toContain('GEHEIM')
    expect(await draftsPage()).toContain('Niet verstuurd')
  })

  it('comes back when the letter is not right any more: its deadline has passed', async () => {
    const asks = question('01k0000000000000000000000q', { soort: 'yesNo', tekst: 'Mag mee?' })
    const { id } = await plan({ ...asks, dag: dayIn(2), tijd: '08:00' })
    await tick(new Date(at(2).getTime() + 3_600_000))
    expect(await messageOf(id)).toBeUndefined()
    expect(await draftOf(id)).toMatchObject({ sendAt: null, returned: 'letter' })
    const page = await (await as(them, 'ines').visit(paths.draft(id))).text()
    expect(page).toContain('Dit bericht is niet verstuurd op het ingeplande moment')
  })

  it('comes back when the school only reads (A2)', async () => {
    const { id } = await plan()
    const office = postOffice(new Date(at(2).getTime() + 60_000))
    const scope = await office.scope(them.linde)
    await sendScheduled({ ...scope, trialEndsAt: at(1) }, id)
    expect(await draftOf(id)).toMatchObject({ sendAt: null, returned: 'readOnly' })
    expect(await messageOf(id)).toBeUndefined()
  })

  it('waits when it was changed while it was on its way', async () => {
    const { id } = await plan()
    const scope = await postOffice(new Date(at(2).getTime() + 60_000)).scope(them.linde)
    const stale = { ...(await draftOf(id))! }
    await them.linde.db.update(drafts, eq(drafts.id, id), { updatedAt: new Date(stale.updatedAt.getTime() + 1) })
    const writer = { ...scope, me: { id: 'ines' } } as unknown as Scope
    const row = {
      id,
      senderId: 'ines',
      subject: 'Oud',
      body: '',
      audience: { include: [], except: [] },
      sentAt: scope.now,
    }
    await scope.db.batch([...insertMessage(scope, row, asItStood(scope, stale)), deleteSent(writer, id)])
    expect(await messageOf(id)).toBeUndefined()
    expect(await draftOf(id)).toBeDefined()
  })

  it('is planned and taken back by its owner alone (D7)', async () => {
    const { id } = await plan()
    for (const who of ['olga', 'adam', 'wanda'] as const)
      expect((await press(as(them, who), 'bewaren', planned, { id })).status).toBe(404)
    expect((await draftOf(id))?.sendAt).toEqual(at(2))
    expect(await them.linde.db.from(deliveries, and(eq(deliveries.messageId, id)))).toEqual([])
  })
})
