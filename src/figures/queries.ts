import { eq, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { countings, type figures, tallies } from './schema.ts'

export const countingOf = ({ db }: SchoolScope, messageId: string) =>
  db.from(countings, eq(countings.messageId, messageId)).limit(1)

type Counted = Omit<typeof figures.$inferSelect, 'schoolId' | 'messageId'>
/** For all of the message, with '' as its group, or for one group. */
export type FiguresRow = Counted & { name: string | null; year: number | null }

export const figuresOf = ({ db }: SchoolScope, messageId: string) =>
  db.all<FiguresRow>(
    (school) => sql`
      select f.group_id as groupId, g.name, g.year, f.received, f.read, f.open, f.asked, f.answered, f.positive
      from figures f left join groups g on g.school_id = ${school} and g.id = f.group_id
      where f.school_id = ${school} and f.message_id = ${messageId}`,
  )

export const talliesOf = ({ db }: SchoolScope, messageId: string) => db.from(tallies, eq(tallies.messageId, messageId))

export type ContradictionRow = {
  questionId: string
  pupilId: string
  firstName: string
  infix: string
  lastName: string
  relation: string
  person: string
  value: string
}

/** Children whose guardians answered differently, each answer that holds on its own row. */
export const contradictionsOf = ({ db }: SchoolScope, messageId: string, most: number) =>
  db.all<ContradictionRow>(
    (school) => sql`
      select x.question_id as questionId, x.pupil_id as pupilId, c.first_name as firstName, c.infix,
        c.last_name as lastName, g.relation, w.first_name as person, a.value
      from (select pupil_id, question_id from contradictions where school_id = ${school} and message_id = ${messageId} limit ${most}) x
        cross join people c on c.school_id = ${school} and c.id = x.pupil_id
        cross join guardianships g on g.school_id = ${school} and g.pupil_id = x.pupil_id and g.custody = 'full'
        cross join answers a on a.school_id = ${school} and a.message_id = ${messageId} and a.person_id = g.person_id
          and a.subject_id = x.pupil_id and a.question_id = x.question_id
        cross join people w on w.school_id = ${school} and w.id = g.person_id
      where exists (select 1 from delivery_pupils dp where dp.school_id = ${school} and dp.message_id = ${messageId}
        and dp.person_id = g.person_id and dp.pupil_id = x.pupil_id and dp.giver_id = dp.person_id)`,
  )
