import type { SchoolScope } from '../scope.ts'
import { daysLater, instantAt, localDay, weekday } from '../time.ts'

/** What a new round begins with: two evenings in a week two weeks from now, and choosing until the weekend before. */
export function defaults({ now, school: { zone } }: SchoolScope): Readonly<Record<string, string>> {
  const today = localDay(now, zone)
  const soon = daysLater(today, 14)
  const tuesday = daysLater(soon, (9 - weekday(instantAt(soon, '12:00', zone), zone)) % 7)
  const evening = (day: string) => `${written(day)} 15:30-17:30 18:30-20:30`
  return {
    tijden: [tuesday, daysLater(tuesday, 2)].map(evening).join('\n'),
    minuten: '10',
    pauze: '6',
    lopen: '5',
    manier: 'choosing',
    opent: written(daysLater(today, 1)),
    'opent-om': '08:00',
    sluit: written(daysLater(tuesday, -4)),
    'sluit-om': '20:00',
    voorrang: '24',
    gescheiden: 'kiezen',
    bewaren: '12',
  }
}

/** "2026-12-15" as people write it. */
export const written = (day: string) => day.split('-').toReversed().join('-')
