import type { Missed } from '../../src/absence/day-list.ts'
import type { Register } from '../../src/absence/register.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField } from '../ui/choices.tsx'
import { Form } from '../ui/form.tsx'
import { List } from '../ui/list.tsx'
import { localDayText, timeText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { AbsentRow, unseenText } from './day.tsx'
import { dayTexts } from './day-texts.ts'

/** Who is there when school begins: whoever is not is ticked, and whoever was reported needs no tick (H3). */
export const RegisterPage = ({
  register: { group, day, isOff, isOut, check, pupils, unseen },
}: {
  register: Register
}) => {
  const say = useWords(dayTexts)
  const reader = useReader()
  // Who came late has come.
  const absent = pupils.flatMap((pupil) => pupil.absent ?? []).filter(({ seenAt }) => seenAt === null)
  const missed = pupils.flatMap((pupil) => pupil.missed ?? [])
  return (
    <div class="narrow stack">
      <PageHead
        title={group.name}
        sub={check ? say.closed(check.by, timeText(check.at, reader)) : localDayText(day, reader)}
        back={{ href: paths.absentees, label: say.title }}
      />
      {missed.length > 0 ? (
        <Section title={say.missed}>
          {missed.map((one) => (
            <MissedCard missed={one} />
          ))}
        </Section>
      ) : null}
      {unseen.map((one) => (
        <Notice kind="late">{unseenText(one, say, reader)}</Notice>
      ))}
      {isOff ? <Notice kind="info">{say.groupOff}</Notice> : <Seen register={{ group, pupils, isOut }} />}
      {absent.length > 0 ? (
        <Section title={say.reported}>
          <List label={say.reported}>
            {absent.map((one) => (
              <AbsentRow absent={one} day={day} />
            ))}
          </List>
        </Section>
      ) : null}
    </div>
  )
}

const Seen = ({ register: { group, pupils, isOut } }: { register: Pick<Register, 'group' | 'pupils' | 'isOut'> }) => {
  const say = useWords(dayTexts)
  const expected = pupils.filter(({ isExpected }) => isExpected)
  return (
    <Form to={paths.register(group.id)}>
      {expected.length > 0 ? (
        <ChoiceField
          legend={say.notThere}
          hint={say.notThereHint}
          name="gemist"
          multiple
          options={expected.map(({ id, name, absent }) => ({
            value: id,
            label: name,
            hint: absent?.untilTime ? say.dueAt(absent.untilTime) : undefined,
          }))}
        />
      ) : (
        <p>{say.everyone}</p>
      )}
      <ActionBar note={isOut ? say.closeLate : say.closeNote}>
        <Button kind="main">{say.close}</Button>
      </ActionBar>
    </Form>
  )
}

const MissedCard = ({ missed: { id, name, at, answer, answeredBy, outcomeAt } }: { missed: Missed }) => {
  const say = useWords(dayTexts)
  const reader = useReader()
  return (
    <article class="card">
      <h3>{name}</h3>
      {outcomeAt ? (
        <p>
          <Badge kind="late">{say.arrivedAt(timeText(outcomeAt, reader))}</Badge>
        </p>
      ) : (
        <p>{answer && answeredBy ? say[answer](answeredBy) : say.missedAt(timeText(at, reader))}</p>
      )}
      <Form to={paths.arrival(id)} class="cluster">
        {outcomeAt ? (
          <Button name="wat" value="missed" icon="undo" class="bare" label={say.missedAgainOf(name)}>
            {say.missedAgain}
          </Button>
        ) : (
          <>
            <Button name="wat" value="arrived" label={say.arrivedOf(name)}>
              {say.arrived}
            </Button>
            <Button name="wat" value="present" label={say.presentOf(name)}>
              {say.present}
            </Button>
          </>
        )}
        <ButtonLink href={paths.absenceByPhone(id)} class="bare">
          {say.byPhone}
          <span class="sr"> {name}</span>
        </ButtonLink>
      </Form>
    </article>
  )
}
