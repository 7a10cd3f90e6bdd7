import { type SQL, sql } from 'drizzle-orm'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import type { Names } from './sentence.ts'
import { mostNamed } from './shown.ts'

export type ShownName = {
  kind: 'person' | 'group' | 'message' | 'question'
  id: string
  name: string
  of: string
  more: string
}

/** What the lines say that tell to whom messages went: `sent` are rows (audience) of messages of the asker's own. */
export const shownNames = ({ db, me }: Scope, sent: (school: SQL) => SQL) =>
  db.all<ShownName>((school) => {
    const people = sql`coalesce(t.value -> '$.people', t.value -> '$.pupils', '[]')`
    const mine = (
      message: SQL,
    ) => sql`${message}.school_id = ${school} and ${message}.id in (select value ->> '$.message' from t)
      and +${message}.sender_id = ${me.id}`
    return sql`with m as materialized (${sent(school)}),
      t as materialized (select i.value from m cross join json_each(m.audience, '$.include') i
        union select e.value from m cross join json_each(m.audience, '$.except') e)
      select 'person' as kind, p.id, p.first_name as name, p.infix as "of", p.last_name as more from people p
        where p.school_id = ${school} and p.id in (select x.value from t cross join json_each(${people}) x where x.key < ${mostNamed})
      union all select 'group', g.id, g.name, '', '' from groups g
        where g.school_id = ${school} and g.id in (select value ->> '$.group' from t)
      union all select 'message', a.id, a.subject, '', '' from messages a where ${mine(sql`a`)}
      union all select 'question', q.id, q.label, q.message_id, q.kind from messages b
        cross join questions q on q.school_id = ${school} and q.message_id = b.id where ${mine(sql`b`)}`
  })

export function shownIn(rows: readonly ShownName[]): Names {
  const of = (kind: ShownName['kind']) => rows.filter((row) => row.kind === kind)
  const named = (kind: ShownName['kind']) => new Map(of(kind).map(({ id, name }) => [id, name]))
  return {
    people: new Map(
      of('person').map(({ id, name, of: infix, more }) => [id, nameOf({ first_name: name, infix, last_name: more })]),
    ),
    groups: named('group'),
    messages: named('message'),
    questions: new Map(
      of('question').map(({ id, name: label, of: messageId, more: kind }) => [id, { messageId, label, kind }]),
    ),
  }
}
