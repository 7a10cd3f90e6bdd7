import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { folded, isoDate } from '../fields/fields.ts'
import type { Element } from '../files/xml.ts'
import { child, type Findings, fault, keyOf, value } from './elements.ts'
import { clubsOf, groupsOf } from './people.ts'

type Blocks = { groups: Element[]; pupils: Element[]; staff: Element[] }

export function findDuplicateKeys(elements: Element[], { faults }: Findings) {
  const lines = new Map<string, number>()
  for (const element of elements) {
    const key = keyOf(element)
    const first = lines.get(key)
    if (!key) faults.push(fault(fileTexts.noKey(element.name), element))
    else if (key.length > 256) faults.push(fault(fileTexts.tooLong, element))
    else if (first === undefined) lines.set(key, element.line)
    else faults.push(fault(fileTexts.sameKey(element.name, first), element))
  }
}

/** A class and a club are two kinds: a reference to one must not land on the other. */
export function findUnknownGroups({ groups, pupils, staff }: Blocks, { faults }: Findings) {
  const known = new Set(groups.map((group) => reference(group)))
  const classesOf = (pupil: Element) => pupil.children.filter(({ name }) => name === 'groep')
  for (const pupil of pupils) {
    const [, second] = classesOf(pupil)
    if (second) faults.push(fault(fileTexts.twoClasses, second))
  }
  const references = [
    ...pupils.flatMap((pupil) => [...classesOf(pupil), ...clubsOf(pupil)]),
    ...staff.flatMap(groupsOf),
  ]
  for (const one of references) {
    if (!keyOf(one)) faults.push(fault(fileTexts.noKey(one.name), one))
    else if (!known.has(reference(one))) faults.push(fault(fileTexts.unknownGroup, one))
  }
}

const reference = (group: Element) => `${group.name} ${keyOf(group)}`

/** Twins share a surname and a birthday, not a first name. A child that left and came back may have an old record. */
export function findDuplicatePupils(pupils: Element[], { faults }: Findings) {
  const firstLines = new Map<string, number>()
  for (const pupil of pupils) {
    const marks = marksOf(pupil)
    const first = marks.map((mark) => firstLines.get(mark)).find((line) => line !== undefined)
    if (first !== undefined) faults.push(fault(fileTexts.samePupil(first), pupil))
    for (const mark of marks) if (!firstLines.has(mark)) firstLines.set(mark, pupil.line)
  }
}

function marksOf(pupil: Element) {
  // What is wrong with a text is told when the pupil is read.
  const unheard: Findings = { faults: [], doubts: [] }
  const text = (name: string) => value(pupil, name, unheard)
  const eckid = pupil.attributes.eckid?.trim()
  const born = isoDate(text('geboortedatum'))
  const name = folded([text('roepnaam') || text('voornamen'), text('voorvoegsel'), text('achternaam')].join(' '))
  const isPresent = !child(pupil, 'uitstroomdatum')
  return [...(eckid ? [`eckid ${eckid}`] : []), ...(born && name && isPresent ? [`${born} ${name}`] : [])]
}
