import fc from 'fast-check'
import { timesOf } from '../../src/calendar/repeating.ts'
import { newId } from '../../src/ids.ts'
import { daysLater } from '../../src/time.ts'
import { eventOf } from '../calendar/event.ts'

/** What somebody may type, to trip over. */
export const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    'BEGIN:VALARM\r\nTRIGGER:-PT1M\r\nEND:VALARM',
    'a;b,c\\n\\',
    'é'.repeat(90),
    '👩‍👩‍👧'.repeat(30),
    'X\r\nATTACH:https://evil.example',
  ),
)
const pad = (number: number) => String(number).padStart(2, '0')
export const randomEvent = fc
  .record({
    day: fc.integer({ min: 0, max: 900 }),
    hour: fc.constantFrom(0, 3, 4, 7, 8, 13, 20, 22),
    minute: fc.constantFrom(0, 15, 30, 59),
    length: fc.integer({ min: 1, max: 100 }),
    allDay: fc.boolean(),
    days: fc.integer({ min: 0, max: 5 }),
    rule: fc.constantFrom(
      null,
      'FREQ=DAILY',
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=MONTHLY',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=YEARLY',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    ),
    lasts: fc.integer({ min: 0, max: 300 }),
    gone: fc.array(fc.nat(30), { maxLength: 3 }),
    moved: fc.option(fc.nat(30)),
    title: text,
    place: text,
  })
  .map(({ day, hour, minute, length, allDay, days, rule, lasts, gone, moved, title, place }) => {
    let from = daysLater('2026-08-01', day)
    // A rule's first day is one that it gives, as in our own forms.
    if (rule === 'FREQ=MONTHLY;BYMONTHDAY=-1')
      from = daysLater(`${daysLater(`${from.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1)
    if (rule === 'FREQ=MONTHLY' && Number(from.slice(8)) > 28) from = `${from.slice(0, 7)}-28`
    if (rule?.includes('BYDAY')) while ([0, 6].includes(new Date(from).getUTCDay())) from = daysLater(from, 1)
    // An hour that comes twice is each reader's own to place: 2 o'clock in October is left out.
    const end = Math.min(hour === 0 ? 119 : 23 * 60 + 59, hour * 60 + minute + length)
    const times = [`${pad(hour)}:${pad(minute)}`, `${pad(Math.floor(end / 60))}:${pad(end % 60)}`] as const
    const until = rule ? daysLater(from, lasts) : null
    const event = eventOf(
      from,
      allDay ? daysLater(from, days) : from,
      { id: newId(new Date()), rule, until, title, place },
      allDay ? undefined : times,
    )
    const all = timesOf(event)
    if (!rule) return event
    const out = [...new Set(gone)].flatMap((at) =>
      all[at] ? [{ original: all[at].original, gone: true as const }] : [],
    )
    const other = moved === null || gone.includes(moved) ? undefined : all[moved]
    const shift = 3 * 86_400_000
    const elsewhere = other
      ? [
          {
            original: other.original,
            startsAt: other.startsAt.getTime() + (allDay ? 0 : shift),
            endsAt: other.endsAt.getTime() + (allDay ? 0 : shift),
          },
        ]
      : []
    return { ...event, changes: [...out, ...elsewhere] }
  })
