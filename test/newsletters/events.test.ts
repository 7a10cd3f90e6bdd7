import { beforeAll, expect, it } from 'vitest'
import type { Visibility } from '../../src/calendar/schema.ts'
import { shownFor } from '../../src/newsletters/live.ts'
import { letterFor } from '../../src/newsletters/newsletters.ts'
import type { Newsletter } from '../../src/newsletters/schema.ts'
import { paths } from '../../src/paths.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { layLetter, textBlock } from './making.ts'

let them: Cast
const day = '2027-02-03'
beforeAll(async () => {
  them = await cast()
  const lay = (title: string, visibility: Visibility, calendars: string[], draft = false) =>
    put(them.linde, eventOf(day, day, { title, visibility, createdById: 'hedda', draft }), calendars)
  await lay('Open dag', 'visitors', ['school', 'public'])
  await lay('Ouderavond', 'users', ['school'])
  await lay('Studiedag', 'staff', ['school'])
  await lay('Bosdag', 'users', ['3b'])
  await lay('Alleen Hedda', 'private', ['school'])
  await lay('Nog een plan', 'users', ['school'], true)
})

const agenda = { id: 'a', kind: 'events' as const, heading: '', from: day, until: day }
async function seen(whom: Partial<Newsletter>, sight: 'inside' | 'outside' | 'web' = 'inside') {
  const id = await layLetter(them.linde, { blocks: [textBlock('Dag'), agenda], ...whom })
  const { blocks } = await shownFor(them.linde, (await letterFor(them.linde, id)).letter, sight)
  return blocks.flatMap((block) => (block.kind === 'events' ? block.items.map(({ title }) => title) : [])).sort()
}

it('tells parents and staff of what all of them may see, and those outside of what is public (I2, F1)', async () => {
  expect(await seen({})).toEqual(['Open dag', 'Ouderavond'])
  expect(await seen({}, 'outside')).toEqual(['Open dag'])
  expect(await seen({ isPublic: true }, 'web')).toEqual(['Open dag'])
})

it('tells the parents of one group of what is theirs, and staff alone of what is for staff', async () => {
  expect(await seen({ groupIds: ['3b'] })).toEqual(['Bosdag', 'Open dag', 'Ouderavond'])
  expect(await seen({ parents: false })).toEqual(['Open dag', 'Ouderavond', 'Studiedag'])
})

it('tells of neither where everybody may read it (I2)', async () => {
  expect(await seen({ groupIds: ['3b'], isPublic: true })).toEqual(['Open dag', 'Ouderavond'])
  expect(await seen({ parents: false, isPublic: true })).toEqual(['Open dag', 'Ouderavond'])
})

it('keeps from the public archive what is not public, and says so before it goes', async () => {
  const fields = { blocks: [textBlock('Dag'), agenda], isPublic: true }
  const draft = await layLetter(them.linde, fields)
  expect(await (await as(them, 'hedda').visit(paths.newsletterCheck(draft))).text()).toContain('Eén dag uit de agenda')
  const out = await layLetter(them.linde, { ...fields, sentAt: new Date(0), sentById: 'hedda', outAt: new Date(0) })
  const page = await (await as(them, 'nobody').visit(paths.publicNewsletter(out))).text()
  expect([page.includes('Open dag'), page.includes('Ouderavond')]).toEqual([true, false])
  expect(await (await as(them, 'petra').visit(paths.newsletter(out))).text()).toContain('Ouderavond')
})
