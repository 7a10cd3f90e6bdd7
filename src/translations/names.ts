import type { SchoolScope } from '../scope.ts'
import { searchable } from '../searching.ts'
import { namesOfSchool } from './queries.ts'

type Named = { first_name: string; infix: string; last_name: string }
/** Of everybody here; and what else stays as it is: the school's own name and words, and its groups. */
export type Names = { people: readonly Named[]; own: readonly string[] }

/** What kind of school it is says nobody who speaks of it. */
const kinds =
  /^(?:(?:openbare|katholieke|christelijke|daltonschool|montessorischool|jenaplanschool|basisschool|school|obs|cbs|rkbs|kbs|pcb|bs|sbo|ikc|kindcentrum)\s+)+/iu

export async function namesAt(scope: SchoolScope): Promise<Names> {
  const { name, glossary } = scope.school
  const [people, groups] = await scope.db.batch(namesOfSchool(scope))
  return { people, own: [...glossary, name, name.replace(kinds, ''), ...groups.map((group) => group.name)] }
}

/** They stand before names, and in every sentence. */
const particles = new Set('de den der van het ten ter te la le el al da di du dos von zu op in aan bij en'.split(' '))

/** Which words of a text stay: names as they are written in it, with a capital; "de Boer" and "Jan Willem" as one. */
export function namesIn({ people, own }: Names, text: string): string[] {
  const written = Map.groupBy(new Set(text.match(/\p{Lu}[\p{L}'’]*/gu)), searchable)
  const kept = new Set(own)
  for (const { first_name: first, infix, last_name: last } of people) {
    const parts = `${first} ${last}`.split(/[\s-]+/).filter((part) => !particles.has(searchable(part)))
    const found = parts.flatMap((part) => written.get(searchable(part)) ?? [])
    if (found.length === 0) continue
    for (const name of [...found, first, last, ...withInfix(infix, last)]) kept.add(name)
  }
  return [...kept]
}

/** "de Boer"; and "De Boer", where no first name stands before it. */
function withInfix(infix: string, last: string) {
  const whole = `${infix} ${last}`
  return infix === '' ? [] : [whole, whole.charAt(0).toUpperCase() + whole.slice(1)]
}
