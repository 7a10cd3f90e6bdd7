import { sql } from 'drizzle-orm'
import { pictureShowable } from '../pictures/tag-queries.ts'
import type { SchoolScope } from '../scope.ts'
import type { PostKind } from './schema.ts'
import {
  before,
  isOut,
  type ListedRow,
  listedColumns,
  type Place,
  type PostRow,
  postColumns,
  withNames,
} from './seeing-queries.ts'

/** What anyone may read, newest first; of one kind. */
export const postsForAnyone = (scope: SchoolScope, kind: PostKind, most: number, place: Place | null = null) =>
  scope.db.all<ListedRow>(
    (school) => sql`select ${listedColumns(school)} from (select * from posts p indexed by posts_by_kind
        where p.school_id = ${school} and p.shelf = 'public' and p.kind = ${kind} and ${isOut(scope)} ${before(place)}
        order by p.published_at desc, p.id desc limit ${most}) p ${withNames(school)}
      order by p.published_at desc, p.id desc`,
  )

export const postForAnyone = (scope: SchoolScope, kind: PostKind, id: string) =>
  scope.db.all<PostRow>(
    (school) => sql`select ${postColumns(school)} from posts p ${withNames(school)}
      where p.school_id = ${school} and p.id = ${id} and p.kind = ${kind} and p.shelf = 'public' and ${isOut(scope)}`,
  )

/** Of either kind, without what stands in it: for its photos. */
export const titleForAnyone = (scope: SchoolScope, id: string) =>
  scope.db.all<{ id: string; kind: PostKind; title: string }>(
    (school) => sql`select p.id, p.kind, p.title from posts p
      where p.school_id = ${school} and p.id = ${id} and p.shelf = 'public' and ${isOut(scope)}`,
  )

/** Whether a picture stands in what anyone may read, with nobody in it who may not be shown there (C9). */
export const isPublicPicture = (scope: SchoolScope, postId: string, pictureId: string) =>
  scope.db.all<{ picture_id: string }>(
    (school) => sql`select u.picture_id from picture_uses u
      cross join posts p on p.school_id = ${school} and p.id = u.used_in and p.shelf = 'public' and ${isOut(scope)}
      where u.school_id = ${school} and u.kind = 'post' and u.used_in = ${postId} and u.picture_id = ${pictureId}
        and ${pictureShowable(school, 'website', sql`u.picture_id`)}`,
  )

export type AddressRow = { id: string; kind: PostKind; changed: number }

/** Where the latest that anyone may read stands, for a school's map. */
export const addressesForAnyone = (scope: SchoolScope, most: number) =>
  scope.db.all<AddressRow>(
    (school) => sql`select p.id, p.kind, max(p.published_at, coalesce(p.changed_at, 0)) as changed
      from posts p indexed by posts_by_shelf where p.school_id = ${school} and p.shelf = 'public' and ${isOut(scope)}
      order by p.published_at desc limit ${most}`,
  )
