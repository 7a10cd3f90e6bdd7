import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { questionnaires } from '../../src/questionnaires/schema.ts'
import { aLongTimeAgo, as, type Cast, cast, htmx } from '../cast.ts'
import { formIn, textIn } from './form.ts'
import { hours, letter, questionId } from './letter.ts'
import { respond, type Who } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const seats = (capacity: number) => ({
  id: 'rijdt',
  kind: 'places' as const,
  label: 'Rijdt u?',
  required: false,
  capacity,
})
const note = { id: 'toel', kind: 'text' as const, label: 'Toelichting', required: false }
const pageOf = async (who: Who, id: string) => (await as(them, who).visit(paths.message(id))).text()
const went = /vergeven terwijl u dit invulde/

/** What is said after this form, as it was shown earlier, is sent with so many places. */
async function sends(who: Who, id: string, shown: string, fields: Record<string, string>, language = 'nl') {
  const named = Object.entries(fields).map(([key, value]) => {
    const [subject, question] = key.split(' ')
    return [`a.${subject}.${questionId(id, question!)}`, value]
  })
  const body = { ...formIn(shown), ...Object.fromEntries(named) }
  const sent = await as(them, who).post(paths.answers(id), body, { 'accept-language': language })
  expect(sent.status).toBe(303)
  const page = await as(them, who).visit(sent.headers.get('location')!, { 'accept-language': language })
  return textIn(await page.text())
}

it('says that a place went meanwhile only when it was free while the form was open (D3)', async () => {
  const id = await letter(them.linde, { ask: [seats(1)], mode: 'once' })
  const shown = await pageOf('wanda', id)
  await respond(them, 'paul', id, { '- rijdt': '1' })
  const said = await sends('wanda', id, shown, { '- rijdt': '1' })
  expect(said).toContain('Deze plaats is vergeven terwijl u dit invulde. U staat op de wachtlijst (nr 1).')
})

it('says so of several places, and in English, and to htmx too (D3)', async () => {
  const id = await letter(them.linde, { ask: [seats(3)], mode: 'once' })
  const [first, second] = [await pageOf('wanda', id), await pageOf('wim', id)]
  await respond(them, 'paul', id, { '- rijdt': '2' })
  const english = await sends('wanda', id, first, { '- rijdt': '2' }, 'en')
  expect(english).toContain(
    'Places were taken while you filled this in. There are not that many left. You are on the waiting list (no. 1).',
  )
  const body = { ...formIn(second), [`a.-.${questionId(id, 'rijdt')}`]: '3' }
  const part = await as(them, 'wim').post(paths.answers(id), body, htmx)
  expect(textIn(await part.text())).toContain('Zo veel zijn er niet meer vrij. U staat op de wachtlijst (nr 2).')
})

it('does not say so to who joins a waiting list that the form showed, nor to who waits already (D3)', async () => {
  const id = await letter(them.linde, { ask: [seats(1), note], mode: 'once' })
  await respond(them, 'paul', id, { '- rijdt': '1' })
  const full = await pageOf('wanda', id)
  expect(textIn(full)).toContain('Alle plaatsen zijn vergeven. U kunt op de wachtlijst.')
  const joined = await sends('wanda', id, full, { '- rijdt': '1' })
  expect(joined).toContain('U staat op de wachtlijst (nr 1).')
  expect(joined).not.toMatch(went)
  expect(joined).not.toContain('U kunt op de wachtlijst')
  const changed = await sends('wanda', id, await pageOf('wanda', id), { '- toel': 'liefst vooraan' })
  expect(changed).toContain('U staat op de wachtlijst (nr 1).')
  expect(changed).not.toMatch(went)
})

it('does not say so to who asks for more than the form said were free (D3)', async () => {
  const id = await letter(them.linde, { ask: [seats(3)], mode: 'once' })
  await respond(them, 'paul', id, { '- rijdt': '2' })
  const said = await sends('wanda', id, await pageOf('wanda', id), { '- rijdt': '2' })
  expect(said).toContain('U staat op de wachtlijst (nr 1).')
  expect(said).not.toMatch(went)
})

it('speaks of the child that waits, not of the parent, who may have asked for nothing (D3)', async () => {
  const id = await letter(them.linde, { ask: [seats(1)], mode: 'perChild' })
  await respond(them, 'paul', id, { 'pip rijdt': '1' })
  await respond(them, 'wanda', id, { 'wes rijdt': '1' })
  const said = await sends('wim', id, await pageOf('wim', id), { 'wes rijdt': '0' })
  expect(said).toContain('Wes staat op de wachtlijst (nr 1).')
  expect(said).not.toMatch(/U staat op de wachtlijst/)
  expect(said).not.toMatch(went)
})

it('still says that one waits once it is closed (D3)', async () => {
  const id = await letter(them.linde, { ask: [seats(1)], mode: 'once', deadline: hours(1) })
  await respond(them, 'paul', id, { '- rijdt': '1' })
  await respond(them, 'wanda', id, { '- rijdt': '1' })
  await them.linde.db.update(questionnaires, undefined, { deadline: hours(-1) })
  const closed = textIn(await pageOf('wanda', id))
  expect(closed).toContain('Antwoorden kon tot')
  expect(closed).toContain('U staat op de wachtlijst (nr 1).')
  await them.linde.db.update(questionnaires, undefined, { deadline: null })
})

it('does not say so of a child whose place the same form gave to a brother or sister (D3)', async () => {
  await them.linde.db.insert(guardianships, {
    personId: 'paul',
    pupilId: 'wes',
    custody: 'full',
    relation: 'ouder',
    since: aLongTimeAgo,
  })
  const id = await letter(them.linde, { ask: [seats(1)], mode: 'perChild' })
  const said = await sends('paul', id, await pageOf('paul', id), { 'pip rijdt': '1', 'wes rijdt': '1' })
  await them.linde.db.delete(guardianships, and(eq(guardianships.personId, 'paul'), eq(guardianships.pupilId, 'wes')))
  expect(said).toContain('wachtlijst (nr 1).')
  expect(said).not.toMatch(went)
})
