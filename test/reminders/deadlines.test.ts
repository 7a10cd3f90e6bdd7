import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { deadlineChanges, questionnaires } from '../../src/questionnaires/schema.ts'
import { reminders } from '../../src/reminders/schema.ts'
import { instantAt, localDay, localMoment } from '../../src/time.ts'
import { as, type Cast, cast } from '../cast.ts'
import { freshId, good, press, question } from '../drafts/composing.ts'
import { postOffice } from '../notifications/post-office.ts'
import { textIn } from '../questionnaires/form.ts'
import { hours, letter, questionId } from '../questionnaires/letter.ts'
import { respond } from '../questionnaires/respond.ts'

const zone = 'Europe/Amsterdam'
const dayIn = (days: number) => localDay(new Date(Date.now() + days * 86_400_000), zone)
const at = (days: number) => instantAt(dayIn(days), '17:00', zone)

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(reminders, undefined),
    db.delete(outbox, undefined),
    db.update(people, undefined, { mailChoice: 'each' }),
  ])
})

const mee = { id: 'mee', label: 'Mag mee?' }
const ask = (deadline: Date | null = at(10)) => letter(them.linde, { ask: [mee], deadline })
const setTo = (id: string, deadline: Date) =>
  them.linde.db.update(questionnaires, eq(questionnaires.messageId, id), { deadline })
const deadlineOf = async (id: string) =>
  (await them.linde.db.from(questionnaires, eq(questionnaires.messageId, id)))[0]!.deadline?.getTime()
const pageOf = async (id: string) => (await as(them, 'ines').visit(paths.deadline(id))).text()
const resultsOf = async (id: string) => textIn(await (await as(them, 'ines').visit(paths.results(id))).text())
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
const formOf = async (id: string) => {
  const page = await pageOf(id)
  return { nonce: hidden(page, 'nonce'), gezien: hidden(page, 'gezien') }
}
type Fields = Record<string, string | string[]>
const bodyOf = (fields: Fields) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one)
  return data
}
const post = (id: string, fields: Fields) => as(them, 'ines').post(paths.deadline(id), bodyOf(fields) as never)
const move = async (id: string, fields: Fields) => post(id, { ...(await formOf(id)), tijd: '17:00', ...fields })
const momentsOf = async (id: string) =>
  (await them.linde.db.from(reminders, eq(reminders.messageId, id))).map((row) => row.at.getTime()).sort()

describe('the sender moves the deadline of what was sent (D3)', () => {
  it('and not of what was withdrawn (D12)', async () => {
    const id = await ask(at(2))
    const form = await formOf(id)
    await them.linde.db.update(messages, eq(messages.id, id), { withdrawnAt: new Date() })
    const answer = await post(id, { ...form, dag: dayIn(5), tijd: '17:00' })
    expect([answer.status, await deadlineOf(id)]).toEqual([404, at(2).getTime()])
  })

  it('later, and it stands on the page when and from what', async () => {
    const id = await ask(at(2))
    expect((await move(id, { dag: dayIn(9) })).headers.get('location')).toBe(paths.results(id))
    expect(await deadlineOf(id)).toBe(at(9).getTime())
    expect(await resultsOf(id)).toMatch(/Uiterste dag verlengd \(vandaag \d\d:\d\d\): van .* 17:00 naar .* 17:00\./)
  })

  it('open again after it passed: a parent can answer', async () => {
    const id = await ask(hours(1))
    await setTo(id, hours(-24))
    expect(textIn(await pageOf(id))).toContain('Kies een latere dag om opnieuw te openen.')
    await move(id, { dag: dayIn(3) })
    await respond(them, 'paul', id, { 'pip mee': 'yes' })
    expect(await resultsOf(id)).toMatch(/Opnieuw geopend \(vandaag/)
  })

  it('closed now: nobody can answer any more, and nobody is reminded (D5)', async () => {
    const id = await ask(at(10))
    await move(id, { dag: dayIn(9), 'herinneren[]': ['1'] })
    await move(id, { actie: 'sluiten' })
    const late = await as(them, 'paul').post(paths.answers(id), { [`a.pip.${questionId(id, 'mee')}`]: 'yes' })
    expect(late.status).toBe(422)
    expect(await momentsOf(id)).toEqual([])
    expect(await resultsOf(id)).toMatch(/Gesloten: vandaag .* Uiterste dag vervroegd \(vandaag/)
  })

  it('says what is wrong beside its field, and keeps what was typed', async () => {
    const id = await ask()
    for (const [fields, said] of [
      [{ dag: '' }, 'Kies een dag.'],
      [{ dag: 'morgen' }, 'value="morgen"'],
      [{ dag: dayIn(-1) }, 'problem'],
      [{ dag: dayIn(10) }, 'Dit is al de uiterste dag.'],
      [{ dag: dayIn(11), tijd: '25:00' }, 'value="25:00"'],
    ] as const) {
      const answer = await move(id, fields)
      expect([fields, answer.status]).toEqual([fields, 422])
      expect(await answer.text()).toContain(said)
    }
    expect(await deadlineOf(id)).toBe(at(10).getTime())
  })

  it('pressed twice moves it once; over one that was moved meanwhile not at all (check 33)', async () => {
    const id = await ask()
    const [one, other] = [await formOf(id), await formOf(id)]
    const first = { ...one, dag: dayIn(12), tijd: '17:00', melden: 'on' }
    const sent = await Promise.all(Array.from({ length: 10 }, () => post(id, first)))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]))
    expect((await post(id, first)).status).toBe(303)
    const late = await post(id, { ...other, dag: dayIn(20), tijd: '17:00' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('intussen al gewijzigd')
    expect(await deadlineOf(id)).toBe(at(12).getTime())
    expect(await them.linde.db.from(deadlineChanges, eq(deadlineChanges.messageId, id))).toHaveLength(1)
  })

  it('is the sender’s alone (D4, N1)', async () => {
    const id = await ask()
    for (const who of ['hedda', 'adam', 'paul'] as const) {
      expect((await as(them, who).visit(paths.deadline(id))).status).toBe(404)
      const tried = await as(them, who).post(paths.deadline(id), { dag: dayIn(20), tijd: '17:00' })
      expect([who, tried.status]).toEqual([who, 404])
    }
    const asksNothing = await letter(them.linde, {})
    expect((await as(them, 'ines').visit(paths.deadline(asksNothing))).status).toBe(404)
  })
})

describe('whoever has not answered', () => {
  it('is reminded before the new deadline, and not before the old (D5)', async () => {
    const { id } = await press(as(them, 'ines'), 'versturen', {
      ...good,
      ...question(freshId(), { soort: 'yesNo', tekst: 'Mag mee?' }),
      wijze: 'perChild',
      dag: dayIn(10),
      tijd: '17:00',
    })
    await deliverAll(them.linde, id)
    expect(await momentsOf(id)).toEqual([at(7).getTime(), at(9).getTime()])
    const page = await pageOf(id)
    expect([...page.matchAll(/name="herinneren\[\]"[^>]*value="(\d)"[^>]*checked/g)].map(([, days]) => days)).toEqual(
      expect.arrayContaining(['3', '1']),
    )
    await move(id, { dag: dayIn(20), 'herinneren[]': ['7', '1'] })
    expect(await momentsOf(id)).toEqual([at(13).getTime(), at(19).getTime()])
  })

  it('is told once if the sender wants, with the new day; who answered or wants no mail is not (E1, E4)', async () => {
    const office = postOffice()
    const id = await ask(at(2))
    await respond(them, 'paul', id, { 'pip mee': 'yes' })
    await them.linde.db.update(people, eq(people.id, 'wim'), { mailChoice: 'none' })
    await move(id, { dag: dayIn(9), melden: 'on' })
    office.set.now = new Date(Date.now() + 30_000)
    for (let tick = 0; tick < 3; tick++) {
      await office.tick()
      while (office.queued.length > 0) await office.carryAll()
    }
    const owed = await them.linde.db.from(outbox, and(eq(outbox.messageId, id), eq(outbox.reminds, true)))
    expect(owed.map(({ personId }) => personId)).toEqual(['wanda'])
    expect(office.sent.map(({ to }) => to)).toEqual(['wanda@cast.example'])
    expect(office.sent[0]!.mail.text).toContain('De uiterste dag is gewijzigd.')
    expect(await resultsOf(id)).toContain('Wie nog niet antwoordde kreeg een mail.')
  })

  it('is told nothing unless the sender wants', async () => {
    const office = postOffice()
    const id = await ask(at(2))
    await move(id, { dag: dayIn(9) })
    office.set.now = new Date(Date.now() + 30_000)
    await office.tick()
    while (office.queued.length > 0) await office.carryAll()
    expect(office.sent).toEqual([])
    expect(await resultsOf(id)).not.toContain('kreeg een mail')
  })
})

it('the day is the school’s own, also over the change of the clock (N8)', async () => {
  const id = await ask(instantAt('2027-03-26', '17:00', zone))
  await move(id, { dag: '2027-03-29' })
  expect(localMoment(new Date((await deadlineOf(id))!), zone)).toBe('2027-03-29 17:00:00')
})
