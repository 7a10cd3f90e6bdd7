import { beforeAll, expect, it } from 'vitest'
import { written } from '../../src/conferences/defaults.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { localDay } from '../../src/time.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { inDays, invited, setUp, slotsAt, talksOf } from './round.ts'

let them: Cast
let round: string
let desk: string
beforeAll(async () => {
  them = await cast()
  round = await invited(them, { groups: ['3b'], fields: { tijden: `${written(inDays(20))} 15:30-15:50` } })
  desk = (await talkOf('wes')).desk_id
})

type Who = Parameters<typeof as>[1]
const page = async (who: Who, path: string) => (await as(them, who).visit(path)).text()
const talkOf = async (pupil: string) => (await talksOf(them.linde, round)).find(({ pupil_id }) => pupil_id === pupil)!
const at = () => paths.conferenceSchedule(round, desk)
const add = (tijden: string, who: Who = 'ines') => as(them, who).post(at(), { tijden })
const slots = async () => slotsAt(them.linde, round, desk)

it('says before a day is called off how many get no other time, and takes a day instead, for those to choose from (G4, G5)', async () => {
  const talk = await talkOf('wes')
  const [slot] = await slots()
  await as(them, 'wanda').post(paths.conferenceChoice(round), { keuze: `${talk.id}.${slot!.id}` })
  expect(await page('ines', at())).toContain('1 gezin krijgt nu geen andere tijd')
  const day = localDay(new Date(slot!.starts_at), 'Europe/Amsterdam')
  await as(them, 'ines').post(paths.conferenceIllness(round, desk), { dag: day })
  expect(await page('wanda', paths.conference(round))).toContain('Er is geen tijd meer vrij.')
  const answer = await add(`${written(inDays(27))} 16:00-16:30`)
  expect(answer.status).toBe(303)
  expect(await page('ines', answer.headers.get('location')!)).toContain('3 tijden toegevoegd.')
  // Who lost a time is told that there is one again, and nobody else.
  const told = (await them.linde.db.from(outbox)).filter(
    ({ notice }) => notice?.kind === 'conference' && notice.what === 'freed',
  )
  expect([...new Set(told.map(({ personId }) => personId))]).toEqual(['wanda'])
  const fresh = (await slots()).at(-1)!
  const own = await page('wanda', paths.conference(round))
  expect([own.includes('Er is geen tijd meer vrij.'), own.includes(`${talk.id}.${fresh.id}`)]).toEqual([false, true])
  const chosen = { keuze: `${talk.id}.${fresh.id}` }
  expect((await as(them, 'wanda').post(paths.conferenceChoice(round), chosen)).status).toBe(303)
  expect((await talkOf('wes')).slot_id).toBe(fresh.id)
})

it('adds what is not there yet, once, and keeps what was typed beside what is wrong (check 33)', async () => {
  const before = await slots()
  const again = await add(`${written(inDays(27))} 16:00-16:40`)
  expect(again.headers.get('location')).toContain('erbij=1')
  for (const [tijden, said] of [
    [`${written(inDays(27))} 16:00-16:40`, 'staan er al'],
    ['morgen', 'Regel 1'],
    [`${written(inDays(-3))} 16:00-16:40`, 'al voorbij'],
    [`${written(inDays(28))} 00:00-23:59\n${written(inDays(29))} 00:00-23:59`, 'meer dan 200'],
  ] as const) {
    const wrong = await add(tijden)
    const html = await wrong.text()
    expect([wrong.status, html.includes(said), html.includes(tijden.split('\n')[0]!)]).toEqual([422, true, true])
  }
  expect(await slots()).toHaveLength(before.length + 1)
})

it('says what the calendar has on days that are added, before families can choose from them (G1, F5)', async () => {
  const day = inDays(35)
  await put(them.linde, eventOf(day, day, { kind: 'holiday', title: 'Kerstvakantie' }))
  const tijden = `${written(day)} 16:00-16:20`
  const before = await slots()
  const asked = await add(tijden)
  const html = await asked.text()
  expect([asked.status, html.includes('In de kalender staat dan: Kerstvakantie')]).toEqual([422, true])
  expect(html).toContain(`name="toch" value="${tijden}"`)
  // What was read of other times is not read of these.
  const other = await as(them, 'ines').post(at(), { tijden, toch: `${written(day)} 16:00-16:30` })
  expect([other.status, (await slots()).length]).toEqual([422, before.length])
  expect((await as(them, 'ines').post(at(), { tijden, toch: tijden })).status).toBe(303)
  expect(await slots()).toHaveLength(before.length + 2)
})

it('is for whoever sits at the desk or runs the round, once it is out (N1)', async () => {
  const day = `${written(inDays(30))} 16:00-16:40`
  for (const who of ['paul', 'olga', 'zoe'] as const) expect((await add(day, who)).status).toBeGreaterThanOrEqual(403)
  const draft = await setUp(them, { groups: ['3b'] })
  const [talk] = await talksOf(them.linde, draft)
  const early = await as(them, 'hedda').post(paths.conferenceSchedule(draft, talk!.desk_id), { tijden: day })
  expect(early.status).toBe(403)
})
