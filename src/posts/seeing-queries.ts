import { type SQL, sql } from 'drizzle-orm'
import { isStaff } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { coverColumns, hiddenPictures } from './cover-queries.ts'
import type { PostKind, PostVisibility } from './schema.ts'

/** Until when somebody reads what is put on a shelf: for good, or until the last day in a group (ms). */
const forGood = Number.MAX_SAFE_INTEGER
const aDay = 86_400_000

/** (id, until): groups in which I, or a pupil of whom I have custody, have or had a place; what came there after is not for me (C8). */
const myGroupsEver = ({ me }: Scope, school: SQL) => {
  const until = sql`iif(m.until_day is null, ${forGood}, unixepoch(m.until_day) * 1000 + ${aDay})`
  return sql`select id, max(until) as until from (
    select m.group_id as id, ${until} as until from memberships m where m.school_id = ${school} and m.person_id = ${me.id}
    union all
    select m.group_id, ${until} from guardianships gs
      cross join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil'
      where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full') group by id`
}

/** What is for more than one group, by who I am: whoever is nothing here any more reads what everybody may. */
export function sharedShelves({ me }: Pick<Scope, 'me'>) {
  const readsWithParents = me.roles.has('parent') || isStaff(me.roles)
  const isHere = !me.roles.has('former')
  return ['public', ...(isHere ? ['users'] : []), ...(readsWithParents ? ['parents'] : [])]
}

/** (id, until): where what I may read is, in a number of places that does not grow with the school. */
export const myShelves = (scope: Scope, school: SQL) => sql`select id, until from (${myGroupsEver(scope, school)})
  union all select value, ${forGood} from json_each(${JSON.stringify(sharedShelves(scope))})`

/** Of posts called `p`: published, and not taken away. A moment that is still to come publishes nothing. */
export const isOut = ({ now }: Pick<SchoolScope, 'now'>) =>
  sql`p.removed_at is null and p.published_at <= ${now.getTime()}`

/** Of posts called `p`, that I may read it. Whoever works here reads all: they would be asked about it. */
export const isForMe = (scope: Scope, school: SQL) =>
  isStaff(scope.me.roles)
    ? isOut(scope)
    : sql`${isOut(scope)} and exists (select 1 from (${myShelves(scope, school)}) s where s.id = p.shelf and p.published_at < s.until)`

export type PostRow = {
  id: string
  kind: PostKind
  group_id: string | null
  group_name: string | null
  visibility: PostVisibility
  title: string
  body: string
  rich: string | null
  /** Ids of pictures in its text that may not be seen where it stands (C9). */
  hidden: string
  album_id: string | null
  author_id: string
  first_name: string
  infix: string
  last_name: string
  published_at: number | null
  version: number
  changed_at: number | null
  comments: number
  hearts: number
}

export const postColumns = (
  school: SQL,
) => sql`p.id, p.kind, p.group_id, g.name as group_name, p.visibility, p.title, p.body, p.rich, ${hiddenPictures(school)}, p.album_id,
  p.author_id, a.first_name, a.infix, a.last_name, p.published_at, p.version, p.changed_at,
  (select count(*) from post_comments c where c.school_id = ${school} and c.post_id = p.id and c.hidden_at is null) as comments,
  (select count(*) from post_hearts h where h.school_id = ${school} and h.post_id = p.id) as hearts`

export type ListedRow = PostRow & { cover: string | null; photos: number }

/** For a list: what is opened shows its photos themselves, and each of them asks for its post anew. */
export const listedColumns = (school: SQL) => sql`${postColumns(school)}, ${coverColumns(school)}`

export const withNames = (school: SQL) => sql`cross join people a on a.school_id = ${school} and a.id = p.author_id
  left join groups g on g.school_id = ${school} and g.id = p.group_id`

/** From where a list goes on: what was published before, or at the same moment and sorts after. */
export type Place = { at: number; id: string }

export const before = (place: Place | null) =>
  place ? sql`and (p.published_at, p.id) < (${place.at}, ${place.id})` : sql``

/** The newest that I may read, in one list; in each place where they are no more is read than could be shown. */
export const postsForMe = (scope: Scope, most: number, place: Place | null = null) =>
  scope.db.all<ListedRow>((school) => {
    const newest = sql`order by p.published_at desc, p.id desc limit ${most}`
    if (isStaff(scope.me.roles))
      return sql`select ${listedColumns(school)} from (select * from posts p indexed by posts_in_order
        where p.school_id = ${school} and ${isOut(scope)} ${before(place)} ${newest}) p ${withNames(school)}
        order by p.published_at desc, p.id desc`
    const ofShelf = sql`select p.id from posts p indexed by posts_by_shelf where p.school_id = ${school} and p.shelf = s.id
      and p.published_at < s.until and ${isOut(scope)} ${before(place)} ${newest}`
    return sql`select ${listedColumns(school)} from (select p.* from (${myShelves(scope, school)}) s
        cross join posts p on p.school_id = ${school} and p.id in (${ofShelf}) ${newest}) p ${withNames(school)}
      order by p.published_at desc, p.id desc`
  })

/** The same of one group, whoever else may read them. */
export const postsOfGroup = (scope: Scope, groupId: string, most: number, place: Place | null = null) =>
  scope.db.all<ListedRow>(
    (school) => sql`select ${listedColumns(school)} from (select * from posts p indexed by posts_by_group
        where p.school_id = ${school} and p.group_id = ${groupId} and ${isForMe(scope, school)} ${before(place)}
        order by p.published_at desc, p.id desc limit ${most}) p ${withNames(school)}
      order by p.published_at desc, p.id desc`,
  )

/** Groups whose blogs I may look for, the latest year's first. */
export const groupsWithPosts = (scope: Scope) =>
  scope.db.all<{ id: string; name: string; school_year: string }>((school) => {
    const has = sql`exists (select 1 from posts p indexed by posts_by_group where p.school_id = ${school} and p.group_id = g.id
      and ${isOut(scope)})`
    const order = sql`order by g.school_year desc, g.year, g.name limit 40`
    if (isStaff(scope.me.roles))
      return sql`select g.id, g.name, g.school_year from groups g indexed by groups_by_year
        where g.school_id = ${school} and ${has} ${order}`
    return sql`select g.id, g.name, g.school_year from (${myGroupsEver(scope, school)}) i
      cross join groups g on g.school_id = ${school} and g.id = i.id where ${has} ${order}`
  })

/** One post with whether it is out, if I may read it; or if I wrote it, or work here where it is to come. */
export const postForMe = (scope: Scope, id: string) =>
  scope.db.all<PostRow & { out: 0 | 1 }>((school) => {
    const coming = isStaff(scope.me.roles) ? sql`p.published_at is not null` : sql`0`
    return sql`select ${postColumns(school)}, (${isOut(scope)}) as out from posts p ${withNames(school)}
      where p.school_id = ${school} and p.id = ${id} and p.removed_at is null
        and ((${isForMe(scope, school)}) or p.author_id = ${scope.me.id} or ${coming})`
  })
