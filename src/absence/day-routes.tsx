import type { Context } from 'hono'
import { DayPage, DayRegion } from '../../templates/absence/day.tsx'
import { dayTexts } from '../../templates/absence/day-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { again } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { dayList } from './day-list.ts'

/** What the school sees of it (H1, H3). */
export function absenteeRoutes(people: SchoolRouter) {
  people.get(paths.absentees, 'absence.read', (c) => show(c))
  people.get(paths.absenteesOn(':day'), 'absence.read', (c) => show(c, c.req.param('day')))
}

/** A page that stands open asks now and then; while nothing changed, the answer is that there is none. */
async function show(c: Context<SchoolEnv>, day?: string) {
  const list = await dayList(c.var.scope, day)
  if (c.req.query('stand') === list.stand) return c.body(null, 204)
  const title = dayTexts.title
  return again(c, { show: <DayRegion list={list} />, page: <DayPage list={list} />, title, current: 'absentees' })
}
