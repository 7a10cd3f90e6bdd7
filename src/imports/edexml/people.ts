import type { Element } from '../files/xml.ts'
import type { FileGroup, FilePupil, FileStaff } from '../pupils/school-file.ts'
import { child, dateIn, emailIn, type Findings, keyOf, nameIn, yearIn } from './elements.ts'

export function readPupil(element: Element, groups: FileGroup[], findings: Findings): FilePupil {
  const group = child(element, 'groep')
  const groupKey = group ? keyOf(group) : null
  return {
    ...keyIn(element),
    ...nameIn(element, findings),
    birthDate: dateIn(element, 'geboortedatum', findings),
    year: yearOf(
      element,
      groups.find(({ key }) => key === groupKey),
      findings,
    ),
    groupKey,
    otherGroupKeys: clubsOf(element).map(keyOf),
    email: emailIn(element, findings),
    leftOn: dateIn(element, 'uitstroomdatum', findings),
  }
}

export function readStaff(element: Element, findings: Findings): FileStaff {
  return {
    ...keyIn(element),
    ...nameIn(element, findings),
    email: emailIn(element, findings),
    suggestedRoles: rolesIn(element),
    groupKeys: groupsOf(element).map(keyOf),
  }
}

export const clubsOf = (pupil: Element) =>
  pupil.children
    .flatMap((one) => (one.name === 'samengestelde_groepen' ? one.children : [one]))
    .filter(({ name }) => name === 'samengestelde_groep')

export const groupsOf = (member: Element) =>
  member.children
    .filter(({ name }) => name === 'groepen')
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'groep' || name === 'samengestelde_groep')

/** A pupil without a year of its own has the year of its class, unless that class is a mix. */
function yearOf(element: Element, group: FileGroup | undefined, findings: Findings) {
  const own = yearIn(element, findings)
  return own.year !== null || own.yearCode !== null ? own.year : (group?.years[0] ?? null)
}

function keyIn(element: Element) {
  const key = keyOf(element)
  return { key, stableKey: !key.startsWith('#') }
}

const rolesIn = (element: Element) =>
  element.children
    .filter(({ name }) => name === 'rol')
    .map(({ text }) => text.trim().toUpperCase())
    .filter((code) => /^[A-Z]{2,3}$/.test(code))
