import { expect, it } from 'vitest'
import { namesIn } from '../../src/translations/names.ts'
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

it('cuts at a stop and a space, and never within an address or a word that stays (D13)', () => {
  const filler = 'Een zin van gewone lengte. '.repeat(12)
  const text = `${filler}Zie https://school.example/a.b.c?d=e.f! Dit is bij St. Jozef. ${filler}Om 8.30 uur.`
  const pieces = sentences(text, ['St. Jozef'])
  expect(pieces.join('')).toBe(text)
  for (const whole of ['https://school.example/a.b.c?d=e.f', 'St. Jozef', '8.30'])
    expect(pieces.filter((piece) => piece.includes(whole))).toHaveLength(1)
  for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[.!?]\s+$/)
})

it.each([
  ['Meester Jan Willem de Boer komt.', 'MEESTER Jan Willem de Boer KOMT.'],
  ['De Boer komt, zegt Jan.', 'De Boer KOMT, ZEGT Jan.'],
  ['Mevrouw Öztürk en de boer', 'MEVROUW Öztürk EN DE BOER'],
  ['De dag van Anna Jansen-de Vries', 'DE DAG VAN Anna Jansen-de Vries'],
  ['De Uilen gaan naar De Linde', 'De Uilen GAAN NAAR De Linde'],
])('leaves names of people and groups alone: %s (D13)', async (text, translated) => {
  const people = [
    { first_name: 'Jan Willem', infix: 'de', last_name: 'Boer' },
    { first_name: 'Elif', infix: '', last_name: 'Ozturk' },
    { first_name: 'Anna', infix: '', last_name: 'Jansen-de Vries' },
  ]
  const words = namesIn({ people, own: ['De Uilen', 'De Linde'] }, text)
  expect(await translateAround(text, words, loud)).toBe(translated)
})
