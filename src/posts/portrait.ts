import { groupNamed } from '../consents/queries.ts'
import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { instantAt, localDay, schoolYearOf } from '../time.ts'
import { countOfYear, photosOfYear } from './album-queries.ts'

/** Of one file, so that a telephone can keep it. */
export const mostInPart = 400

export type Portrait = { group: { id: string; name: string }; count: number; parts: number }

/** How many photos there are of a group's school year that I may see, and in how many files they go (I1). */
export async function portraitOf(scope: Scope, groupId: string): Promise<Portrait> {
  const [[group], [found]] = await scope.db.batch([
    groupNamed(scope, groupId),
    countOfYear(scope, groupId, thisYear(scope)),
  ])
  if (!group) throw new NotFound()
  const count = found?.count ?? 0
  return { group, count, parts: Math.ceil(count / mostInPart) }
}

export async function portraitPart(scope: Scope, groupId: string, part: number) {
  if (!Number.isInteger(part) || part < 1 || part > 50) throw new NotFound()
  const [[group], rows] = await scope.db.batch([
    groupNamed(scope, groupId),
    photosOfYear(scope, groupId, thisYear(scope), { from: (part - 1) * mostInPart, most: mostInPart }),
  ])
  if (!group || rows.length === 0) throw new NotFound()
  const items = rows.map(({ id, kind, film_type: filmType, title: folder }) => ({ id, kind, filmType, folder }))
  return { name: group.name, items }
}

function thisYear({ now, school: { zone } }: Scope) {
  const [first, last] = schoolYearOf(localDay(now, zone)).split('-')
  return { from: startOf(`${first}-08-01`, zone), until: startOf(`${last}-08-01`, zone) }
}

const startOf = (day: string, zone: string) => instantAt(day, '00:00', zone)
