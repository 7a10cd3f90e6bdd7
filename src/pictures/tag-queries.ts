import { type SQL, sql } from 'drizzle-orm'
import type { Channel } from '../consents/channels.ts'
import { heldBackAmong, setTagged, showsNobodyHeldBack, type Tagging, tagsAmong } from '../consents/tagging-queries.ts'
import { among } from '../db/among.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { UseKind } from './schema.ts'

const inPictures: Tagging = { tags: sql`picture_tags`, of: sql`picture_id` }

/** Of a picture, that nobody in it keeps it out of the channel (C9). */
export const pictureShowable = (school: SQL, channel: Channel | SQL, picture: SQL) =>
  showsNobodyHeldBack(school, inPictures, channel, picture)

/** Who is tagged in these pictures, and whether that keeps them out of the channel: for who works on the text alone. */
export const tagsOfPictures = (scope: SchoolScope, ids: readonly string[], channel: Channel) =>
  tagsAmong(scope, inPictures, () => sql`select value as id from ${among(ids)}`, channel)

/** Who keeps a picture of a text out of the channel now: for who may change it. */
export const pictureTagsHeldBack = (scope: SchoolScope, kind: UseKind, usedIn: string, channel: Channel | SQL) =>
  heldBackAmong(
    scope,
    inPictures,
    (school) =>
      sql`select picture_id as id from picture_uses where school_id = ${school} and kind = ${kind} and used_in = ${usedIn}`,
    channel,
  )

/** These pupils, and nobody else, of those who can be chosen for it. */
export const setPictureTags = (scope: Scope, id: string, pupilIds: readonly string[], choices: readonly string[]) =>
  setTagged(scope, inPictures, { id, isThere: isPicture(id) }, { pupilIds, choices })

const isPicture = (id: string) => (school: SQL) =>
  sql`exists (select 1 from pictures i where i.school_id = ${school} and i.id = ${id})`
