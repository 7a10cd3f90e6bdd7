import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { groups, memberships } from '../../src/groups/schema.ts'
import { apply } from '../../src/imports/applying.ts'
import { decide } from '../../src/imports/choosing.ts'
import { changesNothing, countsOf, type Difference, type PartName } from '../../src/imports/planning/difference.ts'
import { leftOut, sameAs, somebodyNew, type Way } from '../../src/imports/planning/lines.ts'
import { importChoices } from '../../src/imports/schema.ts'
import { people, pupils } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { everythingOf } from '../checksum.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { asUpload, differenceOf, emptySchool, importText, previewOf, received } from './import-helpers.ts'

const lineOf = (difference: Difference, part: PartName, way: Way, name: string) =>
  difference[part][way].find((entry) => entry.name === name)!.line
const names = async (scope: SchoolScope) => (await scope.db.from(people)).map(({ firstName }) => firstName).sort()
const choose = (scope: SchoolScope, id: string, choices: Record<string, string | null>) =>
  decide(scope, id, new Map(Object.entries(choices)))

async function applied(scope: SchoolScope, id: string) {
  const { seen } = await previewOf(scope, id)
  expect(await apply(scope, id, null, { seen, confirmed: true })).toEqual({ is: 'applied' })
}

it('leaves out what somebody takes the tick from, and shows it again the next time (C6)', async () => {
  const scope = await emptySchool('weglaten')
  const text = edexml()
  const id = await received(scope, asUpload('EDEX.XML', text))
  const { difference } = await previewOf(scope, id)
  await choose(scope, id, { [lineOf(difference, 'pupils', 'added', 'Bo Jansen')]: leftOut })
  expect(countsOf((await previewOf(scope, id)).difference).pupils.added).toBe(1)
  await applied(scope, id)
  expect(await names(scope)).toEqual(['Ada', 'Anna'])
  expect((await differenceOf(scope, 'EDEX.XML', text)).pupils.added.map(({ name }) => name)).toEqual(['Bo Jansen'])
  expect(await scope.db.from(importChoices)).toEqual([])
})

it('leaves a change and a leaving as they are here, each by itself (C6)', async () => {
  const scope = await emptySchool('per-regel')
  await importText(scope, 'EDEX.XML', edexml())
  const text = edexml({ pupils: pupil('1', 'Aat') })
  const id = await received(scope, asUpload('EDEX.XML', text))
  const { difference } = await previewOf(scope, id)
  await choose(scope, id, {
    [lineOf(difference, 'pupils', 'changed', 'Aat Jansen')]: leftOut,
    [lineOf(difference, 'pupils', 'gone', 'Bo Jansen')]: leftOut,
  })
  expect(changesNothing((await previewOf(scope, id)).difference)).toBe(true)
  await choose(scope, id, { [lineOf(difference, 'pupils', 'changed', 'Aat Jansen')]: null })
  await applied(scope, id)
  expect(await names(scope)).toEqual(['Aat', 'Anna', 'Bo'])
  expect((await scope.db.from(pupils)).map(({ leftOn }) => leftOn)).toEqual([null, null])
})

it('puts nobody in a group that is left out, and brings no parents of a pupil that is (C6)', async () => {
  const scope = await emptySchool('gevolgen')
  const list =
    'Leerlingnummer;Roepnaam;Achternaam;Groep;Ouder 1 naam;Ouder 1 e-mail\n1;Ada;Jansen;5a;Mia Jansen;mia@x.nl\n2;Bo;Smit;5b;Tom Smit;tom@x.nl\n'
  const id = await received(scope, asUpload('leerlingen.csv', list))
  const { difference } = await previewOf(scope, id)
  expect(countsOf(difference)).toMatchObject({ groups: { added: 2 }, pupils: { added: 2 }, guardians: { added: 2 } })
  await choose(scope, id, {
    [lineOf(difference, 'groups', 'added', '5b')]: leftOut,
    [lineOf(difference, 'pupils', 'added', 'Ada Jansen')]: leftOut,
  })
  await applied(scope, id)
  expect(await names(scope)).toEqual(['Bo', 'Tom'])
  expect((await scope.db.from(groups)).map(({ name }) => name)).toEqual(['5a'])
  expect(await scope.db.from(memberships)).toEqual([])
})

it('applies what was seen: a decision made meanwhile by a colleague is shown first (C6)', async () => {
  const scope = await emptySchool('samen')
  const id = await received(scope, asUpload('EDEX.XML', edexml()))
  const { seen, difference } = await previewOf(scope, id)
  await choose(scope, id, { [lineOf(difference, 'pupils', 'added', 'Bo Jansen')]: leftOut })
  const before = await everythingOf(scope, ['import_runs'])
  expect(await apply(scope, id, null, { seen, confirmed: true })).toMatchObject({ is: 'outdated' })
  expect(await everythingOf(scope, ['import_runs'])).toEqual(before)
})

/** Pim, born on the fourth of March, by a key that does not last. */
const unsure = (name: string) => edexml({ pupils: pupil('#1', name), staff: '' })

async function asked(slug: string) {
  const scope = await emptySchool(slug)
  await importText(scope, 'EDEX.XML', unsure('Pim'))
  const id = await received(scope, asUpload('EDEX.XML', unsure('Willem')))
  const { difference } = await previewOf(scope, id)
  const [pim] = await scope.db.from(people)
  return { scope, id, question: difference.doubts[0]!.question!, pim: pim!.id }
}

it('shows whom somebody may be side by side, and changes nothing of either while nobody decides (C6)', async () => {
  const { scope, id, question, pim } = await asked('twijfel')
  expect(question).toMatchObject({
    part: 'pupils',
    said: { name: 'Willem Jansen', facts: [{ field: 'birthDate', value: '2017-03-04' }, { field: 'group' }] },
    candidates: [{ personId: pim, name: 'Pim Jansen' }],
    answer: null,
  })
  const { difference } = await previewOf(scope, id)
  expect([changesNothing(difference), countsOf(difference).pupils.doubtful]).toEqual([true, 1])
})

it('takes the same person for the same when somebody says so (C6)', async () => {
  const { scope, id, question, pim } = await asked('zelfde')
  await choose(scope, id, { [question.line]: sameAs(pim) })
  await applied(scope, id)
  expect((await scope.db.from(people)).map((one) => [one.id, one.firstName])).toEqual([[pim, 'Willem']])
})

it('makes somebody new when somebody says so, and the other is gone (C6)', async () => {
  const { scope, id, question, pim } = await asked('ander')
  await choose(scope, id, { [question.line]: somebodyNew })
  await applied(scope, id)
  expect(await names(scope)).toEqual(['Pim', 'Willem'])
  const [left] = await scope.db.from(pupils, eq(pupils.personId, pim))
  expect(left?.leftOn).not.toBe(null)
  expect(changesNothing(await differenceOf(scope, 'EDEX.XML', unsure('Willem')))).toBe(true)
})

it('gives a key to another child when somebody says that it is one, and keeps both apart from then on (C6)', async () => {
  const scope = await emptySchool('sleutel')
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Ada') }))
  const text = edexml({ pupils: pupil('1', 'Zoë').replace('2017-03-04', '2018-01-01') })
  const id = await received(scope, asUpload('EDEX.XML', text))
  const { question } = (await previewOf(scope, id)).difference.doubts[0]!
  await choose(scope, id, { [question!.line]: somebodyNew })
  await applied(scope, id)
  expect(await names(scope)).toEqual(['Ada', 'Anna', 'Zoë'])
  expect(changesNothing(await differenceOf(scope, 'EDEX.XML', text))).toBe(true)
})

const parents = (name: string, email: string) =>
  `Leerlingnummer;Ouder 1 naam;Ouder 1 e-mail;Ouder 1 telefoon\n1;${name};${email};06-12345678\n`

it.each([
  ['another spelling', 'Mia Janssen', 'mia.nieuw@x.nl'],
  ['a name by marriage', 'Mia de Vries', 'mia.nieuw@x.nl'],
  ['the telephone of who was there', 'Maria J. Bakker', 'mb@x.nl'],
])('asks whether a parent with %s is the one that was there, and takes nobody’s child away meanwhile (C6, C10)', async (_, name, email) => {
  const scope = await emptySchool(`ouder-${email}-${name.length}`.replace(/[^a-z0-9]/g, '-'))
  await importText(scope, 'EDEX.XML', edexml({ pupils: pupil('1', 'Ada') }))
  await importText(scope, 'ouders.csv', parents('Mia Jansen', 'mia@x.nl'))
  const id = await received(scope, asUpload('ouders.csv', parents(name, email)))
  const { difference } = await previewOf(scope, id)
  const [doubt] = difference.doubts
  expect([changesNothing(difference), doubt?.question?.candidates[0]?.name]).toEqual([true, 'Mia Jansen'])
  await choose(scope, id, { [doubt!.question!.line]: sameAs(doubt!.question!.candidates[0]!.personId) })
  await applied(scope, id)
  const mia = (await scope.db.from(people)).filter((one) => one.email === email)
  expect(mia.length).toBe(1)
  expect((await scope.db.from(people)).length).toBe(3)
})

it('asks about a teacher who is here as a parent by the same name, and makes nobody twice (C6)', async () => {
  const scope = await emptySchool('ook-ouder')
  const anna = { id: 'anna', firstName: 'Anna', infix: 'de', lastName: 'Vries', searchName: 'anna de vries' }
  await scope.db.insert(people, { ...anna, email: 'anna@thuis.nl', createdAt: scope.now })
  const id = await received(scope, asUpload('EDEX.XML', edexml()))
  const question = (await previewOf(scope, id)).difference.doubts[0]!.question!
  expect(question.candidates.map(({ name }) => name)).toEqual(['Anna de Vries'])
  await choose(scope, id, { [question.line]: sameAs('anna') })
  await applied(scope, id)
  expect((await scope.db.from(people)).filter(({ lastName }) => lastName === 'Vries').length).toBe(1)
})

it('knows a pupil by name and class where a file does not say when anybody was born (C6)', async () => {
  const scope = await emptySchool('zonder-datum')
  await importText(scope, 'EDEX.XML', edexml())
  const list = 'Roepnaam;Achternaam;Groep;E-mail leerling\nAda;Jansen;5a;ada@school.nl\nBo;Jansen;6b;bo@school.nl\n'
  const { pupils: changed, doubts } = await differenceOf(scope, 'leerlingen.csv', list)
  expect(changed.changed.map(({ name }) => name)).toEqual(['Ada Jansen'])
  expect(doubts.map(({ question }) => question?.candidates[0]?.name)).toEqual(['Bo Jansen'])
})

it('applies a list of new pupils whose parents have no email, as it was seen, also where one was left out (C6)', async () => {
  const scope = await emptySchool('zonder-mail')
  const list = 'leerlingnummer;roepnaam;achternaam;ouder1 voornaam;ouder1 achternaam;ouder2 voornaam;ouder2 achternaam'
  const id = await received(scope, asUpload('nieuw.csv', `${list}\n1;Ada;Jansen;Mia;Jansen;Tom;Jansen\n`))
  const { difference } = await previewOf(scope, id)
  await choose(scope, id, { [lineOf(difference, 'guardians', 'added', 'Tom Jansen')]: leftOut })
  await applied(scope, id)
  expect(await names(scope)).toEqual(['Ada', 'Mia'])
})

it('calls a parent of whom a list has no name by the child, until a list has one (C6)', async () => {
  const scope = await emptySchool('naamloos')
  const head = 'leerlingnummer;roepnaam;achternaam;e-mail moeder'
  await importText(scope, 'een.csv', `${head}\n1;Ada;Jansen;mia@x.nl\n`)
  expect(await names(scope)).toEqual(['Ada', 'Moeder van Ada'])
  expect(await differenceOf(scope, 'een.csv', `${head}\n1;Ada;Jansen;mia@x.nl\n`)).toSatisfy(changesNothing)
  await importText(scope, 'twee.csv', `${head};naam moeder\n1;Ada;Jansen;mia@x.nl;Mia Jansen\n`)
  expect(await names(scope)).toEqual(['Ada', 'Mia'])
})
