import { memberships } from '../../src/groups/schema.ts'
import { guardianships, people, pupils } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'

/** A child in 4a, so that whoever loses custody of another is still a parent here, and sees the rest. */
export async function haveAnotherChild({ db, now }: SchoolScope, personId: string) {
  const id = `other-of-${personId}`
  const child = { id, firstName: 'Another', infix: '', lastName: 'Cast', searchName: 'another cast', createdAt: now }
  await db.batch([
    db.insert(people, child),
    db.insert(pupils, { personId: id, year: 4 }),
    db.insert(memberships, { groupId: '4a', personId: id, role: 'pupil', from: '2020-08-01' }),
    db.insert(guardianships, { personId, pupilId: id, custody: 'full', relation: 'ouder', since: now }),
  ])
}
