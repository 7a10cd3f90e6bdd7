import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { insertAccount } from '../../src/accounts/queries.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { noteReturned } from '../../src/bounces/blocking.ts'
import { contactItems } from '../../src/contacts/schema.ts'
import { invitations } from '../../src/invitations/schema.ts'
import { codeOf, spacedCode } from '../../src/links/links.ts'
import { insertAttachment } from '../../src/messages/queries.ts'
import { deliveries } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { readPdf } from '../pdf/reading.ts'
import { textIn } from '../questionnaires/form.ts'
import { letter } from '../questionnaires/letter.ts'

let them: Cast
let id = ''
// Of Ines's letter to 3b: Paul opened it, Petra's mail came back, Wanda has nothing to be reached by, Wim has not opened it.
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  await insertAccount(them.linde, { personId: 'wim', userName: 'wim', passwordHash: 'x' })
  await db.update(people, eq(people.id, 'wanda'), { email: null })
  id = await letter(them.linde, { ask: [{ id: 'mee' }], body: 'CANARY-tekst' })
  await db.update(deliveries, eq(deliveries.personId, 'paul'), { readAt: new Date() })
  const doneAt = new Date()
  await db.update(outbox, eq(outbox.personId, 'petra'), { doneAt })
  await noteReturned(them.linde, { address: 'petra@cast.example', sentAt: doneAt, kind: 'soft', reason: 'full' })
  await db.insert(contactItems, {
    ...{ id: 'phone', personId: 'wanda', kind: 'phone', value: '+31612345678', label: 'mobile' },
    changedAt: doneAt,
  })
})
const ines = () => as(them, 'ines')
const shown = async (toon: string) => (await ines().visit(`${paths.reaching(id)}?toon=${toon}`)).text()
const rowOf = (page: string, name: string) =>
  page.split('<li class="row').find((row) => row.includes(`row-title" translate="no">${name} Cast`)) ?? ''

it('lists who opened it, whose mail came back, who has not opened it and who has no address (D16)', async () => {
  const page = await shown('alles')
  expect(rowOf(page, 'Paul')).toContain('Geopend')
  expect(rowOf(page, 'Petra')).toContain('Mail kwam terug:')
  expect(rowOf(page, 'Wanda')).toContain('Geen e-mailadres en geen account')
  expect(rowOf(page, 'Wim')).toContain('Bezorgd, niet geopend')
  const rows = async (toon: string) => {
    const list = await shown(toon)
    return ['Paul', 'Petra', 'Wanda', 'Wim'].filter((name) => rowOf(list, name) !== '')
  }
  expect(await rows('ongeopend')).toEqual(['Petra', 'Wanda', 'Wim'])
  expect(await rows('teruggekomen')).toEqual(['Petra'])
  expect(await rows('onbereikbaar')).toEqual(['Wanda'])
})

it('has the next step ready: the other guardian, the telephone, a letter, an answer entered for them (D16)', async () => {
  const page = await shown('ongeopend')
  const wanda = rowOf(page, 'Wanda')
  expect(wanda).toContain(`${paths.newMessage}?aan=person%3Awim`)
  expect(wanda).toContain('href="tel:0612345678"')
  expect(wanda).toContain('Brief printen')
  expect(wanda).toContain(paths.onBehalf(id, 'wanda'))
  expect(rowOf(page, 'Petra')).toContain('Paul Cast heeft het geopend')
  expect(rowOf(page, 'Petra')).toContain('Ouder van Pip Cast')
  const list = textIn(await (await ines().visit(paths.callList(id))).text())
  expect(list).toMatch(/Petra Cast Ouder van Pip Cast .*Paul Cast heeft het geopend/)
  expect(list).toMatch(/Wanda Cast Ouder van Wes Cast Geen e-mailadres en geen account 06 1234 5678/)
})

it('names no guardian without custody as the other one, and nobody whose custody ended (C10, D16)', async () => {
  const { db } = them.linde
  await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
  const page = await shown('alles')
  expect(page).not.toContain('Wim Cast')
  expect((await ines().post(paths.messageLetters(id), { persoon: 'wim' })).status).toBe(404)
  await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'full' })
})

it('is for its sender alone, who works here (D7, C1)', async () => {
  for (const who of ['olga', 'hedda', 'adam'] as const) {
    for (const path of [paths.reaching(id), paths.callList(id)])
      expect((await as(them, who).visit(path)).status).toBe(404)
    expect((await as(them, who).post(paths.messageLetters(id), { persoon: 'wanda' })).status).toBe(404)
  }
  const petras = await letter(them.linde, { senderId: 'petra' })
  expect((await as(them, 'petra').visit(paths.reaching(petras))).status).toBe(403)
})

async function printed(who: 'ines' | 'ada', message: string, fields: Record<string, string> = {}) {
  const answer = await as(them, who).post(paths.messageLetters(message), fields)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).pages
}

it('prints the message as a letter, with a code where its sender may invite, and writes that down (D16, N3)', async () => {
  const fromInes = await printed('ines', id)
  expect(fromInes.join()).toContain('CANARY-tekst')
  expect(await them.linde.db.from(invitations)).toEqual([])
  const fromAda = await letter(them.linde, { senderId: 'ada', body: 'Van de administratie' })
  const paper = await printed('ada', fromAda, { persoon: 'wanda' })
  const [invited] = await them.linde.db.from(invitations)
  const code = await codeOf(them.linde, invited!.linkId)
  expect(paper.join()).toContain(spacedCode(code))
  const again = await printed('ada', fromAda, { persoon: 'wanda' })
  expect(again.join()).toContain(spacedCode(code))
  expect((await printed('ada', fromAda, { persoon: 'wim' })).join()).not.toContain(spacedCode(code))
  const logged = await them.linde.db.from(auditLog, eq(auditLog.action, 'messageLetters.made'))
  expect(logged.map(({ actorId, about }) => [actorId, about])).toContainEqual(['ines', { people: 1 }])
  expect(JSON.stringify(logged)).not.toContain('CANARY')
})

it('says which files are not on paper (D16)', async () => {
  const withFile = await letter(them.linde, { body: 'Zie het plan.' })
  const file = { id: 'plan', messageId: withFile, ownerId: 'ines', type: 'application/pdf', size: 10 }
  await insertAttachment(them.linde, { ...file, name: 'plan.pdf' })
  expect((await printed('ines', withFile, { persoon: 'wanda' })).join().replace(/\s+/g, ' ')).toContain(
    'bestanden die niet op papier staan: plan.pdf.',
  )
  expect((await printed('ines', id)).join()).not.toContain('bestanden')
})

it('prints a long text on as many pages as it takes (D16)', async () => {
  const body = Array.from({ length: 150 }, (_, line) => `Regel ${line}.`).join('\n')
  const long = await letter(them.linde, { body })
  const paper = await printed('ines', long, { persoon: 'wanda' })
  expect(paper.length).toBeGreaterThan(2)
  for (const line of [0, 75, 149]) expect(paper.join()).toContain(`Regel ${line}.`)
})

it('prints what is asked for each child, with room to answer with a pen (D16)', async () => {
  const ask = [
    { id: 'a', label: 'Gaat uw kind mee?' },
    {
      id: 'b',
      kind: 'single' as const,
      label: 'Hoe komt het?',
      options: ['Fiets', 'Auto'],
      conditionQuestionId: 'a',
      conditionValue: 'yes',
    },
    { id: 'c', kind: 'longText' as const, label: 'Nog iets?', required: false },
  ]
  const asking = await letter(them.linde, { ask, mode: 'perChild', deadline: new Date('2027-03-05T11:00Z') })
  const paper = (await printed('ines', asking, { persoon: 'wanda' })).join().replace(/\s+/g, ' ')
  for (const said of [
    'Over Wes:',
    '1. Gaat uw kind mee?',
    '[ ] Ja',
    '2. Hoe komt het? (alleen bij Ja op vraag 1)',
    '[ ] Fiets',
    '3. Nog iets? (hoeft niet)',
    '____',
    'vrijdag 5 maart 2027',
  ])
    expect(paper).toContain(said)
  expect(paper).not.toContain('Pip')
})

it('prints the call list by a button, where scripts run (D16, D10)', async () => {
  expect(await (await ines().visit(paths.callList(id))).text()).toMatch(/<button[^>]*data-print[^>]*>[\s\S]*?Afdrukken/)
})
