import * as v from 'valibot'
import { expect } from 'vitest'
import { defaults, written } from '../../src/conferences/defaults.ts'
import { planIn, roundForm } from '../../src/conferences/forms.ts'
import { talksToPlace } from '../../src/conferences/placing-queries.ts'
import { classesHere, invite, makeRound } from '../../src/conferences/rounds.ts'
import type { Way } from '../../src/conferences/schema.ts'
import { memberships } from '../../src/groups/schema.ts'
import { paths } from '../../src/paths.ts'
import { searchable } from '../../src/people/names.ts'
import { guardianships, householdMembers, households, people, pupils } from '../../src/people/schema.ts'
import type { SchoolScope, Scope } from '../../src/scope.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { aLongTimeAgo, as, type Cast } from '../cast.ts'

export const today = () => localDay(new Date(), 'Europe/Amsterdam')
export const inDays = (days: number) => daysLater(today(), days)

type Wanted = { way?: Way; groups?: readonly string[]; fields?: Record<string, string> }

export const roundFields = ({ way = 'choosing', fields = {} }: Wanted = {}): Record<string, string> => ({
  naam: 'Gesprekken december',
  tijden: `${written(inDays(20))} 15:30-17:30\n${written(inDays(22))} 18:30-20:30`,
  minuten: '10',
  pauze: '0',
  lopen: '5',
  manier: way,
  opent: written(inDays(-1)),
  'opent-om': '08:00',
  sluit: written(inDays(10)),
  'sluit-om': '20:00',
  voorrang: '0',
  gescheiden: 'apart',
  bewaren: '12',
  ...fields,
})

/** A round that the head set up through its pages. */
export async function setUp(them: Cast, wanted: Wanted = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(roundFields(wanted))) form.append(name, value)
  for (const group of wanted.groups ?? ['3b', '4a']) form.append('groep', group)
  const answer = await as(them, 'hedda').post(paths.newConferences, form)
  expect([answer.status, answer.status === 303 ? '' : await answer.text()]).toEqual([303, ''])
  return /\/gesprekken\/([\w-]+)\/beheer/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}

export async function invited(them: Cast, wanted: Wanted = {}) {
  const id = await setUp(them, wanted)
  expect((await as(them, 'hedda').post(paths.conferenceInvitation(id))).status).toBe(303)
  return id
}

export type TalkRow = {
  id: string
  desk_id: string
  pupil_id: string
  unit: string
  starts_at: number | null
  slot_id: string | null
}

export const talksOf = ({ db }: SchoolScope, roundId: string) =>
  db.batch([db.all<TalkRow>((school) => sqlOf(school, roundId))] as const).then(([rows]) => rows)

import { type SQL, sql } from 'drizzle-orm'

const sqlOf = (school: SQL, roundId: string) => sql`select t.id, t.desk_id, t.pupil_id, t.unit, s.starts_at, b.slot_id
  from conference_talks t left join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id and b.part = 0
    left join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
  where t.school_id = ${school} and t.round_id = ${roundId} order by t.pupil_id, t.unit`

export type SlotRow = { id: string; desk_id: string; starts_at: number; ends_at: number }
export const slotsIn = async ({ db }: SchoolScope, roundId: string) => {
  const [rows] = await db.batch([
    db.all<SlotRow>(
      (school) =>
        sql`select id, desk_id, starts_at, ends_at from conference_slots where school_id = ${school} and round_id = ${roundId} order by desk_id, starts_at`,
    ),
  ])
  return rows
}

/** A round to which everybody of a school is invited, and one of its talks. */
export async function everybodyTalks(scope: SchoolScope, managerId: string) {
  const manager = { ...scope, me: { id: managerId } } as Scope // safe: making a round asks for nothing else
  const form = v.parse(roundForm, { ...defaults(scope), naam: 'x', opent: written('2026-01-01') })
  const round = await makeRound(manager, planIn(form, scope), await classesHere(manager))
  await invite(manager, round)
  const [[talk]] = await scope.db.batch([talksToPlace(scope, round)])
  return { round, talk: talk!.id, desk: talk!.desk_id }
}

export const slotsAt = async (scope: SchoolScope, roundId: string, desk: string) =>
  (await slotsIn(scope, roundId)).filter(({ desk_id }) => desk_id === desk)

/** More families, each with these children: `c0` has a father `p0` in a household `h0`. */
export async function moreFamilies({ db }: SchoolScope, children: readonly (readonly string[])[], mark = '') {
  const named = children.map((groups, at) => ({ at: `${mark}${at}`, groups }))
  const person = (id: string) => ({
    id,
    firstName: id.toUpperCase(),
    infix: '',
    lastName: 'More',
    searchName: searchable(`${id} more`),
    email: `${id}@more.example`,
    createdAt: aLongTimeAgo,
  })
  const kids = named.flatMap(({ at, groups }) => groups.map((group, place) => ({ id: `c${at}-${place}`, at, group })))
  await db.batch([
    ...db.insertMany(people, [...named.map(({ at }) => person(`p${at}`)), ...kids.map(({ id }) => person(id))]),
    ...db.insertMany(
      pupils,
      kids.map(({ id }) => ({ personId: id, year: 3 })),
    ),
    ...db.insertMany(
      memberships,
      kids.map(({ id, group }) => ({ groupId: group, personId: id, role: 'pupil' as const, from: '2020-08-01' })),
    ),
    ...db.insertMany(
      households,
      named.map(({ at }) => ({ id: `h${at}` })),
    ),
    ...db.insertMany(
      householdMembers,
      named.map(({ at }) => ({ personId: `p${at}`, householdId: `h${at}` })),
    ),
    ...db.insertMany(
      guardianships,
      kids.map(({ id, at }) => ({
        personId: `p${at}`,
        pupilId: id,
        custody: 'full' as const,
        relation: 'ouder',
        since: aLongTimeAgo,
      })),
    ),
  ])
}

/** Somebody of those families, as the domain knows who asks. */
export const asFather = (scope: SchoolScope, id: string) => ({
  ...scope,
  now: new Date(),
  me: {
    id,
    firstName: id,
    name: id,
    photo: null,
    language: null,
    readingLanguage: null,
    writingLanguage: null,
    roles: new Set(['parent'] as const),
    leftSchool: false,
    children: [],
    teaches: [],
    groups: [],
    jointUse: true,
    primaryContactId: null,
  },
})
