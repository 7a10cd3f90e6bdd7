import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { guardianships, households } from '../../src/people/schema.ts'
import { questionnaires, responses, submissions } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { csvIn } from '../changes/files.ts'
import { formIn, textIn } from './form.ts'
import { hours, letter, questionId, toPeople } from './letter.ts'
import { addKarelOf4a, respond, type Who } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
})

const mee = { id: 'mee', positive: 'yes' as const, label: 'Mag mee?' }
const ask = (about: Parameters<typeof letter>[1] = {}) => letter(them.linde, { ask: [mee], ...about })
const field = (id: string, subject: string, name = 'mee') => `a.${subject}.${questionId(id, name)}`

const paper = async (id: string, person: string) => (await as(them, 'ines').visit(paths.onBehalf(id, person))).text()
async function enter(id: string, person: string, given: Record<string, string>, headers = {}) {
  const form = formIn(await paper(id, person))
  return as(them, 'ines').post(paths.onBehalf(id, person), { ...form, ...given }, headers)
}
const read = async (who: Who, id: string) => textIn(await (await as(them, who).visit(paths.message(id))).text())
const resultsOf = async (id: string) =>
  textIn(await (await as(them, 'ines').visit(`${paths.results(id)}?toon=alles`)).text())
const held = async (id: string) =>
  (await them.linde.db.from(responses, eq(responses.messageId, id))).map(({ personId, subjectId, enteredById }) =>
    [personId, subjectId, enteredById].join(' '),
  )

describe('what a parent handed in on paper (D4)', () => {
  it('is entered by the sender, counts at once, and is marked for everybody who sees it (D9)', async () => {
    const id = await ask()
    const sent = await enter(id, 'paul', { [field(id, 'pip')]: 'yes' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${paths.onBehalf(id, 'paul')}?bewaard`])
    expect(await held(id)).toEqual(['paul pip ines'])
    for (const who of ['paul', 'petra'] as const)
      expect(await read(who, id)).toMatch(/Ingevuld door de school \(Ines\), vandaag/)
    const page = await resultsOf(id)
    expect(page).toMatch(/Paul Cast Mag mee\? Ja|Paul Cast .*ingevuld door de school \(Ines\), vandaag/)
    expect(page.match(/ingevuld door de school \(Ines\), vandaag/g)).toHaveLength(2)
    expect(page).toContain('Ja op “Mag mee?” 1 van 1')
    const sheet = await (await as(them, 'ines').post(paths.resultsExport(id), { soort: 'csv' })).text()
    expect(csvIn(sheet)[1]!.slice(3)).toEqual(['Paul Cast', expect.any(String), 'Ines Cast', 'Ja'])
    const [press] = await them.linde.db.from(submissions, eq(submissions.messageId, id))
    expect([press!.personId, press!.byId]).toEqual(['paul', 'ines'])
  })

  it('is asked of who enters it in words of somebody else’s answer, and is no drawing', async () => {
    const words = {
      id: 'akkoord',
      kind: 'signature' as const,
      label: 'Akkoord',
      options: ['De tekst'],
      required: false,
    }
    const ride = { id: 'rijden', kind: 'places' as const, label: 'Rijdt u?', capacity: 1, required: false }
    const id = await ask({ mode: 'once', ask: [words, ride] })
    await respond(them, 'wim', id, { '- rijden': '1' })
    const page = await paper(id, 'paul')
    for (const text of ['Naam van wie op papier tekende', 'De handtekening staat op papier', 'Invullen voor Paul'])
      expect(page).toContain(text)
    for (const text of ['Uw naam', 'Ik ga akkoord', 'data-sign', 'U kunt op de wachtlijst', '>Antwoorden<'])
      expect(page).not.toContain(text)
    expect(await read('petra', id)).toContain('Uw naam')
  })

  it('may be changed by the parent or the partner until the deadline, and then is theirs', async () => {
    const id = await ask({ deadline: hours(1) })
    await enter(id, 'paul', { [field(id, 'pip')]: 'yes' })
    await respond(them, 'paul', id, { 'pip mee': 'no' })
    expect(await held(id)).toEqual(['paul pip '])
    expect(await read('paul', id)).toContain('Ingevuld door u')
    expect(await resultsOf(id)).not.toContain('ingevuld door de school')
    await enter(id, 'paul', { [field(id, 'pip')]: 'yes' })
    await respond(them, 'petra', id, { 'pip mee': 'no' })
    expect(await read('paul', id)).toContain('Ingevuld door Petra')
  })

  it('can be entered after the deadline, when the parent can change nothing any more', async () => {
    const id = await ask({ deadline: hours(1) })
    await them.linde.db.update(questionnaires, eq(questionnaires.messageId, id), { deadline: hours(-1) })
    expect((await enter(id, 'wim', { [field(id, 'wes')]: 'yes' })).status).toBe(303)
    expect(await held(id)).toEqual(['wim wes ines'])
    const form = formIn(await paper(id, 'wim'))
    const late = await as(them, 'wim').post(paths.answers(id), { ...form, [field(id, 'wes')]: 'no' })
    expect(late.status).toBe(422)
  })

  it('keeps to what is required, to conditions, and to what was answered meanwhile (D3, check 33)', async () => {
    const id = await ask({
      ask: [mee, { id: 'hoe', kind: 'text', label: 'Hoe?', conditionQuestionId: 'mee', conditionValue: 'yes' }],
    })
    const wrong = await enter(id, 'wim', { [field(id, 'wes')]: 'yes' })
    expect(wrong.status).toBe(422)
    expect(await held(id)).toEqual([])
    const form = formIn(await paper(id, 'wim'))
    await respond(them, 'wim', id, { 'wes mee': 'no' })
    const late = await as(them, 'ines').post(
      paths.onBehalf(id, 'wim'),
      { ...form, [field(id, 'wes')]: 'yes', [field(id, 'wes', 'hoe')]: 'fiets' },
      htmx,
    )
    expect(late.status).toBe(409)
    expect(textIn(await late.text())).toContain('Wim antwoordde: Mag mee? Nee.')
    expect(await held(id)).toEqual(['wim wes '])
  })

  it('takes places as a parent’s own answer does, never more than there are (D3)', async () => {
    const hulp = { id: 'hulp', kind: 'places' as const, label: 'Hulp', capacity: 2 }
    const id = await ask({ mode: 'once', audience: toPeople('wim', 'paul'), ask: [hulp] })
    await respond(them, 'paul', id, { '- hulp': '1' })
    await enter(id, 'wim', { [field(id, '-', 'hulp')]: '2' })
    expect(await read('wim', id)).toContain('U staat op de wachtlijst (nr 1).')
    const page = textIn(await paper(id, 'wim'))
    expect(page).toContain('Wim staat op de wachtlijst (nr 1).')
    expect(page).not.toContain('U staat')
  })

  it('sent twenty times at once is one answer (check 33)', async () => {
    const id = await ask()
    const form = { ...formIn(await paper(id, 'paul')), [field(id, 'pip')]: 'yes' }
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => as(them, 'ines').post(paths.onBehalf(id, 'paul'), form)),
    )
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]))
    expect(await held(id)).toEqual(['paul pip ines'])
    expect(await them.linde.db.from(submissions, eq(submissions.messageId, id))).toHaveLength(1)
  })
})

describe('is nobody else’s to enter', () => {
  it('than the sender’s, and for those it was asked of (D4, N1)', async () => {
    const id = await ask()
    const typed = { [field(id, 'pip')]: 'yes' }
    for (const who of ['hedda', 'adam', 'ada'] as const) {
      expect((await as(them, who).visit(paths.onBehalf(id, 'paul'))).status).toBe(404)
      expect((await as(them, who).post(paths.onBehalf(id, 'paul'), typed)).status).toBe(404)
    }
    for (const who of ['paul', 'wim', 'pip'] as const)
      expect((await as(them, who).post(paths.onBehalf(id, 'paul'), typed)).status).toBe(403)
    for (const stranger of ['karel', 'hedda', 'ines', 'zoe'])
      expect((await as(them, 'ines').visit(paths.onBehalf(id, stranger))).status).toBe(404)
    expect(await held(id)).toEqual([])
  })

  it('than staff’s: a parent who asks something answers for no other parent (D4, model.md)', async () => {
    const id = await ask({ senderId: 'petra' })
    const typed = { [field(id, 'wes')]: 'yes' }
    expect((await as(them, 'petra').visit(paths.onBehalf(id, 'wim'))).status).toBe(403)
    expect((await as(them, 'petra').post(paths.onBehalf(id, 'wim'), typed)).status).toBe(403)
    const page = await (await as(them, 'petra').visit(`${paths.results(id)}?toon=alles`)).text()
    expect(page).not.toContain(paths.onBehalf(id, 'wim'))
    expect(await held(id)).toEqual([])
  })

  it('for a child whose custody the parent has no more, or another’s child (C10)', async () => {
    const id = await ask()
    const form = formIn(await paper(id, 'wim'))
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
    const late = await as(them, 'ines').post(paths.onBehalf(id, 'wim'), { ...form, [field(id, 'wes')]: 'yes' })
    expect(late.status).toBe(404)
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'full' })
    expect((await enter(id, 'wim', { [field(id, 'pip')]: 'yes' })).status).toBe(404)
    expect(await held(id)).toEqual([])
  })

  it('without joint use it is that one parent’s answer alone (D9)', async () => {
    await them.linde.db.update(households, undefined, { jointUse: false })
    const id = await ask()
    await enter(id, 'paul', { [field(id, 'pip')]: 'yes' })
    expect(await read('petra', id)).not.toContain('Ingevuld door')
    expect(textIn(await paper(id, 'petra'))).not.toContain('Ingevuld door')
    await them.linde.db.update(households, undefined, { jointUse: true })
  })
})
