import { sql } from 'drizzle-orm'
import type { Days } from '../calendar/seeing-queries.ts'
import { lastsToday, openToMe, placesOf } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'

export type BirthdayRow = { id: string; first_name: string; birthday: string; group_id: string }

/** The children of my classes whose parents let the class know when they have their birthday; none unless the school wants it. */
export const birthdaysNear = (scope: Scope, { from, until }: Days) =>
  scope.db.all<BirthdayRow>((school) => {
    const [first, last] = [from.slice(5), until.slice(5)]
    const between =
      first <= last
        ? sql`b.birthday between ${first} and ${last}`
        : sql`(b.birthday >= ${first} or b.birthday <= ${last})`
    return sql`select p.id, p.first_name, b.birthday, m.group_id from birthday_consents b
      cross join memberships m on m.school_id = ${school} and m.person_id = b.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
        and m.group_id in (select id from (${placesOf(scope, school, sql`${scope.me.id}`)}))
      cross join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
      cross join people p on p.school_id = ${school} and p.id = b.pupil_id
    where b.school_id = ${school} and ${scope.school.birthdaysShown ? 1 : 0} and (${between} or b.birthday = '02-29')
      and ${openToMe(scope, school, sql`b.pupil_id`)}`
  })
