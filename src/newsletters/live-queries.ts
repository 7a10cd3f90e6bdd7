import { sql } from 'drizzle-orm'
import { showable } from '../albums/queries.ts'
import { type Days, type OccurrenceRow, occurrencesIn } from '../calendar/seeing-queries.ts'
import type { Channel } from '../consents/channels.ts'
import { among } from '../db/among.ts'
import { isForMe, isOut } from '../posts/seeing-queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { Newsletter } from './schema.ts'

export type PostRow = {
  id: string
  kind: 'blog' | 'news'
  visibility: 'group' | 'parents' | 'users' | 'public'
  title: string
  body: string
  published_at: number
}

const columns = sql`p.id, p.kind, p.visibility, p.title, substr(p.body, 1, 600) as body, p.published_at`

/** Those of these that are out, for everybody or for all who are here: what a group wrote for itself stays there. */
export const postsNamed = (scope: SchoolScope, ids: readonly string[], anyone: boolean) =>
  scope.db.all<PostRow>(
    (school) => sql`select ${columns} from json_each(${JSON.stringify(ids)}) w
      cross join posts p on p.school_id = ${school} and p.id = w.value
      where ${isOut(scope)} and ${anyone ? sql`p.shelf = 'public'` : sql`p.visibility <> 'group'`}`,
  )

/** The newest to choose from. */
export const postsToPick = (scope: Scope, size: number) =>
  scope.db.all<PostRow>(
    (school) => sql`select ${columns} from posts p indexed by posts_in_order
      where p.school_id = ${school} and ${isForMe(scope, school)} and p.visibility <> 'group'
      order by p.published_at desc, p.id desc limit ${size}`,
  )

type Whom = Pick<Newsletter, 'parents' | 'groupIds' | 'staff' | 'isPublic'>

/**
 * What everybody who reads a letter behind the log-in or in its mail may see in the calendar: of the school, and of the one group
 * whose parents alone it is for; what is for who works here where nobody else reads it.
 */
export const occurrencesForReaders = (
  { db }: SchoolScope,
  days: Days,
  { parents, groupIds, staff, isPublic }: Whom,
) => {
  const group = parents && !isPublic && groupIds.length === 1 ? groupIds : []
  const seen = staff && !parents && !isPublic ? ['users', 'visitors', 'staff'] : ['users', 'visitors']
  return db.all<OccurrenceRow>((school) =>
    occurrencesIn(school, days, {
      calendars: among(['school', 'public', ...group]),
      open: sql`e.draft = 0 and e.visibility in ${among(seen)}`,
    }),
  )
}

/** With who may read the blog that it is of, if it is of one, and how many pupils are tagged in it. */
export type NamedPhoto = PhotoRow & { visibility: PostRow['visibility'] | null; tags: number }

export type PhotoRow = {
  id: string
  album_id: string
  width: number
  height: number
  alt: string
  caption: string
  made_at: number | null
}

const photoColumns = sql`i.id, i.album_id, i.width, i.height, i.alt, i.caption, i.made_at`

/** Those of these photos whose children may all be shown in each of these channels, at this moment (C9). */
export const photosNamed = ({ db }: SchoolScope, ids: readonly string[], channels: readonly Channel[]) =>
  db.all<NamedPhoto>((school) => {
    const shown = channels.map((channel) => showable(school, channel, sql`i.id`))
    return sql`select ${photoColumns}, p.visibility,
        (select count(*) from album_tags t where t.school_id = ${school} and t.item_id = i.id) as tags
      from album_items i left join posts p on p.school_id = ${school} and p.id = i.album_id
      where i.school_id = ${school} and i.id in ${among(ids)} and i.state = 'there' and i.kind <> 'film'
        and ${sql.join(shown, sql` and `)}`
  })

/** Posts among which photos are looked for: what is older nobody puts in a newsletter. */
const lookedThrough = 120

export type AlbumRow = { post_id: string; title: string }

/** The latest posts with photos that I may read: where photos are chosen from. */
export const albumsToPick = (scope: Scope, size: number) =>
  scope.db.all<AlbumRow>(
    (school) => sql`select p.id as post_id, p.title from (select * from posts p indexed by posts_in_order
        where p.school_id = ${school} and ${isForMe(scope, school)} order by p.published_at desc, p.id desc limit ${lookedThrough}) p
      where p.album_id is not null
        and exists (select 1 from album_items i where i.school_id = ${school} and i.album_id = p.album_id and i.state = 'there' and i.kind = 'photo')
      order by p.published_at desc, p.id desc limit ${size}`,
  )

/** The photos of one of those that may stand in a newsletter. */
export const photosToPick = (scope: Scope, postId: string, size: number) =>
  scope.db.all<PhotoRow>(
    (school) => sql`select ${photoColumns} from posts p
        cross join album_items i on i.school_id = ${school} and i.album_id = p.album_id and i.state = 'there' and i.kind = 'photo'
      where p.school_id = ${school} and p.id = ${postId} and ${isForMe(scope, school)} and ${showable(school, 'newsletter', sql`i.id`)}
      order by i.position, i.id limit ${size}`,
  )

/** Those that were sent in for a letter itself, and whether they may stand in it: they lie in an album that has its id. */
export const photosOfLetter = ({ db }: SchoolScope, id: string, size: number) =>
  db.all<PhotoRow & { may: 0 | 1 }>(
    (school) => sql`select ${photoColumns}, ${showable(school, 'newsletter', sql`i.id`)} as may from album_items i
      where i.school_id = ${school} and i.album_id = ${id} and i.state = 'there' and i.kind <> 'film'
      order by i.position, i.id limit ${size}`,
  )

/** Of those, what no part of it has goes with the sweep. */
export const dropUnused = ({ db }: SchoolScope, id: string, used: readonly string[]) =>
  db.run(
    (school) => sql`update album_items set state = 'going'
      where school_id = ${school} and album_id = ${id} and state = 'there' and id not in ${among(used)}`,
  )
