import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import { clean, emailAddress, isoDate } from '../fields/fields.ts'
import type { Element } from '../files/xml.ts'
import { type Fault, type PersonName, type SchoolFile, type YearCode, yearCodes } from '../pupils/school-file.ts'

export type Findings = { faults: Fault[]; doubts: Fault[] }

export const fault = (text: Text, at: Element, element = at.name): Fault => ({ text, line: at.line, element })

export const child = (parent: Element, name: string) => parent.children.find((one) => one.name === name)

/** The text of a child element, '' when absent. The format's own longest text is 256; names get no room for a novel. */
export function value(parent: Element, name: string, findings: Findings): string {
  const found = child(parent, name)
  if (!found) return ''
  const text = clean(found.text)
  if (text.length <= 256) return text
  findings.faults.push(fault(fileTexts.tooLong, found))
  return ''
}

export const keyOf = (element: Element) => clean(element.attributes.key ?? '')

export function dateIn(parent: Element, name: string, findings: Findings) {
  return readOrDoubt(parent, name, findings, isoDate, fileTexts.unreadDate)
}

export function emailIn(parent: Element, findings: Findings) {
  return readOrDoubt(parent, 'emailadres', findings, emailAddress, fileTexts.unreadEmail)
}

export function yearIn(parent: Element, findings: Findings) {
  const year = readOrDoubt(parent, 'jaargroep', findings, yearNamed, fileTexts.unreadYear)
  return year ?? { year: null, yearCode: null }
}

function readOrDoubt<T>(
  parent: Element,
  name: string,
  findings: Findings,
  read: (text: string) => T | null,
  text: Text,
) {
  const written = value(parent, name, findings)
  const result = written ? read(written) : null
  if (written && result === null) findings.doubts.push(fault(text, child(parent, name) ?? parent))
  return result
}

/** 0 is preschool, 1 to 8 primary, 11 to 16 secondary school. */
function yearNamed(text: string): { year: number | null; yearCode: YearCode | null } | null {
  if (/^(?:[0-8]|1[1-6])$/.test(text)) return { year: Number(text), yearCode: null }
  const yearCode = yearCodes.find((code) => code === text.toUpperCase())
  return yearCode ? { year: null, yearCode } : null
}

/** The name used daily; files without one have first names or only initials. */
export function nameIn(person: Element, findings: Findings): PersonName {
  const [called = '', official = '', initials = '', infix = '', lastName = ''] = [
    'roepnaam',
    'voornamen',
    'voorletters-1',
    'voorvoegsel',
    'achternaam',
  ].map((name) => value(person, name, findings))
  const firstName = called || official.split(' ')[0] || initials.replace(/(\p{Lu})(?![.\p{Ll}])/gu, '$1.')
  if (!firstName && !lastName) findings.faults.push(fault(fileTexts.noName, person))
  return { firstName, infix, lastName }
}

type Head = Pick<SchoolFile, 'schoolYear' | 'brin'>

export function readSchoolHead(root: Element, findings: Findings): Head | null {
  const school = child(root, 'school')
  if (!school) {
    findings.faults.push(fault(fileTexts.missing('school'), root, 'school'))
    return null
  }
  const schoolYear = value(school, 'schooljaar', findings)
  const brin = value(school, 'brincode', findings).toUpperCase()
  // Not the schema's list of years, which ends in 2024-2025.
  const [from, to] = /^(\d{4})-(\d{4})$/.exec(schoolYear)?.slice(1).map(Number) ?? []
  if (!schoolYear) findings.faults.push(fault(fileTexts.missing('schooljaar'), school, 'schooljaar'))
  else if (!from || to !== from + 1)
    findings.faults.push(fault(fileTexts.badSchoolYear, child(school, 'schooljaar') ?? school))
  if (brin && !/^\d\d[A-Z]{2}\d{0,2}$/.test(brin))
    findings.faults.push(fault(fileTexts.badBrin, child(school, 'brincode') ?? school))
  return { schoolYear, brin: brin || null }
}
