import { sql } from 'drizzle-orm'

/** (value): any number of ids by one bound value, where a list would meet D1's limit of 100. */
export const among = (ids: readonly string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`
