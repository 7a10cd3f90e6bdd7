import { expect, it } from 'vitest'
import { bytes, latin1, utf16 } from './edexml-samples.ts'
import { parentsIn } from './import-helpers.ts'

const read = (...lines: string[]) => parentsIn(bytes(lines.join('\r\n')))
const faults = (...lines: string[]) => read(...lines).faults.map(({ line, element, text }) => [line, element, text.en])
const twoParents =
  'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;Ouder 1 voornaam;Ouder 1 achternaam;Ouder 1 e-mailadres;Ouder 1 gezag;Ouder 2 naam;Ouder 2 telefoon;Ouder 2 relatie;Ouder 2 gezag;Ouder 2 adres;BSN'

it('reads a row per child with parent 1 and parent 2 (C6)', () => {
  const { rows, faults } = read(
    twoParents,
    '1001;Ada;;Jansen;04-03-2017;5a;Mia;de Jong;mia@example.nl;ja;Berg, Tom van den;06 12345678;Vader;nee;Dorpsstraat 1;999111333',
  )
  expect(faults).toEqual([])
  expect(rows).toEqual([
    {
      line: 2,
      child: { key: '1001', firstName: 'Ada', infix: '', lastName: 'Jansen', birthDate: '2017-03-04', group: '5a' },
      guardians: [
        {
          firstName: 'Mia',
          infix: 'de',
          lastName: 'Jong',
          email: 'mia@example.nl',
          phone: null,
          relation: null,
          custody: 'full',
          address: null,
          silent: { fields: ['infix', 'phone', 'address'], relation: true },
        },
        {
          firstName: 'Tom',
          infix: 'van den',
          lastName: 'Berg',
          email: null,
          phone: '06 12345678',
          relation: 'vader',
          custody: 'none',
          address: 'Dorpsstraat 1',
          silent: { fields: ['email'], relation: false },
        },
      ],
    },
  ])
})

it('keeps no column that it does not know, such as a BSN (N8)', () => {
  expect(JSON.stringify(read(twoParents, '1001;Ada;;Jansen;;;Mia;Jong;mia;;;;;;;999111333').rows)).not.toContain(
    '999111333',
  )
})

it('reads the columns of Social Schools (C6)', () => {
  const { rows } = read(
    'Roepnaam,Tussenvoegsel,Achternaam,Geboortedatum (dd-mm-jjjj),Klasnaam,Leerjaar,E-mailadres ouder/verzorger 1,E-mailadres ouder/verzorger 2',
    'Ada,van,Dam,4-3-2017,5a,5,mia@example.nl,tom@example.nl',
  )
  expect(rows[0]?.child).toMatchObject({
    firstName: 'Ada',
    infix: 'van',
    lastName: 'Dam',
    birthDate: '2017-03-04',
    group: '5a',
  })
  expect(rows[0]?.guardians.map(({ email }) => email)).toEqual(['mia@example.nl', 'tom@example.nl'])
})

it('reads the columns of Zermelo: a row per parent with the numbers of the children (C6)', () => {
  const { rows } = read('Code;Achternaam;Email;Leerlingcodes', 'P1;Jansen;mia@example.nl;"1001,1002"')
  expect(rows.map(({ child, guardians }) => [child.key, guardians[0]?.email])).toEqual([
    ['1001', 'mia@example.nl'],
    ['1002', 'mia@example.nl'],
  ])
})

it.each([
  [
    'Voornaam;Achternaam;Groep;Naam ouder/verzorger 1;Mailadres ouder/verzorger 2;Telefoonnummer ouder/verzorger 1',
    'Ada;Jansen;5a;Mia van der Berg;tom@example.nl;0612345678',
  ],
  [
    'Leerling;Groep;Ouder1_Naam;Ouder1_Email1;Ouder1_Email2;Ouder1_Mobiel;Ouder2_Email1',
    'Ada Jansen;5a;Mia van der Berg;;zus@example.nl;0612345678;tom@example.nl',
  ],
  [
    'Naam leerling;Klas;Moeder;Telefoon moeder;E-mail vader',
    'Jansen, Ada;5a;Mia van der Berg;0612345678;tom@example.nl',
  ],
])('reads lists that schools make themselves: %s (C6)', (header, line) => {
  const { rows, faults } = read(header, line)
  expect(faults).toEqual([])
  expect(rows[0]?.child).toMatchObject({ firstName: 'Ada', lastName: 'Jansen', group: '5a' })
  expect(rows[0]?.guardians).toMatchObject([
    { firstName: 'Mia', infix: 'van der', lastName: 'Berg', phone: '0612345678', email: null },
    { email: 'tom@example.nl' },
  ])
})

it('reads a row per parent with columns for the child (C6)', () => {
  const { rows } = read(
    'Leerlingnummer\tNaam leerling\tVoornaam\tAchternaam\tE-mail\tRelatie\tStraat\tHuisnummer\tPostcode\tPlaats',
    '1001\tAda Jansen\tMia\tJansen\tmia@example.nl\tMoeder\tKade\t2\t1234ab\tZonnedaal',
  )
  expect(rows[0]).toMatchObject({
    child: { key: '1001', firstName: 'Ada' },
    guardians: [{ firstName: 'Mia', relation: 'moeder', address: 'Kade 2, 1234AB Zonnedaal' }],
  })
})

it('reads UTF-8 with and without its mark, Windows-1252 and UTF-16 (C6)', () => {
  const text = 'Leerlingnummer;Ouder 1 naam\n1;Zoë Müller'
  for (const file of [bytes(text), bytes(`\ufeff${text}`), latin1(text), utf16(text), bytes(`sep=;\n${text}`)])
    expect(parentsIn(file).rows[0]?.guardians[0]).toMatchObject({ firstName: 'Zoë', lastName: 'Müller' })
})

it('tells per line what is wrong, keeps the rest, and repeats no value (C6, N8)', () => {
  const header =
    'Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Ouder 1 naam;Ouder 1 email;Ouder 1 gezag;Ouder 1 telefoon'
  const lines = [
    header,
    '1;Ada;Jansen;31-02-2017;"Mia\nJansen";mia@;ja;',
    ';;;;Tom Jansen;tom@example.nl;misschien;bellen',
    '',
    '3;Cas;Smit;2017-03-04;Nora Smit;nora@example.nl;nee;0612345678',
  ]
  expect(faults(...lines)).toEqual([
    [2, 'Ouder 1 email', 'This is not a valid email address.'],
    [2, 'Geboortedatum', 'We cannot read this date.'],
    [4, 'Ouder 1 telefoon', 'This is not a valid telephone number.'],
    [4, 'Ouder 1 gezag', 'The column for custody (gezag) must say ja or nee.'],
    [4, null, 'The pupil is missing on this line.'],
  ])
  expect(read(...lines).rows.map(({ line, guardians }) => [line, guardians[0]?.firstName])).toEqual([
    [2, 'Mia'],
    [6, 'Nora'],
  ])
})

it('doubts an address that cannot be mailed, and takes every one that can (C6)', () => {
  const email = (address: string) => read('Leerlingnummer;Ouder 1 naam;Ouder 1 email', `1;Mia Jansen;${address}`)
  for (const address of [
    'zoë@x.nl',
    'mia@x',
    'mia@x..nl',
    'mia@-x.nl',
    'mia@x_y.nl',
    'mia|tom@x.nl?',
    `${'a'.repeat(65)}@x.nl`,
  ])
    expect([address, email(address).faults.length, email(address).rows[0]?.guardians[0]?.email]).toEqual([
      address,
      1,
      null,
    ])
  for (const address of ["o'neill+school@mail.x-y.nl", 'Mia.Jansen@X.nl', `${'a'.repeat(64)}@x.nl`])
    expect([email(address).faults, email(address).rows[0]?.guardians[0]?.email]).toEqual([[], address])
})

it.each([
  ['a list without parents', 'Voornaam;Achternaam;Groep', /column for the parent/],
  ['a list of parents without children', 'Naam ouder 1;Email ouder 1', /column for the pupil/],
  ['a list of pupils only', 'Leerlingnummer;Roepnaam;Geboortedatum', /column for the parent/],
])('refuses %s and says which column is missing (C6)', (_, header, sentence) => {
  expect(faults(header, 'a;b;c;d')).toContainEqual([
    1,
    expect.toBeOneOf([null, 'Achternaam']),
    expect.stringMatching(sentence),
  ])
})

it('refuses a workbook, an empty file, 6 MB and 10,001 rows (check 24)', () => {
  const long = bytes(`Leerlingnummer;Ouder 1 naam\n${'1;Mia Jansen\n'.repeat(10_001)}`)
  const files = [bytes('PK\u0003\u0004xl'), new Uint8Array(), new Uint8Array(6_000_000).fill(0x41), long]
  expect(files.map((file) => parentsIn(file)).map(({ rows, faults }) => [rows.length, faults.length])).toEqual(
    Array(4).fill([0, 1]),
  )
})

it('makes nobody of an address that is none and a number that is none, but says so (C6)', () => {
  const { rows, faults } = read('Leerlingnummer;E-mail moeder;Mobiel vader', '1001;geenmail;06')
  expect([rows.map(({ guardians }) => guardians), faults.length]).toEqual([[[]], 2])
})
