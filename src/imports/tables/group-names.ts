import { clean, folded } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import type { FileGroup } from '../pupils/school-file.ts'

/** "5", "Groep 5", "5a", "groep 3/4". */
export function yearIn(written: string) {
  const [, digits] = /^\D*(\d{1,2})(?!\d)/.exec(written) ?? []
  const year = Number(digits)
  return digits !== undefined && year <= 8 ? year : null
}

export function groupsNamed(named: { name: string; year: number | null }[]): FileGroup[] {
  const groups = grouped(
    named.filter(({ name }) => name),
    ({ name }) => folded(name),
  )
  return [...groups].map(([key, same]) => {
    const years = [...new Set(same.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
    return { key, name: clean(same[0]!.name), kind: 'class', years, yearCode: null, isNamed: true }
  })
}
