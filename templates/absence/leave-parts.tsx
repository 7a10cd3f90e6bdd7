import type { Leave } from '../../src/absence/leave.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { leaveTexts } from './leave-texts.ts'

type Say = ReturnType<typeof useWords<typeof leaveTexts>>

/** "vrijdag 4 december", or from one day until another. */
export const periodText = (from: string, until: string, say: Say, reader: Reader) =>
  from === until ? localDayText(from, reader) : say.through(localDayText(from, reader), localDayText(until, reader))

export const LeaveState = ({ leave: { decision, isWithdrawn } }: { leave: Leave }) => {
  const say = useWords(leaveTexts)
  if (isWithdrawn) return <Badge>{say.withdrawn}</Badge>
  if (!decision) return <Badge kind="late">{say.waiting}</Badge>
  const kind = { granted: 'good', partly: 'good', refused: 'wrong', referred: 'info' } as const
  return <Badge kind={kind[decision.outcome]}>{say[decision.outcome]}</Badge>
}

export const LeaveRow = ({ leave, whole }: { leave: Leave; whole?: boolean }) => {
  const say = useWords(leaveTexts)
  const reader = useReader()
  return (
    <Row
      title={whole ? `${leave.name}, ${leave.className}` : leave.child}
      href={paths.leaveRequest(leave.id)}
      sub={`${periodText(leave.from, leave.until, say, reader)} · ${say.days(leave.days)}`}
      state={<LeaveState leave={leave} />}
    />
  )
}
