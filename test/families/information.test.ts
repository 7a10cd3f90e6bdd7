import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { informationAnswers, informationRequests } from '../../src/families/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none', ground: 'beschikking' })
})

const asked = { naam: 'Wim Cast', contact: '06 12345678', kind: 'Wes, groep 3', vraag: 'Hoe gaat het met lezen?' }
const ask = (fields: Record<string, string>, clientAddress = '198.51.100.1') => {
  const origin = 'https://linde.pleinpost.test'
  const body = new URLSearchParams(fields)
  const request = new Request(`${origin}${paths.informationForm}`, { method: 'POST', headers: { origin }, body })
  return app.fetch(request, { ...bindings, clientAddress })
}
const requests = () => them.linde.db.from(informationRequests)
const clear = async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(informationAnswers, undefined),
    db.delete(informationRequests, undefined),
    db.delete(outbox, undefined),
  ])
}

it('takes a question from anyone, and tells nobody whether there is such a child (C10)', async () => {
  const known = await ask(asked)
  const unknown = await ask({ ...asked, kind: 'Niemand' })
  expect([known.status, unknown.status]).toEqual([200, 200])
  const plain = (html: string) => html.replaceAll(/nonce="[^"]*"/g, '')
  expect(plain(await known.text())).toBe(plain(await unknown.text()))
  expect((await requests()).map(({ child }) => child).sort()).toEqual(['Niemand', 'Wes, groep 3'])
  await clear()
})

it('keeps what was typed when something is missing, and nothing of what a machine filled in', async () => {
  const wrong = await ask({ ...asked, contact: '' })
  const page = await wrong.text()
  expect([wrong.status, page.includes(asked.vraag), page.includes('Vul dit veld in')]).toEqual([422, true, true])
  expect((await ask({ ...asked, website: 'https://spam.example' })).status).toBe(200)
  expect(await requests()).toEqual([])
})

it.each([
  'geen',
  '-',
  'bel maar',
  'wim@',
  '0612',
  'via school 3b',
])('asks for a way to answer beside the field, and keeps nothing: %s (C10)', async (contact) => {
  const answer = await ask({ ...asked, contact }, '198.51.100.7')
  const page = await answer.text()
  expect([answer.status, page.includes('Vul een telefoonnummer of e-mailadres in.')]).toEqual([422, true])
  expect([page.includes(asked.vraag), await requests()]).toEqual([true, []])
})

it.each([
  'wim@example.nl',
  'Mail mij: wim@example.nl.',
  '+32 471 23 45 67',
  '06-12345678 (na 17 uur)',
  '06-12345678 / 06-87654321',
  '030 123 45 67',
])('takes every way to answer: %s (C10)', async (contact) => {
  const network = `198.51.100.${20 + contact.length}`
  expect((await ask({ ...asked, contact }, network)).status).toBe(200)
  await clear()
})

it('is asked so often an hour from one network, and no more (check 9)', async () => {
  const statuses = []
  for (let time = 0; time < 7; time++) statuses.push((await ask(asked, '203.0.113.9')).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 403, 403])
  expect(await requests()).toHaveLength(5)
  await clear()
})

it('is answered once, and whoever has custody is told that it was, but not what (C10)', async () => {
  await ask(asked, '203.0.113.10')
  const [{ id } = { id: '' }] = await requests()
  const ada = as(them, 'ada')
  expect(await (await ada.visit(paths.informationRequests)).text()).toContain('Nog te beantwoorden')
  const answer = { wie: 'wes.wim', soort: 'given', tekst: 'CANARY-antwoord: hij leest AVI M4.' }
  const statuses = await Promise.all(
    [1, 2, 3].map(async () => (await ada.post(paths.informationRequest(id), answer)).status),
  )
  expect(statuses.sort()).toEqual([303, 403, 403])
  const page = await (await ada.visit(paths.informationRequest(id))).text()
  for (const words of [answer.tekst, 'Beantwoord door Ada Cast', 'Informatie gegeven']) expect(page).toContain(words)
  const office = postOffice()
  office.later(10 * 60_000)
  await office.tick()
  await office.carryAll()
  const told = (await them.linde.db.from(outbox)).filter(({ kind }) => kind === 'notice')
  expect(told.map(({ personId }) => personId)).toEqual(['wanda'])
  for (const { raw, mail } of office.sent) expect(`${raw}${mail.text}`).not.toMatch(/CANARY|AVI/)
  await clear()
})

it.each([
  [{ wie: '', soort: 'given' }, 'Kies van wie dit verzoek komt.'],
  [{ wie: 'pip.paul', soort: 'given' }, 'Kies van wie dit verzoek komt.'],
  [{ wie: 'wes.wim', soort: 'given', tekst: '' }, 'Vul dit veld in.'],
  [{ wie: 'wes.wim', soort: 'misschien' }, 'Kies een van de mogelijkheden.'],
])('says what is wrong beside the field, and answers nothing: %j', async (wrong, problem) => {
  await ask(asked, `203.0.113.${20 + problem.length}`)
  const [{ id } = { id: '' }] = await requests()
  const answer = await as(them, 'ada').post(paths.informationRequest(id), { tekst: 'Zo gaat het.', ...wrong })
  expect([answer.status, (await answer.text()).includes(problem)]).toEqual([422, true])
  expect(await them.linde.db.from(informationAnswers)).toEqual([])
  await clear()
})

it('gives nothing to whoever is kept from the child (C10)', async () => {
  const { db } = them.linde
  await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'blocked' })
  await ask(asked, '203.0.113.99')
  const [{ id } = { id: '' }] = await requests()
  const give = (soort: string) =>
    as(them, 'ada').post(paths.informationRequest(id), { wie: 'wes.wim', soort, tekst: 'Nee.' })
  expect((await give('given')).status).toBe(422)
  expect((await give('withheld')).status).toBe(303)
  await db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'none' })
  await clear()
})

it('is the office’s to read: no parent, teacher or neighbour sees what was asked (N1, N2)', async () => {
  await ask(asked, '203.0.113.77')
  const [{ id } = { id: '' }] = await requests()
  for (const who of ['wanda', 'wim', 'ines', 'pip'] as const) {
    expect((await as(them, who).visit(paths.informationRequest(id))).status).toBe(403)
  }
  expect((await as(them, 'zoe').visit(paths.informationRequest(id))).status).toBe(403)
  await clear()
})
