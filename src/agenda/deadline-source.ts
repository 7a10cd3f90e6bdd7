import { unitsAsked } from '../overview/queries.ts'
import { paths } from '../paths.ts'
import { localDay } from '../time.ts'
import { askedIn } from './asked.ts'
import { source } from './source.ts'

/** Until when I can answer what I was asked, answered or not. */
export const deadlineSource = source({
  inFeeds: true,
  statements: (scope) => [unitsAsked(scope)],
  items: ({ school }, [units]) =>
    askedIn(units).flatMap(({ messageId, subject, deadline, about, open }) => {
      if (!deadline) return []
      // A deadline at midnight belongs to the day that then ends.
      const day = localDay(new Date(deadline.getTime() - 1), school.zone)
      return {
        key: `deadline ${messageId}`,
        kind: 'deadline' as const,
        calendars: ['messages'],
        title: subject,
        startsAt: deadline,
        endsAt: deadline,
        allDay: false,
        firstDay: day,
        lastDay: day,
        href: paths.message(messageId),
        about,
        open,
      }
    }),
})
