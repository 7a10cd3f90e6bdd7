import { beforeAll, expect, it } from 'vitest'
import { drafts, messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { freshId, good, press, problemAt, question } from './composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const one = freshId()
const two = freshId()
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

const lost = /Een van de vragen konden we niet goed lezen/

const wrong: [string, Record<string, string | string[]>, string, RegExp][] = [
  ['to nobody', { aan: [] }, 'zoek', /Kies aan wie u schrijft/],
  ['to a list that reaches nobody', { aan: 'ouders:4a' }, 'zoek', /bij niemand aankomen/],
  ['to all but all', { behalve: 'ouders:3b' }, 'zoek', /bij niemand aankomen/],
  ['to a word that is none', { aan: ['ouders:3b', '{"kind":"parentsOfSchool"}'] }, 'zoek', /konden we niet lezen/],
  ['to a group that is not there', { aan: 'ouders:z3' }, 'zoek', /mag u geen bericht sturen/],
  ['to the readers of another’s message', { aan: 'niet-beantwoord:of-olga' }, 'zoek', /mag u geen bericht sturen/],
  ['without a subject', { onderwerp: '  ' }, 'onderwerp', /Vul een onderwerp in/],
  ['without a text or a question', { tekst: '' }, 'tekst', /Schrijf een tekst/],
  ['with a subject too long', { onderwerp: 'é'.repeat(201) }, 'onderwerp', /te lang. Er passen 200/],
  ['with a text too long', { tekst: '👩‍👧'.repeat(7000) }, 'tekst', /te lang. Er passen 20000/],
  ['with a deadline in the past', { ...question(one, {}), dag: '2024-01-31' }, 'dag', /al voorbij/],
  ['with a day that does not exist', { ...question(one, {}), dag: '2027-02-30' }, 'dag', /Vul een datum in/],
  [
    'with a time that does not exist',
    { ...question(one, {}), dag: tomorrow(), tijd: '25:00' },
    'tijd',
    /Vul een tijd in/,
  ],
  ['with a question without words', question(one, { tekst: '' }), `${one}.tekst`, /Schrijf de vraag op/],
  ['with a question of an unknown kind', question(one, { soort: 'telepathy', tekst: 'KEPT-label' }), 'vragen', lost],
  ['with a question that has no id of ours', question('x', { tekst: 'Gaat u mee?' }), 'vragen', lost],
  [
    'with a choice of nothing',
    question(one, { soort: 'single', opties: ' \n ' }),
    `${one}.opties`,
    /ten minste één antwoord/,
  ],
  [
    'with a choice of too much',
    question(one, { soort: 'multiple', opties: Array.from({ length: 31 }, (_, n) => `keuze ${n}`).join('\n') }),
    `${one}.opties`,
    /30 antwoorden/,
  ],
  ...['Rood\nrood', 'Rood \nBlauw\nRo od', 'Één\neen'].map((opties): (typeof wrong)[number] => [
    `with answers that look the same (${opties.replaceAll('\n', ' / ')}) (D3)`,
    question(one, { soort: 'single', opties }),
    `${one}.opties`,
    /lijken te veel op elkaar/,
  ]),
  [
    'with places without a number',
    question(one, { soort: 'places', plaatsen: 'vijf' }),
    `${one}.plaatsen`,
    /heel getal/,
  ],
  [
    'with a condition on what is not asked before',
    question(one, { als: `${two}=yes` }),
    `${one}.als`,
    /is er niet meer/,
  ],
  [
    'with a question per child to people who are no parents to it',
    { aan: 'person:olga', wijze: 'perChild', ...question(one, {}) },
    'wijze',
    /bij naam kiest/,
  ],
]

it.each(
  wrong,
)('is not sent %s: that stands beside the field, and what was typed is kept', async (_, fields, field, text) => {
  const { status, page, id } = await press(as(them, 'ines'), 'versturen', { ...good, tekst: 'KEPT-text', ...fields })
  expect(status).toBe(422)
  expect(problemAt(page, field)).toMatch(text)
  if (!('tekst' in fields)) expect(page).toContain('KEPT-text')
  if (JSON.stringify(fields).includes('KEPT-label')) expect(page).toContain('value="KEPT-label"')
  expect((await them.linde.db.from(messages)).filter((message) => message.id === id)).toEqual([])
  expect((await them.linde.db.from(drafts)).filter((draft) => draft.id === id)).toHaveLength(1)
})

it('holds at most thirty questions', async () => {
  const ids = Array.from({ length: 40 }, freshId)
  const fields = Object.assign({}, ...ids.map((id) => question(id, {})), { vraag: ids })
  const { status, page } = await press(as(them, 'ines'), 'versturen', { ...good, ...fields })
  expect([status, /30 vragen/.test(page)]).toEqual([422, true])
})

it('takes a deadline at five o’clock the school’s time when no time is given, as people type a day too', async () => {
  const [year, month, day] = tomorrow().split('-')
  const asked = question(freshId(), { soort: 'single', opties: 'rood\nblauw\nrood' })
  const fields = { ...good, ...asked, dag: `${day}-${month}-${year}`, tijd: '' }
  expect((await press(as(them, 'ines'), 'versturen', fields)).status).toBe(303)
})

it('is too large to be a letter at ten megabytes, and says so (check 20)', async () => {
  const { status, page } = await press(as(them, 'ines'), 'bewaren', { ...good, tekst: 'x'.repeat(10_000_000) })
  expect(status).toBe(413)
  expect(page).toContain('Dit is te groot')
})

const strange = [
  'nul\u0000hier',
  'a\u202Eexe.fdp',
  'Z̴̢͎a̷l̵g̶o̸',
  '👨‍👩‍👧‍👦',
  'İıß',
  '\r\nBcc: alle@ouders.example',
  '<svg/onload=alert(1)>',
  'e\u0301',
  '‮כן',
]

it.each(strange)('takes %j in every field and shows it as text (check 20)', async (text) => {
  const asked = question(freshId(), { soort: 'single', tekst: text, opties: `${text}\nnog een` })
  const { status, to, id } = await press(as(them, 'ines'), 'versturen', {
    ...good,
    ...asked,
    onderwerp: text,
    tekst: text,
    zoek: text,
  })
  expect(status).toBe(303)
  const [sent] = (await them.linde.db.from(messages)).filter((message) => message.id === id)
  expect(sent?.subject).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  expect(sent?.subject).toBe(sent?.subject.normalize('NFC'))
  const page = await as(them, 'ines').visit(to)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toContain('<svg/onload')
})

it('refuses an id of our own making that is no id', async () => {
  expect((await press(as(them, 'ines'), 'bewaren', good, { id: 'x' })).status).toBe(404)
  expect((await as(them, 'ines').visit(paths.draft('../../etc'))).status).toBe(404)
})
