import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calledAmong } from '../../src/people/namesakes.ts'

const child = (name: string, place: number) => {
  const [firstName = '', infix = '', lastName = ''] = name.split('|')
  return { id: String(place).padStart(2, '0'), firstName, infix, lastName }
}
const called = (...names: string[]) => {
  const all = names.map(child)
  return all.map((one) => calledAmong(one, all))
}

describe('children of one group are called', () => {
  it.each([
    ['by their first name', ['Ada||Vos', 'Bo||Vos'], ['Ada', 'Bo']],
    ['by a letter more', ['Emma||Bakker', 'Emma|de|Vries'], ['Emma B.', 'Emma V.']],
    [
      'by as many letters as it takes',
      ['Emma||Vos', 'Emma|de|Vries', 'Emma||Bakker'],
      ['Emma Vo.', 'Emma Vr.', 'Emma B.'],
    ],
    ['by a whole last name that begins another', ['Emma||Dek', 'Emma||Dekker'], ['Emma Dek', 'Emma Dekk.']],
    [
      'with what stands before it, where the rest is the same',
      ['Emma|de|Boer', 'Emma||Boer'],
      ['Emma de Boer', 'Emma Boer'],
    ],
    [
      'by a number where nothing else differs',
      ['Emma|de|Boer', 'Emma|de|Boer'],
      ['Emma de Boer (1)', 'Emma de Boer (2)'],
    ],
    ['by letters of any writing', ['Emma||Éduard', 'Emma||Élise'], ['Emma Éd.', 'Emma Él.']],
  ])('%s', (_, names, wanted) => {
    expect(called(...names)).toEqual(wanted)
  })

  it('each differently, whatever they are named', () => {
    const part = fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'de')
    const name = fc
      .tuple(fc.constantFrom('Emma', 'Bo'), fc.constantFrom('', 'de'), part)
      .map((parts) => parts.join('|'))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        expect(new Set(called(...names)).size).toBe(names.length)
      }),
    )
  })
})
