import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { groups, memberships } from '../../src/groups/schema.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { deliveryPupils } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, householdMembers, households, people, pupils } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { good, press } from '../drafts/composing.ts'

// De Linde has a combination class too, 1/2, which is ordered by its lowest year: Een is in year 1, Twee in year 2.
// Weg was in year 8 and has left; Laat leaves year 7 next year; of Onbekend nobody told the year.

let them: Cast
const children = [
  { id: 'een', year: 1, leftOn: null },
  { id: 'twee', year: 2, leftOn: null },
  { id: 'weg', year: 8, leftOn: '2026-07-31' },
  { id: 'laat', year: 7, leftOn: '2099-07-31' },
  { id: 'onbekend', year: 0, leftOn: null },
]
const person = (id: string) => ({ id, firstName: id, infix: '', lastName: 'Cast', searchName: `${id} cast` })

beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  const all = children.flatMap(({ id }) => [person(id), person(`ouder-${id}`)])
  const place = { groupId: '1/2', role: 'pupil' as const, from: '2020-08-01' }
  const relation = { custody: 'full' as const, relation: 'ouder', since: aLongTimeAgo }
  await db.batch([
    ...db.insertMany(
      people,
      all.map((one) => ({ ...one, createdAt: aLongTimeAgo })),
    ),
    ...db.insertMany(
      pupils,
      children.map(({ id, ...about }) => ({ personId: id, ...about })),
    ),
    ...db.insertMany(groups, [{ id: '1/2', name: 'Groep 1/2', kind: 'class', schoolYear: '2026-2027', year: 1 }]),
    ...db.insertMany(
      memberships,
      children.map(({ id, leftOn }) => ({ personId: id, until: leftOn, ...place })),
    ),
    ...db.insertMany(
      households,
      children.map(({ id }) => ({ id })),
    ),
    ...db.insertMany(
      householdMembers,
      children.map(({ id }) => ({ personId: `ouder-${id}`, householdId: id })),
    ),
    ...db.insertMany(
      guardianships,
      children.map(({ id }) => ({ personId: `ouder-${id}`, pupilId: id, ...relation })),
    ),
  ])
})
const ines = () => as(them, 'ines')

it('offers the parents of every year that a pupil is in, and of no other', async () => {
  const page = await (await ines().visit(paths.newMessage)).text()
  const years = [...page.matchAll(/<option value="ouders-jaar:(\d+)">Alle ouders van leerjaar \1</g)]
  expect(years.map(([, year]) => year)).toEqual(['1', '2', '3', '7'])
})

it.each([
  [1, 'een'],
  [2, 'twee'],
  [7, 'laat'],
])('reaches with "parents of year %i" those of the pupils who are in it themselves, in a class of two years too', async (year, child) => {
  const { id } = await press(ines(), 'versturen', { ...good, aan: `ouders-jaar:${year}` })
  await deliverAll(them.linde, id)
  const sections = await them.linde.db.from(deliveryPupils, eq(deliveryPupils.messageId, id))
  expect(sections.map(({ personId, pupilId, groupId }) => [personId, pupilId, groupId])).toEqual([
    [`ouder-${child}`, child, '1/2'],
  ])
})
