import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { settings } from '../../src/schools/schema.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { eventOf, put, zone } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
const soon = daysLater(localDay(new Date(), zone), 10)
beforeAll(async () => {
  them = await cast()
  const { linde } = them
  await put(linde, eventOf(soon, soon, { title: 'Open dag', visibility: 'visitors' }), ['school', 'public'])
  await put(linde, eventOf(soon, soon, { title: 'Concept', visibility: 'visitors', draft: true }), ['school', 'public'])
  await put(linde, eventOf(soon, soon, { title: 'Ouderavond' }))
})
const visit = (path: string) => as(them, 'nobody').visit(path)
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

it.each([
  paths.publicCalendar,
  paths.embeddedCalendar,
])('%s shows visitors what is for visitors, and no more (J1, F1)', async (path) => {
  const answer = await visit(path)
  const page = await answer.text()
  expect(page).toContain('Open dag')
  expect(page).not.toMatch(/Concept|Ouderavond|<script/)
  expect(answer.headers.getSetCookie()).toEqual([])
  const tag = answer.headers.get('etag')!
  expect((await as(them, 'nobody').visit(path, { 'If-None-Match': tag })).status).toBe(304)
})

it('may be framed by others in one place alone (check 14)', async () => {
  const framed = await visit(paths.embeddedCalendar)
  expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(framed.headers.has('x-frame-options')).toBe(false)
  const page = await visit(paths.publicCalendar)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('x-frame-options')).toBe('DENY')
})

it('is not there where the school has no calendar (A4)', async () => {
  await them.linde.db.update(settings, undefined, { modulesOff: ['calendar'] })
  for (const path of [paths.publicCalendar, paths.embeddedCalendar, paths.publicFeed])
    expect((await visit(path)).status).toBe(404)
  expect(await (await visit(paths.home)).text()).not.toContain(paths.publicCalendar)
  await them.linde.db.update(settings, undefined, { modulesOff: [] })
})

it('prints a school year on one sheet, August to July (F2)', async () => {
  await put(them.linde, eventOf('2027-12-20', '2028-01-02', { kind: 'holiday', title: 'Kerstvakantie' }))
  await put(them.linde, eventOf('2028-07-31', '2028-07-31', { title: 'Laatste dag' }))
  await put(them.linde, eventOf('2028-03-01', '2028-03-01', { title: 'Teamoverleg', visibility: 'staff' }))
  const page = words(await (await as(them, 'paul').visit(`${paths.calendarYear}?jaar=2027&papier=a3`)).text())
  const teachers = words(await (await as(them, 'ines').visit(`${paths.calendarYear}?jaar=2027&papier=a3`)).text())
  expect([teachers.includes('Laatste dag'), teachers.includes('Teamoverleg')]).toEqual([true, false])
  expect(page).toMatch(
    /augustus 2027 .* december 2027 ma 20 t\/m zo 2 jan Kerstvakantie .* juli 2028 ma 31 Laatste dag/,
  )
})
