import { expect, it } from 'vitest'
import { apply } from '../../src/imports/applying.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { asUpload, differenceOf, emptySchool, importText, previewOf, received } from './import-helpers.ts'

const withGezag = 'Leerlingnummer;Ouder 1 naam;Ouder 1 e-mailadres;Ouder 1 gezag;Ouder 1 relatie'
const list = (...rows: string[]) => [withGezag, ...rows].join('\n')
const silent = (...rows: string[]) => ['Leerlingnummer;Ouder 1 naam;Ouder 1 e-mailadres', ...rows].join('\n')
const theo = '1;Theo Smit;theo@x.nl'
const sara = '1;Sara Smit;sara@x.nl'

async function schoolWith(slug: string, text: string) {
  const scope = await emptySchool(slug)
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Eef') + pupil('2', 'Gijs') }))
  await importText(scope, 'ouders.csv', text)
  return scope
}

async function custodyOf(scope: SchoolScope, firstName: string) {
  const person = (await scope.db.from(people)).find((one) => one.firstName === firstName)
  return (await scope.db.from(guardianships))
    .filter(({ personId }) => personId === person?.id)
    .map((one) => one.custody)
}

it('keeps who has no custody without it when a list has no column or an empty cell for it (C10)', async () => {
  const scope = await schoolWith('zwijgt', list(`${sara};ja;`, `${theo};nee;vader`, '1;Truus Smit;truus@x.nl;;oma'))
  for (const text of [
    silent(sara, theo, '1;Truus Smit;truus@x.nl'),
    list(`${sara};;`, `${theo};;`, '1;Truus Smit;truus@x.nl;;'),
  ]) {
    await importText(scope, 'ouders.csv', text)
    expect(await custodyOf(scope, 'Theo')).toEqual(['none'])
    expect(await custodyOf(scope, 'Truus')).toEqual(['contact'])
    expect(await custodyOf(scope, 'Sara')).toEqual(['full'])
  }
})

it('gives full custody where nothing is said only to who is new to the child, and to a grandparent none (C10)', async () => {
  const scope = await schoolWith('nieuw', list(`${theo};nee;`))
  const later = list(`${theo};;`, '2;Theo Smit;theo@x.nl;;', '2;Truus Smit;truus@x.nl;;oma')
  expect((await differenceOf(scope, 'ouders.csv', later)).warnings).toEqual([])
  await importText(scope, 'ouders.csv', later)
  expect((await custodyOf(scope, 'Theo')).sort()).toEqual(['full', 'none'])
  expect(await custodyOf(scope, 'Truus')).toEqual(['contact'])
})

it('gives custody to somebody who has less of it here only when that is ticked (C10)', async () => {
  const scope = await schoolWith('stap', list(`${sara};ja;`, `${theo};nee;`))
  const text = list(`${sara};ja;`, `${theo};ja;`)
  const id = await received(scope, asUpload('ouders.csv', text))
  const { difference, seen } = await previewOf(scope, id)
  expect(difference.warnings.map(({ nl }) => nl)).toEqual([expect.stringContaining('Theo Smit (Eef)')])
  expect(await apply(scope, id, null, { seen, confirmed: false })).toMatchObject({ is: 'unconfirmed' })
  expect(await custodyOf(scope, 'Theo')).toEqual(['none'])
  await apply(scope, id, null, { seen, confirmed: true })
  expect(await custodyOf(scope, 'Theo')).toEqual(['full'])
})

it('gives back what somebody had whom a list left out by mistake, and no more (C10)', async () => {
  const scope = await schoolWith('vergissing', list(`${sara};ja;`, `${theo};nee;`))
  await importText(scope, 'ouders.csv', silent('1;Wim Smit;wim@x.nl'))
  expect([await custodyOf(scope, 'Sara'), await custodyOf(scope, 'Theo')]).toEqual([['none'], ['none']])
  const again = silent('1;Wim Smit;wim@x.nl', sara, theo)
  const { warnings } = await differenceOf(scope, 'ouders.csv', again)
  expect(warnings.map(({ nl }) => nl)).toEqual([expect.stringContaining('Sara Smit (Eef)')])
  await importText(scope, 'ouders.csv', again)
  expect([await custodyOf(scope, 'Sara'), await custodyOf(scope, 'Theo')]).toEqual([['full'], ['none']])
})

it('keeps a code for a mother, a father and whoever is only called a parent, and the list’s own word for others', async () => {
  const scope = await schoolWith(
    'relatie',
    list(`${sara};ja;Moeder`, `${theo};ja;vader`, '1;Wim Smit;wim@x.nl;;', '1;An Smit;an@x.nl;;tante'),
  )
  const relations = (await scope.db.from(guardianships)).map(({ relation }) => relation)
  expect(relations.sort()).toEqual(['father', 'mother', 'parent', 'tante'])
  await importText(scope, 'ouders.csv', silent('2;An Smit;an@x.nl'))
  await importText(scope, 'ouders.csv', silent('1;Wim Smit;wim@x.nl'))
  const grounds = (await scope.db.from(guardianships)).map(({ ground }) => ground)
  expect([...new Set(grounds)].sort()).toEqual([null, 'unlisted'].sort())
})
