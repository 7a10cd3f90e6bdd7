import { Icon } from './icon.tsx'
import { daysAway, deadlineText, isLate, type MomentStyle, momentText } from './moment.ts'
import { useReader } from './reader.tsx'

export { dayText, deadlineText, momentText, timeText } from './moment.ts'

/** When something was or will be, in words near today. */
export const Moment = ({ at, ...style }: MomentStyle & { at: Date }) => {
  const reader = useReader()
  return <time datetime={at.toISOString()}>{momentText(at, reader, style)}</time>
}

/** Until when. Today and past it are marked as late, in words and by a sign. */
export const Deadline = ({ at }: { at: Date }) => {
  const reader = useReader()
  const pressing = isLate(at, reader) || daysAway(at, reader) === 0
  return (
    <span class={pressing ? 'deadline late' : 'deadline'}>
      <Icon name="clock" />
      <time datetime={at.toISOString()}>{deadlineText(at, reader)}</time>
    </span>
  )
}
