import type { Leave, LeaveChild } from '../../src/absence/leave.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { LeaveRow } from './leave-parts.tsx'
import { leaveTexts } from './leave-texts.ts'

type Props = { mine: readonly LeaveChild[]; asked: readonly Leave[]; today: string }

/** My children's leave: how much they had, and what was asked. */
export const LeavePage = ({ mine, asked, today }: Props) => {
  const say = useWords(leaveTexts)
  const reader = useReader()
  const sub = ({ compulsoryFrom, days }: LeaveChild) =>
    compulsoryFrom && compulsoryFrom > today ? say.notYet(localDayText(compulsoryFrom, reader)) : say.counter(days)
  return (
    <div class="narrow stack">
      <PageHead
        title={say.title}
        sub={say.intro}
        action={
          mine.length > 0 ? (
            <ButtonLink kind="main" href={paths.leaveNew}>
              {say.ask}
            </ButtonLink>
          ) : undefined
        }
      />
      {mine.length === 0 ? <Empty icon="people">{say.noChildren}</Empty> : null}
      {mine.length > 0 ? (
        <List>
          {mine.map((child) => (
            <Row title={child.name} isName sub={sub(child)} />
          ))}
        </List>
      ) : null}
      {asked.length > 0 ? (
        <Section title={say.asked}>
          <List label={say.asked}>
            {asked.map((leave) => (
              <LeaveRow leave={leave} />
            ))}
          </List>
        </Section>
      ) : (
        <p class="quiet">{say.none}</p>
      )}
    </div>
  )
}
