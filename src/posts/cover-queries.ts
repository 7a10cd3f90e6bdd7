import { type SQL, sql } from 'drizzle-orm'
import { showable } from '../albums/queries.ts'

/** So many photos of a post are counted for a list, which must not read more for large albums. */
export const mostCounted = 10

/** Of posts called `p`: the first photo that may be seen where it stands, and how many there are, up to one more than is said (C9). */
export const coverColumns = (school: SQL) => {
  const channel = sql`iif(p.visibility = 'public', 'website', 'app')`
  const seen = sql`from album_items i where i.school_id = ${school} and i.album_id = p.album_id and i.state = 'there'
    and ${showable(school, channel, sql`i.id`)}`
  return sql`(select i.id ${seen} order by i.position, i.id limit 1) as cover,
    (select count(*) from (select 1 ${seen} limit ${mostCounted + 1})) as photos`
}
