import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { contactItems } from '../../src/contacts/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { changesNothing } from '../../src/imports/planning/difference.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { differenceOf, emptySchool, importText } from './import-helpers.ts'

const pupils = 'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;E-mail leerling\n'
const one = '1;Ada;van der;Berg;01-01-2017;5a;ada@kind.nl\n'
const parents =
  'Leerlingnummer;Ouder1_Naam;Ouder1_Email;Ouder1_Mobiel;Ouder1_Relatie;Ouder1_Adres;Ouder2_Naam;Ouder2_Email;Ouder2_Mobiel;Ouder2_Relatie;Ouder2_Adres\n'
const both =
  '1;Mia van der Berg;mia@x.nl;0612345678;tante;Kade 2, 1234 AB Dorp;Tom Smit;tom@x.nl;0687654321;opa;Kerkweg 4, 1234 AC Dorp\n'

let schools = 0
async function filled() {
  const scope = await emptySchool(`stil-${schools++}`)
  await importText(scope, 'leerlingen.csv', pupils + one)
  await importText(scope, 'ouders.csv', parents + both)
  return scope
}

/** All that a list of parents may say of them. */
async function told({ db }: SchoolScope) {
  const [all, ties, items] = await db.batch([db.from(people), db.from(guardianships), db.from(contactItems)])
  return ties.map(({ personId, relation, custody }) => {
    const person = all.find(({ id }) => id === personId)!
    const reach = items.filter((item) => item.personId === personId).map(({ value }) => value)
    return [person.firstName, person.infix, person.lastName, person.email, relation, custody, ...reach.sort()].join(' ')
  })
}
const sorted = async (scope: SchoolScope) => (await told(scope)).sort()

it.each([
  ['only names', 'Leerlingnummer;Ouder1_Naam;Ouder2_Naam\n1;Mia van der Berg;Tom Smit\n'],
  [
    'addresses of the first',
    'Leerlingnummer;Ouder1_Naam;Ouder1_Email;Ouder2_Naam\n1;Mia van der Berg;mia@x.nl;Tom Smit\n',
  ],
  [
    'the telephone and relation of the second',
    'Leerlingnummer;Ouder1_Naam;Ouder2_Naam;Ouder2_Mobiel;Ouder2_Relatie\n1;Mia van der Berg;Tom Smit;0687654321;opa\n',
  ],
  [
    'names without a column for the prefix',
    'Leerlingnummer;Ouder1_Voornaam;Ouder1_Achternaam;Ouder1_Email;Ouder2_Naam\n1;Mia;Berg;mia@x.nl;Tom Smit\n',
  ],
])('takes nothing away by a column that is not there: %s (C6)', async (_, list) => {
  const scope = await filled()
  const before = await sorted(scope)
  expect(changesNothing(await differenceOf(scope, 'minder.csv', list))).toBe(true)
  await importText(scope, 'minder.csv', list)
  expect(await sorted(scope)).toEqual(before)
  expect(changesNothing(await differenceOf(scope, 'ouders.csv', parents + both))).toBe(true)
})

it('takes away what a file said before by an empty cell, and shows it first (C6)', async () => {
  const scope = await filled()
  const emptied = `${parents}1;Mia van der Berg;mia@x.nl;;tante;;Tom Smit;;0687654321;opa;Kerkweg 4, 1234 AC Dorp\n`
  const { guardians } = await differenceOf(scope, 'leeg.csv', emptied)
  expect(guardians.changed.map(({ name, changes }) => [name, changes.map(({ field, to }) => [field, to])])).toEqual([
    [
      'Mia van der Berg',
      [
        ['phone', null],
        ['address', null],
      ],
    ],
    ['Tom Smit', [['email', null]]],
  ])
  await importText(scope, 'leeg.csv', emptied)
  expect((await sorted(scope)).map((line) => line.replace(/ \d.*/, ''))).toEqual([
    'Mia van der Berg mia@x.nl tante contact',
    expect.stringMatching(/^Tom {2}Smit {2}opa \w+/),
  ])
  expect(changesNothing(await differenceOf(scope, 'leeg.csv', emptied))).toBe(true)
})

it('leaves an address that somebody changed here, though the cell is empty now (C6, C7)', async () => {
  const scope = await filled()
  await scope.db.update(people, eq(people.firstName, 'Tom'), { email: 'zelf@x.nl' })
  const emptied = `${parents}${both.replace('tom@x.nl', '')}`
  expect(changesNothing(await differenceOf(scope, 'leeg.csv', emptied))).toBe(true)
  await importText(scope, 'leeg.csv', emptied)
  expect((await scope.db.from(people, eq(people.firstName, 'Tom')))[0]?.email).toBe('zelf@x.nl')
})

it.each([
  ['no column but the names', 'Leerlingnummer;Roepnaam;Achternaam\n1;Ada;Berg\n'],
  ['a class besides', 'Leerlingnummer;Roepnaam;Achternaam;Groep\n1;Ada;Berg;5a\n'],
])('keeps of a pupil what a list has no column for: %s (C6)', async (_, list) => {
  const scope = await filled()
  expect((await differenceOf(scope, 'namen.csv', list)).pupils.changed).toEqual([])
  const emptied = await differenceOf(scope, 'leeg.csv', `${pupils}1;Ada;;Berg;;5a;\n`)
  expect(emptied.pupils.changed[0]?.changes.map(({ field, to }) => [field, to])).toEqual([
    ['name', 'Ada Berg'],
    ['birthDate', null],
    ['email', null],
  ])
})

it('leaves a pupil in the clubs that the administration named, when a list names the class only (C6)', async () => {
  const scope = await emptySchool('stil-clubs')
  const club = '<samengestelde_groepen><samengestelde_groep key="koor"/></samengestelde_groepen>'
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Ada', club), staff: '' }))
  const places = async () => (await scope.db.from(memberships)).filter(({ until }) => until === null).length
  expect(await places()).toBe(2)
  const list = 'Leerlingnummer;Roepnaam;Achternaam;Groep\n1;Ada;Jansen;5a\n'
  expect(changesNothing(await differenceOf(scope, 'lijst.csv', list))).toBe(true)
  await importText(scope, 'lijst.csv', list)
  expect(await places()).toBe(2)
})

it('takes nobody’s name away by a row that leaves it empty (C6)', async () => {
  const scope = await filled()
  const before = await sorted(scope)
  const unnamed = `${parents}1;;mia@x.nl;0612345678;tante;Kade 2, 1234 AB Dorp;Tom Smit;tom@x.nl;0687654321;opa;Kerkweg 4, 1234 AC Dorp\n`
  await importText(scope, 'naamloos.csv', unnamed)
  expect(await sorted(scope)).toEqual(before)
})

it('reads a list that an older program closed with its sign for the end', async () => {
  const scope = await filled()
  expect(changesNothing(await differenceOf(scope, 'dos.csv', `${parents}${both}\u001a`))).toBe(true)
})
