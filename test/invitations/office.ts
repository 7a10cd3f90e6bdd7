import { invitationOverview } from '../../src/invitations/invitations.ts'
import type { Filter } from '../../src/invitations/standing-queries.ts'
import { paths } from '../../src/paths.ts'
import { meFrom } from '../../src/people/me.ts'
import { personById, standingOf } from '../../src/people/queries.ts'
import type { SchoolScope, Scope } from '../../src/scope.ts'
import { localDay } from '../../src/time.ts'

export const everybody: Filter = { standing: null, part: null, groupId: null, search: '' }
export const only = (filter: Partial<Filter>): Filter => ({ ...everybody, ...filter })

/** The school as this person reaches it. */
export async function at(scope: SchoolScope, personId = 'ada'): Promise<Scope> {
  const [[person], standing] = await scope.db.batch([personById(scope.db, personId), standingOf(scope.db, personId)])
  return { ...scope, me: meFrom(person!, standing, localDay(scope.now, scope.school.zone)) }
}

/** Who stands how, by id. */
export async function standingsAt(scope: SchoolScope, filter: Partial<Filter> = {}) {
  const { people } = await invitationOverview(await at(scope), only(filter), null)
  return Object.fromEntries(people.map(({ id, standing }) => [id, standing]))
}

export const tokenIn = (text: string) => new RegExp(paths.acceptance('([^\\s"]+)')).exec(text)?.[1] ?? ''
