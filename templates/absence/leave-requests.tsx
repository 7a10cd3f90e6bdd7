import type { Leave } from '../../src/absence/leave.ts'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { LeaveRow } from './leave-parts.tsx'
import { leaveTexts } from './leave-texts.ts'

type Props = { waiting: readonly Leave[]; settled: readonly Leave[] }

/** For whoever decides: what waits, the soonest first. */
export const LeaveRequestsPage = ({ waiting, settled }: Props) => {
  const say = useWords(leaveTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.requests} />
      <Section title={say.toDecide}>
        {waiting.length > 0 ? (
          <List label={say.toDecide}>
            {waiting.map((leave) => (
              <LeaveRow leave={leave} whole />
            ))}
          </List>
        ) : (
          <Empty>{say.nothing}</Empty>
        )}
      </Section>
      {settled.length > 0 ? (
        <Section title={say.settled}>
          <List label={say.settled}>
            {settled.map((leave) => (
              <LeaveRow leave={leave} whole />
            ))}
          </List>
        </Section>
      ) : null}
    </div>
  )
}
