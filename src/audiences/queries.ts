import { type SQL, sql } from 'drizzle-orm'
import { entitled, isAnswered, isAnsweredWith, subjectOf } from '../questionnaires/units.ts'
import type { Audience, ParentTerm, PersonTerm, ResponseTerm, Term } from './audience.ts'

/** What a term means depends on where and when it is used. */
export type Moment = { school: SQL; today: string; schoolYear: string }

/** Only ids after the first and up to the second: an audience is taken in pages, and each reads its own rows alone. */
export type Span = { after: string; upTo: string }
export const everything: Span = { after: '', upTo: '~' }

const within = (column: SQL, { after, upTo }: Span) => sql`${column} > ${after} and ${column} <= ${upTo}`
const oneOf = (column: SQL, ids: readonly string[]) => sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
const union = (selects: readonly SQL[], none: SQL) => (selects.length ? sql.join([...selects], sql` union all `) : none)

const isParentTerm = (term: Term): term is ParentTerm => term.kind.startsWith('parentsOf')
const isResponseTerm = (term: Term): term is ResponseTerm => term.kind === 'notAnswered' || term.kind === 'answered'
const isPersonTerm = (term: Term): term is PersonTerm => !isParentTerm(term) && !isResponseTerm(term)

/** (pupil_id, group_id): whom the parent terms cover, and the group that covers each, without the exceptions. */
export function coveredPupils({ include, except }: Audience, moment: Moment, span: Span) {
  const covers = include.filter(isParentTerm).map((term) => pupilsCovered(term, moment, span))
  return sql`select distinct c.pupil_id, c.group_id from (${union(covers, noPupils)}) c
    where c.pupil_id not in (${excludedPupils(except, moment, span)})`
}

/** (person_id): whom the person terms name, and who answered as asked without it being about a pupil. */
export function namedPersons({ include, except }: Audience, moment: Moment, span: Span) {
  const named = include.filter(isPersonTerm).map((term) => persons(term, moment, span))
  const responded = include
    .filter(isResponseTerm)
    .map((term) => sql`select n.person_id from (${respondents(term, moment, span)}) n where n.pupil_id is null`)
  return sql`select distinct p.person_id from (${union([...named, ...responded], noPersons)}) p
    where p.person_id not in (${excludedPersons(except, moment, span)})`
}

/** (person_id, pupil_id, group_id): who answered as asked, with the pupils it was about. */
export function respondentPupils({ include, except }: Audience, moment: Moment, span: Span) {
  const responded = include.filter(isResponseTerm).map((term) => respondents(term, moment, span))
  return sql`select distinct r.person_id, r.pupil_id, r.group_id from (${union(responded, noRespondents)}) r
    where r.pupil_id is not null and r.pupil_id not in (${excludedPupils(except, moment, everything)})
      and r.person_id not in (${excludedPersons(except, moment, span)})`
}

/** (pupil_id): taken away by parent terms, whatever covered them; a pupil that is named goes even without a class. */
function excludedPupils(except: readonly Term[], moment: Moment, span: Span) {
  const byGroup = except.filter(isParentTerm).map((term) => pupilsCovered(term, moment, span))
  const named = except.flatMap((term) => (term.kind === 'parentsOfPupils' ? term.pupils : []))
  return sql`select x.pupil_id from (${union(byGroup, noPupils)}) x union all select value from json_each(${JSON.stringify(named)})`
}

/** (person_id): taken away by person terms and by what they answered. */
export function excludedPersons(except: readonly Term[], moment: Moment, span: Span) {
  const byName = except.filter(isPersonTerm).map((term) => persons(term, moment, span))
  const byResponse = except
    .filter(isResponseTerm)
    .map((term) => sql`select n.person_id from (${respondents(term, moment, span)}) n`)
  return sql`select e.person_id from (${union([...byName, ...byResponse], noPersons)}) e`
}

/**
 * (person_id): the guardians to whom a covered pupil's message goes: every entitled one, unless the household's primary
 * contact is entitled too; then only that one (C2).
 */
export const guardiansOf = (covered: SQL, school: SQL) => sql`select distinct g.person_id from (${covered}) c
  join guardianships g on g.school_id = ${school} and g.pupil_id = c.pupil_id and g.custody = 'full'
  where not exists (select 1 from household_members hm
    join households h on h.school_id = ${school} and h.id = hm.household_id and h.primary_contact_id <> g.person_id
    join household_members pm on pm.school_id = ${school} and pm.person_id = h.primary_contact_id and pm.household_id = h.id
    where hm.school_id = ${school} and hm.person_id = g.person_id
      and ${entitled(school, sql`h.primary_contact_id`, sql`c.pupil_id`)})`

const noPersons = sql`select null as person_id where 0`
const noPupils = sql`select null as pupil_id, null as group_id where 0`
const noRespondents = sql`select null as person_id, null as pupil_id, null as group_id where 0`

function pupilsCovered(term: ParentTerm, moment: Moment, span: Span) {
  const { school, schoolYear } = moment
  const byClass = sql`g.kind = 'class' and g.school_year = ${schoolYear}`
  switch (term.kind) {
    case 'parentsOf':
      return membersOf(moment, span, sql`m.person_id as pupil_id, m.group_id`, sql`m.role = 'pupil' and m.group_id = ${term.group}`)
    case 'parentsOfSchool':
      return membersOf(moment, span, sql`m.person_id as pupil_id, m.group_id`, sql`m.role = 'pupil' and ${byClass}`)
    case 'parentsOfPupils':
      return membersOf(moment, span, sql`m.person_id as pupil_id, m.group_id`, sql`m.role = 'pupil' and ${byClass} and ${oneOf(sql`m.person_id`, term.pupils)}`)
    case 'parentsOfYear':
      return membersOf(moment, span, sql`m.person_id as pupil_id, m.group_id`, sql`m.role = 'pupil' and ${byClass} and exists (
        select 1 from pupils u where u.school_id = ${school} and u.person_id = m.person_id and u.year = ${term.year})`)
  }
}

function persons(term: PersonTerm, moment: Moment, span: Span) {
  const inRole = (role: string, group: string | undefined) =>
    membersOf(moment, span, sql`m.person_id`, sql`m.role = ${role}${group === undefined ? sql`` : sql` and m.group_id = ${group}`}`)
  switch (term.kind) {
    case 'people':
      return sql`select p.id as person_id from people p where p.school_id = ${moment.school} and ${oneOf(sql`p.id`, term.people)} and ${within(sql`p.id`, span)}`
    case 'staff':
      return sql`select s.person_id from staff s where s.school_id = ${moment.school} and ${within(sql`s.person_id`, span)}${
        term.role === undefined ? sql`` : sql` and s.role = ${term.role}`}`
    case 'teachersOf':
      return inRole('teacher', term.group)
    case 'pupilsOf':
      return inRole('pupil', term.group)
    case 'membersOf':
      return inRole('member', term.group)
    case 'classParents':
      return inRole('classParent', term.group)
  }
}

/** Those with a place in a group today. */
const membersOf = ({ school, today }: Moment, span: Span, columns: SQL, which: SQL) => sql`select ${columns} from memberships m
  join groups g on g.school_id = ${school} and g.id = m.group_id
  where m.school_id = ${school} and ${which} and ${within(sql`m.person_id`, span)}
    and m.from_day <= ${today} and (m.until_day is null or m.until_day >= ${today})`

function respondents(term: ResponseTerm, { school }: Moment, span: Span) {
  const meant = (subject: SQL) => {
    const unit = { school, message: sql`d.message_id`, person: sql`d.person_id`, subject }
    return term.kind === 'notAnswered' ? sql`not ${isAnswered(unit)}` : isAnsweredWith(unit, term.question, term.option)
  }
  const deliveries = sql`from deliveries d
    join questionnaires q on q.school_id = ${school} and q.message_id = d.message_id`
  const here = sql`d.school_id = ${school} and d.message_id = ${term.message} and ${within(sql`d.person_id`, span)}`
  const pairs = sql`delivery_pupils dp on dp.school_id = ${school} and dp.message_id = d.message_id and dp.person_id = d.person_id
    and ${entitled(school, sql`d.person_id`, sql`dp.pupil_id`)}`
  return sql`select d.person_id, dp.pupil_id, dp.group_id ${deliveries} join ${pairs}
      where ${here} and ${meant(subjectOf(sql`q.mode`, sql`dp.pupil_id`, sql`dp.group_id`))}
    union all
    select d.person_id, null, null ${deliveries} left join ${pairs}
      where ${here} and dp.pupil_id is null and d.named = 1 and q.mode = 'once' and ${meant(sql`''`)}`
}
