import { expect, it } from 'vitest'
import { addressParts, dutchPostcodeOf } from '../../src/contacts/addresses.ts'

it.each([
  ['Dorpsstraat 1, 1234 AB Zonnedaal', 'Dorpsstraat 1', '1234 AB', 'Zonnedaal'],
  ['Dorpsstraat 1 1234ab ZONNEDAAL', 'Dorpsstraat 1', '1234 AB', 'ZONNEDAAL'],
  ["Laan van 't Veld 12-a, 1234 SA Sint Jansklooster", "Laan van 't Veld 12-a", '1234 SA', 'Sint Jansklooster'],
  ['Parc, Laan 2, 1234 AB Z', 'Parc, Laan 2', '1234 AB', 'Z'],
  ['Woonboot Anna', 'Woonboot Anna', '', ''],
  ['1234 AB Zonnedaal', '1234 AB Zonnedaal', '', ''],
  ['', '', '', ''],
])('%s has its parts (C1)', (line, street, postcode, town) => {
  expect(addressParts(line)).toEqual({ street, postcode, town })
})

it('knows a Dutch postcode however it is spaced', () => {
  expect(['1234AB', ' 1234 ab', '0234 AB', '1234', '1234 ABC', 'B-1000'].map(dutchPostcodeOf)).toEqual([
    '1234 AB',
    '1234 AB',
    null,
    null,
    null,
    null,
  ])
})
