import { sql } from 'drizzle-orm'
import { lastsToday } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import type { PostContent } from './content.ts'

/** How many grown-ups there are among those that a post is for; nothing of one that is for all the world. */
export const countReaders = (scope: Scope, { visibility, groupId }: Pick<PostContent, 'visibility' | 'groupId'>) =>
  scope.db.all<{ readers: number }>((school) => {
    const ofGroup = sql`select gs.person_id from memberships m
        cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = m.person_id and gs.custody = 'full'
        where m.school_id = ${school} and m.group_id = ${groupId} and m.role = 'pupil' and ${lastsToday(scope)}
      union all select m.person_id from memberships m where m.school_id = ${school} and m.group_id = ${groupId}
        and m.role in ('teacher', 'classParent', 'liceParent', 'member') and ${lastsToday(scope)}`
    const guardians = sql`select gs.person_id from pupils pu
      cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = pu.person_id and gs.custody = 'full'
      where pu.school_id = ${school} and pu.left_on is null`
    const users = sql`${guardians} union select s.person_id from staff s where s.school_id = ${school}`
    const whom = { group: ofGroup, parents: guardians, users, public: sql`select null as person_id` }[visibility]
    return sql`select count(distinct person_id) as readers from (${whom})`
  })
