import { type SQL, sql } from 'drizzle-orm'
import { lastsOn } from '../groups/queries.ts'
import { entitled, isAnswered, isAnsweredWith, subjectOf } from '../questionnaires/units.ts'
import type { Audience, PersonTerm, Term } from './audience.ts'

// Terms of one kind are one select, whatever their number: D1 joins at most five selects and binds at most 100 values.

/** What a term means depends on where and when it is used. */
export type Moment = { school: SQL; today: string }

/** Only ids after the first and up to the second: an audience is taken in pages, and each reads its own rows alone. */
export type Span = { after: string; upTo: string }
export const everything: Span = { after: '', upTo: '~' }

/** (pupil_id, group_id): whom the parent terms cover, and the group that covers each, without the exceptions. */
export const coveredPupils = ({ include, except }: Audience, moment: Moment, span: Span) => sql`
  select distinct c.pupil_id, c.group_id from (${pupilsCovered(include, moment, span)}) c
  where c.pupil_id not in (${excludedPupils(except, moment, span)})`

/** (person_id): whom the person terms name, and who answered as asked without it being about a pupil. */
export const namedPersons = ({ include, except }: Audience, moment: Moment, span: Span) => sql`
  select distinct p.person_id from (
    ${persons(include, moment, span)}
    union all select n.person_id from (${respondents(include, moment, span)}) n where n.pupil_id is null) p
  where p.person_id not in (${excludedPersons(except, moment, span)})`

/** (person_id, pupil_id, group_id): who answered as asked, with the pupils it was about. */
export const respondentPupils = ({ include, except }: Audience, moment: Moment, span: Span) => sql`
  select distinct r.person_id, r.pupil_id, r.group_id from (${respondents(include, moment, span)}) r
  where r.pupil_id is not null and r.pupil_id not in (${excludedPupils(except, moment, everything)})
    and r.person_id not in (${excludedPersons(except, moment, span)})`

/** (person_id): taken away by person terms and by what they answered. */
export const excludedPersons = (except: readonly Term[], moment: Moment, span: Span) => sql`
  select e.person_id from (
    ${persons(except, moment, span)} union all select n.person_id from (${respondents(except, moment, span)}) n) e`

/**
 * (person_id): the guardians to whom a covered pupil's message goes: every entitled one, unless the household's primary
 * contact is entitled too; then only that one (C2).
 */
export const guardiansOf = (covered: SQL, school: SQL) => sql`select distinct g.person_id from (${covered}) c
  cross join guardianships g on g.school_id = ${school} and g.pupil_id = c.pupil_id and g.custody = 'full'
  where not exists (select 1 from household_members hm
    join households h on h.school_id = ${school} and h.id = hm.household_id and h.primary_contact_id <> g.person_id
    join household_members pm on pm.school_id = ${school} and pm.person_id = h.primary_contact_id and pm.household_id = h.id
    where hm.school_id = ${school} and hm.person_id = g.person_id
      and ${entitled(school, sql`h.primary_contact_id`, sql`c.pupil_id`)})`

/** (pupil_id): taken away by parent terms, whatever covered them; a pupil that is named goes even without a class. */
const excludedPupils = (except: readonly Term[], moment: Moment, span: Span) => sql`
  select x.pupil_id from (${pupilsCovered(except, moment, span)}) x
  union all select value from json_each(${list(pupilsNamed(except))})`

const list = (values: readonly unknown[]) => JSON.stringify(values)
const within = (column: SQL, { after, upTo }: Span) => sql`${column} > ${after} and ${column} <= ${upTo}`
const oneOf = (column: SQL, values: readonly unknown[]) =>
  sql`${column} in (select value from json_each(${list(values)}))`
const anyOf = (conditions: readonly SQL[]) =>
  conditions.length ? sql`(${sql.join([...conditions], sql` or `)})` : sql`0`

const only = <Kind extends Term['kind']>(terms: readonly Term[], kind: Kind) =>
  terms.filter((term): term is Extract<Term, { kind: Kind }> => term.kind === kind)
const pupilsNamed = (terms: readonly Term[]) => only(terms, 'parentsOfPupils').flatMap(({ pupils }) => pupils)

/** The wider terms cover a pupil by the class it is in today, whose year that class was; a group's own term by that group. */
function pupilsCovered(terms: readonly Term[], moment: Moment, span: Span) {
  const { school } = moment
  const groups = only(terms, 'parentsOf').map(({ group }) => group)
  const years = only(terms, 'parentsOfYear').map(({ year }) => year)
  const pupils = pupilsNamed(terms)
  const inYear = sql`exists (select 1 from pupils u where u.school_id = ${school} and u.person_id = m.person_id and ${oneOf(sql`u.year`, years)})`
  const byClass = [
    ...(only(terms, 'parentsOfSchool').length ? [sql`1`] : []),
    ...(years.length ? [inYear] : []),
    ...(pupils.length ? [oneOf(sql`m.person_id`, pupils)] : []),
  ]
  const ways = [
    ...(groups.length ? [oneOf(sql`m.group_id`, groups)] : []),
    ...byClass.map((way) => sql`(${way} and g.kind = 'class')`),
  ]
  return membersToday(moment, span, sql`m.person_id as pupil_id, m.group_id`, sql`m.role = 'pupil' and ${anyOf(ways)}`)
}

type MemberTerm = Extract<PersonTerm, { kind: 'teachersOf' | 'pupilsOf' | 'membersOf' | 'classParents' }>
const roleMeant = {
  teachersOf: 'teacher',
  pupilsOf: 'pupil',
  membersOf: 'member',
  classParents: 'classParent',
} as const

/** (person_id): whom the person terms name. */
function persons(terms: readonly Term[], moment: Moment, span: Span) {
  const { school } = moment
  const named = only(terms, 'people').flatMap(({ people }) => people)
  const staff = only(terms, 'staff')
  const inRoles = staff.some(({ role }) => role === undefined)
    ? sql`1`
    : oneOf(
        sql`s.role`,
        staff.map(({ role }) => role),
      )
  const members = terms.filter((term): term is MemberTerm => term.kind in roleMeant)
  const inRole = members.map(({ kind, group }) =>
    group === undefined
      ? sql`m.role = ${roleMeant[kind]}`
      : sql`(m.role = ${roleMeant[kind]} and m.group_id = ${group})`,
  )
  return sql`select p.id as person_id from people p where p.school_id = ${school} and ${oneOf(sql`p.id`, named)} and ${within(sql`p.id`, span)}
    union all select s.person_id from staff s where s.school_id = ${school} and ${inRoles} and ${within(sql`s.person_id`, span)}
    union all ${membersToday(moment, span, sql`m.person_id`, anyOf(inRole))}`
}

/** Those with a place in a group today. */
const membersToday = (
  { school, today }: Moment,
  span: Span,
  columns: SQL,
  which: SQL,
) => sql`select ${columns} from memberships m
  join groups g on g.school_id = ${school} and g.id = m.group_id
  where m.school_id = ${school} and ${which} and ${within(sql`m.person_id`, span)}
    and ${lastsOn(sql`m`, today)}`

/** (person_id, pupil_id, group_id): by answer units of earlier messages; without a pupil where a unit is about none. */
function respondents(terms: readonly Term[], { school }: Moment, span: Span) {
  const open = only(terms, 'notAnswered').map(({ message }) => message)
  const answered = only(terms, 'answered')
  const unit = {
    school,
    message: sql`d.message_id`,
    person: sql`d.person_id`,
    subject: subjectOf(sql`q.mode`, sql`dp.pupil_id`, sql`dp.group_id`),
  }
  const meant = [
    ...(open.length ? [sql`(${oneOf(sql`d.message_id`, open)} and not ${isAnswered(unit)})`] : []),
    ...(answered.length ? [isAnsweredWith(unit, list(answered))] : []),
  ]
  return sql`select d.person_id, dp.pupil_id, dp.group_id from deliveries d
    join questionnaires q on q.school_id = ${school} and q.message_id = d.message_id
    left join delivery_pupils dp on dp.school_id = ${school} and dp.message_id = d.message_id and dp.person_id = d.person_id
      and ${entitled(school, sql`d.person_id`, sql`dp.pupil_id`)}
    where d.school_id = ${school} and ${oneOf(sql`d.message_id`, [...open, ...answered.map(({ message }) => message)])}
      and ${within(sql`d.person_id`, span)} and ${anyOf(meant)}
      and (dp.pupil_id is not null or (d.named = 1 and q.mode = 'once'))`
}
