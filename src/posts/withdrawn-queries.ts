import { sql } from 'drizzle-orm'
import { mayBeShown } from '../consents/queries.ts'
import { among } from '../db/among.ts'
import type { Scope } from '../scope.ts'
import { channelOfPost } from './cover-queries.ts'
import { isOut } from './seeing-queries.ts'

export type WithdrawnRow = { id: string; title: string; first_name: string; infix: string; last_name: string }

/** More who said no in these days would be a school that has just begun to ask. */
const [mostAnswers, mostShown] = [50, 10]

/**
 * What I may change and is being read, of which something is hidden since a guardian said no after this moment, with whose child
 * that is (C9). It begins at those answers, so that it reads no more for large albums.
 */
export const hiddenSince = (scope: Scope, since: Date) =>
  scope.db.all<WithdrawnRow>(
    (school) => sql`with held as materialized (select distinct pupil_id from (
          select pupil_id, answers from consents indexed by consents_lately
          where school_id = ${school} and ended_at is null and at >= ${since.getTime()} order by at desc limit ${mostAnswers})
        where answers like '%"no"%')
      select distinct p.id, p.title, n.first_name, n.infix, n.last_name
      from (select h.pupil_id, i.album_id as post_id from held h
            cross join album_tags t indexed by album_tags_of on t.school_id = ${school} and t.pupil_id = h.pupil_id
            cross join album_items i on i.school_id = ${school} and i.id = t.item_id and i.state = 'there'
          union all
          select h.pupil_id, u.used_in from held h
            cross join picture_tags t indexed by picture_tags_of on t.school_id = ${school} and t.pupil_id = h.pupil_id
            cross join picture_uses u indexed by picture_uses_of on u.school_id = ${school} and u.picture_id = t.picture_id and u.kind = 'post') s
        cross join posts p on p.school_id = ${school} and p.id = s.post_id and ${isOut(scope)}
          and (p.author_id = ${scope.me.id} or p.group_id in ${among(scope.me.teaches)})
        cross join people n on n.school_id = ${school} and n.id = s.pupil_id
      where not ${mayBeShown(school, channelOfPost, sql`s.pupil_id`)}
      order by p.published_at desc, n.first_name limit ${mostShown}`,
  )
