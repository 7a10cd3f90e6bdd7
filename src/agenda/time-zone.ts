import { Temporal } from 'temporal-polyfill'

/** The rules since 1996, which all of the European Union keeps. */
const amsterdam = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** What a reader must know of a zone to place its times: rules for our own, and for any other the changes of these years. */
export const timeZoneOf = (zone: string, now: Date) => (zone === 'Europe/Amsterdam' ? amsterdam : byChanges(zone, now))

const yearsAround = 6

function byChanges(zone: string, now: Date) {
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).subtract({ years: 2 })
  const changes: Temporal.ZonedDateTime[] = []
  for (
    let next = start.getTimeZoneTransition('next');
    next && next.year < start.year + yearsAround;
    next = next.getTimeZoneTransition('next')
  )
    changes.push(next)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observed('19700101T000000', start.offset, start.offset),
    ...changes.flatMap((change) => {
      const from = change.subtract({ nanoseconds: 1 }).offset
      // The moment as the clock called it that was about to change.
      return observed(basic(change.toInstant().toZonedDateTimeISO(from).toPlainDateTime()), from, change.offset)
    }),
    'END:VTIMEZONE',
  ].join('\r\n')
}

const observed = (start: string, from: string, to: string) => [
  'BEGIN:STANDARD',
  `TZOFFSETFROM:${from.replace(':', '')}`,
  `TZOFFSETTO:${to.replace(':', '')}`,
  `DTSTART:${start}`,
  'END:STANDARD',
]

/** "20261127T083000" */
export const basic = (local: Temporal.PlainDateTime) =>
  local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
