import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { invited, talksOf } from './round.ts'

let them: Cast
let first: string
beforeAll(async () => {
  them = await cast()
  first = await invited(them)
})
const talkIn = async (round: string, unit: string) =>
  (await talksOf(them.linde, round)).find((talk) => talk.unit === unit)!.id
const page = async (who: 'wanda' | 'wim' | 'ines' | 'olga', path: string) => (await as(them, who).visit(path)).text()

it('carries what a family wants to talk about to the teacher, and to nobody else (G6)', async () => {
  const gesprek = await talkIn(first, 'hers')
  const typed = { gesprek, ouder: 'Over het lezen', kind: 'Dat ik voetbal' }
  expect((await as(them, 'wanda').post(paths.conferenceTopics(first), typed)).status).toBe(303)
  const held = await page('ines', paths.conferenceBehalf(first, gesprek))
  expect([held.includes('Over het lezen'), held.includes('Dat ik voetbal')]).toEqual([true, true])
  expect(await page('wim', paths.conference(first))).not.toContain('Over het lezen')
  expect((await as(them, 'olga').visit(paths.conferenceBehalf(first, gesprek))).status).toBe(404)
  // Nor does he write in hers.
  const foreign = await as(them, 'wim').post(paths.conferenceTopics(first), { ...typed, ouder: 'Iets anders' })
  expect(foreign.status).toBe(404)
  expect(await page('ines', paths.conferenceBehalf(first, gesprek))).toContain('Over het lezen')
})

it('has agreements confirmed by both sides, anew when they change, and shows them at the next talk (G6)', async () => {
  const gesprek = await talkIn(first, 'hers')
  const write = (afspraak: string) =>
    as(them, 'ines').post(paths.conferenceBehalf(first, gesprek), { notities: 'ja', onderwerp: '', afspraak })
  await write('Elke dag tien minuten lezen')
  const seen = async () => /name="gezien" value="(\d+)"/.exec(await page('wanda', paths.conference(first)))?.[1]
  const gezien = await seen()
  await as(them, 'wanda').post(paths.conferenceAgreement(first), { gesprek, gezien: gezien! })
  expect(await page('ines', paths.conferenceBehalf(first, gesprek))).toContain('Bevestigd door school en ouders')
  await write('Elke dag een kwartier lezen')
  expect(await page('ines', paths.conferenceBehalf(first, gesprek))).toContain('Nog niet bevestigd')
  // Of words that she did not see she says nothing.
  await as(them, 'wanda').post(paths.conferenceAgreement(first), { gesprek, gezien: gezien! })
  expect(await page('ines', paths.conferenceBehalf(first, gesprek))).toContain('Nog niet bevestigd')
  const next = await invited(them)
  for (const where of [
    await page('wanda', paths.conference(next)),
    await page('ines', paths.conferenceBehalf(next, await talkIn(next, 'hers'))),
  ])
    expect([where.includes('Afspraken van de vorige keer'), where.includes('een kwartier lezen')]).toEqual([true, true])
  expect(await page('wim', paths.conference(next))).not.toContain('kwartier')
})
