import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { leaves, moveField, type TypedYear } from '../../src/years/forms.ts'
import type { Rollover } from '../../src/years/schema.ts'
import type { Overview, Start } from '../../src/years/years.ts'
import { settingsTexts } from '../settings/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { ChoiceField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, Moment } from '../ui/time.tsx'
import { yearTexts } from './texts.ts'

type Wrong = { typed: TypedYear; problems: Problems } | undefined

/** Where everybody goes next year; and the years that were begun or planned before. */
export const YearPage = ({ overview: { start, earlier }, wrong }: { overview: Overview; wrong: Wrong }) => {
  const say = useWords(yearTexts)
  const { management } = useWords(settingsTexts)
  return (
    <>
      <PageHead title={say.title} back={{ href: paths.management, label: management }} />
      <div class="stack reading">
        {start ? <YearForm start={start} wrong={wrong} /> : <Empty icon="people">{say.noClasses}</Empty>}
        {earlier.length > 0 ? (
          <Section title={say.earlier}>
            <List label={say.earlier}>
              {earlier.map((rollover) => (
                <Row
                  title={say.fromTo(rollover.fromYear, rollover.toYear)}
                  href={paths.year(rollover.id)}
                  state={<State rollover={rollover} />}
                  trail={<Moment at={rollover.at} short />}
                />
              ))}
            </List>
          </Section>
        ) : null}
      </div>
    </>
  )
}

export const State = ({ rollover: { agreedAt, appliedAt, undoneAt, startsOn } }: { rollover: Rollover }) => {
  const say = useWords(yearTexts)
  const startDay = dayText(new Date(`${startsOn}T12:00:00Z`), useReader())
  if (undoneAt) return <Badge>{say.undone}</Badge>
  if (appliedAt) return <Badge kind="good">{say.begun}</Badge>
  return <Badge kind="late">{agreedAt ? say.planned(startDay) : say.waiting}</Badge>
}

const YearForm = ({ start, wrong }: { start: Start; wrong: Wrong }) => {
  const say = useWords(yearTexts)
  const { suggested } = start
  const typed = wrong?.typed
  const problem = (name: string) => wrong?.problems[name]
  return (
    <Form to={paths.years}>
      <p>{say.intro(start.fromYear, start.toYear)}</p>
      <Field
        name="vanaf"
        type="date"
        label={say.startsOn}
        hint={say.startsHint}
        value={typed?.vanaf?.[0] ?? start.startsOn}
        problem={problem('vanaf')}
      />
      <Section title={say.groups}>
        <p class="hint">{say.targetHint}</p>
        <Moves start={start} wrong={wrong} />
      </Section>
      <ChoiceField
        name="leerkrachten"
        legend={say.teachers}
        options={(['stay', 'follow', 'none'] as const).map((value) => ({ value, label: say[value] }))}
        value={typed?.leerkrachten?.[0] ?? suggested.teachers}
      />
      <ChoiceField
        name="taken"
        legend={say.tasks}
        options={[
          { value: 'end', label: say.tasksEnd },
          { value: 'follow', label: say.follow },
        ]}
        value={typed?.taken?.[0] ?? suggested.tasks}
      />
      {start.others.length > 0 ? (
        <ChoiceField
          name="verder"
          legend={say.others}
          multiple
          options={start.others.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed ? (typed.verder ?? []) : suggested.goOn}
        />
      ) : null}
      <ActionBar>
        <Button kind="main">{say.look}</Button>
      </ActionBar>
    </Form>
  )
}

const Moves = ({ start, wrong }: { start: Start; wrong: Wrong }) => {
  const say = useWords(yearTexts)
  const suggestion = new Map(
    start.suggested.moves.map(({ groupId, year, to }) => [moveField(groupId, year), to ?? leaves]),
  )
  return (
    <>
      <datalist id="groepen">
        {start.names.map((name) => (
          <option value={name} />
        ))}
        <option value={leaves}>{say.leavers}</option>
      </datalist>
      {start.classes.flatMap(({ id, name, years }) =>
        years.map(({ year, pupils }) => {
          const field = moveField(id, year)
          return (
            <Field
              name={field}
              label={say.goesTo(name, year, pupils)}
              value={wrong?.typed[field]?.[0] ?? suggestion.get(field)}
              problem={wrong?.problems[field]}
              list="groepen"
              maxlength={60}
              autocomplete="off"
            />
          )
        }),
      )}
    </>
  )
}
