import { eq, ne } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { pollById } from '../../src/polls/queries.ts'
import { type Poll, pollPeople, pollResponses, polls, pollVotes } from '../../src/polls/schema.ts'
import { deletions } from '../../src/retention/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { textIn } from '../questionnaires/form.ts'
import { ask, crowd, says } from './crowd.ts'

let them: Cast
let turn = 0
let id = ''
beforeAll(async () => {
  them = await cast()
  await crowd(them.linde, 11)
})
beforeEach(async () => {
  id = `poll${++turn}`
  await them.linde.db.batch([
    them.linde.db.delete(outbox, undefined),
    them.linde.db.update(polls, undefined, { withdrawnAt: them.linde.now, sweepAt: null }),
    them.linde.db.update(settings, undefined, { modulesOff: [] }),
  ])
})

type Who = Parameters<typeof as>[1]
const read = async (who: Who, path: string) => {
  const answer = await as(them, who).visit(path)
  return { status: answer.status, html: await answer.text() }
}
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** As the draft's form stands there, with a press of one of its buttons. */
async function press(who: Who, at: string, actie: string, typed: Record<string, string> = {}) {
  const { html } = await read(who, at)
  const fields = { gezien: hidden(html, 'gezien'), ...typed, actie }
  const answer = await as(them, who).post(at, fields)
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') ?? '' }
}

const whole = {
  titel: 'Schoolreis',
  uitleg: 'We kiezen samen.',
  wie: 'parents',
  groepen: '3b',
  naam: 'naam',
  uitslag: 'participants',
  vraag: 'v1',
  'v1.soort': 'single',
  'v1.tekst': 'Waarheen?',
  'v1.opties': 'Bos\nStrand',
  'v1.verplicht': 'on',
}

it('is made, looked at and sent without a script, and stands with whoever is asked (I3)', async () => {
  const begun = await as(them, 'ines').post(paths.newPoll, { begin: 'poll', id: 'a'.repeat(26) })
  const at = begun.headers.get('location')!
  expect(at).toBe(paths.pollEditing('a'.repeat(26)))
  expect((await press('ines', at, 'vraag:single')).status).toBe(303)
  const sent = await press('ines', at, 'verder', whole)
  expect([sent.status, sent.to]).toEqual([303, paths.pollCheck('a'.repeat(26))])
  const check = await read('ines', sent.to)
  expect(textIn(check.html)).toMatch(/Dit gaat naar 15 mensen\. 15 kunnen niet meedoen.*Naamp00 Menigte/)
  expect(textIn(check.html)).toContain('Versturen naar 15 mensen')
  const done = await as(them, 'ines').post(sent.to, { gezien: hidden(check.html, 'gezien') })
  expect(done.headers.get('location')).toContain(paths.pollResults('a'.repeat(26)))
  expect(textIn((await read('paul', paths.overview)).html)).toContain('Schoolreis')
  expect(textIn((await read('paul', paths.polls)).html)).toContain('Schoolreis')
  expect((await read('olga', paths.poll('a'.repeat(26)))).status).toBe(404)
  const again = await as(them, 'ines').post(sent.to, { gezien: '2' })
  expect(again.status).toBe(403)
  expect((await them.linde.db.from(pollPeople, eq(pollPeople.pollId, 'a'.repeat(26)))).length).toBe(15)
})

it('keeps a draft as unready as it is, and says beside each field what is missing before it goes on', async () => {
  await as(them, 'ines').post(paths.newPoll, { begin: 'survey', id: 'b'.repeat(26) })
  const at = paths.pollEditing('b'.repeat(26))
  const half = { ...whole, titel: '', 'v1.opties': 'Bos' }
  expect((await press('ines', at, 'bewaren', half)).status).toBe(303)
  const kept = (await read('ines', at)).html
  expect([kept.includes('Waarheen?'), kept.includes('>Bos</textarea>')]).toEqual([true, true])
  const wrong = await press('ines', at, 'verder', half)
  expect(wrong.status).toBe(422)
  expect(textIn(wrong.html)).toContain('Geef het een titel.')
  expect(textIn(wrong.html)).toContain('Schrijf er minstens twee antwoorden bij.')
  const noDay = await press('ines', at, 'bewaren', { ...whole, 'sluit-dag': '31-02-2027' })
  expect([noDay.status, noDay.html.includes('Schoolreis')]).toEqual([422, true])
})

it('overwrites nobody’s change silently, and keeps what was typed', async () => {
  await as(them, 'ines').post(paths.newPoll, { begin: 'survey', id: 'c'.repeat(26) })
  const at = paths.pollEditing('c'.repeat(26))
  const first = hidden((await read('ines', at)).html, 'gezien')
  await press('ines', at, 'bewaren', { ...whole, titel: 'Eerst' })
  const late = await as(them, 'ines').post(at, { ...whole, titel: 'Later', gezien: first, actie: 'bewaren' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="Later"')
  expect((await pollById(them.linde, 'c'.repeat(26)))[0]?.title).toBe('Eerst')
})

it('is answered by one tap, and shows its result to whoever voted, from five answers on (I3)', async () => {
  const question = { id: 'v1', kind: 'single' as const, label: 'Waarheen?', options: ['Bos', 'Strand'], required: true }
  await ask(them.linde, id, { kind: 'poll', questions: [question] })
  const form = (await read('paul', paths.poll(id))).html
  expect(form).toMatch(/<button type="submit"[^>]*name="v1"[^>]*value="Bos"/)
  expect(textIn(form)).toContain('wordt zonder naam bewaard')
  const answer = await as(them, 'paul').post(paths.pollAnswer(id), { v1: 'Bos', gezien: '0' })
  expect(answer.headers.get('location')).toBe(`${paths.poll(id)}?klaar=bedankt`)
  expect(textIn((await read('paul', paths.poll(id))).html)).toContain('De uitslag staat hier vanaf vijf antwoorden')
  for (const who of ['p00', 'p01', 'p02', 'p03']) await says(them.linde, who, id, { v1: 'Strand' })
  const result = textIn((await read('paul', paths.poll(id))).html)
  expect(result).toContain('Uitslag van 5 antwoorden')
  expect(result).toMatch(/Bos 1 Strand 4/)
  const second = await as(them, 'paul').post(paths.pollAnswer(id), { v1: 'Strand', gezien: '0' })
  expect(second.headers.get('location')).toBe(`${paths.poll(id)}?klaar=al`)
  expect(textIn((await read('wanda', paths.poll(id))).html)).not.toContain('Uitslag van')
})

it('keeps what was typed where something is missing', async () => {
  await ask(them.linde, id)
  const answer = await as(them, 'paul').post(paths.pollAnswer(id), { vraag2: 'Meer lezen', gezien: '0' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect([html.includes('>Meer lezen</textarea>'), html.includes('Kies een antwoord.')]).toEqual([true, true])
})

it('can be changed under one’s name by whoever saw the earlier answer, and not over it unseen (check 33)', async () => {
  await ask(them.linde, id, { anonymous: false })
  const post = (fields: Record<string, string>) => as(them, 'paul').post(paths.pollAnswer(id), fields)
  expect((await post({ vraag1: 'yes', gezien: '0' })).status).toBe(303)
  const seen = hidden((await read('paul', paths.poll(id))).html, 'gezien')
  const unseen = await post({ vraag1: 'no', gezien: '0' })
  expect([unseen.status, (await unseen.text()).includes('op een ander apparaat')]).toEqual([409, true])
  expect((await post({ vraag1: 'no', vraag2: 'Toch niet', gezien: seen })).status).toBe(303)
  const [given] = await them.linde.db.from(pollResponses, eq(pollResponses.pollId, id))
  expect(given?.answers).toEqual({ vraag1: ['no'], vraag2: ['Toch niet'] })
  expect((await pollById(them.linde, id))[0]?.counted).toBe(1)
})

it('shows names to its maker alone, and numbers to management and whoever took part (N1)', async () => {
  const made: Partial<Poll> = { anonymous: false, sight: 'participants' }
  await ask(them.linde, id, made)
  for (const who of ['paul', 'p00', 'p01', 'p02', 'p03', 'p04'])
    await says(them.linde, who, id, { vraag1: 'yes', vraag2: `van ${who}` })
  expect(textIn((await read('hedda', paths.pollResults(id))).html)).toContain('Naamp00 Menigte Ja van p00')
  const paul = textIn((await read('paul', paths.poll(id))).html)
  expect([paul.includes('Ja 6'), paul.includes('van p00'), paul.includes('Naamp00')]).toEqual([true, false, false])
  expect((await read('ines', paths.pollResults(id))).status).toBe(404)
  expect((await read('adam', paths.pollResults(id))).status).toBe(404)
  expect((await read('paul', paths.pollResults(id))).status).toBe(403)
  await them.linde.db.update(polls, eq(polls.id, id), { byId: 'ines' })
  const head = textIn((await read('hedda', paths.pollResults(id))).html)
  expect([head.includes('Ja 6'), head.includes('Naamp00')]).toEqual([true, false])
  await them.linde.db.update(polls, eq(polls.id, id), { sight: 'maker' })
  expect((await read('hedda', paths.pollResults(id))).status).toBe(404)
})

it('is told when it opens and before it closes, once, and only to whoever has not taken part (I3, check 31)', async () => {
  const office = postOffice()
  const closesAt = new Date(office.set.now.getTime() + 10 * 86_400_000)
  await ask(them.linde, id, { closesAt })
  await says(them.linde, 'paul', id, { vraag1: 'yes' })
  office.later(5 * 60_000)
  await office.tick()
  await office.carryAll()
  expect([office.counts().wanda, office.counts().paul]).toEqual([1, undefined])
  office.later(7 * 86_400_000)
  for (let again = 0; again < 2; again++) {
    await office.tick()
    await office.carryAll()
    await office.carryAll()
  }
  expect([office.counts().wanda, office.counts().paul]).toEqual([2, undefined])
  expect(office.sent.map(({ mail }) => mail.text).join()).not.toMatch(/Paul|antwoordden/)
})

it('opens when it was planned to, and closes by itself and counts then (I3)', async () => {
  const office = postOffice()
  const startsAt = new Date(office.set.now.getTime() + 86_400_000)
  const closesAt = new Date(office.set.now.getTime() + 3 * 86_400_000)
  await ask(them.linde, id, { startsAt, closesAt })
  expect((await read('paul', paths.poll(id))).status).toBe(404)
  expect((await pollById(them.linde, id))[0]?.openedAt).toBeNull()
  office.later(86_400_000 + 60_000)
  await office.tick()
  await office.carryAll()
  expect((await pollById(them.linde, id))[0]?.invited).toBe(15)
  for (const who of ['p00', 'p01', 'p02', 'p03', 'p04', 'p05']) await says(them.linde, who, id, { vraag1: 'no' })
  office.later(3 * 86_400_000)
  await office.tick()
  await office.carryAll()
  await office.carryAll()
  const [poll] = await pollById(them.linde, id)
  expect([poll?.closedAt !== null, poll?.counted]).toEqual([true, 5])
  expect(await says(them.linde, 'p07', id, { vraag1: 'no' })).toBe('closed')
})

it('does not open again without names, and does under names (I3)', async () => {
  await ask(them.linde, id)
  const later = { actie: 'sluitdag', 'sluit-dag': '1-6-2030', 'sluit-om': '12:00' }
  expect((await as(them, 'hedda').post(paths.pollManaging(id), { actie: 'sluiten' })).status).toBe(303)
  expect((await as(them, 'hedda').post(paths.pollManaging(id), later)).status).toBe(403)
  await them.linde.db.update(polls, eq(polls.id, id), { anonymous: false })
  expect((await as(them, 'hedda').post(paths.pollManaging(id), later)).status).toBe(303)
  expect(await says(them.linde, 'p00', id, { vraag1: 'yes' })).toBe('kept')
  expect((await as(them, 'ines').post(paths.pollManaging(id), { actie: 'sluiten' })).status).toBe(404)
})

it('leaves after a withdrawal nothing to answer and nothing to be reminded of', async () => {
  await ask(them.linde, id)
  await as(them, 'hedda').post(paths.pollManaging(id), { actie: 'intrekken' })
  expect(textIn((await read('paul', paths.poll(id))).html)).toContain('ingetrokken')
  expect(await says(them.linde, 'paul', id, { vraag1: 'yes' })).toBe('closed')
  expect(textIn((await read('paul', paths.overview)).html)).not.toContain(`Enquête ${id}`)
})

it('forgets names a year after it closed, writes down that it did, and keeps the numbers (N4, N6)', async () => {
  const office = postOffice(new Date('2026-12-01T12:00:00Z'))
  await ask(them.linde, id, { anonymous: false })
  for (const who of ['p00', 'p01', 'p02', 'p03', 'p04'])
    await says(them.linde, who, id, { vraag1: 'yes', vraag2: 'geheim' })
  await as(them, 'hedda').post(paths.pollManaging(id), { actie: 'sluiten' })
  await them.linde.db.update(polls, ne(polls.id, id), { wipedAt: them.linde.now })
  const night = postOffice(new Date(office.set.now.getTime() + 366 * 86_400_000 - 10 * 3_600_000))
  for (const _ of [1, 2]) {
    await night.tick()
    await night.carryAll()
  }
  const written = (await them.linde.db.from(deletions)).filter(({ kind }) => kind === 'pollNames')
  expect(written.map(({ count }) => count)).toEqual([(await pollById(them.linde, id))[0]!.invited])
  expect(await them.linde.db.from(pollPeople, eq(pollPeople.pollId, id))).toEqual([])
  expect(await them.linde.db.from(pollResponses, eq(pollResponses.pollId, id))).toEqual([])
  const votes = await them.linde.db.from(pollVotes, eq(pollVotes.pollId, id))
  expect(votes.map(({ value, count }) => [value, count])).toEqual([['yes', 5]])
  const page = textIn((await read('hedda', paths.pollResults(id))).html)
  expect([page.includes('Ja 5'), page.includes('Naamp00')]).toEqual([true, false])
})

it('asks pupils with an account in their own words, and shows them nothing of others (B7)', async () => {
  await as(them, 'pip').visit(paths.overview)
  await ask(them.linde, id, { for: 'pupils', groupIds: ['3b'], title: 'Hoe is het?' })
  const asked = await them.linde.db.from(pollPeople, eq(pollPeople.pollId, id))
  expect(asked.map(({ personId }) => personId)).toEqual(['pip'])
  const page = textIn((await read('pip', paths.poll(id))).html)
  expect(page).toContain('Je antwoord wordt zonder naam bewaard')
  expect(page).not.toMatch(/\b[Uu]w?\b/)
  expect((await as(them, 'pip').post(paths.pollAnswer(id), { vraag1: 'yes', gezien: '0' })).status).toBe(303)
})

it('leaves as a file in which nothing is a formula, and is written down (N3, check 19)', async () => {
  await ask(them.linde, id)
  for (const who of ['p00', 'p01', 'p02', 'p03', 'p04'])
    await says(them.linde, who, id, { vraag1: 'yes', vraag2: `=1+${who}` })
  const file = await (await as(them, 'hedda').post(paths.pollExport(id), { soort: 'csv' })).text()
  expect(file).toContain("'=1+p00")
  expect(file).toContain('Gaat het goed?;Ja;5')
  expect(file).not.toContain('Menigte')
  const workbook = await as(them, 'hedda').post(paths.pollExport(id), { soort: 'xlsx' })
  expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
})

it('puts the same questions of another time beside them (I3)', async () => {
  const content: Partial<Poll> = { series: 'tevreden' }
  await ask(them.linde, `${id}a`, content)
  for (const who of ['p00', 'p01', 'p02', 'p03', 'p04']) await says(them.linde, who, `${id}a`, { vraag1: 'yes' })
  await as(them, 'hedda').post(paths.pollManaging(`${id}a`), { actie: 'sluiten' })
  const copied = await as(them, 'hedda').post(paths.pollManaging(`${id}a`), { actie: 'opnieuw' })
  const draft = copied.headers.get('location')!
  expect((await read('hedda', draft)).html).toContain('Gaat het goed?')
  await ask(them.linde, `${id}b`, content)
  for (const who of ['p00', 'p01', 'p02', 'p03', 'p04']) await says(them.linde, who, `${id}b`, { vraag1: 'no' })
  const page = textIn((await read('hedda', paths.pollResults(`${id}b`))).html)
  expect(page).toMatch(/Gaat het goed\? Ja 0 % 100 %/)
})
