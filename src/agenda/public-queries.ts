import { sql } from 'drizzle-orm'
import { filesNamed } from '../calendar/files-queries.ts'
import { type Days, type OccurrenceRow, occurrencesIn } from '../calendar/seeing-queries.ts'
import type { SchoolScope } from '../scope.ts'

const openToAll = sql`e.draft = 0 and e.visibility = 'visitors'`

/** What visitors see, with its files. */
export const occurrencesForAnyone = ({ db }: Pick<SchoolScope, 'db'>, days: Days) =>
  db.all<OccurrenceRow & { files: string }>((school) => {
    const open = occurrencesIn(school, days, { calendars: sql`('public')`, open: openToAll })
    return sql`select o.*, ${filesNamed(school, sql`o.id`)} as files from (${open}) o`
  })

/** The school's own calendar, without those of groups: what hangs in a kitchen for a year. */
export const occurrencesOfSchool = (scope: SchoolScope, days: Days) =>
  scope.db.all<OccurrenceRow>((school) =>
    occurrencesIn(school, days, {
      calendars: sql`('school')`,
      // A sheet is handed out: what staff alone may see is on none, whoever prints it.
      open: sql`e.visibility in ('users', 'visitors') and e.draft = 0`,
    }),
  )
