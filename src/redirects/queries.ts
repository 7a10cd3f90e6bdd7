import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { SchoolScope, Scope } from '../scope.ts'
import { siteRedirects } from './schema.ts'

/** More than any old website of a school had pages. */
export const mostRedirects = 2000

export type Leading = { from: string; to: string }

/** The last word on where it leads. */
export const insertRedirect = ({ db, me, now }: Scope, { from, to }: Leading) =>
  db.insert(siteRedirects, { from, to, at: now, byId: me.id }).onConflictDoUpdate({
    target: [siteRedirects.schoolId, siteRedirects.from],
    set: { to, at: now, byId: me.id },
  })

export const insertRedirects = ({ db, me, now }: Scope, leading: readonly Leading[]) =>
  db.insertMany(
    siteRedirects,
    leading.map(({ from, to }) => ({ from, to, at: now, byId: me.id })),
    sql`on conflict do update set to_path = excluded.to_path, at = excluded.at, by_id = excluded.by_id`,
  )

export const redirectsFrom = ({ db }: SchoolScope, paths: readonly string[]) =>
  db.pick({ from: siteRedirects.from, to: siteRedirects.to }, siteRedirects, inArray(siteRedirects.from, [...paths]))

export const allRedirects = ({ db }: SchoolScope) =>
  db
    .pick({ from: siteRedirects.from, to: siteRedirects.to }, siteRedirects)
    .orderBy(asc(siteRedirects.from))
    .limit(mostRedirects)

export const deleteRedirect = ({ db }: SchoolScope, from: string) =>
  db.delete(siteRedirects, eq(siteRedirects.from, from))
