import { and, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groups, memberships } from '../../src/groups/schema.ts'
import { newId } from '../../src/ids.ts'
import { searchable } from '../../src/people/names.ts'
import { guardianships, namesHere, people, pupils, staff } from '../../src/people/schema.ts'
import { sweepLeavers } from '../../src/people/sweep.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'

// Whatever is written, and in whatever order: the names by which people are found are those of who is here (C4).

// Few of each, so that what is written is often taken back.
const anybody = fc.constantFrom('a', 'a', 'c', 'd')
const child = fc.constantFrom('c', 'c', 'd')
const until = fc.constantFrom(null, '2026-07-31', '2027-01-31')
const name = fc.constantFrom(
  'Jan',
  'Jan de Boer',
  'Jan-Willem Boer',
  'D’Arcy "el" van O\'Neill',
  'An an',
  'José  Bo-',
  '\\n',
)
const custody = fc.constantFrom('full', 'full', 'none', 'contact', 'blocked')
const role = fc.constantFrom('pupil', 'teacher', 'classParent')
const job = fc.constantFrom('teacher', 'admin')

type Db = SchoolScope['db']
const since = new Date('2026-08-01T08:00:00Z')
const one = <T>(record: fc.Arbitrary<T>, write: (db: Db, with_: T) => PromiseLike<unknown>) =>
  record.map((with_) => ({ with_, write: (db: Db) => write(db, with_) }))

/** Each as the product writes it; what the database refuses (no such pupil) did not happen. */
const act = fc.oneof(
  one(fc.record({ id: anybody, name }), (db, { id, name }) =>
    db.update(people, eq(people.id, id), { searchName: searchable(name) }),
  ),
  one(fc.record({ personId: anybody, role: job }), (db, job) =>
    db.batch(db.insertMany(staff, [{ ...job, since }], sql`on conflict do nothing`)),
  ),
  one(fc.record({ id: anybody, job }), (db, { id, job }) =>
    db.delete(staff, and(eq(staff.personId, id), eq(staff.role, job))),
  ),
  one(fc.record({ personId: child, leftOn: until }), (db, pupil) =>
    db.batch(db.insertMany(pupils, [{ ...pupil, year: 3 }], sql`on conflict do update set left_on = excluded.left_on`)),
  ),
  one(fc.record({ id: child, leftOn: until }), (db, { id, leftOn }) =>
    db.update(pupils, eq(pupils.personId, id), { leftOn }),
  ),
  one(child, (db, id) => db.delete(pupils, eq(pupils.personId, id))),
  one(fc.record({ personId: anybody, pupilId: child, custody }), (db, tie) =>
    db.batch(
      db.insertMany(
        guardianships,
        [{ ...tie, relation: '', since }],
        sql`on conflict do update set custody = excluded.custody`,
      ),
    ),
  ),
  one(fc.record({ personId: anybody, pupilId: child }), (db, { personId, pupilId }) =>
    db.delete(guardianships, and(eq(guardianships.personId, personId), eq(guardianships.pupilId, pupilId))),
  ),
  one(fc.record({ personId: anybody, role, until }), (db, place) =>
    db.batch(
      db.insertMany(
        memberships,
        [{ ...place, groupId: 'g', from: '2020-08-01' }],
        sql`on conflict do update set until_day = excluded.until_day`,
      ),
    ),
  ),
  one(anybody, (db, id) => db.delete(memberships, eq(memberships.personId, id))),
  one(fc.constantFrom('a', 'c'), (db, id) => db.delete(people, eq(people.id, id))),
)

const person = (id: string) => ({
  id,
  firstName: id,
  infix: '',
  lastName: '',
  searchName: `${id} van x`,
  createdAt: since,
})

async function newSchool() {
  const about = { name: 'Een school', town: '', welcome: '', hue: 0, shard: '1', slug: newId(new Date()) }
  const scope = await foundSchool(platform, about)
  await scope.db.batch([
    ...scope.db.insertMany(people, ['a', 'c', 'd'].map(person)),
    scope.db.insert(groups, { id: 'g', name: 'g', kind: 'class', year: 3, schoolYear: '2026-2027' }),
    ...scope.db.insertMany(
      pupils,
      ['c', 'd'].map((personId) => ({ personId, year: 3 })),
    ),
    scope.db.insert(guardianships, { personId: 'a', pupilId: 'c', custody: 'full', relation: '', since }),
  ])
  return scope
}

const rows = async (db: Db) => {
  const found = await db.from(namesHere)
  return found.map(({ personId, part, name, until }) => JSON.stringify([personId, part, name, until])).sort()
}

/** The same from what stands in the other tables, slowly. */
async function expected(db: Db) {
  const [persons, jobs, children, ties, places] = await db.batch([
    db.from(people),
    db.from(staff),
    db.from(pupils),
    db.from(guardianships, eq(guardianships.custody, 'full')),
    db.from(memberships),
  ])
  const leaving = (id: string) => children.filter(({ personId }) => personId === id).map(({ leftOn }) => leftOn)
  return persons
    .flatMap(({ id, searchName }) => {
      const isTheirs = ({ personId }: { personId: string }) => personId === id
      const ends = {
        staff: [
          ...jobs.filter(isTheirs).map(() => null),
          ...places.filter(isTheirs).flatMap(({ role, until }) => (role === 'teacher' ? [until] : [])),
        ],
        pupils: leaving(id),
        parents: ties.filter(isTheirs).flatMap(({ pupilId }) => leaving(pupilId)),
        places: places
          .filter(isTheirs)
          .flatMap(({ role, until }) => (['pupil', 'teacher'].includes(role) ? [] : [until])),
      }
      const { places: _, ...parts } = { everybody: Object.values(ends).flat(), ...ends }
      const lines = Object.entries(parts).flatMap(([part, days]) =>
        days.length > 0 ? [[id, part, searchName, lastOf(days)]] : [],
      )
      const words = new Set(lines.length > 0 ? searchName.split(/[ -]/).slice(1).filter(Boolean) : [])
      return [...lines, ...[...words].map((word) => [id, 'word', word, lastOf(parts.everybody)])]
    })
    .map((line) => JSON.stringify(line))
    .sort()
}

const lastOf = (days: (string | null)[]) => (days.includes(null) ? null : days.toSorted().at(-1))

it('keeps the names of who is here right through everything that may be written (C4)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), async (acts) => {
      const { db } = await newSchool()
      for (const { write } of acts) {
        await Promise.resolve(write(db)).catch((error) => expect(String(error.cause ?? error)).toContain('FOREIGN KEY'))
        expect(await rows(db)).toEqual(await expected(db))
      }
    }),
    { numRuns: 80 },
  )
}, 120_000)

it('forgets the names of who left, once that day is over everywhere (C8)', async () => {
  const { db } = await newSchool()
  await db.update(pupils, eq(pupils.personId, 'c'), { leftOn: '2026-07-31' })
  await db.update(pupils, eq(pupils.personId, 'd'), { leftOn: '2026-08-02' })
  const tick = (at: string) => sweepLeavers({ ...platform, now: () => new Date(at) }, '1')
  await tick('2026-08-01T10:00:00Z')
  expect((await rows(db)).join()).toContain('2026-07-31')
  await tick('2026-08-02T00:00:00Z')
  expect((await rows(db)).map((row) => JSON.parse(row)[0])).toEqual(['d', 'd', 'd', 'd'])
})

it('reads of whom it is written, and nobody else of a school, however large it is (C4, check 38)', async () => {
  const { db, now } = await foundSchool(platform, {
    ...{ name: 'De Grote', slug: `grote-${newId(new Date())}`, town: '', welcome: '', hue: 0, shard: '1' },
  })
  const ids = Array.from({ length: 400 }, (_, place) => `x${String(place).padStart(3, '0')}`)
  await db.batch([
    ...db.insertMany(
      people,
      ids.map((id) => ({ id, firstName: 'A', infix: '', lastName: 'B', searchName: `a b ${id}`, createdAt: now })),
    ),
    ...db.insertMany(
      staff,
      ids.slice(1).map((personId) => ({ personId, role: 'teacher' as const, since: now })),
    ),
  ])
  const { meta } = await db.insert(staff, { personId: ids[0]!, role: 'teacher', since: now })
  expect(meta.rows_read).toBeLessThan(60)
})
