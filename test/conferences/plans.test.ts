import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { planOn } from '../../src/conferences/making-plans.ts'
import { conferenceRounds } from '../../src/conferences/schema.ts'
import { blocksOf, fieldOf } from '../../src/conferences/wishes.ts'
import { paths } from '../../src/paths.ts'
import { dayText } from '../../templates/ui/time.tsx'
import { as, type Cast, cast } from '../cast.ts'
import { invited, moreFamilies, setUp, slotsIn, talksOf } from './round.ts'

const dutch = { language: 'nl', zone: 'Europe/Amsterdam', now: new Date() } as const
let them: Cast
let round: string
beforeAll(async () => {
  them = await cast()
  await moreFamilies(them.linde, [
    ...Array.from({ length: 14 }, () => ['4a']),
    ...Array.from({ length: 6 }, () => ['3b', '4a']),
  ])
  round = await invited(them, { way: 'wishes' })
})

const hedda = () => as(them, 'hedda')
const many = (fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const rowsOf = async <Row>(statement: Parameters<typeof them.linde.db.all<Row>>[0]) =>
  (await them.linde.db.batch([them.linde.db.all<Row>(statement)]))[0]

async function made() {
  expect((await hedda().post(paths.conferencePlan(round))).status).toBe(303)
  for (let step = 0; step < 40; step++) await planOn({ ...them.linde, now: new Date() }, round)
}

it('lets a family say when it can and cannot, or that it can come at none of the times, and never shows times yet (G2)', async () => {
  const [row] = await them.linde.db.from(conferenceRounds)
  const blocks = blocksOf(row!, 'Europe/Amsterdam')
  const [, second] = blocks
  const form = await (await as(them, 'paul').visit(paths.conference(round))).text()
  // Each half hour says its day, and can be said one thing of (N9).
  const days = [...new Set(blocks.map(({ from }) => dayText(new Date(from), dutch)))]
  expect(days).toHaveLength(2)
  for (const day of days) expect(form).toContain(`<legend>${day}</legend>`)
  for (const { from } of blocks) expect(form).toContain(`aria-label="Kan niet: ${dayText(new Date(from), dutch)} `)
  expect(form.split('value="kan" checked').length - 1).toBe(blocks.length)
  expect(form).toMatch(/U kunt antwoorden en uw antwoord wijzigen tot [^<]+ 20:00\./)
  const all = await as(them, 'paul').post(
    paths.conferenceWishes(round),
    many([
      ...blocks.map((block): [string, string] => [fieldOf(block), 'nooit']),
      ['tolk', 'Arabisch'],
      ['opmerking', 'Wij werken ’s avonds'],
    ]),
  )
  expect(all.status).toBe(303)
  const page = await (await as(them, 'paul').visit(all.headers.get('location')!)).text()
  expect(page).toContain('Bewaard: u kunt op geen van deze tijden.')
  expect(page).toMatch(/name="geen"[^>]* checked/)
  expect(page.split('value="nooit" checked').length - 1).toBe(blocks.length)
  expect([page.includes('Arabisch'), page.includes('Wij werken')]).toEqual([true, true])
  // The school counts it as an answer, and reads why.
  const managed = await (await hedda().visit(paths.conferenceManaged(round))).text()
  expect(managed).toMatch(/1 van \d+ gezinnen heeft geantwoord/)
  expect(await (await hedda().visit(paths.conferenceFamilies(round))).text()).not.toContain('Paul Cast')
  const everybody = await (await hedda().visit(`${paths.conferenceFamilies(round)}?toon=alles`)).text()
  expect(everybody.split('Kan op geen enkele tijd').length - 1).toBe(1)
  const [pip] = (await talksOf(them.linde, round)).filter(({ pupil_id }) => pupil_id === 'pip')
  for (const at of [paths.conferenceSchedule(round, pip!.desk_id), paths.conferenceBehalf(round, pip!.id)]) {
    const read = await (await as(them, 'ines').visit(at)).text()
    expect([read.includes('Kan op geen enkele tijd'), read.includes('„Wij werken ’s avonds”')]).toEqual([true, true])
  }
  const once = await as(them, 'paul').post(paths.conferenceWishes(round), { geen: 'ja', opmerking: 'Op reis' })
  expect(await (await as(them, 'paul').visit(once.headers.get('location')!)).text()).toMatch(/name="geen"[^>]* checked/)
  const never = blocks.slice(2).map((block): [string, string] => [fieldOf(block), 'nooit'])
  const said = await as(them, 'paul').post(
    paths.conferenceWishes(round),
    many([[fieldOf(second!), 'goed'], ...never, ['tolk', 'Arabisch']]),
  )
  expect(said.status).toBe(303)
  const after = await (await as(them, 'paul').visit(paths.conference(round))).text()
  expect(after.split('value="nooit" checked').length - 1).toBe(blocks.length - 2)
  expect(after).not.toMatch(/name="geen"[^>]* checked/)
})

it('places everybody in a plan that a killed job takes up again, and shows it to nobody before it is published (G2, check 30)', async () => {
  const [wes] = (await talksOf(them.linde, round)).filter(({ unit }) => unit === 'hers')
  const slots = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === wes!.desk_id)
  // By hand, which no plan moves (G5).
  expect((await as(them, 'ines').post(paths.conferenceBehalf(round, wes!.id), { plek: slots[1]!.id })).status).toBe(303)
  await made()
  const talks = await talksOf(them.linde, round)
  expect(talks.filter(({ slot_id }) => slot_id === null)).toEqual([])
  expect(talks.find(({ id }) => id === wes!.id)?.slot_id).toBe(slots[1]!.id)
  const pip = talks.find(({ pupil_id }) => pupil_id === 'pip')!
  const own = slots.find(({ id }) => id === pip.slot_id)!
  expect(own.starts_at).toBeLessThan(slots[0]!.starts_at + 3_600_000)
  const page = await (await as(them, 'paul').visit(paths.conference(round))).text()
  expect(page).not.toContain(pip.slot_id)
  expect(page).toContain('Nog geen tijd')
  expect(await (await hedda().visit(paths.conferenceManaged(round))).text()).toContain('Iedereen heeft een tijd.')
})

it('has siblings one after the other, and no family or teacher at two talks at once (G5)', async () => {
  const doubles = await rowsOf<{ n: number }>(
    (
      school,
    ) => sql`select count(*) as n from conference_seats se join conference_seats other on other.school_id = ${school}
      and other.household_id = se.household_id and other.slot_id <> se.slot_id and other.starts_at = se.starts_at where se.school_id = ${school}`,
  )
  expect(doubles[0]?.n).toBe(0)
  const talks = await talksOf(them.linde, round)
  for (let family = 14; family < 20; family++) {
    const [one, other] = talks
      .filter(({ pupil_id }) => pupil_id.startsWith(`c${family}-`))
      .map(({ starts_at }) => starts_at!)
    expect(Math.abs(one! - other!)).toBeLessThanOrEqual(25 * 60_000)
    expect(Math.abs(one! - other!)).toBeGreaterThanOrEqual(15 * 60_000)
  }
})

it('tells every family its own time once it is published, and why it is that (G4, G5)', async () => {
  for (let press = 0; press < 2; press++)
    expect((await hedda().post(paths.conferencePublication(round))).status).toBe(303)
  const told = await rowsOf<{ person_id: string }>(
    (school) =>
      sql`select person_id from outbox where school_id = ${school} and notice ->> 'what' = 'published' order by person_id`,
  )
  expect(told.map(({ person_id }) => person_id).filter((id) => !/^p\d/.test(id))).toEqual([
    'paul',
    'petra',
    'wanda',
    'wim',
  ])
  const page = await (await as(them, 'paul').visit(paths.conference(round))).text()
  expect(page).toMatch(/U gaf aan dat deze tijd goed uitkomt|geen plek voor iedereen/)
  // Who pressed "make" too late moves nobody any more.
  await hedda().post(paths.conferencePlan(round))
})

it('proposes other times when a teacher is ill, to those alone who lost theirs, who agree or choose again (G5)', async () => {
  const before = await talksOf(them.linde, round)
  const desk = before.find(({ pupil_id }) => pupil_id === 'pip')!.desk_id
  const slots = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === desk)
  const day = new Date(slots[0]!.starts_at).toISOString().slice(0, 10)
  const answer = await as(them, 'ines').post(paths.conferenceIllness(round, desk), { dag: day })
  expect(answer.status).toBe(303)
  const after = await talksOf(them.linde, round)
  const changed = after.filter(({ id, slot_id }) => before.find((one) => one.id === id)!.slot_id !== slot_id)
  const hit = before.filter(
    ({ desk_id, starts_at }) => desk_id === desk && new Date(starts_at!).toISOString().startsWith(day),
  )
  expect(hit.every(({ id }) => changed.some((one) => one.id === id))).toBe(true)
  // Paul's family could come on no other day: it is left out, and told so, rather than moved to where it cannot come.
  const pip = after.find(({ pupil_id }) => pupil_id === 'pip')!
  expect(pip.slot_id).toBeNull()
  const free = slots.find(
    ({ id, starts_at }) =>
      !new Date(starts_at).toISOString().startsWith(day) && !after.some(({ slot_id }) => slot_id === id),
  )!
  expect((await as(them, 'paul').post(paths.conferenceChoice(round), { keuze: `${pip.id}.${free.id}` })).status).toBe(
    303,
  )
  const other = changed.find(({ slot_id, pupil_id }) => slot_id && pupil_id === 'wes')
  if (other) {
    const whose = other.unit === 'his' ? 'wim' : 'wanda'
    expect(await (await as(them, whose).visit(paths.conference(round))).text()).toContain(
      'Uw eerdere tijd is vervallen',
    )
    await as(them, whose).post(paths.conferenceConsent(round), { gesprek: other.id })
    expect(await (await as(them, whose).visit(paths.conference(round))).text()).not.toContain(
      'Uw eerdere tijd is vervallen',
    )
  }
})

it('asks no time of a family that can come at none, once the plan is there (G2, principle 7)', async () => {
  const none = await invited(them, { way: 'wishes', groups: ['3b'], fields: { naam: 'Zonder Paul', voorrang: '72' } })
  const asks = async () => (await (await as(them, 'paul').visit(paths.overview)).text()).includes('Zonder Paul')
  // Nor does a head start of larger families, who choose, keep anybody waiting who says wishes.
  expect(await asks()).toBe(true)
  const list = await (await as(them, 'paul').visit(paths.conferences)).text()
  expect(list).not.toContain('Kiezen kan vanaf')
  await as(them, 'paul').post(paths.conferenceWishes(none), { geen: 'ja' })
  expect(await asks()).toBe(false)
  const [wes] = (await talksOf(them.linde, none)).filter(({ unit }) => unit === 'hers')
  const [slot] = (await slotsIn(them.linde, none)).filter(({ desk_id }) => desk_id === wes!.desk_id)
  await as(them, 'ines').post(paths.conferenceBehalf(none, wes!.id), { plek: slot!.id })
  expect((await hedda().post(paths.conferencePublication(none))).status).toBe(303)
  expect(await asks()).toBe(false)
  expect(await (await as(them, 'paul').visit(paths.conference(none))).text()).toContain('op geen van de tijden kunt')
})

it('leads who teaches or runs a round from the families’ address to their own page of it, and nobody else (G4)', async () => {
  const [pip] = (await talksOf(them.linde, round)).filter(({ pupil_id }) => pupil_id === 'pip')
  const led = await as(them, 'ines').visit(paths.conference(round))
  expect([led.status, led.headers.get('location')]).toEqual([303, paths.conferenceSchedule(round, pip!.desk_id)])
  expect((await hedda().visit(paths.conference(round))).headers.get('location')).toBe(paths.conferenceManaged(round))
  const without = await invited(them, { way: 'wishes', groups: ['3b'] })
  expect((await as(them, 'olga').visit(paths.conference(without))).status).toBe(404)
  expect((await as(them, 'ines').visit(paths.conference('no-such-round'))).status).toBe(404)
  const draft = await setUp(them, { way: 'wishes' })
  expect((await as(them, 'ines').visit(paths.conference(draft))).status).toBe(404)
})
