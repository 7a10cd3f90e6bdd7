import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { BatchResponse } from 'drizzle-orm/batch'
import { joined } from '../db/school-db.ts'
import { groups } from '../groups/schema.ts'
import { messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'
import { questions } from '../questionnaires/schema.ts'
import type { Scope } from '../scope.ts'
import type { Audience, Term } from './audience.ts'

const oneOf = (column: SQL | typeof people.id, ids: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`

const from = ({ include, except }: Audience, ids: (term: Term) => readonly (string | undefined)[]) =>
  [...include, ...except].flatMap(ids).filter((id) => id !== undefined)

/** The names of whoever and whatever an audience speaks of; messages only when they are the asker's own (D7). */
export const namesIn = ({ db, me }: Scope, audience: Audience) => {
  const personIds = from(audience, (term) =>
    term.kind === 'people' ? term.people : term.kind === 'parentsOfPupils' ? term.pupils : [],
  )
  const groupIds = from(audience, (term) => ('group' in term ? [term.group] : []))
  const messageIds = from(audience, (term) => ('message' in term ? [term.message] : []))
  const person = { id: people.id, firstName: people.firstName, infix: people.infix, lastName: people.lastName }
  // The plus keeps SQLite from reading all I ever sent to find the few that are named.
  const mine = sql`+${messages.senderId} = ${me.id}`
  return [
    db.pick(person, people, oneOf(people.id, personIds)),
    db.pick({ id: groups.id, name: groups.name }, groups, oneOf(sql`${groups.id}`, groupIds)),
    db.pick(
      { id: messages.id, subject: messages.subject },
      messages,
      and(mine, oneOf(sql`${messages.id}`, messageIds)),
    ),
    db
      .pick(
        { id: questions.id, messageId: questions.messageId, label: questions.label, kind: questions.kind },
        questions,
        oneOf(sql`${questions.messageId}`, messageIds),
      )
      .innerJoin(messages, joined(messages, questions, eq(messages.id, questions.messageId), mine)),
  ] as const
}

export type NameRows = BatchResponse<ReturnType<typeof namesIn>>
