import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { accounts } from '../../src/accounts/schema.ts'
import { writeToNotAnswered } from '../../src/drafts/prefill.ts'
import { newId } from '../../src/ids.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast, password } from '../cast.ts'
import { textIn } from './form.ts'
import { letter, questionId, toGroup, toPeople } from './letter.ts'
import { addKarelOf4a, type Given, respond, type Who } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
})

const answers = (who: Who, message: string, given: Given) => respond(them, who, message, given)

const pageOf = async (message: string, query = '', language = 'nl') =>
  (await as(them, 'ines').visit(`${paths.results(message)}${query}`, { 'accept-language': language })).text()
const resultsOf = async (message: string, query = '', language = 'nl') => textIn(await pageOf(message, query, language))

const both = {
  include: [{ kind: 'parentsOf', group: '3b' } as const, { kind: 'parentsOf', group: '4a' } as const],
  except: [],
}
const mee = { id: 'mee', positive: 'yes' as const, label: 'Mag mee?' }

// Five have it: Paul and Petra (one answer for Pip), Wanda and Wim (two for Wes), Karel (for Kim). Three children.
describe('of five parents and three children (D4, model.md)', () => {
  it('the sender sees how many received, read, answered and said yes, the child once, and per group', async () => {
    const id = await letter(them.linde, { audience: both, ask: [mee] })
    await answers('paul', id, { 'pip mee': 'yes' })
    await as(them, 'petra').visit(paths.message(id))
    await answers('wanda', id, { 'wes mee': 'no' })
    const page = await resultsOf(id)
    expect(page).toContain('5 ontvangers · 2 antwoorden')
    expect(page).toContain('Gelezen 3 van 5 · 60 %')
    expect(page).toContain('Beantwoord 2 van 3 kinderen · 67 %')
    expect(page).toContain('Ja op “Mag mee?” 1 van 2 · 50 %')
    expect(page).toMatch(/Groep 3b 4 3 2 \/ 2 1 Groep 4a 1 0 0 \/ 1 0/)
    expect(await resultsOf(id, '', 'en')).toContain('Answered 2 of 3 children · 67%')
  })

  it('those who still owe an answer come first, with who has no mail, and can be written to', async () => {
    const id = await letter(them.linde, { audience: both, ask: [mee] })
    await answers('petra', id, { 'pip mee': 'yes' })
    await answers('wanda', id, { 'wes mee': 'yes' })
    const html = await pageOf(id)
    const page = textIn(html)
    expect(page).toContain('Nog niet (2)')
    expect(page).toMatch(
      /Bericht aan deze 2 .*Karel Cast Kim Cast · niet gelezen geen e-mailadres en geen account .*Wim Cast Wes Cast/,
    )
    expect(page).not.toMatch(/Paul Cast|Petra Cast|Wanda Cast/)
    expect(html).toContain(writeToNotAnswered(id))
    expect((await as(them, 'ines').visit(writeToNotAnswered(id))).status).toBeLessThan(400)
  })

  it('whom it cannot reach is named, with the reason, and only whom (D16)', async () => {
    const id = await letter(them.linde, { audience: both, ask: [mee] })
    expect(await resultsOf(id)).toContain('Niet bereikbaar (1)')
    const page = await resultsOf(id, '?toon=onbereikbaar')
    expect(page).toMatch(/Karel Cast niet gelezen geen e-mailadres en geen account/)
    expect(page).not.toMatch(/Paul Cast|Petra Cast|Wanda Cast|Wim Cast/)
    await openAccount(them.linde, { personId: 'karel', userName: 'karel', password })
    expect(await resultsOf(id, '?toon=onbereikbaar')).toContain('Iedereen is bereikbaar.')
    const again = await resultsOf(id)
    expect(again).not.toContain('Niet bereikbaar')
    expect(again).toMatch(/Karel Cast Kim Cast · niet gelezen geen mail/)
    await them.linde.db.delete(accounts, eq(accounts.personId, 'karel'))
  })

  it('whoever answered this or that is found by it', async () => {
    const id = await letter(them.linde, { audience: both, ask: [mee] })
    await answers('paul', id, { 'pip mee': 'yes' })
    await answers('wim', id, { 'wes mee': 'no' })
    const no = await resultsOf(id, `?vraag=${questionId(id, 'mee')}&antwoord=no`)
    expect(no).toMatch(/Bericht aan deze persoon .*Wim Cast Wes Cast: Nee gelezen/)
    const yes = await resultsOf(id, `?vraag=${questionId(id, 'mee')}&antwoord=yes`)
    expect(yes).toMatch(/Bericht aan deze 2 .*Paul Cast Pip Cast: Ja.*Petra Cast Pip Cast: Ja/)
    const all = await resultsOf(id, '?toon=alles')
    expect(all).toMatch(/Karel.*Paul.*Petra.*Wanda.*Wim/)
    expect(await resultsOf(id, '?toon=ongelezen')).not.toContain('Paul Cast')
  })

  it('separated parents who differ are both shown, counted once, and marked', async () => {
    const id = await letter(them.linde, { ask: [mee] })
    await answers('wanda', id, { 'wes mee': 'yes' })
    await answers('wim', id, { 'wes mee': 'no' })
    const page = await resultsOf(id)
    expect(page).toContain('Verschillend beantwoord (1)')
    expect(page).toContain('Wes Mag mee? Wanda: ja, Wim: nee')
    expect(page).toContain('Beantwoord 1 van 2 kinderen')
    expect(page).toContain('Ja op “Mag mee?” 0 van 1')
    expect(page).toMatch(/Ja 0 Nee 0 Verschillend beantwoord 1/)
  })

  it('what is asked once is counted by household, and per group by group', async () => {
    const once = await letter(them.linde, { audience: both, mode: 'once', ask: [mee] })
    await answers('petra', once, { '- mee': 'yes' })
    await answers('wim', once, { '- mee': 'yes' })
    expect(await resultsOf(once)).toContain('Beantwoord 2 van 4 · 50 %')
    const perGroup = await letter(them.linde, { audience: both, mode: 'perGroup', ask: [mee] })
    await answers('wanda', perGroup, { '3b mee': 'no' })
    expect(await resultsOf(perGroup)).toContain('Beantwoord 1 van 4 · 25 %')
  })
})

it('every kind of question has its figures', async () => {
  const id = await letter(them.linde, {
    mode: 'once',
    ask: [
      { id: 'fruit', kind: 'single', label: 'Fruit', options: ['Appel', 'Peer'] },
      { id: 'dagen', kind: 'multiple', label: 'Dagen', options: ['ma', 'di', 'wo'] },
      { id: 'aantal', kind: 'number', label: 'Aantal' },
      { id: 'dag', kind: 'date', label: 'Dag' },
      { id: 'toel', kind: 'longText', label: 'Toelichting' },
      { id: 'rijdt', kind: 'places', label: 'Rijdt', capacity: 3 },
    ],
  })
  await answers('paul', id, {
    '- fruit': 'Appel',
    '- dagen': 'di',
    '- aantal': '2',
    '- dag': '1-12-2027',
    '- toel': 'a',
    '- rijdt': '2',
  })
  await answers('wim', id, {
    '- fruit': 'Appel',
    '- dagen': 'ma',
    '- aantal': '3,5',
    '- dag': '1-12-2027',
    '- toel': 'b',
    '- rijdt': '2',
  })
  const page = await resultsOf(id)
  expect(page).toContain('Fruit Appel 2 Peer 0')
  expect(page).toContain('Dagen ma 1 di 1 wo 0')
  expect(page).toContain('Samen 5,5, gemiddeld 2,75.')
  expect(page).toMatch(/Dag woensdag 1 december 2027 2/)
  expect(page).toContain('Toelichting Lees de 2 antwoorden')
  expect(page).toContain('2 van 3 plaatsen vergeven 2 van 3')
  expect(page).toContain('2 plaatsen op de wachtlijst')
})

it.each([
  ['number', 'Getal'],
  ['date', 'Datum'],
  ['text', 'Tekst'],
  ['longText', 'Toelichting'],
] as const)('a question for a %s that nobody answered says so', async (kind, label) => {
  const id = await letter(them.linde, { mode: 'once', ask: [{ id: 'vraag', kind, label }] })
  expect(await resultsOf(id)).toContain(`${label} Nog geen antwoorden.`)
  expect(await resultsOf(id, '', 'en')).toContain(`${label} No answers yet.`)
})

it('where nobody is asked, or nobody has answered yet, there is no share of nothing (D4)', async () => {
  const toNobodysParent = { include: [{ kind: 'people' as const, people: ['olga'] }], except: [] }
  const id = await letter(them.linde, { audience: toNobodysParent, ask: [mee] })
  const page = await resultsOf(id)
  expect(page).toContain('Beantwoord aan niemand gevraagd')
  expect(page).toContain('Ja op “Mag mee?” nog niemand')
  expect(page).not.toContain('0 van 0')
  expect(await resultsOf(id, '', 'en')).toContain('Answered nobody was asked')
})

it('the lists of a message that asks nobody anything, or reached nobody, say so (D4)', async () => {
  const ofNobody = await resultsOf(await letter(them.linde, { audience: toPeople('olga'), ask: [mee] }))
  expect(ofNobody).toContain('De vragen zijn aan niemand gesteld.')
  expect(ofNobody).not.toContain('Iedereen heeft geantwoord')
  const toNobody = await resultsOf(await letter(them.linde, { audience: toGroup('geen'), ask: [mee] }))
  expect(toNobody).toContain('Gelezen nog niemand')
  expect(toNobody).toContain('Dit bericht is nog bij niemand bezorgd.')
  expect(toNobody).not.toMatch(/\d+ van 0\b|\b0 %/)
})

it('a message that asks nothing shows who has not read it', async () => {
  const id = await letter(them.linde)
  await as(them, 'paul').visit(paths.message(id))
  const page = await resultsOf(id)
  expect(page).toContain('Gelezen 1 van 4 · 25 %')
  expect(page).not.toContain('Beantwoord')
  expect(page).toMatch(/Petra Cast.*Wanda Cast.*Wim Cast/)
  expect(page).not.toContain('Paul Cast')
})

it('while it is on its way, the page says how far and looks again by itself', async () => {
  const id = await letter(them.linde, { deliver: false })
  const html = await pageOf(id)
  expect(textIn(html)).toContain('Wordt verstuurd. Tot nu toe bij 0 ontvangers.')
  expect(html).toMatch(new RegExp(`id="results-${id}"[^>]*hx-trigger="every 2s"`))
  await them.linde.db.update(messages, undefined, { deliveredAt: new Date() })
  expect(await pageOf(id)).not.toContain('hx-trigger')
})

it('a long list comes in pages of fifty, each person once', async () => {
  const { db } = them.linde
  const crowd = Array.from({ length: 120 }, (_, number) => `c${String(number).padStart(3, '0')}`)
  await db.batch(
    db.insertMany(
      people,
      crowd.map((id, number) => ({
        id,
        firstName: id,
        infix: '',
        lastName: `Naam${number % 7}`,
        searchName: id,
        createdAt: aLongTimeAgo,
      })),
    ),
  )
  const id = await letter(them.linde, { audience: { include: [{ kind: 'people', people: crowd }], except: [] } })
  const seen: string[] = []
  let query: string | undefined = '?toon=alles'
  while (query !== undefined) {
    const page: string = await pageOf(id, query)
    seen.push(...[...page.matchAll(/(c\d{3}) Naam\d/g)].map(([, one]) => one!))
    query = /href="[^"]*(\?toon=alles&amp;na=[^"#]+)/.exec(page)?.[1]?.replace('&amp;', '&')
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen)).toEqual(new Set(crowd))
})

describe('what a parent answered before custody ended (model.md, Time)', () => {
  const custodyOfPaul = (custody: 'full' | 'none') =>
    them.linde.db.update(guardianships, eq(guardianships.personId, 'paul'), { custody })
  const numbers = async (id: string) => {
    const sent = textIn(await (await as(them, 'ines').visit(paths.sentMessages)).text())
    const inList = /Custodie (\w+) Alle ouders van Groep 3b · (\d+) ontvangers? · (\d+) antwoord/g
    return [
      [...sent.matchAll(inList)].find(([, subject]) => id.endsWith(subject!))?.[3],
      /· (\d+) antwoord/.exec(await resultsOf(id))?.[1],
    ]
  }

  it.each(['once', 'perChild', 'perGroup'] as const)('is counted by neither page, asked %s (D4)', async (mode) => {
    const id = newId(new Date())
    await letter(them.linde, { id, subject: `Custodie ${id.slice(-6)}`, mode, ask: [mee] })
    const subject = { once: '-', perChild: 'pip', perGroup: '3b' }[mode]
    await answers('paul', id, { [`${subject} mee`]: 'yes' })
    const other = { once: '-', perChild: 'wes', perGroup: '3b' }[mode]
    await answers('wim', id, { [`${other} mee`]: 'yes' })
    expect(await numbers(id)).toEqual(['2', '2'])
    await custodyOfPaul('none')
    expect(await numbers(id)).toEqual(['1', '1'])
    await custodyOfPaul('full')
  })
})
