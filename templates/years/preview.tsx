import { paths } from '../../src/paths.ts'
import { localDay } from '../../src/time.ts'
import type { Family } from '../../src/years/families.ts'
import { mayUndo, type Preview } from '../../src/years/years.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { Notice } from '../ui/toast.tsx'
import { yearTexts } from './texts.ts'
import { State } from './year.tsx'

type Props = { preview: Preview; sheet: number; outdated: boolean }

const familiesASheet = 25

/** What the choices come to: in all, per new group, who leaves, and per family. Afterwards: that it was done, and the way back. */
export const YearPreviewPage = ({ preview, sheet, outdated }: Props) => {
  const say = useWords(yearTexts)
  const { rollover } = preview
  const startDay = useDay(rollover.startsOn)
  return (
    <>
      <PageHead
        title={say.fromTo(rollover.fromYear, rollover.toYear)}
        sub={say.on(startDay)}
        back={{ href: paths.years, label: say.title }}
      />
      <div class="stack reading">
        {outdated ? <Notice kind="late">{say.outdated}</Notice> : null}
        <p>
          <State rollover={rollover} />
        </p>
        {rollover.undoneAt || rollover.appliedAt ? (
          <p>{rollover.undoneAt ? say.undoneNote : say.begunNote}</p>
        ) : (
          <Changes preview={preview} sheet={sheet} />
        )}
        {rollover.agreedAt ? <WayBack preview={preview} /> : <Go preview={preview} />}
      </div>
    </>
  )
}

const useDay = (day: string) => localDayText(day, useReader())

const Go = ({ preview: { rollover, seen } }: { preview: Preview }) => {
  const say = useWords(yearTexts)
  const { now, zone } = useReader()
  const startDay = useDay(rollover.startsOn)
  return (
    <>
      <Form to={paths.yearStart(rollover.id)}>
        <input type="hidden" name="gezien" value={seen} />
        <ActionBar note={say.undoNote}>
          <Button kind="main">{rollover.startsOn <= localDay(now, zone) ? say.startNow : say.plan(startDay)}</Button>
        </ActionBar>
      </Form>
      <Form to={paths.yearRemoval(rollover.id)}>
        <Button icon="cross">{say.discard}</Button>
      </Form>
    </>
  )
}

const WayBack = ({ preview: { rollover } }: { preview: Preview }) => {
  const say = useWords(yearTexts)
  if (!mayUndo({ now: useReader().now }, rollover)) return null
  return (
    <Form to={paths.yearUndo(rollover.id)}>
      {rollover.appliedAt ? <p class="hint">{say.undoConsequence}</p> : null}
      <Button icon="undo">{say.undo}</Button>
    </Form>
  )
}

const Changes = ({ preview, sheet }: { preview: Preview; sheet: number }) => {
  const say = useWords(yearTexts)
  const { plan } = preview
  const leavers = plan.movers.filter(({ to }) => to === null)
  return (
    <>
      <p>
        {[say.up(plan.movers.length - leavers.length), say.away(leavers.length), say.made(plan.groups.length)].join(
          ', ',
        )}
        .
      </p>
      {plan.unplaced.length > 0 ? (
        <Notice kind="late">
          {say.unplaced(plan.unplaced.length)} {plan.unplaced.map(({ name, from }) => `${name} (${from})`).join(', ')}
        </Notice>
      ) : null}
      <NewGroups preview={preview} />
      {leavers.length > 0 ? (
        <Section title={say.leavers}>
          <p>{leavers.map(({ name, from }) => `${name} (${from})`).join(', ')}</p>
        </Section>
      ) : null}
      <Families preview={preview} sheet={sheet} />
    </>
  )
}

const NewGroups = ({ preview: { plan, teachers } }: { preview: Preview }) => {
  const say = useWords(yearTexts)
  const going = plan.movers.filter((mover): mover is typeof mover & { to: string } => mover.to !== null)
  const groups = [...Map.groupBy(going, ({ to }) => to)].sort(([one], [other]) => one.localeCompare(other, 'nl'))
  return (
    <Section title={say.newGroups}>
      <Table caption={say.newGroups}>
        <thead>
          <tr>
            <th scope="col">{say.groups}</th>
            <th scope="col" class="number">
              {say.pupils}
            </th>
            <th scope="col">{say.from}</th>
            <th scope="col">{say.with}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([name, pupils]) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{pupils.length}</td>
              <td>{[...new Set(pupils.map(({ from }) => from))].join(', ')}</td>
              <td>{teachers.get(name)?.join(', ') ?? say.noTeacher}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

const Families = ({ preview: { rollover, families }, sheet }: { preview: Preview; sheet: number }) => {
  const say = useWords(yearTexts)
  const from = (sheet - 1) * familiesASheet
  const at = (wanted: number) => `${paths.year(rollover.id)}?blad=${wanted}#gezinnen`
  const next = families.length > from + familiesASheet ? at(sheet + 1) : undefined
  return (
    <Section title={say.families} id="gezinnen">
      <List label={say.families}>
        {families.slice(from, from + familiesASheet).map((family) => (
          <FamilyRow family={family} />
        ))}
      </List>
      <Pager next={next} />
    </Section>
  )
}

const FamilyRow = ({ family: { adults, children } }: { family: Family }) => {
  const say = useWords(yearTexts)
  const lines = children.map(({ name, from, to }) =>
    to === null ? say.goesAway(name, from) : say.becomes(name, from, to),
  )
  return (
    <Row
      title={adults.length > 0 ? adults.join(' & ') : say.noAdults}
      detail={lines.map((line) => <div>{line}</div>)}
    />
  )
}
