import { beforeAll, expect, it } from 'vitest'
import { writeToAnswered } from '../../src/drafts/prefill.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from './form.ts'
import { letter, questionId } from './letter.ts'
import { addKarelOf4a, respond } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
})

const two = { id: 'rijdt', kind: 'places' as const, label: 'Rijdt u?', required: false, capacity: 2 }
const visit = async (path: string, who: 'ines' | 'olga' = 'ines', language = 'nl') =>
  (await as(them, who).visit(path, { 'accept-language': language })).text()
const listOf = (id: string, state: 'taken' | 'waiting') =>
  `${paths.results(id)}?vraag=${questionId(id, 'rijdt')}&antwoord=${state}`
const writeTo = (id: string, state: 'taken' | 'waiting') => writeToAnswered(id, questionId(id, 'rijdt'), state)

/** What a new message to them says of whom it goes to. */
const addressed = async (id: string, state: 'taken' | 'waiting', language = 'nl') =>
  textIn(await visit(writeTo(id, state), 'ines', language))

it.each([
  'perChild',
  'once',
  'perGroup',
] as const)('who took a place and who waits are two lists, each to be written to, asked %s (D6, D3)', async (mode) => {
  const [pip, wes] = { perChild: ['pip', 'wes'], once: ['-', '-'], perGroup: ['3b', '3b'] }[mode] as [string, string]
  const id = await letter(them.linde, { ask: [two], mode })
  expect(await visit(paths.results(id))).not.toContain('Wie een plaats heeft')
  await respond(them, 'wanda', id, { [`${wes} rijdt`]: '2' })
  await respond(them, 'paul', id, { [`${pip} rijdt`]: '1' })
  if (mode !== 'perChild') await respond(them, 'wim', id, { [`${wes} rijdt`]: '0' })
  const results = await visit(paths.results(id))
  expect(textIn(results)).toContain('Wie een plaats heeft : Rijdt u? Wie op de wachtlijst staat : Rijdt u?')
  expect(results.replaceAll('&amp;', '&')).toContain(`href="${listOf(id, 'taken')}#wie"`)

  const taken = await visit(listOf(id, 'taken'))
  expect(textIn(taken)).toMatch(/Rijdt u\? Heeft een plaats .*Bericht aan deze persoon .*Wanda Cast/)
  expect(textIn(taken)).not.toMatch(/Paul Cast|Petra Cast|Wim Cast/)
  expect(taken.replaceAll('&amp;', '&')).toContain(writeTo(id, 'taken'))
  const waiting = await visit(listOf(id, 'waiting'))
  expect(textIn(waiting)).toMatch(/Rijdt u\? Op de wachtlijst .*Bericht aan deze 2 .*Paul Cast.*Petra Cast/)
  expect(textIn(waiting)).not.toMatch(/Wanda Cast|Wim Cast/)
  expect(waiting.replaceAll('&amp;', '&')).toContain(writeTo(id, 'waiting'))
})

it('who has a place or waits is found when it is used, also after somebody moved up (D6)', async () => {
  const id = await letter(them.linde, { ask: [two], mode: 'perChild' })
  await respond(them, 'wanda', id, { 'wes rijdt': '2' })
  await respond(them, 'paul', id, { 'pip rijdt': '1' })
  expect(await addressed(id, 'taken')).toContain('Iedereen die een plaats heeft bij ‘Rijdt u? – Schoolreisje’')
  expect(await addressed(id, 'taken')).toContain('Versturen naar 1 ouder')
  expect(await addressed(id, 'waiting')).toContain('Iedereen die op de wachtlijst staat bij ‘Rijdt u? – Schoolreisje’')
  expect(await addressed(id, 'waiting')).toContain('Versturen naar 2 ouders')
  expect(await addressed(id, 'waiting', 'en')).toContain('Everyone on the waiting list of ‘Rijdt u? – Schoolreisje’')
  await respond(them, 'wanda', id, { 'wes rijdt': '0' })
  expect(await addressed(id, 'taken')).toContain('Versturen naar 2 ouders')
  expect(await addressed(id, 'waiting')).not.toContain('Versturen naar 2')
  expect(textIn(await visit(listOf(id, 'waiting')))).toContain('Hier staat niemand.')
})

it('only its sender may write to them (D7, C5)', async () => {
  const id = await letter(them.linde, { ask: [two], mode: 'perChild' })
  await respond(them, 'wanda', id, { 'wes rijdt': '2' })
  const olga = textIn(await visit(writeTo(id, 'taken'), 'olga'))
  expect(olga).toContain('mag u geen bericht sturen')
  expect(olga).not.toContain('Rijdt u?')
})
