import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type ContactItem, contactItems } from '../../src/contacts/schema.ts'
import { people } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { differenceOf, emptySchool, importText } from './import-helpers.ts'

const head = 'Leerlingnummer;Ouder 1 naam;Ouder 1 e-mailadres;Ouder 1 telefoon;Ouder 1 adres'
const list = (phone: string, address = 'Kade 1, 1234 AB Zonnedaal') =>
  `${head}\n1;Mia Jansen;mia@x.example;${phone};"${address}"\n`

/** A school where a list named Mia, with this telephone number. */
async function listed(slug: string, phone = '06-12345678') {
  const scope = await emptySchool(slug)
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Ada') }))
  await importText(scope, 'ouders.csv', list(phone))
  const [mia] = await scope.db.from(people, eq(people.email, 'mia@x.example'))
  return { scope, mia: mia!.id }
}

const itemsOf = async ({ db }: SchoolScope, personId: string) =>
  (await db.from(contactItems, eq(contactItems.personId, personId))).sort((a, b) => (a.value < b.value ? -1 : 1))
const phonesOf = async (scope: SchoolScope, personId: string) =>
  (await itemsOf(scope, personId))
    .filter(({ kind }) => kind === 'phone')
    .map(({ value, visibility, told }) => [value, visibility, told])
const adds = ({ db, now }: SchoolScope, personId: string, value: string) =>
  db.insert(contactItems, { id: value, personId, kind: 'phone', value, visibility: 'all', changedAt: now })
const toldPhone = (personId: string) =>
  and(eq(contactItems.personId, personId), eq(contactItems.kind, 'phone'), eq(contactItems.told, true))

it('keeps what a list tells as its own telephone number and address, for the staff alone (C1, C6)', async () => {
  const { scope, mia } = await listed('verteld')
  const told: Partial<ContactItem>[] = [
    { kind: 'phone', label: 'mobile', value: '+31612345678', visibility: 'staff', told: true },
    { kind: 'address', label: null, value: 'Kade 1', postcode: '1234 AB', town: 'Zonnedaal', visibility: 'staff' },
  ]
  expect(await itemsOf(scope, mia)).toMatchObject(told)
})

it('leaves what a person added, chose or threw away, until the list tells something new (C6, C7)', async () => {
  const { scope, mia } = await listed('eigen-nummer')
  await adds(scope, mia, '+31600000001')
  await scope.db.update(contactItems, toldPhone(mia), { visibility: 'group' })
  await importText(scope, 'ouders.csv', list('06-12345678'))
  const own = ['+31600000001', 'all', false]
  expect(await phonesOf(scope, mia)).toEqual([own, ['+31612345678', 'group', true]])

  const difference = await differenceOf(scope, 'ouders.csv', list('06-87654321'))
  expect(difference.guardians.changed.map(({ changes }) => changes)).toEqual([
    [{ field: 'phone', from: '06-12345678', to: '06-87654321' }],
  ])
  await importText(scope, 'ouders.csv', list('06-87654321'))
  expect(await phonesOf(scope, mia)).toEqual([own, ['+31687654321', 'staff', true]])

  await scope.db.delete(contactItems, toldPhone(mia))
  await importText(scope, 'ouders.csv', list('06-87654321'))
  expect(await phonesOf(scope, mia)).toEqual([own])
  await importText(scope, 'ouders.csv', list('06-11111111'))
  expect(await phonesOf(scope, mia)).toEqual([own, ['+31611111111', 'staff', true]])
  await importText(scope, 'ouders.csv', list(''))
  expect(await phonesOf(scope, mia)).toEqual([own])
})

it('does not tell a person again what she already wrote, however it is spelled (C7)', async () => {
  const { scope, mia } = await listed('zelfde')
  await adds(scope, mia, '+31687654321')
  await importText(scope, 'ouders.csv', list('0031 6 8765 4321'))
  expect(await phonesOf(scope, mia)).toEqual([['+31687654321', 'all', false]])
})

it('tells its own beside what somebody has who was entered by hand', async () => {
  const scope = await emptySchool('met-de-hand')
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Ada') }))
  const mia = { id: 'mia', firstName: 'Mia', infix: '', lastName: 'Jansen', searchName: 'mia jansen' }
  await scope.db.insert(people, { ...mia, email: 'mia@x.example', createdAt: scope.now })
  await adds(scope, 'mia', '+31600000001')
  await importText(scope, 'ouders.csv', list('06-12345678'))
  expect(await phonesOf(scope, 'mia')).toEqual([
    ['+31600000001', 'all', false],
    ['+31612345678', 'staff', true],
  ])
})

it('keeps as typed what is no number or address that we know the parts of', async () => {
  const { scope, mia } = await listed('ruw', '123 456')
  await importText(scope, 'ouders.csv', list('123 456', 'Woonboot Anna'))
  expect(await itemsOf(scope, mia)).toMatchObject([
    { value: '123 456', label: null },
    { value: 'Woonboot Anna', postcode: '', town: '' },
  ])
})
