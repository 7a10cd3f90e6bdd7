import { groups, memberships } from '../../src/groups/schema.ts'
import { newId } from '../../src/ids.ts'
import { searchable } from '../../src/people/names.ts'
import { guardianships, people, pupils, staff } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { localDay, schoolYearOf } from '../../src/time.ts'

const firstNames =
  'Ada Bo Cas Daan Eef Fay Gijs Hil Ivo Jip Kees Lot Mees Noor Olle Pim Roos Saar Teun Uri Vera Wout Yara'.split(' ')
const infixes = ['', '', '', 'van', 'de', 'van der']
const syllables = 'bak vis smit mei mul bos vos pet hen dek brou dijk kra post wes oos noor zui lin ber'.split(' ')

const groupSize = 25

/** The same people in the same order at every run, with some 400 last names. */
function person(id: string, place: number, createdAt: Date) {
  const firstName = firstNames[place % firstNames.length]!
  const infix = infixes[place % infixes.length]!
  const [one, other] = [syllables[(place * 7) % 20]!, syllables[Math.floor(place / 20) % 20]!]
  const lastName = `${one[0]!.toUpperCase()}${one.slice(1)}${other}`
  const searchName = searchable([firstName, infix, lastName].filter(Boolean).join(' '))
  return { id, firstName, infix, lastName, searchName, createdAt }
}

type Large = { parent: string; teacher: string; classId: string }

/** So many pupils in classes of 25, with two parents each and a teacher for every class; with `leftOn`, of a year that is over. */
export async function largeSchool(scope: SchoolScope, count: number, leftOn: string | null = null): Promise<Large> {
  const { db, now } = scope
  const until = leftOn
  const schoolYear = schoolYearOf(leftOn ?? localDay(now, scope.school.zone))
  const numbers = Array.from({ length: count }, (_, place) => place)
  const ids = numbers.map(() => ({ pupil: newId(now), mother: newId(now), father: newId(now) }))
  const classes = Array.from({ length: Math.ceil(count / groupSize) }, (_, place) => ({
    group: newId(now),
    teacher: newId(now),
    name: `Groep ${(place % 8) + 1}${String.fromCharCode(97 + Math.floor(place / 8))}`,
    year: (place % 8) + 1,
  }))
  const from = `${schoolYear.slice(0, 4)}-08-01`
  const since = new Date(`${from}T08:00:00Z`)
  await db.batch([
    ...db.insertMany(people, [
      ...ids.flatMap(({ pupil, mother, father }, place) => [
        person(pupil, 3 * place, since),
        person(mother, 3 * place + 1, since),
        person(father, 3 * place + 2, since),
      ]),
      ...classes.map(({ teacher }, place) => person(teacher, place, since)),
    ]),
    ...db.insertMany(
      groups,
      classes.map(({ group, name, year }) => ({ id: group, kind: 'class' as const, schoolYear, name, year })),
    ),
    ...db.insertMany(
      pupils,
      ids.map(({ pupil }) => ({ personId: pupil, year: 3, leftOn })),
    ),
    ...db.insertMany(
      guardianships,
      ids.flatMap(({ pupil: pupilId, mother, father }) =>
        [mother, father].map((personId) => ({ personId, pupilId, custody: 'full' as const, relation: '', since })),
      ),
    ),
    ...(leftOn
      ? []
      : db.insertMany(
          staff,
          classes.map(({ teacher: personId }) => ({ personId, role: 'teacher' as const, since })),
        )),
    ...db.insertMany(memberships, [
      ...ids.map(({ pupil: personId }, place) => ({
        personId,
        groupId: classes[Math.floor(place / groupSize)]!.group,
        role: 'pupil' as const,
        from,
        until,
      })),
      ...classes.map(({ group: groupId, teacher: personId }) => ({
        personId,
        groupId,
        role: 'teacher' as const,
        from,
        until,
      })),
    ]),
  ])
  return { parent: ids[0]!.mother, teacher: classes[0]!.teacher, classId: classes[0]!.group }
}
