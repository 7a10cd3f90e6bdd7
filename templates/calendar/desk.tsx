import type { Preview } from '../../src/calendar/importing.ts'
import { daysOfEntry, type Entry } from '../../src/calendar/reading-ics.ts'
import { daysOf } from '../../src/calendar/repeating.ts'
import type { Event } from '../../src/calendar/schema.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { CheckField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { deskTexts } from './desk-texts.ts'
import { calendarTexts } from './texts.ts'

type Props = {
  drafts: readonly Event[]
  problems: readonly Text[]
  birthdaysShown: boolean
  published: string | undefined
}

/** Where the school's calendar is kept: what is not published yet, and holidays from a file (F5). */
export const DeskPage = ({ drafts, problems, birthdaysShown, published }: Props) => {
  const say = useWords(deskTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={say.title}
        back={{ href: paths.management, label: say.management }}
        action={
          <ButtonLink href={`${paths.newEvent}?kalender=school`} icon="plus">
            {say.add}
          </ButtonLink>
        }
      />
      {published === undefined ? null : <Notice kind="good">{say.published(String(Number(published) || 0))}</Notice>}
      <Drafts drafts={drafts} />
      <Upload problems={problems} />
      <Section title={say.birthdays}>
        <Form to={paths.calendarBirthdays}>
          <CheckField name="tonen" label={say.birthdaysShown} checked={birthdaysShown} />
          <div>
            <Button>{say.save}</Button>
          </div>
        </Form>
      </Section>
    </div>
  )
}

const Drafts = ({ drafts }: { drafts: readonly Event[] }) => {
  const say = useWords(deskTexts)
  if (drafts.length === 0)
    return (
      <Section title={say.drafts}>
        <p class="quiet">{say.noDrafts}</p>
      </Section>
    )
  return (
    <Section title={say.drafts}>
      <List>
        {drafts.map((event) => (
          <EventRow event={event} days={daysOf(event, event.startsAt, event.endsAt)} href={paths.event(event.id)} />
        ))}
      </List>
      <Form to={paths.calendarPublication}>
        <p class="quiet">{say.publishNote}</p>
        <div>
          <Button kind="main">{say.publish(drafts.length)}</Button>
        </div>
      </Form>
    </Section>
  )
}

const Upload = ({ problems }: { problems: readonly Text[] }) => {
  const say = useWords(deskTexts)
  const text = useText()
  return (
    <Section title={say.bring}>
      <Form to={paths.calendarDesk} multipart>
        <p>{say.bringAbout}</p>
        <div class="field">
          <label for="field-bestand">{say.file}</label>
          <input
            id="field-bestand"
            type="file"
            name="bestand"
            accept=".ics,text/calendar"
            aria-invalid={problems.length > 0 ? 'true' : undefined}
            aria-describedby={problems.length > 0 ? 'field-bestand-problem' : undefined}
          />
          {problems.length > 0 ? (
            <ul class="problems" id="field-bestand-problem" role="alert">
              {problems.map((problem) => (
                <li class="problem">{text(problem)}</li>
              ))}
            </ul>
          ) : null}
        </div>
        <div>
          <Button>{say.look}</Button>
        </div>
      </Form>
    </Section>
  )
}

type Named = Pick<Event, 'title' | 'kind'>
type RowProps = { event: Named; days: Days; href?: string; was?: Event }
type Days = { firstDay: string; lastDay: string }

const EventRow = ({ event, days, href, was }: RowProps) => {
  const say = useWords(calendarTexts)
  const { now } = useWords(deskTexts)
  const daysText = useDays()
  const before = was ? daysText(daysOf(was, was.startsAt, was.endsAt)) : ''
  return (
    <Row
      title={event.title}
      href={href}
      sub={was ? now(was.title, before, daysText(days)) : daysText(days)}
      state={event.kind === 'event' ? undefined : <Badge>{say[event.kind]}</Badge>}
    />
  )
}

function useDays() {
  const { until } = useWords(calendarTexts)
  const reader = useReader()
  return ({ firstDay, lastDay }: Days) =>
    `${localDayText(firstDay, reader)}${lastDay > firstDay ? ` ${until(localDayText(lastDay, reader))}` : ''}`
}

/** What a file would change, before it does. */
export const ImportPreviewPage = ({ preview, undone }: { preview: Preview; undone: string | undefined }) => {
  const { id, name, isApplied, mayUndo, difference } = preview
  const say = useWords(deskTexts)
  const { fresh, changed, gone, same } = difference
  const many = fresh.length + changed.length + gone.length
  return (
    <div class="reading stack">
      <PageHead title={say.preview} back={{ href: paths.calendarDesk, label: say.title }} sub={name} />
      {isApplied ? <Applied id={id} mayUndo={mayUndo} /> : null}
      {!isApplied && undone !== undefined ? <Notice kind="good">{say.undone(Number(undone) || 0)}</Notice> : null}
      <Entries title={say.fresh} entries={fresh} />
      {changed.length > 0 ? (
        <Section title={say.changed}>
          <List>
            {changed.map(({ entry, event }) => (
              <EventRow event={entry} days={daysOfEntry(entry)} was={event} />
            ))}
          </List>
        </Section>
      ) : null}
      {gone.length > 0 ? (
        <Section title={say.gone}>
          <List>
            {gone.map((event) => (
              <EventRow event={event} days={daysOf(event, event.startsAt, event.endsAt)} />
            ))}
          </List>
        </Section>
      ) : null}
      {same > 0 ? <p class="quiet">{say.same(same)}</p> : null}
      {many === 0 ? <p>{say.nothing}</p> : null}
      {many === 0 || isApplied ? null : (
        <Form to={paths.calendarImport(id)}>
          <CheckField name="concept" label={say.asDrafts} />
          <ActionBar>
            <Button kind="main">{say.apply(many)}</Button>
          </ActionBar>
        </Form>
      )}
    </div>
  )
}

/** Principle 6: no question before, a way back after. */
const Applied = ({ id, mayUndo }: Pick<Preview, 'id' | 'mayUndo'>) => {
  const say = useWords(deskTexts)
  return (
    <Notice kind="good">
      <p>{say.applied}</p>
      {mayUndo ? (
        <Form to={paths.calendarImport(id)}>
          <Button icon="undo" name="ongedaan" value="1">
            {say.undo}
          </Button>
        </Form>
      ) : null}
    </Notice>
  )
}

const Entries = ({ title, entries }: { title: string; entries: readonly Entry[] }) =>
  entries.length === 0 ? null : (
    <Section title={title}>
      <List>
        {entries.map((entry) => (
          <EventRow event={entry} days={daysOfEntry(entry)} />
        ))}
      </List>
    </Section>
  )
