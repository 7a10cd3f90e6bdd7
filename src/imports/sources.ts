import { schoolYearAt } from './oneroster/sessions.ts'
import type { Read, Source } from './reading.ts'
import type { Meaning } from './schema.ts'
import { sourceIn } from './tables/source.ts'

/** What was read, as somebody said that it is meant; nothing while somebody still has to. */
export function sourceOf(read: Read, meaning: Meaning | null, today: string): Source | null {
  if (read.kind === 'edexml') return { kind: 'edexml', file: read.file, guardians: null }
  if (read.kind === 'table')
    return meaning && 'list' in meaning ? sourceIn(read.table, meaning, schoolYearAt(today)) : null
  const [only, another] = read.schools
  const wanted = meaning && 'school' in meaning ? meaning.school : null
  const school = another ? read.schools.find(({ key }) => key === wanted) : only
  return school ? { kind: 'oneroster', file: school.file, guardians: school.guardians } : null
}

/** More people than are compared while a browser waits. */
const large = 1200

export function isLarge(read: Read) {
  if (read.kind === 'edexml') return read.file.pupils.length > large
  if (read.kind === 'table') return read.table.rows.length * 3 > large * 2
  return read.schools.some(({ file, guardians }) => file.pupils.length + (guardians?.rows.length ?? 0) > large)
}
