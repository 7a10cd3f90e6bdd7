import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { isMine } from './booking-queries.ts'
import { myTalkIds } from './own-queries.ts'
import type { Voice } from './schema.ts'

/** What was said of a talk: by whom before it, what was agreed at it, or at the one before. */
export type NoteRow = {
  talk_id: string
  kind: Voice | 'agreement' | 'before'
  text: string
  at: number
  home_at: number | null
}

/** Two households at one talk do not read each other's words (G3). */
const notesOf = (school: SQL, talks: SQL, heard: SQL = sql`1`) => sql`
  select ct.talk_id, ct.voice as kind, ct.text, ct.at, null as home_at from conference_topics ct
    where ct.school_id = ${school} and ct.talk_id in (${talks}) and ${heard}
  union all
  select ca.talk_id, 'agreement', ca.text, ca.at, ca.home_confirmed_at from conference_agreements ca
    where ca.school_id = ${school} and ca.talk_id in (${talks})
  union all
  select t.id, 'before', pa.text, pa.at, pa.home_confirmed_at from conference_talks t
    cross join conference_talks pt on pt.school_id = ${school} and pt.pupil_id = t.pupil_id and pt.unit = t.unit and pt.round_id < t.round_id
    cross join conference_agreements pa on pa.school_id = ${school} and pa.talk_id = pt.id
    where t.school_id = ${school} and t.id in (${talks})
  order by at desc`

/** Of my family's talks. */
export const ownNotes = (scope: Scope, roundId: string) =>
  scope.db.all<NoteRow>((school) =>
    notesOf(
      school,
      sql`select id from (${myTalkIds(scope, school, roundId)}) mine`,
      sql`(ct.voice = 'teacher' or ct.household_id in (select household_id from household_members where school_id = ${school} and person_id = ${scope.me.id}))`,
    ),
  )

/** Of one talk, for who holds it. */
export const heldNotes = ({ db }: Scope, talkId: string) => db.all<NoteRow>((school) => notesOf(school, sql`${talkId}`))

const allowed = (scope: Scope, school: SQL, talkId: string, isHome: boolean) => sql`select 1 from conference_talks t
    cross join conference_rounds r on r.school_id = ${school} and r.id = t.round_id and r.invited_at is not null and r.wiped_at is null
  where t.school_id = ${school} and t.id = ${talkId} and ${isHome ? isMine(scope, school) : sql`1`}`

/** My household, as it comes to a talk; of staff there is none. */
const homeAt = ({ me }: Scope, school: SQL, talkId: string, isHome: boolean) =>
  isHome
    ? sql`(select min(im.household_id) from household_members im
        cross join conference_parties mp on mp.school_id = ${school} and mp.talk_id = ${talkId} and mp.household_id = im.household_id
      where im.school_id = ${school} and im.person_id = ${me.id})`
    : sql`''`

/** Who it is asked of: a family of its own talk; of staff it was asked before. */
export const saveTopic = (scope: Scope, talkId: string, voice: Voice, text: string) =>
  scope.db.run((school) => {
    const may = allowed(scope, school, talkId, voice !== 'teacher')
    const home = homeAt(scope, school, talkId, voice !== 'teacher')
    return text === ''
      ? sql`delete from conference_topics where school_id = ${school} and talk_id = ${talkId} and voice = ${voice} and household_id = ${home} and exists (${may})`
      : sql`insert into conference_topics (school_id, talk_id, household_id, voice, text, at, by_id)
          select ${school}, ${talkId}, ${home}, ${voice}, ${text}, ${scope.now.getTime()}, ${scope.me.id} where exists (${may})
          on conflict (school_id, talk_id, voice, household_id) do update set text = excluded.text, at = excluded.at, by_id = excluded.by_id`
  })

/** Whoever writes it down confirms it for the school; the family is asked again whenever it changes. */
export const saveAgreement = (scope: Scope, talkId: string, text: string) =>
  scope.db.run((school) =>
    text === ''
      ? sql`delete from conference_agreements where school_id = ${school} and talk_id = ${talkId}`
      : sql`insert into conference_agreements (school_id, talk_id, text, at, by_id, school_confirmed_at)
          select ${school}, ${talkId}, ${text}, ${scope.now.getTime()}, ${scope.me.id}, ${scope.now.getTime()}
          where exists (${allowed(scope, school, talkId, false)})
          on conflict (school_id, talk_id) do update set text = excluded.text, at = excluded.at, by_id = excluded.by_id,
            school_confirmed_at = excluded.school_confirmed_at,
            home_confirmed_at = case when text = excluded.text then home_confirmed_at end,
            home_confirmed_by_id = case when text = excluded.text then home_confirmed_by_id end`,
  )

/** The family says that it is so: of the words that it saw. */
export const confirmAgreement = (scope: Scope, talkId: string, seenAt: number) =>
  scope.db.run(
    (
      school,
    ) => sql`update conference_agreements set home_confirmed_at = ${scope.now.getTime()}, home_confirmed_by_id = ${scope.me.id}
      where school_id = ${school} and talk_id = ${talkId} and at = ${seenAt} and exists (select 1 from conference_talks t
        where t.school_id = ${school} and t.id = ${talkId} and ${isMine(scope, school)})`,
  )
