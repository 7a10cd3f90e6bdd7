import { and, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Statement } from '../db/batch.ts'
import type { SchoolScope } from '../scope.ts'
import { concerned, counted, positives, type Whom, whatTheyCountFor, written } from './counted-queries.ts'
import { contradictions, countings, figures, tallies } from './schema.ts'
import { settle, settleChildren } from './settling-queries.ts'

// Figures are kept by the batch that changes what they rest on: what the persons concerned count for goes off, the change is
// made, and what they count for now comes on. Whatever is between, the figures move by the difference, and twice by nothing.

/** On: 1. Off: -1. */
type Sign = 1 | -1

const things = sql`count(distinct u.thing) as asked, count(distinct iif(u.giver_id is null, null, u.thing)) as answered,
  count(distinct iif(u.thing in (select thing from yes), u.thing, null)) as positive`

const countFigures = ({ db }: SchoolScope, messageId: string, whom: Whom, sign: Sign) =>
  db.run(
    (school) => sql`
      insert into figures (school_id, message_id, group_id, received, read, open, asked, answered, positive)
      with ${whatTheyCountFor(school, messageId, whom)}, ${positives(school)}
      select ${school}, k.message_id, w.group_id, ${sign} * w.received, ${sign} * w.read, ${sign} * w.open, ${sign} * w.asked,
        ${sign} * w.answered, ${sign} * w.positive
      from k cross join (
        select '' as group_id, (select count(*) from reached) as received, (select count(read_at) from reached) as read,
          (select coalesce(sum(open), 0) from reached) as open, ${things} from u
        union all
        select u.group_id, count(distinct r.person_id), count(distinct iif(r.read_at is null, null, r.person_id)),
          count(distinct iif(r.open, r.person_id, null)), ${things}
        from u left join reached r on r.person_id = u.person_id where u.group_id is not null group by u.group_id) w
      where true on conflict do update set received = received + excluded.received, read = read + excluded.read,
        open = open + excluded.open, asked = asked + excluded.asked, answered = answered + excluded.answered,
        positive = positive + excluded.positive`,
  )

const countAnswers = ({ db }: SchoolScope, messageId: string, whom: Whom, sign: Sign) =>
  db.run(
    (school) => sql`
      insert into tallies (school_id, message_id, question_id, differs, value, count, persons)
      with ${whatTheyCountFor(school, messageId, whom)}
      select ${school}, k.message_id, w.question_id, w.differs, w.value, ${sign} * sum(w.count), ${sign} * sum(w.persons)
      from k cross join (
        select question_id, kind not in (${written}) and lo <> hi as differs,
          iif(kind in (${written}) or lo <> hi, '', lo) as value, 1 as count, 0 as persons from told
        union all
        select g.question_id, 0, g.value, 0, count(distinct r.person_id) from reached r
          join u on u.person_id = r.person_id
          join given g on g.giver_id = u.giver_id and g.subject = u.subject and g.kind not in (${written})
        group by g.question_id, g.value) w
      where true group by w.question_id, w.differs, w.value
      on conflict do update set count = count + excluded.count, persons = persons + excluded.persons`,
  )

const forgetContradictions = ({ db }: SchoolScope, messageId: string, whom: Whom) =>
  db.run(
    (school) => sql`
      delete from contradictions where school_id = ${school} and message_id = ${messageId} and pupil_id in (
        with ${counted(school, messageId)}, ${concerned(school, whom)}
        select g.pupil_id from y cross join guardianships g on g.school_id = ${school} and g.person_id = y.person_id and g.custody = 'full')`,
  )

const noteContradictions = ({ db }: SchoolScope, messageId: string, whom: Whom) =>
  db.run(
    (school) => sql`
      insert into contradictions (school_id, message_id, pupil_id, question_id)
      with ${whatTheyCountFor(school, messageId, whom)}
      select ${school}, k.message_id, t.thing, t.question_id from k cross join told t
      where k.mode = 'perChild' and t.lo <> t.hi and t.kind in ('yesNo', 'single', 'number', 'date') on conflict do nothing`,
  )

/** Nobody else writes while a batch does; a message whose figures do not hold is left as it is. */
const hold = ({ db }: SchoolScope, messageId: string) =>
  db.update(countings, and(eq(countings.messageId, messageId), eq(countings.state, 'right')), { state: 'now' })

export const release = ({ db }: SchoolScope, messageId: string) =>
  db.update(countings, and(eq(countings.messageId, messageId), eq(countings.state, 'now')), { state: 'right' })

const countAll = (scope: SchoolScope, messageId: string, whom: Whom) => [
  settleChildren(scope, messageId, whom),
  settle(scope, messageId, whom),
  countFigures(scope, messageId, whom, 1),
  countAnswers(scope, messageId, whom, 1),
  noteContradictions(scope, messageId, whom),
  release(scope, messageId),
]

/** In one batch with what is written about these persons and this message: whatever it is, the figures are right after it. */
export const counting = (scope: SchoolScope, messageId: string, whom: Whom, writes: readonly Statement[]) => [
  hold(scope, messageId),
  countFigures(scope, messageId, whom, -1),
  countAnswers(scope, messageId, whom, -1),
  forgetContradictions(scope, messageId, whom),
  ...writes,
  ...countAll(scope, messageId, whom),
]

export const only =
  (personId: string): Whom =>
  () =>
    sql`select ${personId} as person_id`

export const beyondEverybody = '~'

const begin = ({ db }: SchoolScope, messageId: string, state: 'right' | 'now', countedTo: string, again: SQL) =>
  db.insertMany(countings, [{ messageId, state, countedTo }], again)

/** Before its first delivery is counted. */
export const beginCounting = (scope: SchoolScope, messageId: string) =>
  begin(scope, messageId, 'right', '', sql`on conflict do nothing`)

export const countedTo = ({ db }: SchoolScope, messageId: string, personId: string) =>
  db.update(countings, and(eq(countings.messageId, messageId), lt(countings.countedTo, personId)), {
    countedTo: personId,
  })

/** Whatever was counted is forgotten, and everybody who has the message is counted again. */
export const recount = (scope: SchoolScope, messageId: string) => [
  ...begin(scope, messageId, 'now', beyondEverybody, sql`on conflict do update set state = excluded.state`),
  ...[figures, tallies, contradictions].map((table) => scope.db.delete(table, eq(table.messageId, messageId))),
  ...countAll(
    scope,
    messageId,
    (school) => sql`select person_id from deliveries where school_id = ${school} and message_id = ${messageId}`,
  ),
]
