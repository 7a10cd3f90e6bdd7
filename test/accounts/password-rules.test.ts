import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, it } from 'vitest'
import { passwordProblem, strengthOf } from '../../src/accounts/password-rules.ts'

const about = {
  school: { name: 'Basisschool De Regenboog', slug: 'regenboog', town: 'Zonnedaal' },
  names: ['mia.jansen', 'mia.jansen@example.nl', 'Mia', 'Jansen'],
}

it.each([
  ['korter', 'passwordShort'],
  ['123456789', 'passwordShort'],
  ['🙂🙂🙂🙂🙂🙂🙂🙂🙂', 'passwordShort'],
  ['x'.repeat(1001), 'tooLong'],
  ['qwertyuiop', 'passwordCommon'],
  ['Manchester', 'passwordCommon'],
  ['1Q2W3E4R5T', 'passwordCommon'],
  ['Welkom2026!', 'passwordCommon'],
  ['wachtwoord123', 'passwordCommon'],
  ['zomer2026zomer', 'passwordCommon'],
  ['aaaaaaaaaaaa', 'passwordSimple'],
  ['0000000000', 'passwordSimple'],
  ['1212121212', 'passwordSimple'],
  ['abcdefghijklm', 'passwordSimple'],
  ['9876543210', 'passwordSimple'],
  ['Regenboog2026', 'passwordKnown'],
  ['welkomregenboog1', 'passwordKnown'],
  ['mia.jansen1', 'passwordKnown'],
  ['jansenmia!!', 'passwordKnown'],
  ['zonnedaal-2026', 'passwordKnown'],
  ['fiets tafel maan', null],
  ['regenboog paardenstal', null],
  ['p4ardenst@l', null],
  ['🙂🐎🍎🌳🏠🚲📮🎒✏️🖍', null],
  ['ab\0cdef ghij', null],
  ['Zuster Janssen kookt', null],
] as const)('says of %j what is wrong with it: %s (NIST 800-63B)', (password, problem) => {
  expect(passwordProblem(password, about)).toBe(problem)
})

it('takes anything of 200 characters, and 1,000, that is no row of the same (check 12)', () => {
  const long = 'correct paard batterij nietje '.repeat(40)
  expect(passwordProblem(long.slice(0, 200), about)).toBeNull()
  expect(passwordProblem(long.slice(0, 1000), about)).toBeNull()
})

it('refuses each password of the list of those that leaked most, however it is written', () => {
  const long = dictionary['passwords-common'].filter((word) => [...word].length >= 10)
  expect(long.length).toBeGreaterThan(1500)
  const taken = long.filter((word) => !passwordProblem(word.toUpperCase(), about))
  expect(taken).toEqual([])
})

it('says in words how strong it is, and longer is never weaker', () => {
  expect(['a'.repeat(10), 'a'.repeat(14), 'a'.repeat(18)].map(strengthOf)).toEqual(['enough', 'strong', 'veryStrong'])
})
