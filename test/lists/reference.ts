import type { Visibility } from '../../src/contacts/schema.ts'
import type { Membership, World } from '../audiences/world.ts'

// Who sees what of whom (C1, C4, C5), as loops and filters: slow on purpose, and one rule after the other.

export type School = World & {
  left: string[]
  hears: Record<string, boolean>
  mayWrite: Record<string, boolean>
  items: { personId: string; visibility: Visibility }[]
}

export type Seen = { shown: Visibility[]; writes: boolean; basic: boolean }

const isToday = ({ today }: World, { from, until }: Membership) => from <= today && (until === null || until >= today)
const placesOf = (school: School, id: string) =>
  school.memberships.filter((each) => each.personId === id && isToday(school, each))
const wards = (school: School, id: string) =>
  school.guardianships.filter((each) => each.personId === id && each.custody === 'full').map(({ pupilId }) => pupilId)
const wardsHere = (school: School, id: string) => wards(school, id).filter((pupil) => !school.left.includes(pupil))

const isPupil = ({ pupils }: School, id: string) => pupils.some((each) => each.id === id)
const isPupilHere = (school: School, id: string) => isPupil(school, id) && !school.left.includes(id)
export const works = (school: School, id: string) =>
  school.staff.some(({ personId }) => personId === id) || placesOf(school, id).some(({ role }) => role === 'teacher')
const isParent = (school: School, id: string) => wardsHere(school, id).length > 0
const isPlaced = (school: School, id: string) => placesOf(school, id).some(({ role }) => role !== 'pupil')
const hasTask = (school: School, id: string) =>
  placesOf(school, id).some(({ role }) => role === 'classParent' || role === 'liceParent')
/** Who begins next week is found already. */
const isHere = (school: School, id: string) =>
  works(school, id) ||
  isParent(school, id) ||
  isPupilHere(school, id) ||
  school.memberships.some(
    ({ personId, role, until }) => personId === id && role !== 'pupil' && (until === null || until >= school.today),
  )
const belongs = (school: School, id: string) =>
  !isPupilHere(school, id) && (isParent(school, id) || isPlaced(school, id))

/** The classes in which somebody has a child today. */
export function classesOf(school: School, id: string) {
  const classes = school.groups.filter(({ kind }) => kind === 'class').map((group) => group.id)
  const places = wardsHere(school, id).flatMap((pupil) => placesOf(school, pupil))
  return places
    .filter(({ role, groupId }) => role === 'pupil' && classes.includes(groupId))
    .map(({ groupId }) => groupId)
}
const groupsAround = (school: School, id: string) => [
  ...placesOf(school, id).map(({ groupId }) => groupId),
  ...wards(school, id).flatMap((pupil) =>
    placesOf(school, pupil)
      .filter(({ role }) => role === 'pupil')
      .map(({ groupId }) => groupId),
  ),
]
const meet = (one: string[], other: string[]) => one.some((id) => other.includes(id))
const homeOf = ({ households }: School, id: string) => households.find(({ members }) => members.includes(id))

const arePartners = (school: School, one: string, other: string) =>
  homeOf(school, one)?.members.includes(other) === true &&
  homeOf(school, one)?.jointUse === true &&
  meet(wards(school, one), wards(school, other))

export const isBlockedFor = (school: School, viewer: string, owner: string) =>
  school.guardianships.some(
    ({ personId, pupilId, custody }) =>
      personId === viewer && custody === 'blocked' && (pupilId === owner || wards(school, owner).includes(pupilId)),
  )

function mayWrite(school: School, viewer: string, owner: string) {
  if (viewer === owner) return false
  if (works(school, viewer)) return true
  if (isPupil(school, owner)) return false
  if (works(school, owner)) return true
  if (!hasTask(school, viewer) && !isParent(school, viewer)) return false
  if (hasTask(school, owner)) return true
  if (!isParent(school, owner)) return false
  const home = homeOf(school, viewer)
  if (home?.members.includes(owner)) return home.jointUse || school.mayWrite[home.id] === true
  return hasTask(school, viewer) || school.hears[owner] === true
}

/** What one sees of another, or null where one does not find the other at all. */
export function sees(school: School, viewer: string, owner: string): Seen | null {
  const all = school.items.filter(({ personId }) => personId === owner).map(({ visibility }) => visibility)
  const writes = mayWrite(school, viewer, owner)
  const shown = (...which: Visibility[]) => all.filter((visibility) => which.includes(visibility)).sort()
  if (!isHere(school, owner)) return null
  const everything = { shown: shown('staff', 'group', 'all'), writes, basic: true }
  if (viewer === owner) return everything
  if (isBlockedFor(school, viewer, owner)) return null
  if (works(school, viewer)) return everything
  const isClassmate = meet(classesOf(school, viewer), classesOf(school, owner))
  if (!belongs(school, viewer)) return works(school, owner) ? { shown: [], writes, basic: false } : null
  if (isPupilHere(school, owner) && !works(school, owner)) {
    const near = meet(groupsAround(school, viewer), groupsAround(school, owner))
    return near ? { shown: [], writes, basic: false } : null
  }
  if (!works(school, owner) && !writes && !isClassmate && !all.includes('all')) return null
  if (arePartners(school, viewer, owner)) return { shown: shown('staff', 'group', 'all'), writes, basic: false }
  return { shown: isClassmate ? shown('group', 'all') : shown('all'), writes, basic: false }
}
