import { type SQL, sql } from 'drizzle-orm'
import { ownWord } from '../finding/entry-queries.ts'
import { isStaff } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { PostKind } from './schema.ts'
import { isForMe, isOut, myShelves, type PostRow, postColumns, withNames } from './seeing-queries.ts'

/** Of the index, by where it stands there; the words are values, never a language of their own (check 15). */
const says = (school: SQL, sought: readonly string[]) =>
  sql.join(
    sought.map((word) => sql`'words : "' || ${ownWord(school, sql`${word}`)} || '" *'`),
    sql` || ' AND ' || `,
  )

/** On a shelf of mine; whoever works here reads all of them. */
const onMine = (scope: Scope, school: SQL) =>
  isStaff(scope.me.roles)
    ? sql``
    : sql` || ' AND shelf : (' || (select group_concat('"' || ${ownWord(school, sql`id`)} || '"', ' OR ')
        from (${myShelves(scope, school)})) || ')'`

export type TextRow = { id: string; kind: PostKind; title: string; body: string }

/** What anyone may read that has all these words, newest first, each with its beginning. */
export const publicWithWords = (
  scope: SchoolScope,
  sought: readonly string[],
  { most, letters }: { most: number; letters: number },
) =>
  scope.db.all<TextRow>(
    (school) => sql`select p.id, p.kind, p.title, substr(p.body, 1, ${letters}) as body
      from post_words f cross join posts p indexed by posts_by_place on p.place = f.rowid and p.school_id = ${school}
      where post_words match ${says(school, sought)} || ' AND shelf : "' || ${ownWord(school, sql`'public'`)} || '"'
        and p.shelf = 'public' and ${isOut(scope)}
      order by f.rowid desc limit ${most}`,
  )

/** What I may read now and has all these words, newest first; from a place on. Nothing else is read (check 38). */
export const postsWithWords = (scope: Scope, sought: readonly string[], most: number, after: string | null) =>
  scope.db.all<PostRow & { place: string }>(
    (school) => sql`select ${postColumns(school)}, cast(p.place as text) as place
      from (select p.* from post_words f cross join posts p indexed by posts_by_place
          on p.place = f.rowid and p.school_id = ${school}
        where post_words match ${says(school, sought)}${onMine(scope, school)}
          ${after ? sql`and f.rowid < cast(${after} as integer)` : sql``} and ${isForMe(scope, school)}
        order by f.rowid desc limit ${most}) p ${withNames(school)}
      order by p.place desc`,
  )
