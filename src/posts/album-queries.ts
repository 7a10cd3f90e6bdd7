import { eq, type SQL, sql } from 'drizzle-orm'
import { holdAlbum, insertAlbum, showable } from '../albums/queries.ts'
import type { Item } from '../albums/schema.ts'
import type { Channel } from '../consents/channels.ts'
import { mayBeShown } from '../consents/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { channelOfPost } from './cover-queries.ts'
import { posts } from './schema.ts'
import { isForMe } from './seeing-queries.ts'

/** The album of a post, and where it stands: found in the statement that reads it, so that a page needs no more round trips. */
export const albumOf = ({ school }: SchoolScope, postId: string) =>
  sql`(select fp.album_id from posts fp where fp.school_id = ${school.schoolId} and fp.id = ${postId} and fp.removed_at is null)`
export const channelOf = ({ school }: SchoolScope, postId: string) =>
  sql`(select iif(fp.visibility = 'public', 'website', 'app') from posts fp where fp.school_id = ${school.schoolId} and fp.id = ${postId})`

/** The post has an album from now on, called as it is, so that several first photos at once make one. */
export const giveAlbum = (scope: Scope, postId: string) => [
  insertAlbum(scope, postId),
  scope.db.update(posts, eq(posts.id, postId), { albumId: postId }),
  holdAlbum(scope, postId),
]

export type NamedPupil = { id: string; first_name: string; infix: string; last_name: string; may: 0 | 1 }

const mostNamed = 12

/** Pupils here of whose name a word begins so, with whether they may be shown there; for what is of no group (C9). */
export const pupilsNamed = (scope: Scope, sought: string, channel: Channel) =>
  scope.db.all<NamedPupil>(
    (
      school,
    ) => sql`select p.id, p.first_name, p.infix, p.last_name, ${mayBeShown(school, sql`${channel}`, sql`p.id`)} as may
      from (select distinct n.person_id as id from names_here n cross join pupils pu on pu.school_id = ${school}
          and pu.person_id = n.person_id and pu.left_on is null
        where n.school_id = ${school} and n.part in ('pupils', 'word') and n.name >= ${sought} and n.name < ${`${sought}\u{10ffff}`}
        limit ${mostNamed}) i
        cross join people p on p.school_id = ${school} and p.id = i.id
      order by p.first_name, p.last_name, p.id`,
  )

export type Days = { from: Date; until: Date }
export type PortraitRow = Pick<Item, 'id' | 'kind'> & { film_type: string | null; title: string }

/** What a group's posts of these days show me, where each may stand (C9). */
const ofYear = (scope: Scope, school: SQL, groupId: string, days: Days) => sql`from posts p indexed by posts_by_group
    cross join album_items i on i.school_id = ${school} and i.album_id = p.album_id and i.state = 'there'
  where p.school_id = ${school} and p.group_id = ${groupId} and p.published_at >= ${days.from.getTime()}
    and p.published_at < ${days.until.getTime()} and ${isForMe(scope, school)}
    and ${showable(school, channelOfPost, sql`i.id`)}`

export const countOfYear = (scope: Scope, groupId: string, days: Days) =>
  scope.db.all<{ count: number }>((school) => sql`select count(*) as count ${ofYear(scope, school, groupId, days)}`)

/** In the order of the year, so many from a place on. */
export const photosOfYear = (scope: Scope, groupId: string, days: Days, part: { from: number; most: number }) =>
  scope.db.all<PortraitRow>(
    (school) => sql`select i.id, i.kind, i.film_type, p.title ${ofYear(scope, school, groupId, days)}
      order by p.published_at, p.id, i.position, i.id limit ${part.most} offset ${part.from}`,
  )
