import { Temporal } from 'temporal-polyfill'
import { instantAt } from '../time.ts'
import { type BirthdayRow, birthdaysNear } from './birthday-queries.ts'
import { source } from './source.ts'

/** Birthdays of the class, where school and parents allow it (F1). They stay inside: no feed tells them to others. */
export const birthdaySource = source({
  inFeeds: false,
  statements: (scope, days) => [birthdaysNear(scope, days)],
  items: ({ school }, [rows], { from, until }) =>
    rows.flatMap((row) =>
      birthdays(row, from, until).map((day) => ({
        key: `birthday ${row.id} ${day}`,
        kind: 'birthday' as const,
        calendars: [row.group_id],
        title: row.first_name,
        startsAt: instantAt(day, '00:00', school.zone),
        endsAt: instantAt(day, '23:59', school.zone),
        allDay: true,
        firstDay: day,
        lastDay: day,
        href: null,
      })),
    ),
})

/** Whoever was born on 29 February has it on the 28th in other years. */
function birthdays({ birthday }: BirthdayRow, from: string, until: string) {
  const years = [...new Set([from, until].map((day) => Number(day.slice(0, 4))))]
  const [month = 1, day = 1] = birthday.split('-').map(Number)
  return years
    .map((year) => Temporal.PlainDate.from({ year, month, day }).toString())
    .filter((on) => from <= on && on <= until)
}
