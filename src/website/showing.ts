import { itemsOf } from '../agenda/event-source.ts'
import type { AgendaItem } from '../agenda/items.ts'
import { occurrencesForAnyone } from '../agenda/public-queries.ts'
import { byTime } from '../agenda/sources.ts'
import type { Statement } from '../db/batch.ts'
import { type PageContent, peopleOn } from '../pages/blocks.ts'
import { type Portrayed, portrayed } from '../pages/file-queries.ts'
import { isOn } from '../permissions.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'

/** What blocks show besides what was written in them. */
export type Live = { items: readonly AgendaItem[]; people: readonly Portrayed[]; days: { from: string; until: string } }

const shownDays = 120

/** In one round trip, and in none where no block asks. */
export async function liveFor(school: SchoolScope, content: PageContent): Promise<Live> {
  const from = localDay(school.now, school.school.zone)
  const days = { from, until: daysLater(from, shownDays) }
  const asksDays = isOn('calendar', school.school) && content.blocks.some(({ kind }) => kind === 'calendar')
  const who = peopleOn(content)
  const statements: Statement[] = []
  const calendarAt = asksDays ? statements.push(occurrencesForAnyone(school, days)) - 1 : -1
  const peopleAt = who.length > 0 ? statements.push(portrayed(school, who, from)) - 1 : -1
  const answers = statements.length > 0 ? await school.db.batch(statements) : []
  // Safe casts: each answer is of the statement in its place.
  const occurrences = (answers[calendarAt] ?? []) as Awaited<ReturnType<typeof occurrencesForAnyone>>
  const items = itemsOf(occurrences).sort(byTime)
  return {
    days,
    items: items.map((item) => ({ ...item, href: null })),
    people: (answers[peopleAt] ?? []) as Portrayed[],
  }
}
