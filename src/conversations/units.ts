import { type SQL, sql } from 'drizzle-orm'
import { lastsOn } from '../groups/queries.ts'
import { answeringWith, entitled, myPupils, together } from '../questionnaires/units.ts'

// Fragments of SQL for statements that name the message `m`: who takes part in its conversation with somebody (D8).

export type Talk = { school: SQL; me: SQL; with: SQL; today: string }

/** A recipient's own; or the writer's, where the recipients answer as one. */
const exists = ({ school, with: other }: Talk) => sql`case m.replies_to when 'together' then ${other} = m.sender_id
  else ${other} <> m.sender_id and exists (select 1 from deliveries wd
    where wd.school_id = ${school} and wd.message_id = m.id and wd.person_id = ${other}) end`

/** Has the message, and may read it now (as messages/queries.ts says of every message). */
const reads = (school: SQL, person: SQL, entitlement: SQL) => sql`exists (select 1 from deliveries rd
  where rd.school_id = ${school} and rd.message_id = m.id and rd.person_id = ${person}
    and (rd.named = 1 or exists (select 1 from delivery_pupils rp
      where rp.school_id = ${school} and rp.message_id = m.id and rp.person_id = ${person} and ${entitlement})))`

/** The same for whoever asks: whom they have custody of is found once. */
export const readsIt = (school: SQL, me: SQL) => reads(school, me, sql`+rp.pupil_id in ${myPupils(school, me)}`)

/** A teacher today of a group by which the other got the message, where the sender lets the group's teachers answer. */
const teaches = ({ school, me, with: other, today }: Talk) => sql`(m.replies_to = 'teachers' and exists (
  select 1 from delivery_pupils tp
    cross join memberships tm on tm.school_id = ${school} and tm.person_id = ${me} and tm.role = 'teacher' and tm.group_id = tp.group_id
      and ${lastsOn(sql`tm`, today)}
    where tp.school_id = ${school} and tp.message_id = m.id and tp.person_id = ${other}))`

/**
 * Of message m, by its sender: what a group's teachers reply is there while the sender has custody of a child that is or was in
 * that group, as it is for whoever gets a message about a child (C10); whoever wrote with a parent's task keeps it where no
 * child there is out of their custody. The school's people keep what they sent.
 */
export const hearsReplies = (
  { school, today }: Pick<Talk, 'school' | 'today'>,
  sender: SQL,
  at: 'ever' | 'today' = 'ever',
) => {
  const group = sql`(select t.value ->> 'group' from json_each(m.audience, '$.include') t where t.value ->> 'kind' = 'teachersOf')`
  const lasts = at === 'ever' ? sql`` : sql`and (am.until_day is null or am.until_day >= ${today})`
  const child = (custody: SQL) => sql`exists (select 1 from guardianships ag
    cross join memberships am on am.school_id = ${school} and am.person_id = ag.pupil_id and am.role = 'pupil'
      and am.group_id in ${group} and am.from_day <= ${today} ${lasts}
    where ag.school_id = ${school} and ag.person_id = ${sender} and ${custody})`
  return sql`(not exists ${group} or exists (select 1 from staff ss where ss.school_id = ${school} and ss.person_id = ${sender})
    or ${child(sql`ag.custody = 'full'`)}
    or exists (select 1 from memberships am where am.school_id = ${school} and am.person_id = ${sender}
      and am.role in ('classParent', 'liceParent') and am.group_id in ${group} and am.from_day <= ${today} ${lasts})
      and not ${child(sql`ag.custody <> 'full'`)})`
}

/** Something in it was handed on to me, who works here (D17). */
const standsIn = ({
  school,
  me,
  with: other,
}: Talk) => sql`(exists (select 1 from handed_on ho where ho.school_id = ${school}
  and ho.person_id = ${me} and ho.message_id = m.id and ho.with_id = ${other}) and ${works(school, me)})`

const works = (school: SQL, person: SQL) =>
  sql`exists (select 1 from staff hs where hs.school_id = ${school} and hs.person_id = ${person})`

/**
 * Of message m and absence a of today: what this writer replies to its sender goes on to who stands in, as a parent's own message
 * would. The sender wrote as a teacher of the writer's child, or has no child here and so writes for the school; what reaches
 * a sender as another parent stays theirs (D7, D17).
 */
export const handsOn = (school: SQL, writer: SQL, today: string) => {
  const lasts = (member: SQL) => lastsOn(member, today)
  return sql`(m.replies_to = 'sender' and a.person_id = m.sender_id and a.from_day <= ${today} and a.until_day >= ${today}
    and m.sender_id <> ${writer} and not ${works(school, writer)}
    and ${works(school, sql`a.person_id`)} and ${works(school, sql`a.stand_in_id`)}
    and a.stand_in_id not in ${answeringWith(school, writer)}
    and (not exists (select 1 from guardianships sg where sg.school_id = ${school} and sg.person_id = m.sender_id)
      or exists (select 1 from memberships tm cross join memberships wm
        where tm.school_id = ${school} and tm.person_id = m.sender_id and tm.role = 'teacher' and ${lasts(sql`tm`)}
          and wm.school_id = ${school} and wm.group_id = tm.group_id and wm.role = 'pupil' and ${lasts(sql`wm`)}
          and wm.person_id in ${myPupils(school, writer)})))`
}

/** Of reply r: all of a conversation, but for who stood in what was handed on and what they wrote. */
export const isOpenReply = ({ school, me, with: other }: Pick<Talk, 'school' | 'me' | 'with'>) => {
  const handed = sql`select 1 from handed_on ho where ho.school_id = ${school} and ho.person_id = ${me}
    and ho.message_id = r.message_id and ho.with_id = ${other}`
  return sql`(r.author_id = ${me} or not exists (${handed}) or exists (${handed} and ho.reply_id = r.id))`
}

/** Of message m: a conversation of my own, that stands in my mailbox while this is so. */
export const keeps = (talk: Talk) => sql`case m.sender_id when ${talk.me} then ${hearsReplies(talk, talk.me)}
  else ((m.replies_to = 'together' or ${talk.with} = ${talk.me}) and ${readsIt(talk.school, talk.me)} or ${teaches(talk)} or ${standsIn(talk)}) end`

/** A partner's conversation is mine to read where it can be about no child but those I have custody of (D9, C10). */
export const sharesAll = (school: SQL, me: SQL, other: SQL) => sql`not exists (select 1 from delivery_pupils sp
  where sp.school_id = ${school} and sp.message_id = m.id and sp.person_id = ${other} and +sp.pupil_id not in ${myPupils(school, me)})`

/** Of message m: whether I may see the conversation, my own or my household's (D9). The one road to what was replied (D7). */
export const sees = (talk: Talk) => sql`(${exists(talk)} and (${keeps(talk)}
  or ${talk.with} in ${answeringWith(talk.school, talk.me)} and ${talk.with} <> ${talk.me}
    and ${readsIt(talk.school, talk.me)} and ${sharesAll(talk.school, talk.me, talk.with)}))`

/** Of message m: a JSON list of who reads along with the one that a conversation is with (D9): what `sees` says, from that one's side. */
export const readAlongside = (school: SQL, other: SQL) => sql`(select json_group_array(json_object(
    'first_name', lp.first_name, 'infix', lp.infix, 'last_name', lp.last_name))
  from household_members l1
    cross join household_members l2 on l2.school_id = ${school} and l2.household_id = l1.household_id
      and l2.person_id not in (${other}, m.sender_id) and ${together(school, other, sql`l2.person_id`)}
      and ${reads(school, sql`l2.person_id`, entitled(school, sql`l2.person_id`, sql`rp.pupil_id`))}
      and ${sharesAll(school, sql`l2.person_id`, other)}
    cross join people lp on lp.school_id = ${school} and lp.id = l2.person_id
  where m.replies_to <> 'together' and l1.school_id = ${school} and l1.person_id = ${other})`

/** Whom a reply is to, as far as anybody is asked whether it may be: the other side's own person. */
export const otherSide = ({ me, with: other }: Talk) =>
  sql`case m.sender_id when ${me} then ${other} else m.sender_id end`

/**
 * The other side is there to read it: the sender while replies reach them, which for a sender's own part is asked as of a new
 * message; a recipient who is no pupil, as long as the message is readable to them, whoever of the teachers writes.
 */
export const isHeard = (talk: Talk) => {
  const { school, me, with: other } = talk
  return sql`(case m.sender_id when ${me} then ${hearsReplies(talk, me, 'today')} else ${hearsReplies(talk, sql`m.sender_id`)} end
    and (m.replies_to = 'together' or ${other} = ${me} or ${reads(school, other, entitled(school, other, sql`rp.pupil_id`))}
      and not exists (select 1 from pupils wp where wp.school_id = ${school} and wp.person_id = ${other})))`
}

/** Mine to go on in, and not only my household's to see: a partner writes in a conversation of their own. */
export const isMine = ({ school, me, with: other }: Talk) => sql`(m.sender_id = ${me} or m.replies_to = 'together'
  or ${other} = ${me} or ${other} not in ${answeringWith(school, me)})`
