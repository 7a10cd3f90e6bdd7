import { eq } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { newsletterSubscribers } from './schema.ts'

type Db = Pick<SchoolScope, 'db'>

export const deleteSubscriber = ({ db }: Db, id: string) =>
  db.delete(newsletterSubscribers, eq(newsletterSubscribers.id, id)).returning({ id: newsletterSubscribers.id })
