import { and, eq } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import { deliveries } from '../messages/schema.ts'
import { people } from '../people/schema.ts'
import type { Scope } from '../scope.ts'

/** Somebody the message reached. */
export const recipientNamed = ({ db }: Scope, messageId: string, personId: string) =>
  db
    .pick(
      { id: people.id, firstName: people.firstName, infix: people.infix, lastName: people.lastName },
      deliveries,
      and(eq(deliveries.messageId, messageId), eq(deliveries.personId, personId)),
    )
    .innerJoin(people, joined(people, deliveries, eq(people.id, deliveries.personId)))
    .limit(1)
