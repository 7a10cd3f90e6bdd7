import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { answer, inDays, lay } from './letters.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const about = [['wes', '3b']] as const
  await lay(them.linde, { id: 'second', to: ['wim'], about, asks: { mode: 'perChild', deadline: inDays(40) } })
  await lay(them.linde, { id: 'first', to: ['wim'], about, asks: { mode: 'perChild', deadline: inDays(30) } })
  await lay(them.linde, { id: 'past', to: ['wim'], about, asks: { mode: 'perChild', deadline: inDays(-2) } })
  await lay(them.linde, { id: 'never', to: ['wim'], about, asks: { mode: 'perChild', deadline: null } })
  await answer(them.linde, 'second', 'wim', 'wes')
})

const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const calendarOf = async (who: 'wim' | 'paul' | 'pip') =>
  words(await (await as(them, who).visit(paths.calendar)).text())

it('lists by day until when I can answer, answered or not', async () => {
  const page = await calendarOf('wim')
  expect(page).toMatch(/Over first Wes vóór .* Nog niet beantwoord .* Over second Wes Beantwoord/)
  expect(page).not.toContain('Over past')
  expect(page).not.toContain('Over never')
})

it('says in plain words that nothing is coming', async () => {
  expect(await calendarOf('paul')).toContain('Niets op komst')
})

it('keeps everything within reach on a phone: More has all places, the school and the way out', async () => {
  const page = words(await (await as(them, 'paul').visit(paths.more)).text())
  for (const place of ['De Linde', 'Berichten', 'Kalender', 'Mijn gegevens', 'Uitloggen']) expect(page).toContain(place)
})
