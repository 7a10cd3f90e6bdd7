import { isoDate } from '../fields/fields.ts'
import type { Bundle } from './bundle.ts'
import { isGone } from './roles.ts'

/** The school year that a bundle is of: its session of that kind that runs today, else its last; else the year it is now. */
export function schoolYearIn({ academicsessions }: Bundle, today: string) {
  const sessions = (academicsessions?.records ?? []).filter((one) => !isGone(one))
  const years = sessions.filter(
    (one) =>
      one
        .get('type')
        .toLowerCase()
        .replace(/[^a-z]/g, '') === 'schoolyear',
  )
  const starts = (years.length > 0 ? years : sessions)
    .flatMap((one) => {
      const [from, to] = [isoDate(one.get('startdate')), isoDate(one.get('enddate'))]
      return from ? [{ from, to: to ?? from }] : []
    })
    .sort((a, b) => (a.from < b.from ? 1 : -1))
  const start = (starts.find(({ from, to }) => from <= today && today <= to) ?? starts[0])?.from
  return schoolYearAt(start ?? today)
}

/** School years begin in August. */
export function schoolYearAt(day: string) {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  return `${year}-${year + 1}`
}
