import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { pupils } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { good, press } from './composing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]
const daysFromNow = (days: number) => localDay(new Date(Date.now() + days * 86_400_000), 'Europe/Amsterdam')
const wesLeaves = (leftOn: string | null) => them.linde.db.update(pupils, eq(pupils.personId, 'wes'), { leftOn })
const writes = async (who: Who, aan: string) => (await press(as(them, who), 'versturen', { ...good, aan })).status

async function offered(who: Who) {
  const page = await (await as(them, who).visit(`${paths.recipientSuggestions}?zoek=cast`, htmx)).text()
  return [...page.matchAll(/value="erbij:person:([^"]*)"/g)].map(([, id]) => id)
}

it('lets parents whose children have all left find and write to the school, and no other parents (C5)', async () => {
  await wesLeaves(daysFromNow(-2))
  expect(await offered('wim')).toEqual(['ada', 'adam', 'hedda', 'ines', 'olga'])
  for (const parent of ['petra', 'kees'])
    expect([parent, await writes('wim', `person:${parent}`)]).toEqual([parent, 422])
  expect(await writes('wim', 'person:ines')).toBe(303)
})

it('lets them still read what came before (C5)', async () => {
  await wesLeaves(daysFromNow(-2))
  expect((await as(them, 'wim').visit(paths.messages)).status).toBe(200)
})

it('counts a child as here until its last day, that day too (C5)', async () => {
  for (const lastDay of [null, daysFromNow(0), daysFromNow(60)]) {
    await wesLeaves(lastDay)
    expect([lastDay, await writes('wim', 'person:petra')]).toEqual([lastDay, 303])
    expect(await offered('wim')).toContain('petra')
    expect(await offered('paul')).toContain('wim')
  }
})

it('lets a class parent write to parents, with or without a child here (C5)', async () => {
  expect(await writes('kees', 'person:petra')).toBe(303)
})
