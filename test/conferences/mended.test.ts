import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { conferenceRounds, conferenceWipings } from '../../src/conferences/schema.ts'
import { seeToRound } from '../../src/conferences/seeing-to.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { invited, moreFamilies, roundFields, slotsIn, talksOf } from './round.ts'

let them: Cast
let round: string
beforeAll(async () => {
  them = await cast()
  round = await invited(them)
})
const rowsOf = async <Row>(statement: Parameters<typeof them.linde.db.all<Row>>[0]) =>
  (await them.linde.db.batch([them.linde.db.all<Row>(statement)]))[0]
const told = (what: string) =>
  rowsOf<{ person_id: string }>(
    (school) =>
      sql`select person_id from outbox where school_id = ${school} and notice ->> 'what' = ${what} order by person_id`,
  ).then((rows) => rows.map(({ person_id }) => person_id))
const talkOf = async (pupil: string) => (await talksOf(them.linde, round)).find(({ pupil_id }) => pupil_id === pupil)!

it('makes one round of two presses at once (check 33)', async () => {
  const form = () => {
    const data = new FormData()
    for (const [name, value] of Object.entries(roundFields())) data.append(name, value)
    data.append('groep', '3b')
    data.append('ronde', '0123456789abcdefghjkmnpqrs')
    return data
  }
  const before = (await them.linde.db.from(conferenceRounds)).length
  const answers = await Promise.all([1, 2, 3].map(() => as(them, 'hedda').post(paths.newConferences, form())))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await them.linde.db.from(conferenceRounds)).length).toBe(before + 1)
  const desks = await rowsOf(
    (school) =>
      sql`select 1 from conference_desks where school_id = ${school} and round_id = '0123456789abcdefghjkmnpqrs'`,
  )
  expect(desks).toHaveLength(1)
})

it('tells the partner when one gives a shared time back, and not who did it (G4)', async () => {
  const pip = await talkOf('pip')
  const [slot] = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === pip.desk_id)
  await as(them, 'paul').post(paths.conferenceChoice(round), { keuze: `${pip.id}.${slot!.id}` })
  await as(them, 'paul').post(paths.conferenceReturn(round), { gesprek: pip.id })
  expect(await told('cancelled')).toEqual(['petra'])
})

it('tells who is to come when their room changes (G4)', async () => {
  const pip = await talkOf('pip')
  const [slot] = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === pip.desk_id)
  await as(them, 'paul').post(paths.conferenceChoice(round), { keuze: `${pip.id}.${slot!.id}` })
  await as(them, 'hedda').post(paths.conferenceDesks(round), { [`lokaal.${pip.desk_id}`]: 'Aula, tafel 2' })
  expect(await told('elsewhere')).toEqual(['paul', 'petra'])
})

it('shows a teacher who is blocked for a pupil that a time is taken, and not by whom (C10)', async () => {
  await them.linde.db.insert(guardianships, {
    personId: 'ines',
    pupilId: 'pip',
    custody: 'blocked',
    relation: 'x',
    since: aLongTimeAgo,
  })
  const pip = await talkOf('pip')
  const page = await (await as(them, 'ines').visit(paths.conferenceSchedule(round, pip.desk_id))).text()
  expect([page.includes('Bezet'), page.includes('Pip Cast'), page.includes('Paul Cast')]).toEqual([true, false, false])
  expect((await as(them, 'ines').visit(paths.conferenceBehalf(round, pip.id))).status).toBe(404)
})

it('takes in a child that came after the invitation, and tells its family alone (G1)', async () => {
  await moreFamilies(them.linde, [['3b']], 'late')
  const before = await told('invited')
  expect((await as(them, 'hedda').post(paths.conferenceNewcomers(round))).status).toBe(303)
  expect((await told('invited')).filter((id) => !before.includes(id))).toEqual(['plate0'])
  expect((await talkOf('clate0-0')).slot_id).toBeNull()
})

it('reminds once of what is to be chosen and of tomorrow’s talks, and wipes after its time with a record (G4, G6, N6, check 31)', async () => {
  const [row] = await them.linde.db.from(conferenceRounds, sql`id = ${round}`)
  const at = (moment: Date) => ({ ...them.linde, now: moment })
  const closing = new Date(row!.closesAt.getTime() - 86_400_000)
  for (let tick = 0; tick < 2; tick++) await seeToRound(at(closing), round)
  expect(await told('closing')).toEqual(['plate0', 'wanda', 'wim'])
  const eve = new Date(row!.firstAt.getTime() - 20 * 3_600_000)
  for (let tick = 0; tick < 2; tick++) await seeToRound(at(eve), round)
  expect(await told('eve')).toEqual(['paul', 'petra'])
  const later = new Date(row!.lastAt.getTime() + 400 * 86_400_000)
  for (let tick = 0; tick < 2; tick++) await seeToRound(at(later), round)
  expect(await talksOf(them.linde, round)).toEqual([])
  const [wiping] = await them.linde.db.from(conferenceWipings)
  expect([wiping?.talks, wiping?.families]).toEqual([4, 4])
  expect((await as(them, 'paul').visit(paths.conference(round))).status).toBe(404)
})
