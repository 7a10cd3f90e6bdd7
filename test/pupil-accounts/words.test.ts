import { expect, it } from 'vitest'
import { beginningOf, freeName } from '../../src/pupil-accounts/user-names.ts'
import { newWords, words } from '../../src/pupil-accounts/words.ts'

it('is made of words a child can type: three to seven plain letters, each once (B7)', () => {
  expect(words.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})

it('leaves 28 bits to guess', () => {
  const { length } = words
  expect(Math.log2(length * (length - 1) * (length - 2))).toBeGreaterThan(28)
})

it('has no two words that a slip, or an ear, takes for each other', () => {
  const alike = words.flatMap((word, place) =>
    words
      .slice(place + 1)
      .filter((other) => isNear(word, other) || sound(word) === sound(other))
      .map((other) => [word, other]),
  )
  expect(alike).toEqual([])
})

it('gives three different ones, and others the next time', () => {
  const given = Array.from({ length: 50 }, newWords)
  for (const three of given) expect(new Set(three).size).toBe(3)
  expect(new Set(given.map((three) => three.join(' '))).size).toBe(50)
})

it('calls a pupil by the first name, with an initial or a number where another is called so', () => {
  const taken = new Set<string>()
  const name = (firstName: string, lastName: string) => {
    const one = freeName({ firstName, lastName }, taken)
    taken.add(one)
    return one
  }
  expect(['Visser', 'de Wit', 'Vos', 'Vries'].map((last) => name('Ada', last))).toEqual(['ada', 'adad', 'adav', 'ada2'])
  expect(name('Zoë', 'Öz')).toBe('zoe')
  expect(name('Anne-Fleur', 'Vos')).toBe('annefleur')
  expect([name('Bo', 'Vos'), name('Bo', 'Vos')]).toEqual(['bov', 'bo2'])
  expect([name('李', 'Wei'), name('李', '李')]).toEqual(['leerling', 'leerling2'])
  expect(beginningOf({ firstName: 'Wolfeschlegelsteinhausenberger' })).toHaveLength(20)
})

/** One letter more, less or other, or two that changed places. */
function isNear(one: string, other: string) {
  if (one.length > other.length) return isNear(other, one)
  if (one.length < other.length) {
    return [...other].some((_, at) => other.slice(0, at) + other.slice(at + 1) === one)
  }
  const wrong = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]))
  const [first = 0, second = 0] = wrong
  return (
    wrong.length < 2 ||
    (wrong.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first])
  )
}

const sound = (word: string) =>
  word.replaceAll('ij', 'ei').replaceAll('au', 'ou').replaceAll('ch', 'g').replaceAll('c', 'k').replace(/d$/, 't')
