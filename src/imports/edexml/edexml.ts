import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { type Element, readXml } from '../files/xml.ts'
import { type SchoolFile, type SchoolFileReading, saidOfNobody } from '../pupils/school-file.ts'
import { findDuplicateKeys, findDuplicatePupils, findUnknownGroups } from './checks.ts'
import { type Findings, fault, readSchoolHead } from './elements.ts'
import { readGroup, withYearsOfPupils } from './groups.ts'
import { readPupil, readStaff } from './people.ts'

/** National and other numbers, origin, weights and postcodes (N8): gone before there is a tree. */
const sensitive =
  /^(?:bsn.*|sofinummer|onderwijsnummer|rijksregisternummer|etniciteit|land(?:_.*)?|gewicht.*|post(?:code|nummer).*)$/i

/** Reads EDEXML 1.0.3, 2.0 and 2.1: lenient on order and on what it does not know, strict on keys. */
export function readEdexml(bytes: Uint8Array): SchoolFileReading {
  const xml = readXml(bytes, { root: 'EDEX', omit: (name) => sensitive.test(name) })
  if (!xml.ok) return xml
  const findings: Findings = { faults: [], doubts: [] }
  const file = readSchool(xml.root, findings)
  if (!file || findings.faults.length > 0) return { ok: false, faults: inOrder(findings.faults) }
  return { ok: true, file: { ...file, dropped: droppedNames(xml.root, xml.omitted), doubts: inOrder(findings.doubts) } }
}

function readSchool(root: Element, findings: Findings): SchoolFile | null {
  const head = readSchoolHead(root, findings)
  const blocks = {
    groups: inBlock(root, 'groepen', ['groep', 'samengestelde_groep']),
    pupils: inBlock(root, 'leerlingen', ['leerling']),
    staff: inBlock(root, 'leerkrachten', ['leerkracht']),
  }
  if (blocks.pupils.length === 0) findings.faults.push(fault(fileTexts.noPupils, root, 'leerlingen'))
  for (const block of Object.values(blocks)) findDuplicateKeys(block, findings)
  findUnknownGroups(blocks, findings)
  findDuplicatePupils(blocks.pupils, findings)
  const groups = blocks.groups.map((group) => readGroup(group, findings))
  const pupils = blocks.pupils.map((pupil) => readPupil(pupil, groups, findings))
  const staff = blocks.staff.map((member) => readStaff(member, findings))
  if (!head) return null
  return {
    ...head,
    groups: withYearsOfPupils(groups, pupils),
    pupils,
    staff,
    // A file without staff does not say that everybody left.
    whole: { groups: true, pupils: true, staff: staff.length > 0 },
    gone: { groups: [], pupils: [], staff: [] },
    silent: { pupils: saidOfNobody(pupils, ['email', 'birthDate']), staff: saidOfNobody(staff, ['email']) },
    dropped: [],
    doubts: [],
  }
}

const inBlock = (root: Element, block: string, names: string[]) =>
  root.children
    .filter(({ name }) => name === block)
    .flatMap(({ children }) => children)
    .filter(({ name }) => names.includes(name))

function droppedNames(root: Element, omitted: string[]) {
  const people = [...inBlock(root, 'leerlingen', ['leerling']), ...inBlock(root, 'leerkrachten', ['leerkracht'])]
  const hasEckid = people.some(({ attributes }) => attributes.eckid !== undefined)
  // Only names of the format itself are told: a made-up name could carry a number.
  const known = omitted.filter((name) => /^(?:[a-z_]+|bsn_ondwnr-4)$/.test(name))
  return hasEckid ? [...known, 'eckid'].sort() : known
}

const inOrder = (faults: Findings['faults']) => faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, 100)
