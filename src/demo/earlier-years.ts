import type { DemoGroup, DemoPupil, DemoSchool } from './shapes.ts'

/** Which class a pupil was in, who was in this year then and is in that class now. */
export type ClassThen = (year: number, groupKeyNow: string) => DemoGroup

/** The same school some years before: who was there already, each in the class of that time. */
export function yearsBefore(school: DemoSchool, years: number, classThen: ClassThen): DemoSchool {
  const families = school.families
    .map((family) => ({ ...family, children: family.children.flatMap((child) => childThen(child, years, classThen)) }))
    .filter(({ children }) => children.length > 0)
  const classes = school.families.flatMap(({ children }) =>
    children.filter(({ year }) => year > years).map((child) => classThen(child.year - years, child.groupKey)),
  )
  const clubs = school.groups.filter(({ kind }) => kind === 'club')
  const groups = [...new Map([...classes, ...clubs].map((group) => [group.key, group])).values()]
  const taught = (key: string) => groups.some((group) => group.key === key)
  // Who teaches a class that was not there yet had that class before.
  const staff = school.staff.map((member) => ({
    ...member,
    groupKeys: member.groupKeys
      .map((key) => (taught(key) ? key : key.replace(/\d/, (year) => String(Number(year) - years))))
      .filter(taught),
  }))
  return { ...school, startYear: school.startYear - years, families, groups, staff }
}

function childThen(child: DemoPupil, years: number, classThen: ClassThen): DemoPupil[] {
  const year = child.year - years
  return year < 1
    ? []
    : [{ ...child, year, groupKey: classThen(year, child.groupKey).key, clubs: year < 5 ? [] : child.clubs }]
}
