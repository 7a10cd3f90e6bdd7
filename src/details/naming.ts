import { noteChange } from '../changes/queries.ts'
import { NotFound } from '../errors.ts'
import { fullName, searchable } from '../people/names.ts'
import { personById } from '../people/queries.ts'
import type { Scope } from '../scope.ts'
import { updateHearsParents, updateName } from './queries.ts'

/** Everybody sees me by this first name; what the administration calls me is kept beside it. */
export async function goBy(scope: Scope, firstName: string) {
  const [person] = await personById(scope.db, scope.me.id)
  if (!person) throw new NotFound()
  const official = person.officialFirstName ?? person.firstName
  const { id } = scope.me
  await scope.db.batch([
    noteChange(scope, { personId: id, byId: id, field: 'firstName', before: person.firstName, after: firstName }),
    updateName(scope, {
      firstName,
      officialFirstName: firstName === official ? null : official,
      searchName: searchable(fullName({ ...person, firstName })),
    }),
  ])
}

/** Whether other parents may write to me (C5). */
export const hearParents = (scope: Scope, hears: boolean) => updateHearsParents(scope, hears)
