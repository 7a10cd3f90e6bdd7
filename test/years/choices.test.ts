import { describe, expect, it } from 'vitest'
import { suggestedTarget, yearsIn } from '../../src/years/choices.ts'

const names = ['Groep 1/2a', 'Groep 1/2b', 'Groep 3a', 'Groep 3b', 'Groep 4a', 'Groep 5a', 'Groep 5b', 'Groep 8a']
const suggested = (name: string, year: number) => suggestedTarget({ id: 'x', name, years: [] }, year, names)

describe('where a class goes by itself (C8)', () => {
  it.each([
    ['Groep 1/2a', 1, 'Groep 1/2a'],
    ['Groep 1/2a', 2, 'Groep 3a'],
    ['Groep 1/2b', 2, 'Groep 3b'],
    ['Groep 3b', 3, 'Groep 4a'],
    ['Groep 4a', 4, 'Groep 5a'],
    ['Groep 5b', 5, 'Groep 6b'],
    ['Groep 8a', 8, null],
  ])('%s in year %i goes to %s', (name, year, to) => {
    expect(suggested(name, year)).toBe(to)
  })
})

it.each([
  ['Groep 1/2a', [1, 2]],
  ['Groep 3-4', [3, 4]],
  ['Groep 5', [5]],
  ['De Vlinders', []],
])('reads the years of %s as %j', (name, years) => {
  expect(yearsIn(name)).toEqual(years)
})
