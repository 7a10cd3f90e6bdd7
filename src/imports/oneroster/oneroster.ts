import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { GuardianList } from '../guardians/guardian-list.ts'
import { type Fault, type SchoolFile, saidOfNobody } from '../pupils/school-file.ts'
import type { Bundle } from './bundle.ts'
import { classesIn, placesIn, recordFault } from './classes.ts'
import { guardiansIn } from './families.ts'
import { isNameless, memberReader, pupilReader } from './people.ts'
import type { OneRecord } from './records.ts'
import { isGone, standingsIn } from './roles.ts'
import { type OneSchool, schoolsIn } from './schools.ts'
import { schoolYearIn } from './sessions.ts'

/** What a bundle says of one school. */
export type OneRoster = OneSchool & { file: SchoolFile; guardians: GuardianList | null }
export type OneRosterReading = { ok: true; schools: OneRoster[] } | { ok: false; faults: Fault[] }

const mostFaults = 100

/** A bundle of version 1.1 or 1.2, or Microsoft's, school by school: a board's has several, and one is ours. */
export function readOneRoster(bundle: Bundle, today: string): OneRosterReading {
  const faults = [...deltasIn(bundle), ...keyFaults(bundle.users?.records ?? [])]
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, mostFaults) }
  const { schools, ofClass, ofPerson } = schoolsIn(bundle)
  const several = schools.length > 1 ? schools : [{ key: '', name: schools[0]?.name ?? '' }]
  const read = several.map((school) => ({
    ...school,
    ...schoolIn(school.key ? partOf(bundle, school.key, ofClass, ofPerson) : bundle, today),
  }))
  const taught = read.filter(({ file }) => file.pupils.length > 0)
  return taught.length > 0 ? { ok: true, schools: taught } : { ok: false, faults: [noPupils] }
}

const noPupils: Fault = { text: fileTexts.noPupils, line: null, element: null, place: 'users.csv' }

function schoolIn(bundle: Bundle, today: string): { file: SchoolFile; guardians: GuardianList | null } {
  const doubts: Fault[] = []
  const standings = standingsIn(bundle)
  const places = placesIn(bundle, standings, today, doubts)
  const groups = classesIn(bundle, places)
  const users = (bundle.users?.records ?? []).filter((user) => !isGone(user))
  const as = (standing: string) => users.filter((user) => standings.get(user.get('sourcedid'))?.standing === standing)
  const readPupil = pupilReader(bundle, groups, doubts)
  const readMember = memberReader(doubts)
  const pupils = as('pupil').map((user) => readPupil(user, places.pupils.get(user.get('sourcedid'))))
  const staff = as('staff').map((user) => {
    const id = user.get('sourcedid')
    return readMember(user, standings.get(id)!.role, places.staff.get(id))
  })
  const guardians = guardiansIn(bundle, standings, pupils, doubts)
  const hasGroups = bundle.classes !== undefined && bundle.enrollments !== undefined
  const file: SchoolFile = {
    schoolYear: schoolYearIn(bundle, today),
    brin: null,
    groups,
    pupils,
    staff,
    whole: { groups: hasGroups, pupils: true, staff: staff.length > 0 },
    gone: { groups: [], pupils: [], staff: [] },
    silent: {
      pupils: [...saidOfNobody(pupils, ['birthDate', 'email', 'year']), ...(hasGroups ? [] : (['groups'] as const))],
      staff: [...saidOfNobody(staff, ['email']), ...(hasGroups ? [] : (['groups'] as const))],
    },
    dropped: [...new Set(Object.values(bundle).flatMap(({ unread }) => unread))].sort(),
    doubts: doubts.slice(0, mostFaults),
  }
  return { file, guardians }
}

/** A file of changes only makes sense to whoever had all that came before it. */
const deltasIn = ({ manifest }: Bundle): Fault[] =>
  (manifest?.records ?? [])
    .filter((one) => one.get('value').toLowerCase() === 'delta')
    .map((one) => recordFault(one, fileTexts.delta, one.get('propertyname').slice(0, 40)))

function keyFaults(users: OneRecord[]): Fault[] {
  const lines = new Map<string, number>()
  return users.flatMap((user) => {
    const key = user.get('sourcedid')
    const first = lines.get(key)
    if (!key) return [recordFault(user, fileTexts.noKey('user'), 'sourcedId')]
    if (first !== undefined) return [recordFault(user, fileTexts.sameKey('user', first), 'sourcedId')]
    lines.set(key, user.line)
    return isNameless(user) && !isGone(user) ? [recordFault(user, fileTexts.noName, 'familyName')] : []
  })
}

/** The bundle without the other schools' classes and people; parents come with their children. */
function partOf(
  bundle: Bundle,
  school: string,
  ofClass: ReadonlyMap<string, string | null>,
  ofPerson: ReadonlyMap<string, ReadonlySet<string>>,
): Bundle {
  const only = (name: 'classes' | 'enrollments' | 'users', isOurs: (record: OneRecord) => boolean): Partial<Bundle> => {
    const file = bundle[name]
    return file ? { [name]: { ...file, records: file.records.filter(isOurs) } } : {}
  }
  const standings = standingsIn(bundle)
  const isHere = (id: string) => ofPerson.get(id)?.has(school) === true
  const isParent = (id: string) => standings.get(id)?.standing === 'guardian'
  return {
    ...bundle,
    ...only('classes', (one) => ofClass.get(one.get('sourcedid')) === school),
    ...only('enrollments', (one) => ofClass.get(one.get('classsourcedid')) === school),
    ...only('users', (one) => isHere(one.get('sourcedid')) || isParent(one.get('sourcedid'))),
  }
}
