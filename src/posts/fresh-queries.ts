import { type SQL, sql } from 'drizzle-orm'
import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import type { PostKind } from './schema.ts'
import { isOut, myShelves, sharedShelves } from './seeing-queries.ts'

export type FreshRow = {
  id: string
  kind: PostKind
  author_id: string
  title: string
  group_name: string | null
  published_at: number
}

const lately = 7 * 86_400_000
const forGood = Number.MAX_SAFE_INTEGER

/** (id, until): where what is new for me is. Whoever works here reads all; new for them is what their groups and the school have. */
const freshShelves = (scope: Scope, school: SQL) =>
  isStaff(scope.me.roles)
    ? sql`select value as id, ${forGood} as until from json_each(${JSON.stringify([...scope.me.groups, ...sharedShelves(scope)])})`
    : myShelves(scope, school)

/** What of the past week I may read, the newest in no order: of each place where it is no more is read than is shown, of the index alone. */
export const freshPosts = (scope: Scope, most: number) =>
  scope.db.all<FreshRow>((school) => {
    if (!permitted(scope.me.roles, 'posts.read', scope.school)) return sql`select 1 where 0`
    const since = scope.now.getTime() - lately
    return sql`select p.id, p.kind, p.author_id, p.title, g.name as group_name, p.published_at
      from (select p.id from (${freshShelves(scope, school)}) s
          cross join posts p indexed by posts_by_shelf on p.school_id = ${school} and p.shelf = s.id
            and p.published_at > ${since} and p.published_at < s.until and ${isOut(scope)}
          order by p.published_at desc limit ${most}) i
        cross join posts p on p.school_id = ${school} and p.id = i.id
        left join groups g on g.school_id = ${school} and g.id = p.group_id`
  })
