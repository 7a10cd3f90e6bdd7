import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { written } from '../../src/conferences/defaults.ts'
import { planOn } from '../../src/conferences/making-plans.ts'
import { ownRound } from '../../src/conferences/own.ts'
import { paths } from '../../src/paths.ts'
import { localDay } from '../../src/time.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { asFather, inDays, invited, moreFamilies, setUp, slotsAt, talksOf } from './round.ts'

let them: Cast
let round: string
beforeAll(async () => {
  them = await cast()
  await moreFamilies(them.linde, [['3b', '4a']])
  // Pip has a sister in 4a, so that the family of Paul and Petra has two talks.
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update guardianships set person_id = 'paul' where school_id = ${school} and pupil_id = 'c0-1'`,
    ),
  ])
  round = await invited(them)
})
type Reader = 'hedda' | 'paul' | 'petra' | 'wanda' | 'ines'
const page = async (who: Reader, at: string) => (await as(them, who).visit(at)).text()
const talkOf = async (pupil: string, id = round) =>
  (await talksOf(them.linde, id)).find(
    ({ pupil_id, unit }) => pupil_id === pupil && (pupil !== 'wes' || unit === 'hers'),
  )!
/** Nobody chooses any more. */
const close = (id: string) =>
  them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update conference_rounds set closes_at = opens_at + 1 where school_id = ${school} and id = ${id}`,
    ),
  ])
const choose = (who: Reader, keuze: string, id = round) => as(them, who).post(paths.conferenceChoice(id), { keuze })
const paul = () => ({ ...asFather(them.linde, 'paul'), now: new Date() })

it('offers no time at which the family is at another talk, and says which it is rather than that it went (G1, G3)', async () => {
  const [pip, sister] = [await talkOf('pip'), await talkOf('c0-1')]
  const [his, hers] = [await slotsAt(them.linde, round, pip.desk_id), await slotsAt(them.linde, round, sister.desk_id)]
  expect((await choose('paul', `${pip.id}.${his[4]!.id}`)).status).toBe(303)
  const { talks } = await ownRound(paul(), round)
  const offered = talks.find(({ id }) => id === sister.id)!.places.map(({ slot }) => slot)
  expect([offered.includes(hers[3]!.id), offered.includes(hers[4]!.id)]).toEqual([true, false])
  const answer = await choose('paul', `${sister.id}.${hers[4]!.id}`)
  const said = await answer.text()
  expect(answer.status).toBe(409)
  expect([said.includes('al een ander gesprek'), said.includes('net vergeven')]).toEqual([true, false])
})

it('offers no time at which the teacher, or the family, is at a talk of another round (G3)', async () => {
  const other = await invited(them, { groups: ['3b'] })
  const [pip, wes] = [await talkOf('pip', other), await talkOf('wes', other)]
  const slots = await slotsAt(them.linde, other, pip.desk_id)
  // Paul's family is there in the first round, and its teacher is as well.
  const { talks } = await ownRound(paul(), other)
  expect(talks[0]!.places.map(({ slot }) => slot)).not.toContain(slots[4]!.id)
  expect(await page('wanda', paths.conference(other))).not.toContain(`${wes.id}.${slots[4]!.id}`)
  expect(await page('wanda', paths.conference(other))).toContain(`${wes.id}.${slots[5]!.id}`)
  expect((await choose('wanda', `${wes.id}.${slots[4]!.id}`, other)).status).toBe(409)
})

it('has the invitation in the joint mailbox until the last talk, with the time once there is one (G3, G4)', async () => {
  const mailbox = await page('petra', paths.messages)
  expect(mailbox).toContain(paths.conference(round))
  expect(mailbox).toMatch(/Uw gesprek: [^<]+ 16:10/)
  await close(round)
  expect(await page('petra', paths.messages)).toContain(paths.conference(round))
})

it('changes nothing that a partner chose meanwhile, and says so (G3, check 33)', async () => {
  const other = await invited(them, { groups: ['3b'] })
  const pip = await talkOf('pip', other)
  const [one, two] = (await slotsAt(them.linde, other, pip.desk_id)).slice(7)
  expect((await choose('petra', `${pip.id}.${one!.id}.-`, other)).status).toBe(303)
  const late = await choose('paul', `${pip.id}.${two!.id}.-`, other)
  expect([late.status, (await late.text()).includes('Intussen is hier al een tijd gekozen')]).toEqual([409, true])
  expect((await talkOf('pip', other)).slot_id).toBe(one!.id)
  // The same time is no change, and who sees where it stands moves it.
  expect((await choose('paul', `${pip.id}.${one!.id}.-`, other)).status).toBe(303)
  expect(await page('paul', paths.conference(other))).toContain(`${pip.id}.${two!.id}.${one!.id}`)
  expect((await choose('paul', `${pip.id}.${two!.id}.${one!.id}`, other)).status).toBe(303)
  expect((await talkOf('pip', other)).slot_id).toBe(two!.id)
})

it('gives back the time that was just given back, as long as it is free (principle 6)', async () => {
  const other = await invited(them, { groups: ['3b'] })
  const talk = await talkOf('wes', other)
  const [, slot] = await slotsAt(them.linde, other, talk.desk_id)
  await choose('wanda', `${talk.id}.${slot!.id}`, other)
  const returned = await as(them, 'wanda').post(paths.conferenceReturn(other), { gesprek: talk.id })
  const next = returned.headers.get('location')!
  expect(await page('wanda', next)).toMatch(/name="keuze" value="[^"]+"[^>]*>Deze tijd toch houden/)
  await choose('wanda', `${talk.id}.${slot!.id}`, other)
  expect((await talkOf('wes', other)).slot_id).toBe(slot!.id)
  expect(await page('wanda', next)).not.toContain('Deze tijd toch houden')
})

it('offers the waiting list to who has hardly a time to choose from, and to nobody else (G4)', async () => {
  const other = await invited(them, { groups: ['3b'], fields: { tijden: `${written(inDays(30))} 15:30-16:20` } })
  expect(await page('wanda', paths.conference(other))).not.toContain('Op de wachtlijst')
  const short = await invited(them, { groups: ['3b'], fields: { tijden: `${written(inDays(31))} 15:30-15:50` } })
  expect(await page('wanda', paths.conference(short))).toContain('Op de wachtlijst')
})

it('tells a family on its page and its overview that a time fell through, and asks it to see to it (G4, G5)', async () => {
  const other = await invited(them, { groups: ['3b'], fields: { tijden: `${written(inDays(40))} 15:30-15:50` } })
  const talk = await talkOf('wes', other)
  const [slot] = await slotsAt(them.linde, other, talk.desk_id)
  await choose('wanda', `${talk.id}.${slot!.id}`, other)
  const day = localDay(new Date(slot!.starts_at), 'Europe/Amsterdam')
  expect((await as(them, 'ines').post(paths.conferenceIllness(other, talk.desk_id), { dag: day })).status).toBe(303)
  const own = await page('wanda', paths.conference(other))
  expect([own.includes('De tijd van dit gesprek is vervallen.'), own.includes('Nog geen tijd')]).toEqual([true, false])
  expect(own).toContain('Er is geen tijd meer vrij.')
  await close(other)
  expect(await page('wanda', paths.overview)).toContain(paths.conference(other))
  expect(await page('wanda', paths.overview)).toContain('waar u akkoord mee bent')
  expect(await page('wanda', paths.conference(other))).toContain('Bij deze leerkracht is geen andere tijd vrij.')
})

it('plans nobody at a time at which the family or the teacher has a talk of another round, and says that they meet (G3, G5)', async () => {
  const fields = { tijden: `${written(inDays(50))} 15:30-16:00` }
  const first = await invited(them, { groups: ['3b'], fields })
  const talk = await talkOf('pip', first)
  const taken = (await slotsAt(them.linde, first, talk.desk_id))[0]!
  expect((await choose('paul', `${talk.id}.${taken.id}`, first)).status).toBe(303)
  const second = await invited(them, { way: 'wishes', groups: ['3b', '4a'], fields })
  const managed = await page('hedda', paths.conferenceManaged(second))
  expect(managed).toContain('Tegelijk: Gesprekken december')
  expect(managed).toContain('2 plekken')
  await as(them, 'hedda').post(paths.conferencePlan(second))
  for (let step = 0; step < 20; step++) await planOn({ ...them.linde, now: new Date() }, second)
  const planned = (await talksOf(them.linde, second)).filter(({ starts_at }) => starts_at === taken.starts_at)
  // Ines is at the first round then, and so is Pip's father, who comes to 4a as well.
  expect(planned.map(({ pupil_id }) => pupil_id)).toEqual([])
  expect((await talksOf(them.linde, second)).find(({ pupil_id }) => pupil_id === 'c0-1')?.slot_id).not.toBeNull()
})

it('shows who sets up a round what the school’s calendar has on its days (G1)', async () => {
  const id = await setUp(them, { fields: { tijden: `${written(inDays(60))} 15:30-16:00` } })
  expect(await page('hedda', paths.conferenceManaged(id))).not.toContain('in de kalender van de school')
  await put(them.linde, eventOf(inDays(60), inDays(60), { title: 'Kerstdiner' }))
  const shown = await page('hedda', paths.conferenceManaged(id))
  expect([shown.includes('in de kalender van de school'), shown.includes('Kerstdiner')]).toEqual([true, true])
})

it('says beside the days of talks and the last day to choose what the calendar has then, and forbids nothing (G1)', async () => {
  await put(them.linde, eventOf(inDays(70), inDays(70), { title: 'Studiedag team', kind: 'studyDay' }))
  await put(them.linde, eventOf(inDays(66), inDays(68), { title: 'Kerstvakantie', kind: 'holiday' }))
  await put(them.linde, eventOf(inDays(71), inDays(71), { title: 'Nog een concept', draft: true }))
  const fields = {
    tijden: `${written(inDays(70))} 15:30-16:00\n${written(inDays(71))} 15:30-16:00`,
    sluit: written(inDays(67)),
  }
  const id = await setUp(them, { fields })
  for (const path of [paths.conferenceManaged(id), paths.conferenceSetUp(id)]) {
    const shown = await page('hedda', path)
    expect(shown).toContain('Studiedag team')
    expect(shown).toMatch(/laatste dag om te kiezen staat iets.*Kerstvakantie/s)
    expect(shown).not.toContain('Nog een concept')
  }
  // Of what a new round proposes, before anything is made of it.
  const fresh = await page('hedda', paths.newConferences)
  expect(fresh).not.toContain('in de kalender van de school')
  const [day] = /\d{2}-\d{2}-\d{4}/.exec(/<textarea[^>]*name="tijden"[^>]*>([^<]*)</.exec(fresh)?.[1] ?? fresh)!
  const proposed = day.split('-').toReversed().join('-')
  await put(them.linde, eventOf(proposed, proposed, { title: 'Sinterklaasavond' }))
  expect(await page('hedda', paths.newConferences)).toContain('Sinterklaasavond')
})
