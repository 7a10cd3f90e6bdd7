import { and, eq, exists, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import { lastsOn } from '../groups/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type ShownKind, type SiteFile, siteFiles, sitePortraits, siteShown } from './schema.ts'

export const insertFile = ({ db }: Scope, file: Omit<SiteFile, 'schoolId'>) => db.insert(siteFiles, file)

export const filesOf = ({ db }: SchoolScope, pageId: string) =>
  db.pick({ id: siteFiles.id }, siteFiles, eq(siteFiles.pageId, pageId))

export const fileById = ({ db }: SchoolScope, id: string) => db.from(siteFiles, eq(siteFiles.id, id)).limit(1)

export const deleteFiles = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.delete(siteFiles, sql`${siteFiles.id} in ${among(ids)}`)

const shown = (kind: ShownKind, id: string) => and(eq(siteShown.kind, kind), eq(siteShown.shownId, id))

/** Whether visitors see it at this moment. */
export const isShown = ({ db }: SchoolScope, kind: ShownKind, id: string) =>
  db.pick({ id: siteShown.shownId }, siteShown, shown(kind, id)).limit(1)

export const fileShown = ({ db }: SchoolScope, id: string) =>
  db
    .from(
      siteFiles,
      and(eq(siteFiles.id, id), exists(db.pick({ id: siteShown.shownId }, siteShown, shown('document', id)))),
    )
    .limit(1)

/** A photo that hangs with somebody who works here, stands on a public page, and agreed to that. */
export const portraitShown = ({ db }: SchoolScope, photoId: string) =>
  db.all<{ id: string }>(
    (school) => sql`select p.id from people p
      cross join site_portraits a on a.school_id = ${school} and a.person_id = p.id
      where p.school_id = ${school} and p.photo_key = ${photoId}
        and exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)
        and exists (select 1 from site_shown w where w.school_id = ${school} and w.kind = 'person' and w.shown_id = p.id)`,
  )

export type Portrayed = {
  id: string
  first_name: string
  infix: string
  last_name: string
  photo: string | null
  /** Comma-separated: `StaffRole`s. */
  roles: string
  /** Of the groups that they teach today, in order; a line each. */
  groups: string | null
}

/** Those of these who work here, as visitors may know them: a photo only of whoever agreed. */
export const portrayed = ({ db }: SchoolScope, ids: readonly string[], day: string) =>
  db.all<Portrayed>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name,
        case when exists (select 1 from site_portraits a where a.school_id = ${school} and a.person_id = p.id) then p.photo_key end as photo,
        (select group_concat(s.role) from staff s where s.school_id = ${school} and s.person_id = p.id) as roles,
        (select group_concat(name, char(10)) from (select g.name from memberships m
          cross join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
          where m.school_id = ${school} and m.person_id = p.id and m.role = 'teacher' and ${lastsOn(sql`m`, day)} order by g.year, g.name)) as groups
      from (select value as id, key as place from json_each(${JSON.stringify(ids)})) i
        cross join people p on p.school_id = ${school} and p.id = i.id
      where exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)
      order by i.place`,
  )

export type NamedOnSite = Pick<Portrayed, 'id' | 'first_name' | 'infix' | 'last_name'> & { slug: string; title: string }

/** Who works here and stands on a public page, by name, with the first page that names each. */
export const namedOnSite = ({ db }: SchoolScope) =>
  db.all<NamedOnSite>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name, g.slug, g.title
      from (select shown_id as id, min(page_id) as page_id from site_shown
          where school_id = ${school} and kind = 'person' group by shown_id limit 300) w
        cross join people p on p.school_id = ${school} and p.id = w.id
        cross join site_pages g on g.school_id = ${school} and g.id = w.page_id
      where exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)
      order by p.first_name, p.last_name, p.id`,
  )

/** Everybody who works here, to choose from. */
export const staffToChoose = ({ db }: SchoolScope) =>
  db.all<{ id: string; first_name: string; infix: string; last_name: string; agreed: 0 | 1 }>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name,
        exists (select 1 from site_portraits a where a.school_id = ${school} and a.person_id = p.id) as agreed
      from (select distinct person_id from staff where school_id = ${school}) s
        cross join people p on p.school_id = ${school} and p.id = s.person_id
      order by p.first_name, p.last_name, p.id limit 300`,
  )

export const myPortrait = ({ db, me }: Scope) =>
  db.pick({ at: sitePortraits.at }, sitePortraits, eq(sitePortraits.personId, me.id)).limit(1)

export const agreeToPortrait = ({ db, me, now }: Scope) =>
  db.insert(sitePortraits, { personId: me.id, at: now }).onConflictDoNothing()

export const withdrawPortrait = ({ db, me }: Scope) => db.delete(sitePortraits, eq(sitePortraits.personId, me.id))
