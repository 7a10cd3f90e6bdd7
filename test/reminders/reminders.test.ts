import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, households, people, pupils } from '../../src/people/schema.ts'
import { remindersBefore } from '../../src/reminders/moments.ts'
import { reminders } from '../../src/reminders/schema.ts'
import { disbelieve } from '../../src/schools/directory.ts'
import { instantAt, localDay, localMoment } from '../../src/time.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { freshId, good, press, question } from '../drafts/composing.ts'
import { postOffice } from '../notifications/post-office.ts'
import { formIn } from '../questionnaires/form.ts'

const day = 86_400_000
const deadlineDay = localDay(new Date(Date.now() + 10 * day), 'Europe/Amsterdam')
const at = (daysBefore: number) =>
  remindersBefore(instantAt(deadlineDay, '17:00', 'Europe/Amsterdam'), [daysBefore], {
    zone: 'Europe/Amsterdam',
    after: new Date(0),
  })[0]!

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(reminders, undefined),
    db.delete(outbox, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(households, undefined, { jointUse: true }),
    db.update(people, undefined, { mailChoice: 'each' }),
  ])
})

/** Ines asks 3b per child, to be answered in ten days; everybody has had the message's own mail. */
async function asked(more: Record<string, string | string[]> = {}) {
  const office = postOffice()
  const mee = question(freshId(), { soort: 'yesNo', tekst: 'Mag uw kind mee?' })
  const fields = { ...good, ...mee, wijze: 'perChild', dag: deadlineDay, tijd: '17:00', ...more }
  const { id, status } = await press(as(them, 'ines'), 'versturen', fields)
  expect(status).toBe(303)
  await deliverAll(await office.scope(them.linde), id)
  await office.carryAll()
  office.sent.splice(0)
  return { office, id }
}

/** As the schedule and the queue do at that moment. */
async function when(office: ReturnType<typeof postOffice>, moment: Date) {
  office.set.now = moment
  await office.tick()
  while (office.queued.length > 0) await office.carryAll()
}

async function answers(who: 'paul' | 'wanda', id: string) {
  const page = await (await as(them, who).visit(paths.message(id))).text()
  const [, name = ''] = /name="(a\.[^"]+)"/.exec(page) ?? []
  expect((await as(them, who).post(paths.answers(id), { ...formIn(page), [name]: 'yes' })).status).toBe(303)
}

const moments = async (id: string) =>
  (await them.linde.db.from(reminders, eq(reminders.messageId, id))).map((row) => row.at.getTime()).sort()

it('reminds by itself, three days and a day before, and only those who have not answered (D5)', async () => {
  const { office, id } = await asked()
  await answers('wanda', id)
  await when(office, new Date(at(3).getTime() - 60_000))
  expect(office.sent).toEqual([])
  await when(office, at(3))
  expect(office.counts()).toEqual({ paul: 1, petra: 1, wim: 1 })
  expect(office.sent[0]?.mail.subject).toBe('Herinnering: Schoolreis')
  expect(office.sent[0]?.mail.text).toContain('U hebt nog niet geantwoord op een bericht van Ines Cast.')
  await answers('paul', id) // Petra answers together with him (D9).
  await when(office, at(1))
  expect(office.counts()).toEqual({ paul: 1, petra: 1, wim: 2 })
})

it('reminds each one apart where partners do not answer together (D9)', async () => {
  await them.linde.db.update(households, undefined, { jointUse: false })
  const { office, id } = await asked()
  await answers('paul', id)
  await when(office, at(3))
  expect(office.counts()).toEqual({ petra: 1, wanda: 1, wim: 1 })
})

it('reminds once, however often the schedule ticks, the queue delivers, or a run dies before it says so (E4, check 30)', async () => {
  const { office, id } = await asked()
  await when(office, at(3))
  const schoolId = them.linde.school.schoolId
  const job = { schoolId, job: { kind: 'reminders.send' as const, messageId: id, at: at(3).getTime() } }
  await office.carry([job, job])
  await them.linde.db.update(reminders, eq(reminders.at, at(3)), { doneAt: null, doneTo: '', sweepAt: at(3) })
  await when(office, new Date(at(3).getTime() + 600_000))
  expect(office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1, wim: 1 })
})

it('sends no reminder to whoever answered, lost custody or chose no mail after it was owed (check 4)', async () => {
  const { office, id } = await asked()
  office.set.now = at(3)
  await office.tick()
  const [remind] = office.queued.splice(0).filter(({ job }) => job.kind === 'reminders.send')
  await office.carry([remind!])
  await answers('paul', id)
  await them.linde.db.batch([
    them.linde.db.update(guardianships, eq(guardianships.personId, 'wanda'), { custody: 'blocked' }),
    them.linde.db.update(people, eq(people.id, 'wim'), { mailChoice: 'none' }),
  ])
  await office.carryAll()
  expect(office.sent).toEqual([])
})

it('says of several moments that were missed only the last, and nothing once it is too late to answer (check 31)', async () => {
  const missed = await asked({ 'herinneren[]': ['7', '3', '1'], herinneren: '' })
  await when(missed.office, new Date(at(1).getTime() + 3_600_000))
  expect(missed.office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1, wim: 1 })
  await them.linde.db.delete(reminders, undefined)
  const late = await asked()
  await when(late.office, new Date(at(0).getTime() + 1))
  expect(late.office.sent).toEqual([])
  const left = await them.linde.db.from(reminders, eq(reminders.messageId, late.id))
  expect(left.every(({ doneAt }) => doneAt !== null)).toBe(true)
  expect(await (await as(them, 'ines').visit(paths.results(late.id))).text()).not.toContain('(gebeurd)')
})

it('reminds nobody of a pupil who left (D5, model.md: Time)', async () => {
  const { office } = await asked()
  await them.linde.db.update(pupils, eq(pupils.personId, 'pip'), { leftOn: localDay(new Date(), 'Europe/Amsterdam') })
  await when(office, at(3))
  await them.linde.db.update(pupils, eq(pupils.personId, 'pip'), { leftOn: null })
  expect(office.counts()).toEqual({ wanda: 1, wim: 1 })
})

it('sends no reminder on the heels of the message itself', async () => {
  const soon = new Date(Date.now() + day + 3_600_000)
  const [dag, tijd] = localMoment(soon, 'Europe/Amsterdam').split(' ')
  const { id } = await asked({ dag: dag!, tijd: tijd!.slice(0, 5) })
  expect(await moments(id)).toEqual([])
})

it('stands in the summary of whoever chose one, called what it is (E1)', async () => {
  await them.linde.db.update(people, eq(people.id, 'wim'), { mailChoice: 'summary' })
  const { office } = await asked()
  await when(office, new Date(at(7).getTime()))
  office.sent.splice(0)
  await when(office, at(3))
  expect(office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1 })
  await when(office, new Date(at(3).getTime() + day))
  const mail = office.sent.find(({ to }) => to.startsWith('wim'))?.mail
  expect(mail?.subject).toBe('Herinnering van De Linde')
  expect(mail?.text).toContain('* Herinnering: Schoolreis')
})

it('reminds when the sender chose, or not at all, and says so at the results (D5)', async () => {
  const usual = await asked()
  expect(await moments(usual.id)).toEqual([at(3).getTime(), at(1).getTime()])
  const chosen = await asked({ 'herinneren[]': ['7', '1', '99'], herinneren: '' })
  expect(await moments(chosen.id)).toEqual([at(7).getTime(), at(1).getTime()])
  const page = await (await as(them, 'ines').visit(paths.results(chosen.id))).text()
  expect(page).toContain('Herinnering aan wie nog niet antwoordde: ')
  const none = await asked({ herinneren: '' })
  expect(await moments(none.id)).toEqual([])
})

it('keeps what was chosen in the draft', async () => {
  const ask = question(freshId(), { soort: 'yesNo', tekst: 'Mag uw kind mee?' })
  const { id } = await press(as(them, 'ines'), 'bewaren', { ...good, ...ask, herinneren: '', 'herinneren[]': ['2'] })
  const page = await (await as(them, 'ines').visit(paths.draft(id))).text()
  const ticked = [...page.matchAll(/<input[^>]*name="herinneren\[\]"[^>]*>/g)].filter(([box]) => / checked/.test(box))
  expect(ticked.map(([box]) => /value="(\d)"/.exec(box)?.[1])).toEqual(['2'])
})

it('reminds at the deadline’s own time of day, also where the clock is changed in between, and never of what has gone by', () => {
  const zone = 'Europe/Amsterdam'
  const deadline = instantAt('2026-10-26', '17:00', zone)
  expect(remindersBefore(deadline, [3, 1], { zone, after: new Date('2026-10-20T00:00Z') })).toEqual([
    new Date('2026-10-23T15:00Z'),
    new Date('2026-10-25T16:00Z'),
  ])
  expect(remindersBefore(deadline, [3, 1], { zone, after: new Date('2026-10-24T00:00Z') })).toEqual([
    new Date('2026-10-25T16:00Z'),
  ])
})

it('reminds nobody once the school’s trial is over, as nobody can answer any more (A2, D5)', async () => {
  const { office, id } = await asked()
  const trialEnds = async (moment: number | null) => {
    const { schoolId } = them.linde.school
    await platform.directory.prepare('update schools set trial_ends_at = ? where id = ?').bind(moment, schoolId).run()
    disbelieve(platform.directory, schoolId, '')
  }
  await trialEnds(at(3).getTime() - 1)
  await when(office, at(3))
  await trialEnds(null)
  expect(office.sent).toEqual([])
  expect(await them.linde.db.from(outbox, sql`reminds = 1`)).toEqual([])
  expect(
    await them.linde.db.from(reminders, sql`message_id = ${id} and at = ${at(3).getTime()} and done_at is null`),
  ).toEqual([])
})
