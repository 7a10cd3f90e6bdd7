import type { Standing } from '../../src/imports/imports.ts'
import type { ImportRun } from '../../src/imports/schema.ts'
import type { InTheWay } from '../../src/imports/undoing/standing.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { CountsTable } from './difference.tsx'
import { Region } from './region.tsx'
import { importTexts } from './texts.ts'
import { undoTexts } from './undo-texts.ts'

type Past = Extract<Standing, { is: 'applied' | 'undone' | 'discarded' }>

/** What became of a file. */
export const PastPage = ({ standing }: { standing: Past }) => {
  const say = useWords(importTexts)
  const { run } = standing
  if (standing.is === 'discarded')
    return (
      <Region run={run} title={say.discarded}>
        <Notice kind="info">{say.expired}</Notice>
      </Region>
    )
  const { application } = standing
  return (
    <Region run={run} title={standing.is === 'undone' ? say.undoneTitle : say.appliedTitle}>
      {standing.is === 'undone' ? (
        <Notice kind="info">
          <p>{say.undoneResult}</p>
          {standing.undoing.kept > 0 ? <p>{say.keptPeople(standing.undoing.kept)}</p> : null}
        </Notice>
      ) : (
        <Notice kind="good">
          {say.result} {say.fileGone}
        </Notice>
      )}
      <CountsTable counts={application.counts} kind={run.kind} />
      {standing.is === 'applied' && standing.undoable && application.undoableUntil ? (
        <Undoing run={run} until={application.undoableUntil} />
      ) : null}
    </Region>
  )
}

const Undoing = ({ run, until }: { run: ImportRun; until: Date }) => {
  const say = useWords(importTexts)
  return (
    <Section title={say.undoTitle}>
      <p>{say.undoNote}</p>
      <p class="hint">
        {say.undoUntil} <Moment at={until} />
      </p>
      <Form to={paths.importUndoing(run.id)}>
        <div class="cluster">
          <Button icon="undo">{say.undo}</Button>
        </div>
      </Form>
    </Section>
  )
}

/** Nothing was taken back: this is what somebody changed since. */
export const UndoRefusedPage = ({ run, inTheWay }: { run: ImportRun; inTheWay: readonly InTheWay[] }) => {
  const say = useWords(importTexts)
  const text = useText()
  return (
    <Region run={run} title={say.undoRefused}>
      <Notice kind="late">{say.undoRefusedNote}</Notice>
      <List>
        {inTheWay.map(({ name, what }) => (
          <Row title={name || text(undoTexts.changed[what])} sub={name ? text(undoTexts.changed[what]) : undefined} />
        ))}
      </List>
      <p>
        <a href={paths.importRun(run.id)}>{say.backToFile}</a>
      </p>
    </Region>
  )
}
