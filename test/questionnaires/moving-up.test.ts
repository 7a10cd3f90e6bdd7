import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { pushDevices } from '../../src/push/schema.ts'
import { places } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { subscriber } from '../push/browser.ts'
import { textIn } from './form.ts'
import { hours, type Letter, letter, questionId } from './letter.ts'
import { addKarelOf4a, respond } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
})

/** A letter whose own mails are out of the way. */
async function sent(about: Letter) {
  const id = await letter(them.linde, about)
  await them.linde.db.delete(outbox, undefined)
  return id
}

const ask = (capacity: number) => [
  { id: 'rijdt', kind: 'places' as const, label: 'Rijdt u?', required: false, capacity },
]
const owed = async () => (await them.linde.db.from(outbox)).map(({ personId, notice }) => [personId, notice])
const toldOf = (id: string, claimant: string) => ({ kind: 'place', question: questionId(id, 'rijdt'), claimant })

/** Everything that is owed now is mailed, twice over. */
async function carried() {
  const office = postOffice(new Date())
  office.later(10 * 60_000)
  await office.tick()
  const jobs = [...office.queued]
  await office.carryAll()
  await office.carry(jobs)
  return office.sent
}

it('says so on the overview and on the screens of who asked, as long as the place is theirs (D3, B5)', async () => {
  const id = await sent({ ask: ask(1), mode: 'once', subject: 'Zwemmen' })
  const { p256dh, auth } = await subscriber()
  await as(them, 'wanda').post(paths.pushDevices, { endpoint: 'https://fcm.googleapis.com/fcm/send/w', p256dh, auth })
  const overview = async (who: 'wanda' | 'wim') => textIn(await (await as(them, who).visit(paths.overview)).text())
  await respond(them, 'paul', id, { '- rijdt': '1' })
  await respond(them, 'wanda', id, { '- rijdt': '1' })
  expect(await overview('wanda')).not.toContain('U hebt nu 1 plaats.')
  await respond(them, 'paul', id, { '- rijdt': '0' })
  expect(await overview('wanda')).toMatch(/Zwemmen\s+U hebt nu 1 plaats\./)
  expect(await overview('wim')).not.toContain('U hebt nu 1 plaats.')
  const pushes = (await them.linde.db.from(outbox)).filter(({ kind }) => kind === 'push')
  expect(pushes.map(({ personId, notice }) => [personId, notice])).toEqual([['wanda', toldOf(id, 'wanda')]])
  const office = postOffice(new Date())
  office.later(10 * 60_000)
  await office.tick()
  await office.carryAll()
  expect(office.pushed).toHaveLength(1)
  await respond(them, 'wanda', id, { '- rijdt': '0' })
  expect(await overview('wanda')).not.toContain('U hebt nu 1 plaats.')
  await them.linde.db.delete(pushDevices, undefined)
})

it('tells who moves up from the waiting list to a place, once, and nobody else (D3, E4)', async () => {
  const id = await sent({ ask: ask(2), mode: 'once', subject: 'Schoolreisje' })
  await respond(them, 'paul', id, { '- rijdt': '2' })
  await respond(them, 'wanda', id, { '- rijdt': '1' })
  await respond(them, 'wim', id, { '- rijdt': '2' })
  expect(await owed()).toEqual([])
  await respond(them, 'paul', id, { '- rijdt': '1' })
  expect(await owed()).toEqual([['wanda', toldOf(id, 'wanda')]])
  await respond(them, 'paul', id, { '- rijdt': '1' })
  await respond(them, 'wanda', id, { '- rijdt': '1' })
  const mails = await carried()
  expect(mails.map(({ to }) => to)).toEqual(['wanda@cast.example'])
  const { mail } = mails[0]!
  expect(mail.subject).toBe('U hebt nu een plaats: Schoolreisje')
  expect(mail.text).toContain('U hebt nu 1 plaats.')
  expect(mail.text).toContain('Wijzig dan uw antwoord.')
  expect(mail.text).toContain(paths.message(id))
  expect(mail.text).not.toContain('Rijdt u?')
})

it('tells several that move up at once, each their own, in their own language (D3)', async () => {
  const wim = eq(people.id, 'wim')
  await them.linde.db.update(people, wim, { language: 'en', mailChoice: 'none' })
  const id = await sent({ ask: ask(3), mode: 'once' })
  await respond(them, 'paul', id, { '- rijdt': '3' })
  await respond(them, 'wanda', id, { '- rijdt': '1' })
  await respond(them, 'wim', id, { '- rijdt': '2' })
  await respond(them, 'paul', id, { '- rijdt': '0' })
  const mails = await carried()
  expect(mails.map(({ to, mail }) => `${to} ${mail.subject}`).sort()).toEqual([
    'wanda@cast.example U hebt nu een plaats: Schoolreisje',
    'wim@cast.example You have a place now: Schoolreisje',
  ])
  expect(mails.find(({ to }) => to.startsWith('wim'))?.mail.text).toContain('You have 2 places now.')
  await them.linde.db.update(people, wim, { language: null, mailChoice: 'each' })
})

it('tells nobody who cannot have as many as they wait for, and again when somebody waits again (D3)', async () => {
  const id = await sent({ ask: ask(2), mode: 'once' })
  await respond(them, 'paul', id, { '- rijdt': '2' })
  await respond(them, 'wanda', id, { '- rijdt': '2' })
  await respond(them, 'paul', id, { '- rijdt': '1' })
  expect(await owed()).toEqual([])
  await respond(them, 'paul', id, { '- rijdt': '0' })
  await respond(them, 'wanda', id, { '- rijdt': '0' })
  await respond(them, 'paul', id, { '- rijdt': '2' })
  await respond(them, 'wanda', id, { '- rijdt': '2' })
  await respond(them, 'paul', id, { '- rijdt': '0' })
  expect(await owed()).toEqual([
    ['wanda', toldOf(id, 'wanda')],
    ['wanda', toldOf(id, 'wanda')],
  ])
})

it('says nothing that is not so any more: the place went back, or the child is no longer theirs (check 4)', async () => {
  const id = await sent({ ask: ask(2), mode: 'perChild', deadline: hours(1) })
  await respond(them, 'paul', id, { 'pip rijdt': '2' })
  await respond(them, 'wanda', id, { 'wes rijdt': '1' })
  await respond(them, 'paul', id, { 'pip rijdt': '0' })
  const hers = and(eq(guardianships.personId, 'wanda'), eq(guardianships.pupilId, 'wes'))
  await them.linde.db.update(guardianships, hers, { custody: 'none' })
  expect(await carried()).toEqual([])
  await them.linde.db.update(guardianships, hers, { custody: 'full' })

  const again = await sent({ ask: ask(1), mode: 'perChild' })
  await respond(them, 'paul', again, { 'pip rijdt': '1' })
  await respond(them, 'wanda', again, { 'wes rijdt': '1' })
  await respond(them, 'paul', again, { 'pip rijdt': '0' })
  await respond(them, 'wanda', again, { 'wes rijdt': '0' })
  expect(await carried()).toEqual([])
  expect(
    (await them.linde.db.from(outbox)).every(({ failure }) => failure === 'skipped: nothing to tell any more'),
  ).toBe(true)
})

it('tells of a child’s place as the child’s (D3)', async () => {
  const id = await sent({ ask: ask(1), mode: 'perChild' })
  await respond(them, 'paul', id, { 'pip rijdt': '1' })
  await respond(them, 'wanda', id, { 'wes rijdt': '1' })
  await respond(them, 'paul', id, { 'pip rijdt': '0' })
  const mails = await carried()
  expect(mails.map(({ to }) => to)).toEqual(['wanda@cast.example'])
  expect(mails[0]?.mail.text).toContain('Uw kind heeft nu 1 plaats.')
  const taken = await them.linde.db.from(places, eq(places.questionId, questionId(id, 'rijdt')))
  expect(taken.map(({ claimant, state }) => `${claimant} ${state}`)).toEqual(['wes taken'])
})
