import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { isoDate } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import type { Fault, FileGroup } from '../pupils/school-file.ts'
import type { Bundle } from './bundle.ts'
import type { OneRecord } from './records.ts'
import { isGone, type Standings } from './roles.ts'

export const recordFault = ({ line, place }: OneRecord, text: Fault['text'], element: string | null = null): Fault => ({
  text,
  line,
  element,
  place,
})

/** Who is in which group as what: by person, the groups' keys. */
export type Places = { pupils: ReadonlyMap<string, string[]>; staff: ReadonlyMap<string, string[]> }

export function placesIn(
  { enrollments, classes, users }: Bundle,
  standings: Standings,
  today: string,
  doubts: Fault[],
): Places {
  const known = new Set((classes?.records ?? []).filter((one) => !isGone(one)).map((one) => one.get('sourcedid')))
  const people = new Set((users?.records ?? []).map((one) => one.get('sourcedid')))
  const current = (enrollments?.records ?? []).filter((one) => !isGone(one) && !isOver(one, today))
  const sure = current.filter((one) => {
    const id = one.get('usersourcedid')
    const standing = people.has(id) ? standings.get(id)?.standing : undefined
    const isOther = standing && standing !== (isPupils(one) ? 'pupil' : 'staff')
    if (!known.has(one.get('classsourcedid'))) doubts.push(recordFault(one, fileTexts.unknownClass, 'classSourcedId'))
    else if (!standing) doubts.push(recordFault(one, fileTexts.unknownUser, 'userSourcedId'))
    else if (isOther) doubts.push(recordFault(one, fileTexts.otherRole, 'role'))
    return known.has(one.get('classsourcedid')) && standing && !isOther
  })
  const keysBy = (records: OneRecord[]) =>
    new Map(
      [...grouped(records, (one) => one.get('usersourcedid'))].map(([id, places]) => [
        id,
        [...new Set(places.map((one) => one.get('classsourcedid')))],
      ]),
    )
  return { pupils: keysBy(sure.filter(isPupils)), staff: keysBy(sure.filter((one) => !isPupils(one))) }
}

const isPupils = (enrollment: OneRecord) => enrollment.get('role').toLowerCase() === 'student'

function isOver(enrollment: OneRecord, today: string) {
  const end = isoDate(enrollment.get('enddate'))
  return end !== null && end < today
}

/** A home room is a class; where a bundle names none, whatever each pupil has only one of. */
export function classesIn({ classes }: Bundle, places: Places): FileGroup[] {
  const current = (classes?.records ?? []).filter((one) => !isGone(one))
  const isHome = (one: OneRecord) => one.get('classtype').toLowerCase() === 'homeroom'
  const hasHomes = current.some(isHome)
  const isOneEach = [...places.pupils.values()].every((keys) => keys.length === 1)
  return current.map((one) => ({
    key: one.get('sourcedid'),
    name: one.get('title').slice(0, 100) || one.get('sourcedid'),
    kind: isHome(one) || (!hasHomes && isOneEach) ? 'class' : 'club',
    years: yearsIn(one.get('grades')),
    yearCode: null,
  }))
}

/** "09,10": as numbers, for the order that groups stand in. */
export const yearsIn = (grades: string) =>
  grades
    .split(',')
    .flatMap((grade) => (/^\s*0?\d{1,2}\s*$/.test(grade) ? [Number(grade)] : []))
    .filter((year) => year <= 16)
    .sort((a, b) => a - b)
