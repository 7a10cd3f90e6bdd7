import { namedFiles } from '../calendar/files-queries.ts'
import type { Days } from '../calendar/seeing-queries.ts'
import { NotFound } from '../errors.ts'
import { paths } from '../paths.ts'
import { isOn } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { daysLater, localDay, schoolYearOf } from '../time.ts'
import { itemsOf } from './event-source.ts'
import type { AgendaItem } from './items.ts'
import { occurrencesForAnyone, occurrencesOfSchool } from './public-queries.ts'
import { byTime } from './sources.ts'

const shownDays = 184

/** What the school lets anyone know, for half a year; nothing where it has no calendar (J1). */
export async function publicAgenda(school: SchoolScope) {
  if (!isOn('calendar', school.school)) throw new NotFound()
  const days = publicDays(school)
  return agendaOf(days, await occurrencesForAnyone(school, days))
}

export function publicDays({ now, school }: SchoolScope): Days {
  const from = localDay(now, school.zone)
  return { from, until: daysLater(from, shownDays) }
}

type Rows = Awaited<ReturnType<typeof occurrencesForAnyone>>

export function agendaOf(days: Days, rows: Rows) {
  const items = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((those) => itemsOf(those).map(forAnyone(those)))
  return { days, items: items.sort(byTime) }
}

/** Its own page is for whoever logs in; its files are for all. */
const forAnyone =
  ([row]: readonly { id: string; files: string }[]) =>
  (item: AgendaItem) => ({
    ...item,
    href: null,
    files: row ? namedFiles(row.files).map(({ id, name }) => ({ name, href: paths.publicEventFile(row.id, id) })) : [],
  })

export type YearSheet = { start: number; months: readonly { month: string; items: readonly AgendaItem[] }[] }

/** A school year of the school's calendar, by month: August to July. */
export async function yearSheet(scope: Scope, asked: string | undefined): Promise<YearSheet> {
  const now = Number(schoolYearOf(localDay(scope.now, scope.school.zone)).slice(0, 4))
  const start = /^20\d\d$/.test(asked ?? '') ? Number(asked) : now
  const days = { from: `${start}-08-01`, until: `${start + 1}-07-31` }
  const items = itemsOf(await occurrencesOfSchool(scope, days)).sort(byTime)
  const months = Array.from(
    { length: 12 },
    (_, at) => `${start + (at > 4 ? 1 : 0)}-${String(((at + 7) % 12) + 1).padStart(2, '0')}`,
  )
  return {
    start,
    months: months.map((month) => ({
      month,
      // What lasts into another month stands in the one it begins in, and in August what began before.
      items: items.filter(
        ({ firstDay }) => firstDay.startsWith(month) || (month === months[0] && firstDay < days.from),
      ),
    })),
  }
}
