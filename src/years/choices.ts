/** What a school chooses for its new year; names of groups, since the groups themselves are still to be made. */
export type Choices = {
  /** Where the pupils of a class who are in this year go; nowhere, and they leave the school. */
  moves: readonly { groupId: string; year: number; to: string | null }[]
  teachers: 'stay' | 'follow' | 'none'
  tasks: 'end' | 'follow'
  /** Clubs, councils and teams that go on with whoever is in them. */
  goOn: readonly string[]
}

/** A class of this year with how many of its pupils are in each year. */
export type ClassNow = { id: string; name: string; years: readonly { year: number; pupils: number }[] }

const lastYear = 8

/**
 * "Groep 5a" becomes "Groep 6a". Where a class of several years gives its oldest to another ("Groep 1/2a" to "Groep 3a"),
 * the others stay where they are; the last year leaves.
 */
export function suggestedTarget(group: ClassNow, year: number, names: readonly string[]): string | null {
  if (year >= lastYear) return null
  const suffix = suffixOf(group.name)
  const next = names.filter((name) => yearsIn(name).includes(year + 1))
  return next.find((name) => suffixOf(name) === suffix) ?? next[0] ?? risen(group.name)
}

/** The years that a class's name tells: "Groep 1/2a" is for 1 and 2. */
export function yearsIn(name: string) {
  const [, digits = ''] = /(\d(?:\s*[/-]\s*\d)*)/.exec(name) ?? []
  return [...digits.matchAll(/\d/g)].map(([digit]) => Number(digit))
}

const suffixOf = (name: string) => /\d\s*([\p{L}]*)\s*$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** The same name a year on. */
const risen = (name: string) => name.replaceAll(/\d+/g, (digits) => String(Number(digits) + 1))
