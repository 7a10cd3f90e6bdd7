import { sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'

export type DraftRow = {
  id: string
  title: string
  updated_at: number | null
  published_at: number | null
  group_name: string | null
}

/** What I am writing, the latest first, and what of mine is to come. */
export const draftRows = ({ db, me, now }: Scope, most: number) =>
  db.all<DraftRow>(
    (school) => sql`select m.*, g.name as group_name
      from (select p.id, d.content ->> 'title' as title, d.updated_at, p.published_at, d.content ->> 'groupId' as group_id
      from post_drafts d indexed by post_drafts_by_person
        cross join posts p on p.school_id = ${school} and p.id = d.post_id and p.removed_at is null
      where d.school_id = ${school} and d.person_id = ${me.id}
      union all
      select p.id, p.title, null, p.published_at, p.group_id from posts p indexed by posts_by_author
        where p.school_id = ${school} and p.author_id = ${me.id} and p.published_at > ${now.getTime()} and p.removed_at is null
          and not exists (select 1 from post_drafts d where d.school_id = ${school} and d.post_id = p.id and d.person_id = ${me.id})
      order by 3 desc limit ${most}) m
        left join groups g on g.school_id = ${school} and g.id = m.group_id order by m.updated_at desc`,
  )

export type VersionRow = {
  version: number
  title: string
  body: string
  at: number
  first_name: string
  infix: string
  last_name: string
}

const mostVersions = 30

export const versionRows = ({ db }: Scope, id: string) =>
  db.all<VersionRow>(
    (school) => sql`select v.version, v.title, v.body, v.at, p.first_name, p.infix, p.last_name from post_versions v
        cross join people p on p.school_id = ${school} and p.id = v.by_id
      where v.school_id = ${school} and v.post_id = ${id} order by v.version desc limit ${mostVersions}`,
  )
