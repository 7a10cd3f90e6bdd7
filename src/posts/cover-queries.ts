import { type SQL, sql } from 'drizzle-orm'
import { showable } from '../albums/queries.ts'
import { pictureShowable } from '../pictures/tag-queries.ts'

/** Where the photos of posts called `p` stand, as parents are asked about it (C9). */
export const channelOfPost = sql`iif(p.visibility = 'public', 'website', 'app')`

/** So many photos of a post are counted for a list, which must not read more for large albums. */
export const mostCounted = 10

/** Of posts called `p`: the first photo that may be seen where it stands, and how many there are, up to one more than is said (C9). */
export const coverColumns = (school: SQL) => {
  const seen = sql`from album_items i where i.school_id = ${school} and i.album_id = p.album_id and i.state = 'there'
    and ${showable(school, channelOfPost, sql`i.id`)}`
  return sql`(select i.id ${seen} order by i.position, i.id limit 1) as cover,
    (select count(*) from (select 1 ${seen} limit ${mostCounted + 1})) as photos`
}

/** Of posts called `p`: which pictures in their text may not be seen there now. */
export const hiddenPictures = (school: SQL) => sql`(select json_group_array(pu.picture_id) from picture_uses pu
    where pu.school_id = ${school} and pu.kind = 'post' and pu.used_in = p.id
      and not ${pictureShowable(school, channelOfPost, sql`pu.picture_id`)}) as hidden`
