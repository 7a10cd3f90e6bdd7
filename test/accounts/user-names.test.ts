import { beforeAll, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { insertAccount } from '../../src/accounts/queries.ts'
import { nameKey, userNameProblem } from '../../src/accounts/user-names.ts'
import { type Cast, cast, password } from '../cast.ts'
import { logInAs } from './door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await openAccount(them.linde, { personId: 'paul', userName: 'Zoë-IJsbrand', password })
})

const twins = ['zoe-ijsbrand', 'ZOË-IJSBRAND', 'Zoe\u0308-ijsbrand', 'zóé-ĳsbrand', ' Zoë-IJsbrand ', 'ｚｏｅ-ijsbrand']

it.each(twins)('knows %j for the same name (B2)', async (name) => {
  expect((await logInAs(name)).status).toBe(303)
})

it.each([
  ['Straße', 'strasse'],
  ['STRAẞE', 'straße'],
  ['ılgın', 'ilgin'],
  ['İlgin', 'ilgin'],
  ['Søren', 'soren'],
  ['Łukasz', 'lukasz'],
  ['ﬁetje', 'fietje'],
  ['Σίσυφος', 'σισυφοσ'],
])('takes %s and %s for twins (issue: case and accent twins)', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

it('keeps names apart that are not alike', () => {
  const names = ['jan', 'jan1', 'jan.', 'jan-', 'jans', 'ян', 'يان', '扬']
  expect(new Set(names.map(nameKey)).size).toBe(names.length)
})

it('gives a name to one of many who want a twin of it at once (check 33)', async () => {
  const { linde } = them
  const wanted = [
    ['petra', 'José'],
    ['wanda', 'jose'],
    ['wim', 'JOSÉ'],
    ['kees', 'jośe'],
  ] as const
  const given = await Promise.allSettled(
    wanted.map(([personId, userName]) => insertAccount(linde, { personId, userName, passwordHash: 'x' })),
  )
  expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it.each([
  ['ab', 'userNameShort'],
  ['  a  ', 'userNameShort'],
  ['x'.repeat(41), 'tooLong'],
  ['mia@regenboog.nl', 'userNameSigns'],
  ['mia jansen', 'userNameSigns'],
  ['.mia', 'userNameSigns'],
  ['mia<b>', 'userNameSigns'],
  ['mia\u202e', 'userNameSigns'],
  ['mia\0x', 'userNameSigns'],
  ['mia🙂', 'userNameSigns'],
  ['mia.jansen_1-2', null],
  ['Zoë', null],
  ['Ольга', null],
] as const)('says of %j what is wrong with it: %s', (typed, problem) => {
  expect(userNameProblem(typed)).toBe(problem)
})
