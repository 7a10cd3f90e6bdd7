import { expect, it } from 'vitest'
import { sentences, translateAround } from '../../src/translations/protecting.ts'

const loud = async (text: string) => text.toUpperCase()

it.each([
  ['Kom naar De Linde.', 'KOM NAAR De Linde.'],
  ['De Lindenboom staat er.', 'DE LINDENBOOM STAAT ER.'],
  [
    'Mail linde@school.example of kijk op https://linde.example/a?b=c.',
    'MAIL linde@school.example OF KIJK OP https://linde.example/a?b=c.',
  ],
  ['De Linde', 'De Linde'],
  ['12:30 – 13:00', '12:30 – 13:00'],
  ['', ''],
])('leaves protected words and addresses as they are: %s (D13)', async (text, translated) => {
  expect(await translateAround(text, ['De Linde', '', 'C++ (a'], loud)).toBe(translated)
})

it('never says a protected word twice or not at all, whatever an engine does with its mark (D13)', async () => {
  for (const engine of [async () => '[0] en [0]', async () => 'weg', async () => '[1]', async (text: string) => text]) {
    const said = await translateAround('Hallo Pip, tot morgen', ['Pip'], engine)
    expect(said.split('Pip')).toHaveLength(2)
  }
})

it.each([
  'Eén zin.',
  `${'Een zin van gewone lengte. '.repeat(60)}`,
  'x'.repeat(2000),
  `${'woord '.repeat(500)}einde`,
  '... !? …',
  'Geen einde',
])('cuts a long text at its sentences, and loses nothing (D13)', (text) => {
  const pieces = sentences(text)
  expect(pieces.join('')).toBe(text)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(700)
})
