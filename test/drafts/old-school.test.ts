import { beforeAll, expect, it } from 'vitest'
import { groupsOfNow } from '../../src/drafts/queries.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { searchable } from '../../src/people/names.ts'
import { people, staff } from '../../src/people/schema.ts'
import { openSchool } from '../../src/schools/open.ts'
import type { Scope } from '../../src/scope.ts'
import { aLongTimeAgo, as, type Cast, cast, platform } from '../cast.ts'
import { measured } from '../overview/measured.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

/** Which groups Ines may choose from, and the rows that were read for it. */
async function groupsRead() {
  const watched = measured(platform)
  const scope = await openSchool(watched.platform, them.linde.school.schoolId)
  const before = watched.reading.rows
  const names = (await groupsOfNow(scope as Scope)).map(({ name }) => name)
  return { names, rows: watched.reading.rows - before }
}

it('reads no more to offer groups at a school with sixty years of classes behind it (check 38)', async () => {
  const { db } = them.linde
  const before = await groupsRead()
  const old = Array.from({ length: 600 }, (_, place) => ({
    id: `oud-${place}`,
    name: `Groep ${place % 10}`,
    kind: 'class' as const,
    year: place % 10,
    schoolYear: `${1960 + Math.floor(place / 10)}-${1961 + Math.floor(place / 10)}`,
  }))
  await db.batch([
    ...db.insertMany(groups, old),
    ...db.insertMany(
      memberships,
      old.map(({ id }) => ({
        groupId: id,
        personId: 'ines',
        role: 'teacher' as const,
        from: '1960-08-01',
        until: '2020-07-31',
      })),
    ),
    db.insert(groups, { id: 'raad', name: 'Raad', kind: 'council', year: 99, schoolYear: '2001-2002' }),
    db.insert(memberships, { groupId: 'raad', personId: 'ines', role: 'member', from: '2001-08-01' }),
  ])
  const after = await groupsRead()
  expect(after.names).toEqual([...before.names, 'Raad'])
  expect(after.rows).toBeLessThanOrEqual(before.rows + 6)
})

it.each([
  ['Bjørn Ærø', 'bjorn'],
  ['Łukasz Wałęsa', 'walesa'],
  ['Đorđe Straße', 'strasse'],
  ['Lœuïs Þórð', 'loeuis'],
  ['Lœuïs Þórð', 'LŒUÏS'],
])('finds %s by %s, as a keyboard has it (C4)', async (name, typed) => {
  const { db } = them.linde
  const [firstName = '', lastName = ''] = name.split(' ')
  const person = { infix: '', email: null, createdAt: aLongTimeAgo, searchName: searchable(name) }
  const id = `${name} ${typed}`
  await db.batch([
    db.insert(people, { ...person, id, firstName, lastName }),
    db.insert(staff, { personId: id, role: 'teacher', since: aLongTimeAgo }),
  ])
  const found = await (
    await as(them, 'ines').visit(`${paths.recipientSuggestions}?zoek=${encodeURIComponent(typed)}`)
  ).text()
  expect(found).toContain(lastName)
  const listed = await (await as(them, 'ines').visit(`${paths.userList}?zoek=${encodeURIComponent(typed)}`)).text()
  expect(listed).toContain(lastName)
})
