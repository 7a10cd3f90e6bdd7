import type { BesideDay } from '../../src/conferences/calendar-beside.ts'
import { localDayText } from '../ui/moment.ts'
import { useReader } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'

/** What else the school has on these days, beside the field that names them. */
export const InCalendar = ({ intro, days }: { intro: string; days: readonly BesideDay[] }) => {
  const reader = useReader()
  if (days.length === 0) return null
  return (
    <Notice kind="late">
      <p>{intro}</p>
      <ul>
        {days.map(({ day, titles }) => (
          <li>
            {localDayText(day, reader)}: {titles.join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
