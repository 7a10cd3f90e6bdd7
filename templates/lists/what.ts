import { words } from '../../src/language.ts'
import type { Place } from '../../src/lists/people.ts'
import { groupTexts } from '../groups/texts.ts'
import { roleTexts } from '../people/role-texts.ts'
import type { Reader } from '../ui/reader.tsx'
import { listTexts } from './texts.ts'

type About = { roles: readonly string[]; places: readonly Place[]; parent: boolean; pupil: boolean }

/** What somebody is and does here, in a line: "Leerkracht Groep 5a, ouder". */
export function whatIs({ roles, places, parent, pupil }: About, { language }: Reader) {
  const say = words(listTexts, language)
  const inGroup: Readonly<Record<string, unknown>> = words(groupTexts, language)
  const atSchool: Readonly<Record<string, unknown>> = words(roleTexts, language)
  const teaches = places.some(({ role }) => role === 'teacher')
  const said = [
    ...places.map(({ role, group }) => (role === 'pupil' ? group : `${inGroup[role]} ${group}`)),
    ...roles.filter((role) => role !== 'teacher' || !teaches).map((role) => String(atSchool[role] ?? role)),
    ...(parent ? [say.parent] : []),
    ...(pupil && places.length === 0 ? [say.pupil] : []),
  ]
  return said.join(', ')
}
