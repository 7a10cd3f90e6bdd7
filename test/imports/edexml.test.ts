import { expect, it } from 'vitest'
import { readEdexml } from '../../src/imports/edexml/edexml.ts'
import { bytes, edexml, latin1, type Parts, pupil } from './edexml-samples.ts'

const read = (parts: Parts = {}) => readEdexml(bytes(edexml(parts)))

function fileFrom(parts: Parts = {}) {
  const reading = read(parts)
  if (!reading.ok) throw new Error(reading.faults.map(({ text, line }) => `${line}: ${text.en}`).join('\n'))
  return reading.file
}

function faultsOf(parts: Parts) {
  const reading = read(parts)
  return reading.ok ? [] : reading.faults.map(({ text, line, element }) => [line, element, text.en])
}

it('reads school, groups, pupils and staff (C6)', () => {
  const file = fileFrom()
  expect([file.schoolYear, file.brin, file.doubts, file.dropped]).toEqual(['2026-2027', '99RB', [], []])
  expect(file.groups.map(({ name, kind, years }) => [name, kind, years])).toEqual([
    ['Groep 5a', 'class', [5]],
    ['Koor', 'club', []],
  ])
  expect(file.pupils.map(({ firstName, year, groupKey }) => [firstName, year, groupKey])).toEqual([
    ['Ada', 5, '5a'],
    ['Bo', 5, '5a'],
  ])
  expect(file.staff).toMatchObject([{ infix: 'de', suggestedRoles: ['LRK'], groupKeys: ['5a'] }])
})

it('reads nothing of people that the school does not need here, such as their sex (N4, N8)', () => {
  const { pupils, staff, ...head } = fileFrom({ pupils: pupil('1', 'Ada', '<geslacht>2</geslacht>') })
  expect(Object.keys(head).sort()).toEqual([
    'brin',
    'doubts',
    'dropped',
    'gone',
    'groups',
    'schoolYear',
    'silent',
    'whole',
  ])
  expect(Object.keys(pupils[0]!).sort()).toEqual([
    'birthDate',
    'email',
    'firstName',
    'groupKey',
    'infix',
    'key',
    'lastName',
    'leftOn',
    'otherGroupKeys',
    'stableKey',
    'year',
  ])
  expect(Object.keys(staff[0]!).sort()).toEqual([
    'email',
    'firstName',
    'groupKeys',
    'infix',
    'key',
    'lastName',
    'stableKey',
    'suggestedRoles',
  ])
})

it('drops numbers, origin, weights and postcode at reading, and names what it dropped (N8)', () => {
  const canaries =
    '<bsn>999111333</bsn><sofinummer>999111334</sofinummer><bsn_ondwnr-4>7313</bsn_ondwnr-4><land>XQ</land><land_vader>XQ</land_vader><etniciteit>XQ1</etniciteit><gewicht_nieuw>7,77</gewicht_nieuw><gewicht>7.78</gewicht><postcodenl>9876XQ</postcodenl><postnummerbe>9876</postnummerbe><onderwijsnummer>999111335</onderwijsnummer><rijksregisternummer>99911133599</rijksregisternummer><fotourl>XQ9</fotourl>'
  const told = JSON.stringify([
    read({ pupils: pupil('1', 'Ada', canaries) }),
    read({ pupils: pupil('1', 'Ada', `${canaries}<bsn>999111333`) }),
    read({ pupils: pupil('1', 'Ada', canaries) + pupil('1', 'Bo', canaries) }),
    read({ pupils: pupil('1', 'Ada', '<bsn>999111333 & 7313</bsn>') }),
    read({ pupils: pupil('1', 'Ada', '<bsn>&x999111333;</bsn>') }),
  ])
  expect(told).not.toMatch(/9991113|7313|XQ|7[,.]7|9876/)
  expect(fileFrom({ pupils: pupil('1', 'Ada', '<land>NL</land><bsn>1</bsn>') }).dropped).toEqual(['bsn', 'land'])
})

it.each([
  [
    'a pupil without key',
    { pupils: '<leerling><roepnaam>Ada</roepnaam></leerling>' },
    [[6, 'leerling', 'A leerling has no key.']],
  ],
  [
    'a duplicate key',
    { pupils: `${pupil('1', 'Ada')}\n${pupil('1', 'Bo')}` },
    [[7, 'leerling', 'This leerling has the same key as the one on line 6.']],
  ],
  [
    'a duplicate group key',
    { groups: '<groep key="5a"/><samengestelde_groep key="5a"/>' },
    [[4, 'samengestelde_groep', 'This samengestelde_groep has the same key as the one on line 4.']],
  ],
  [
    'an unknown group',
    { groups: '<groep key="6a"/>', staff: '', pupils: pupil('1', 'Ada') },
    [[6, 'groep', 'This refers to a group that is not in the file.']],
  ],
  [
    'a club where a class is meant',
    { groups: '<samengestelde_groep key="5a"/>', staff: '', pupils: pupil('1', 'Ada') },
    [[6, 'groep', 'This refers to a group that is not in the file.']],
  ],
  [
    'the same pupil twice',
    { pupils: `${pupil('1', 'Ada')}\n${pupil('2', 'ADA')}` },
    [[7, 'leerling', 'This pupil is in the file twice. The first time is on line 6.']],
  ],
  [
    'a school year that jumps',
    { school: '<schooljaar>2026-2028</schooljaar>' },
    [[3, 'schooljaar', 'The school year is not right. It must look like this: 2026-2027.']],
  ],
  [
    'no school year',
    { school: '<brincode>99RB</brincode>' },
    [[3, 'schooljaar', 'The element schooljaar is missing.']],
  ],
  ['no pupils', { pupils: '' }, [[2, 'leerlingen', 'There are no pupils in the file.']]],
])('refuses %s and says where (C6, check 25)', (_, parts, faults) => {
  expect(faultsOf(parts)).toEqual(faults)
})

it('takes twins for two pupils (C6)', () => {
  expect(fileFrom().pupils.map(({ birthDate }) => birthDate)).toEqual(['2017-03-04', '2017-03-04'])
})

it('takes any order of elements, and elements it does not know (C6)', () => {
  const text =
    '<EDEX><extra/><leerlingen><leerling key="1"><groep key="a"/><nieuw>x</nieuw><roepnaam>Ada</roepnaam></leerling></leerlingen><groepen><groep key="a"><naam>A</naam></groep></groepen><school><schooljaar>2031-2032</schooljaar></school></EDEX>'
  expect(readEdexml(bytes(text))).toMatchObject({
    ok: true,
    file: { schoolYear: '2031-2032', brin: null, pupils: [{ groupKey: 'a' }] },
  })
})

it('gives a combination class the years of its pupils (C6)', () => {
  const file = fileFrom({
    groups: '<groep key="5a"><naam>Groep 1/2a</naam><jaargroep>C</jaargroep></groep>',
    pupils:
      pupil('1', 'Ada', '<jaargroep>2</jaargroep>') + pupil('2', 'Bo', '<jaargroep>1</jaargroep>') + pupil('3', 'Cas'),
  })
  expect(file.groups[0]).toMatchObject({ years: [1, 2], yearCode: 'C' })
  expect(file.pupils.map(({ year }) => year)).toEqual([2, 1, null])
})

it('knows that a key with # may be another child next time (C6)', () => {
  expect(fileFrom({ pupils: pupil('#001', 'Ada') }).pupils[0]).toMatchObject({ key: '#001', stableKey: false })
})

it('doubts a date, a year and an email it cannot read, and reads on (C6)', () => {
  const file = fileFrom({
    pupils: pupil(
      '1',
      'Ada',
      '<jaargroep>Z</jaargroep><emailadres>ada</emailadres><uitstroomdatum>2026-02-30</uitstroomdatum>',
    ),
  })
  expect(file.doubts.map(({ element }) => element)).toEqual(['jaargroep', 'emailadres', 'uitstroomdatum'])
})

it('falls back on first names, then on initials, for the daily name (C6)', () => {
  const named = (inner: string) =>
    fileFrom({ pupils: `<leerling key="1"><achternaam>Hof</achternaam>${inner}</leerling>` }).pupils[0]?.firstName
  expect(named('<voornamen>Ismaël Hassan</voornamen>')).toBe('Ismaël')
  expect(named('<voorletters-1>IH</voorletters-1>')).toBe('I.H.')
})

it('reads apostrophes, character numbers and CDATA, more than a thousand of them (C6)', () => {
  const many = Array.from({ length: 1200 }, (_, at) => pupil(`${at}`, `D&apos;Ar&#xE7;y${at}<![CDATA[ & <b>]]>`)).join(
    '',
  )
  expect(fileFrom({ pupils: many }).pupils[1199]?.firstName).toBe("D'Arçy1199 & <b>")
})

it('obeys an ISO-8859-1 declaration (C6)', () => {
  const text = edexml({ head: '<?xml version="1.0" encoding="ISO-8859-1"?>', pupils: pupil('1', 'Zoë') })
  expect(readEdexml(latin1(text))).toMatchObject({ ok: true, file: { pupils: [{ firstName: 'Zoë' }] } })
})

it('reads two thousand pupils well within two seconds (C6)', () => {
  const text = bytes(
    edexml({
      pupils: Array.from({ length: 2000 }, (_, at) => pupil(`${at}`, `Kind${at}`, '<bsn>999111333</bsn>')).join('\n'),
    }),
  )
  const start = performance.now()
  expect(readEdexml(text).ok).toBe(true)
  expect(performance.now() - start).toBeLessThan(2000)
})
