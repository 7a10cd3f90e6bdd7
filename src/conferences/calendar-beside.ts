import type { Scope } from '../scope.ts'
import { localDay, readDay } from '../time.ts'
import { classesIn } from './arranging.ts'
import { calendarOn, type SchoolDayRow } from './beside-queries.ts'
import { classTeachers } from './round-queries.ts'
import { daysIn } from './times.ts'

/** A day of a round with what the school has in its calendar then: days off, and what all come to. */
export type BesideDay = { day: string; titles: readonly string[] }
/** Of the days of talks, and of the last day on which families choose: told, never forbidden (G1). */
export type Beside = { times: readonly BesideDay[]; closing: readonly BesideDay[] }

type Typed = Readonly<Record<string, string | undefined>>

/** Of what a form proposes, or says as far as it can be read. */
function daysAsked({ tijden = '', sluit = '', manier }: Typed) {
  const closing = readDay(sluit)
  return { times: daysIn(tijden), closing: closing && manier !== 'byHand' ? [closing] : [] }
}

export async function besideForm(scope: Scope, typed: Typed): Promise<Beside> {
  const days = daysAsked(typed)
  return besideIn(await calendarOn(scope, [...days.times, ...days.closing]), days)
}

/** What a new round is made from, in one round trip. */
export async function newRoundHere(scope: Scope, typed: Typed) {
  const days = daysAsked(typed)
  const asked = [classTeachers(scope), calendarOn(scope, [...days.times, ...days.closing])] as const
  const [teachers, rows] = await scope.db.batch(asked)
  return { all: classesIn(teachers), beside: besideIn(rows, days) }
}

const besideIn = (rows: readonly SchoolDayRow[], { times, closing }: ReturnType<typeof daysAsked>): Beside => ({
  times: besideDays(rows, times),
  closing: besideDays(rows, closing),
})

export const besideDays = (rows: readonly SchoolDayRow[], days: readonly string[]): BesideDay[] =>
  days.flatMap((day) => {
    const on = rows.filter((row) => row.first_day <= day && day <= row.last_day)
    return on.length > 0 ? [{ day, titles: on.map(({ title }) => title) }] : []
  })

/** Where families choose at all. */
export const closingDay = ({ school }: Scope, { way, closesAt }: { way: string; closesAt: Date }) =>
  way === 'byHand' ? [] : [localDay(closesAt, school.zone)]
