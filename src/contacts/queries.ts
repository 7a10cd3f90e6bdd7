import { asc, eq } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { contactItems } from './schema.ts'

/** All of one person's, the oldest first. Whoever asks shows what its reader may see. */
export const contactItemsOf = ({ db }: SchoolScope, personId: string) =>
  db.from(contactItems, eq(contactItems.personId, personId)).orderBy(asc(contactItems.id))
