import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { accounts } from '../../src/accounts/schema.ts'
import { address } from '../../src/audiences/addressing.ts'
import type { Audience } from '../../src/audiences/audience.ts'
import { reach, recipients } from '../../src/audiences/recipients.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { deliveries } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { households, people } from '../../src/people/schema.ts'
import { questions } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { freshId, good, press, question } from './composing.ts'
import { scopeOf } from './scopes.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
const ines = () => as(them, 'ines')

const sentences: [string, string[], string[]][] = [
  ['the parents of a group', ['ouders:3b'], []],
  ['people besides', ['ouders:3b', 'person:olga', 'person:ines'], []],
  ['all but a parent', ['ouders:3b'], ['person:wim']],
  ['all but a child’s parents', ['ouders-school'], ['ouders-van:pip']],
  ['the staff', ['medewerkers'], []],
]

it.each(sentences)('counts for %s exactly those who then get it (D15)', async (_, aan, behalve) => {
  const { id } = await press(ines(), 'bewaren', { ...good, aan, behalve })
  const said = /Versturen naar (\d+)/.exec(await (await ines().visit(paths.draft(id))).text())?.[1]
  await press(ines(), 'versturen', { ...good, aan, behalve }, { id })
  await deliverAll(them.linde, id)
  const got = (await them.linde.db.from(deliveries)).filter(({ messageId }) => messageId === id)
  expect(Number(said)).toBe(got.length)
  expect(got.length).toBeGreaterThan(0)
})

it('lists them by name, a page at a time, honouring the primary contact (C2)', async () => {
  const scope = await scopeOf(them.linde, 'ines')
  const audience: Audience = { include: [{ kind: 'parentsOf', group: '3b' }], except: [] }
  const addressed = await address(scope, audience)
  if (!addressed.ok) throw new Error('Ines may write to 3b')
  await scope.db.batch([scope.db.update(households, eq(households.id, 'home'), { primaryContactId: 'petra' })])
  const first = await recipients(scope, addressed.audience, '', 2)
  const second = await recipients(scope, addressed.audience, first.at(-1)!.place, 2)
  expect([...first, ...second].map(({ id }) => id)).toEqual(['petra', 'wanda', 'wim'])
  expect((await reach(scope, addressed.audience)).people).toBe(3)
  await scope.db.batch([scope.db.update(households, eq(households.id, 'home'), { primaryContactId: null })])
})

it('says whom it cannot reach, and what they already got this week (D15, D16)', async () => {
  const wim = eq(people.id, 'wim')
  await them.linde.db.batch([them.linde.db.update(people, wim, { email: null })])
  const { id } = await press(ines(), 'voorbeeld', { ...good, aan: ['person:wim', 'person:wanda'] })
  const page = await (await ines().visit(paths.draftPreview(id))).text()
  expect(page).toContain('value="wanda"')
  const found = await (await ines().visit(`${paths.draftPreview(id)}?zoek=wim`)).text()
  expect(found).toContain('Zo ziet Wim Cast het')
  expect(found).not.toContain('value="wanda"')
  const text = textIn(page)
  expect(text).toContain('Niet bereikbaar: 1 Wim Cast geen e-mailadres en geen account')
  expect(textIn(await (await ines().visit(paths.draft(id))).text())).toContain(
    'Niet bereikbaar: 1 Wim Cast (geen e-mailadres en geen account)',
  )
  expect(page).toMatch(/gemiddeld [\d,]+ berichte?n?, hoogstens \d/)
  await them.linde.db.batch([them.linde.db.update(people, wim, { email: 'wim@cast.example' })])
})

it('names them all, a page at a time, to whoever may write to them (D15)', async () => {
  const many = Array.from({ length: 60 }, (_, n) => `stil${String(n).padStart(2, '0')}`)
  const silent = many.map((id) => ({ id, firstName: id, infix: '', lastName: 'Stil', searchName: `${id} stil` }))
  await them.linde.db.batch(
    them.linde.db.insertMany(
      people,
      silent.map((one) => ({ ...one, email: null, createdAt: new Date() })),
    ),
  )
  const { id } = await press(ines(), 'voorbeeld', {
    ...good,
    aan: ['person:wanda', ...many.map((one) => `person:${one}`)],
  })
  const preview = await (await ines().visit(paths.draftPreview(id))).text()
  expect(textIn(preview)).toContain('stil09 Stil en nog 50 geen e-mailadres en geen account. Bekijk ze allemaal')
  const first = await (await ines().visit(paths.draftUnreachable(id))).text()
  const next = /href="([^"]*onbereikbaar\?na=[^"]*)"/.exec(first)?.[1]
  const second = await (await ines().visit(next!)).text()
  const named = [first, second].flatMap((page) => [...page.matchAll(/row-title"[^>]*>(stil\d\d|Wanda)/g)])
  expect(named.map(([, name]) => name)).toEqual(many)
  expect(second).not.toContain('?na=')
  expect((await as(them, 'olga').visit(paths.draftUnreachable(id))).status).toBe(404)
})

it('writes on to those who have not answered, or answered so, in words (D6)', async () => {
  const { id } = await press(ines(), 'versturen', {
    ...good,
    onderwerp: 'CANARY-reis',
    ...question(freshId(), { soort: 'yesNo', tekst: 'Mag uw kind mee?' }),
  })
  await deliverAll(them.linde, id)
  const [asked] = await them.linde.db.from(questions, eq(questions.messageId, id))
  const open = await (await ines().visit(`${paths.newMessage}?aan=niet-beantwoord:${id}`)).text()
  expect(open).toContain('Iedereen die niet gereageerd heeft op ‘CANARY-reis’')
  expect(open).toContain('Versturen naar 4 ouders')
  const yes = await (await ines().visit(`${paths.newMessage}?aan=antwoord:${id}:${asked?.id}:yes`)).text()
  expect(yes).toContain('Iedereen die ‘Ja’ antwoordde op ‘Mag uw kind mee? – ')
  const olga = await (await as(them, 'olga').visit(`${paths.newMessage}?aan=niet-beantwoord:${id}`)).text()
  expect(olga).not.toContain('CANARY-reis')
  expect(olga).toContain('mag u geen bericht sturen')
})

it('keeps the text when the session ended while typing, and goes on after the log-in', async () => {
  const id = freshId()
  const stranger = as(them, 'nobody')
  const asked = await stranger.post(paths.draft(id), { ...good, tekst: 'KEPT-text', actie: 'bewaren' } as Record<
    string,
    string
  >)
  expect([asked.status, (await asked.text()).includes('Uw tekst is bewaard')]).toEqual([401, true])
})

it('tells staff who has no account and no address before they choose, and no parent: sending tells neither (C1, C5, D16)', async () => {
  const wim = eq(people.id, 'wim')
  await them.linde.db.batch([them.linde.db.update(people, wim, { email: null })])
  const account = eq(accounts.personId, 'wim')
  const kept = await them.linde.db.from(accounts, account)
  await them.linde.db.batch([them.linde.db.delete(accounts, account)])
  const found = async (who: 'ines' | 'paul', path: string) => textIn(await (await as(them, who).visit(path)).text())
  for (const path of [`${paths.recipientSuggestions}?zoek=wim`, `${paths.draft(freshId())}?zoek=wim`]) {
    expect([path, await found('ines', path)]).toEqual([path, expect.stringContaining('Heeft geen account')])
    const shown = await found('paul', path)
    expect([shown.includes('Wim Cast'), shown.includes('geen account')]).toEqual([true, false])
  }
  const { id } = await press(as(them, 'paul'), 'versturen', { ...good, aan: ['person:wim'] })
  await deliverAll(them.linde, id)
  const [got] = (await them.linde.db.from(deliveries)).filter(({ messageId }) => messageId === id)
  expect([got?.personId, got?.unreachable]).toEqual(['wim', true])
  const sent = await found('paul', paths.message(id))
  expect([sent.includes('Wim Cast'), sent.includes('geen account'), sent.includes('bereik')]).toEqual([
    true,
    false,
    false,
  ])
  expect((await as(them, 'paul').visit(paths.reaching(id))).status).toBe(403)
  await them.linde.db.batch([
    them.linde.db.update(people, wim, { email: 'wim@cast.example' }),
    ...them.linde.db.insertMany(accounts, kept),
  ])
})

it('keeps from a parent how full others’ week is and whether mail reaches them (C1)', async () => {
  const wim = eq(people.id, 'wim')
  await them.linde.db.batch([them.linde.db.update(people, wim, { email: null })])
  const { id } = await press(as(them, 'paul'), 'voorbeeld', { ...good, aan: ['person:wim'] })
  for (const path of [paths.draft(id), paths.draftPreview(id), paths.draftUnreachable(id)]) {
    const answer = await as(them, 'paul').visit(path)
    const text = textIn(await answer.text())
    expect([path, text.includes('geen e-mailadres'), text.includes('gemiddeld')]).toEqual([path, false, false])
  }
  expect((await as(them, 'paul').visit(paths.draftUnreachable(id))).status).toBe(303)
  await them.linde.db.batch([them.linde.db.update(people, wim, { email: 'wim@cast.example' })])
})
