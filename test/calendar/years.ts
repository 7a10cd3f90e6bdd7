import { keepStatements } from '../../src/calendar/writing-queries.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { eventOf, zone } from './writing.ts'

type Crowd = { teacher: string; groupIds: readonly string[] }

/**
 * Ten years of a full calendar, up to some years ago: eight things a month of the school and, of each group, gym every week and
 * four things more. Answers something of this year's.
 */
export async function yearsOfCalendar(scope: SchoolScope, { teacher, groupIds }: Crowd, yearsAgo = 0) {
  const today = localDay(scope.now, zone)
  const about = { createdById: teacher }
  const some = groupIds.slice(0, 3)
  for (let years = yearsAgo; years < yearsAgo + (yearsAgo ? 2 : 10); years++) {
    const first = daysLater(today, -365 * years - 200)
    const statements = Array.from({ length: 13 }, (_, month) => {
      const start = daysLater(first, month * 30)
      return [
        ...Array.from({ length: 8 }, (_, at) =>
          keep(scope, eventOf(daysLater(start, at * 2), undefined, about), ['school']),
        ),
        ...some.flatMap((group) =>
          [1, 8, 15, 22].map((at) => keep(scope, eventOf(daysLater(start, at), undefined, about), [group])),
        ),
      ]
    })
    const weekly = { ...about, rule: 'FREQ=WEEKLY', until: daysLater(first, 390) }
    const gym = some.map((group) => keep(scope, eventOf(first, first, weekly, ['08:30', '09:30']), [group]))
    await scope.db.batch([...statements.flat(2), ...gym.flat()])
  }
  if (yearsAgo > 0) return ''
  const last = eventOf(today, today, about)
  await scope.db.batch(keep(scope, last, [groupIds[0]!]))
  return last.id
}

const keep = (scope: SchoolScope, event: Parameters<typeof keepStatements>[1], calendars: readonly string[]) =>
  keepStatements(scope, event, calendars)
