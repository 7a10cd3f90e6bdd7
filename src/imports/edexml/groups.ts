import type { Element } from '../files/xml.ts'
import type { FileGroup, FilePupil } from '../pupils/school-file.ts'
import { type Findings, keyOf, value, yearIn } from './elements.ts'

export function readGroup(element: Element, findings: Findings): FileGroup {
  const { year, yearCode } = yearIn(element, findings)
  const key = keyOf(element)
  return {
    key,
    name: value(element, 'naam', findings) || key,
    kind: element.name === 'groep' ? 'class' : 'club',
    years: year === null ? [] : [year],
    yearCode,
  }
}

/** A combination class has the years of its pupils; the file tells the year per pupil. */
export function withYearsOfPupils(groups: FileGroup[], pupils: FilePupil[]): FileGroup[] {
  const years = new Map<string, Set<number>>()
  for (const { groupKey, year } of pupils)
    if (groupKey !== null && year !== null) years.set(groupKey, (years.get(groupKey) ?? new Set()).add(year))
  const isOpen = ({ kind, years, yearCode }: FileGroup) =>
    kind === 'class' && years.length === 0 && (yearCode === 'C' || yearCode === null)
  return groups.map((group) =>
    isOpen(group) ? { ...group, years: [...(years.get(group.key) ?? [])].sort((a, b) => a - b) } : group,
  )
}
