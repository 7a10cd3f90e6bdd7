import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { emailAddress, isoDate } from '../fields/fields.ts'
import { isInfixes, withInfix } from '../fields/person-names.ts'
import type { Fault, FileGroup, FilePupil, FileStaff, PersonName } from '../pupils/school-file.ts'
import type { Bundle } from './bundle.ts'
import { recordFault, yearsIn } from './classes.ts'
import type { OneRecord } from './records.ts'

/** As somebody is called; what stands between is a middle name or, in Dutch bundles, what comes before the surname. */
export function nameOfUser(user: OneRecord): PersonName {
  const middle = user.get('middlename')
  return withInfix({
    firstName: (user.get('preferredgivenname') || user.get('givenname')).slice(0, 100),
    infix: middle && isInfixes(middle) ? middle : '',
    lastName: (user.get('preferredfamilyname') || user.get('familyname')).slice(0, 100),
  })
}

export const isNameless = (user: OneRecord) => {
  const { firstName, lastName } = nameOfUser(user)
  return !firstName && !lastName
}

export function emailOfUser(user: OneRecord, doubts: Fault[]) {
  const written = user.get('email')
  const email = written ? emailAddress(written) : null
  if (written && !email) doubts.push(recordFault(user, fileTexts.unreadEmail, 'email'))
  return email
}

/** What stands about a pupil in other files than the one of the people. */
export function pupilReader({ demographics, roles }: Bundle, groups: FileGroup[], doubts: Fault[]) {
  const born = new Map(
    (demographics?.records ?? []).map((one) => [one.get('sourcedid') || one.get('usersourcedid'), one]),
  )
  const grades = new Map((roles?.records ?? []).map((one) => [one.get('usersourcedid'), one.get('grade')]))
  const classes = new Set(groups.filter(({ kind }) => kind === 'class').map(({ key }) => key))
  const birthDateOf = (id: string) => {
    const record = born.get(id)
    const written = record?.get('birthdate') ?? ''
    const date = written ? isoDate(written) : null
    if (record && written && !date) doubts.push(recordFault(record, fileTexts.unreadDate, 'birthDate'))
    return date
  }
  return (user: OneRecord, keys: readonly string[] = []): FilePupil => {
    const key = user.get('sourcedid')
    const groupKey = keys.find((one) => classes.has(one)) ?? null
    return {
      key,
      stableKey: true,
      ...nameOfUser(user),
      birthDate: birthDateOf(key),
      year: yearsIn(user.get('grades') || user.get('grade') || (grades.get(key) ?? ''))[0] ?? null,
      groupKey,
      otherGroupKeys: keys.filter((one) => one !== groupKey),
      email: emailOfUser(user, doubts),
      leftOn: null,
    }
  }
}

export const memberReader =
  (doubts: Fault[]) =>
  (user: OneRecord, role: string, keys: readonly string[] = []): FileStaff => ({
    key: user.get('sourcedid'),
    stableKey: true,
    ...nameOfUser(user),
    email: emailOfUser(user, doubts),
    suggestedRoles: [['teacher', 'professor'].includes(role) ? 'LRK' : role],
    groupKeys: [...keys],
  })
