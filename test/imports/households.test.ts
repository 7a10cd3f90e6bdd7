import { expect, it } from 'vitest'
import { householdMembers, households } from '../../src/people/schema.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { differenceOf, emptySchool, importText } from './import-helpers.ts'

const couple = (hers: string, his: string) =>
  `Leerlingnummer;Ouder 1 naam;Ouder 1 e-mailadres;Ouder 1 adres;Ouder 2 naam;Ouder 2 e-mailadres;Ouder 2 adres
1;Mia Smit;mia@x.nl;${hers};Tom Smit;tom@x.nl;${his}`
const apart = couple('"Kade 1, 1234 AB Dorp"', '"Laan 2, 1234 AC Dorp"')

it('asks to look at partners in joint use whom the list shows at two addresses, and parts nobody (C2, C6)', async () => {
  const scope = await emptySchool('uiteen')
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Eef') }))
  await importText(scope, 'ouders.csv', couple('"Kade 1, 1234 AB Dorp"', '"Kade 1, 1234AB Dorp"'))
  const doubts = async () =>
    (await differenceOf(scope, 'ouders.csv', apart)).doubts.map(({ name, text }) => [name, text.en])
  const told = [['Mia Smit, Tom Smit', expect.stringContaining('two addresses')]]
  expect(await doubts()).toEqual(told)
  await importText(scope, 'ouders.csv', apart)
  expect(new Set((await scope.db.from(householdMembers)).map(({ householdId }) => householdId)).size).toBe(1)
  expect(await doubts()).toEqual(told)
  await scope.db.update(households, undefined, { jointUse: false })
  expect(await doubts()).toEqual([])
})
