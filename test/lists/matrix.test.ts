import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contactItems, visibilities } from '../../src/contacts/schema.ts'
import { NotFound } from '../../src/errors.ts'
import { addressClasses, addressList } from '../../src/lists/addresses.ts'
import { type Listed, lookIn, peopleList } from '../../src/lists/people.ts'
import { personFor } from '../../src/lists/person.ts'
import { households, people, pupils } from '../../src/people/schema.ts'
import { permitted } from '../../src/permissions.ts'
import type { SchoolScope, Scope } from '../../src/scope.ts'
import { randomWorld } from '../audiences/random-school.ts'
import { settle } from '../audiences/settle.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { classesOf, isBlockedFor, type School, sees, works } from './reference.ts'

// Every pair of viewer and owner of a random school, on every page, against the slow reference (C1, C4).

const choice = fc.record({
  left: fc.array(fc.nat({ max: 59 }), { maxLength: 2 }),
  deaf: fc.array(fc.nat({ max: 59 }), { maxLength: 8 }),
  shut: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  items: fc.array(fc.array(fc.constantFrom(...visibilities), { maxLength: 3 }), { minLength: 40, maxLength: 40 }),
})

const randomSchool = (): fc.Arbitrary<School> =>
  fc.record({ world: randomWorld(), choice }).map(({ world, choice: { left, deaf, shut, items } }) => {
    const gone = [...new Set(left.map((place) => world.pupils[place % world.pupils.length]!.id))].slice(
      0,
      world.pupils.length - 1,
    )
    const ended = world.memberships.map((each) =>
      gone.includes(each.personId) ? { ...each, from: '2026-08-01', until: '2026-11-22' } : each,
    )
    const silent = deaf.map((place) => world.persons[place % world.persons.length]!.id)
    return {
      ...world,
      messages: [],
      memberships: ended,
      left: gone,
      hears: Object.fromEntries(world.persons.map(({ id }) => [id, !silent.includes(id)])),
      mayWrite: Object.fromEntries(world.households.map(({ id }, place) => [id, shut[place % shut.length]!])),
      items: world.persons.flatMap(({ id: personId }, place) =>
        [...new Set(items[place % items.length])].map((visibility) => ({ personId, visibility })),
      ),
    }
  })

async function settled(school: School): Promise<SchoolScope> {
  const scope = await settle(school)
  const { db, now } = scope
  const silent = Object.entries(school.hears).filter(([, hears]) => !hears)
  await db.batch([
    db.update(
      people,
      inArray(
        people.id,
        silent.map(([id]) => id),
      ),
      { hearsParents: false },
    ),
    db.update(pupils, inArray(pupils.personId, school.left), { leftOn: '2026-11-22' }),
    ...Object.entries(school.mayWrite).map(([id, partnersMayWrite]) =>
      db.update(households, eq(households.id, id), { partnersMayWrite }),
    ),
    ...db.insertMany(
      contactItems,
      school.items.map(({ personId, visibility }) => ({
        id: `${personId}-${visibility}`,
        personId,
        kind: 'phone' as const,
        value: visibility,
        visibility,
        changedAt: now,
      })),
    ),
  ])
  return scope
}

const orNull = async <T>(asked: Promise<T>) => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
const shownIn = (items: readonly { visibility: string }[]) => items.map(({ visibility }) => visibility).sort()

async function everybodyListed(scope: Scope, after?: string): Promise<Listed[]> {
  const { people: listed, next } = await peopleList(scope, lookIn(after ? { na: after } : {}))
  return next ? [...listed, ...(await everybodyListed(scope, next))] : listed
}

async function comparePeople(school: School, scope: Scope) {
  const { id: viewer } = scope.me
  const listed = await everybodyListed(scope)
  for (const { id: owner } of school.persons) {
    const expected = sees(school, viewer, owner)
    const row = listed.find(({ id }) => id === owner)
    const card = await orNull(personFor(scope, owner))
    const actual = card && {
      shown: shownIn(card.items),
      writes: card.writes,
      basic: card.birthDate !== null || card.email !== null,
    }
    const about = [viewer, owner]
    expect([...about, row ? { writes: row.writes } : null]).toEqual([...about, expected && { writes: expected.writes }])
    expect([...about, actual]).toEqual([...about, expected && { ...expected, basic: expected.basic }])
  }
}

async function compareAddresses(school: School, scope: Scope) {
  const { id: viewer } = scope.me
  const classes = school.groups.filter(({ kind }) => kind === 'class').map(({ id }) => id)
  const mine = classesOf(school, viewer)
  const offered = (await addressClasses(scope)).map(({ id }) => id)
  if (!works(school, viewer)) expect([viewer, offered.sort()]).toEqual([viewer, [...new Set(mine)].sort()])
  for (const group of classes) {
    const list = await orNull(addressList(scope, group, false))
    expect([viewer, group, list !== null]).toEqual([viewer, group, offered.includes(group)])
    for (const family of list?.families ?? []) {
      expect([
        viewer,
        family.id,
        isBlockedFor(
          { ...school, guardianships: school.guardianships.filter(({ pupilId }) => pupilId === family.id) },
          viewer,
          family.id,
        ),
      ]).toEqual([viewer, family.id, false])
      for (const guardian of family.guardians) {
        // A parent's own line, and the partner's, stand there as the others see them.
        const expected = sees(school, viewer, guardian.id)?.shown.filter(
          (visibility) => visibility !== 'staff' || works(school, viewer),
        )
        expect([viewer, guardian.id, shownIn(guardian.items)]).toEqual([viewer, guardian.id, expected])
      }
    }
  }
}

it('shows every viewer of everybody exactly what its owner and custody allow, in lists and on pages (C1, C4, C10, checks 1, 3)', async () => {
  await fc.assert(
    fc.asyncProperty(randomSchool(), async (school) => {
      const place = await settled(school)
      await place.db.update(people, undefined, { email: 'x@x.example' })
      for (const { id } of school.persons) {
        const scope = await scopeOf(place, id)
        if (!permitted(scope.me.roles, 'userList.read', scope.school)) continue
        await comparePeople(school, scope)
        await compareAddresses(school, scope)
      }
    }),
    { numRuns: 12 },
  )
}, 240_000)
