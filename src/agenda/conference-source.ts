import { evenings, talksBetween } from '../conferences/agenda-queries.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { daysLater, instantAt, localDay } from '../time.ts'
import { source } from './source.ts'

/** The talks to which my family comes, and the evenings on which I hold them (F1, G4). */
export const conferenceSource = source({
  inFeeds: true,
  statements: (scope, { from, until }) => {
    const [start, end] = [
      instantAt(from, '00:00', scope.school.zone),
      instantAt(daysLater(until, 1), '00:00', scope.school.zone),
    ]
    return [talksBetween(scope, start, end), evenings(scope, start, end)]
  },
  items: (scope, [talks, mine]) => {
    if (!permitted(scope.me.roles, 'conferences.read', scope.school)) return []
    const own = talks.map(({ id, round_id, title, first_name, desk, room, starts_at, ends_at }) => ({
      ...timed(scope, starts_at, ends_at),
      key: `conference ${id}`,
      title: `${title}: ${desk}`,
      href: paths.conference(round_id),
      about: [first_name],
      ...(room ? { place: room } : {}),
    }))
    const held = mine.map(({ desk_id, round_id, title, desk, room, starts_at, ends_at, day }) => ({
      ...timed(scope, starts_at, ends_at),
      key: `conference ${desk_id} ${day}`,
      title: `${title}: ${desk}`,
      href: paths.conferenceSchedule(round_id, desk_id),
      ...(room ? { place: room } : {}),
    }))
    return [...own, ...held]
  },
})

function timed({ school: { zone } }: Pick<Scope, 'school'>, start: number, end: number) {
  const [startsAt, endsAt] = [new Date(start), new Date(end)]
  const day = localDay(startsAt, zone)
  return {
    kind: 'conference' as const,
    calendars: ['own'],
    startsAt,
    endsAt,
    allDay: false,
    firstDay: day,
    lastDay: day,
  }
}
