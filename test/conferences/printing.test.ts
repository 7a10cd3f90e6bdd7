import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { searchable } from '../../src/people/names.ts'
import { guardianships, householdMembers, people } from '../../src/people/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { invited, slotsIn, type TalkRow, talksOf } from './round.ts'

let them: Cast
let round: string
let talks: readonly TalkRow[]
const secret = 'Pip slaapt slecht'
beforeAll(async () => {
  them = await cast()
  round = await invited(them)
  talks = await talksOf(them.linde, round)
  const slots = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === talkOf('pip').desk_id)
  const book = (who: 'paul' | 'wanda' | 'wim', talk: TalkRow, at: number) =>
    as(them, who).post(paths.conferenceChoice(round), { keuze: `${talk.id}.${slots[at]!.id}` })
  await book('paul', talkOf('pip'), 0)
  await book('wanda', talkOf('wes', 'hers'), 1)
  await as(them, 'ines').post(paths.conferenceBehalf(round, talkOf('wes', 'his').id), { plek: slots[2]!.id })
  await as(them, 'paul').post(paths.conferenceTopics(round), { gesprek: talkOf('pip').id, ouder: secret, kind: '' })
})
const talkOf = (pupil: string, unit?: string) =>
  talks.find(({ pupil_id, ...talk }) => pupil_id === pupil && (!unit || talk.unit === unit))!
const print = async (who: 'ines' | 'olga' | 'hedda' | 'paul', what: string, desk = '') => {
  const answer = await as(them, who).visit(`${paths.conferencePrint(round)}?wat=${what}${desk && `&tafel=${desk}`}`)
  return { status: answer.status, page: (await answer.text()).replaceAll(/<[^>]+>/g, ' ') }
}

it('prints for a teacher when who comes, about whom and what, and who was entered by the school (G4, G6)', async () => {
  const { status, page } = await print('ines', 'leerkracht')
  expect(status).toBe(200)
  for (const told of ['15:30–15:40', 'Pip Cast', 'Paul Cast, Petra Cast', secret, 'Wim Cast', 'door school ingevoerd'])
    expect(page).toContain(told)
  // On paper no day is "tomorrow".
  expect(page).toMatch(/\d{4}/)
})

it('prints for the door times and first names, and nothing that a passer-by should not read (G4)', async () => {
  const { page } = await print('hedda', 'deur')
  expect(page).toContain('15:30–15:40')
  expect(page).toContain(' Pip ')
  for (const hidden of ['Pip Cast', 'Paul', 'Wanda', secret, 'ingevoerd']) expect(page).not.toContain(hidden)
})

it('prints for each family its own times, separated parents apart, and nothing that is not theirs to know (G3, G4)', async () => {
  await them.linde.db.batch([
    them.linde.db.insert(people, {
      ...{ id: 'stef', firstName: 'Stef', infix: '', lastName: 'Step', searchName: searchable('stef step') },
      createdAt: aLongTimeAgo,
    }),
    them.linde.db.insert(householdMembers, { personId: 'stef', householdId: 'hers' }),
    them.linde.db.insert(guardianships, {
      ...{ personId: 'stef', pupilId: 'wes', custody: 'contact', relation: 'stiefvader', since: aLongTimeAgo },
    }),
  ])
  const { page } = await print('hedda', 'gezin')
  const slips = page.split('Voor ').slice(1)
  const slipOf = (name: string) => slips.filter((slip) => slip.startsWith(name))
  expect(slipOf('Paul Cast, Petra Cast')).toHaveLength(1)
  expect(slipOf('Wanda Cast')[0]).toContain('15:40–15:50')
  expect(slipOf('Wanda Cast')[0]).not.toContain('15:50–16:00')
  expect(slipOf('Wim Cast')[0]).toContain('15:50–16:00')
  expect(page).not.toContain('Stef')
  expect(page).not.toContain(secret)
})

it('prints for a teacher her own desk alone, and for a parent nothing (N1)', async () => {
  const { page } = await print('olga', 'leerkracht')
  expect(page).not.toContain('Pip')
  expect((await print('olga', 'leerkracht', talkOf('pip').desk_id)).status).toBe(404)
  expect((await print('ines', 'gezin')).status).toBe(404)
  expect((await print('paul', 'deur')).status).toBeGreaterThanOrEqual(400)
})

it('prints that a time is taken, and not by whom, for who is blocked for the pupil (C10)', async () => {
  await them.linde.db.insert(guardianships, {
    ...{ personId: 'ines', pupilId: 'pip', custody: 'blocked', relation: 'x', since: aLongTimeAgo },
  })
  for (const what of ['leerkracht', 'deur']) {
    const { page } = await print('ines', what)
    expect([page.includes('Bezet'), page.includes('Pip'), page.includes(secret)]).toEqual([true, false, false])
  }
})

it('prints no family’s time before the plan is published, and nothing of a round that is wiped (G2, G6)', async () => {
  const planned = await invited(them, { way: 'wishes' })
  const page = await (await as(them, 'hedda').visit(`${paths.conferencePrint(planned)}?wat=gezin`)).text()
  expect(page).toContain('nog niet bekendgemaakt')
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update conference_rounds set wiped_at = 1 where school_id = ${school} and id = ${round}`,
    ),
  ])
  expect((await print('hedda', 'leerkracht')).status).toBe(404)
})
