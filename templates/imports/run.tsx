import type { Standing } from '../../src/imports/imports.ts'
import type { Preview } from '../../src/imports/keeping.ts'
import {
  changesNothing,
  countsOf,
  type Difference,
  hasNoLines,
  questionsIn,
} from '../../src/imports/planning/difference.ts'
import type { ImportRun } from '../../src/imports/schema.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { Progress } from '../ui/progress.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { Asking } from './asking.tsx'
import { CountsTable, Doubts, LineLinks } from './difference.tsx'
import { PastPage } from './past.tsx'
import { Region, Removal } from './region.tsx'
import { importTexts } from './texts.ts'

/** A file on its way in: what somebody must say of it, how far it is, what it would change, what it changed. */
export const ImportRunPage = ({ standing }: { standing: Standing }) => {
  const { run } = standing
  if (standing.is === 'asking') return <Asking run={run} read={standing.read} />
  if (standing.is === 'busy') return <Busy run={run} />
  if (standing.is === 'waiting')
    return <PreviewPage run={run} preview={standing.preview} refusal={run.refusal ?? undefined} />
  return <PastPage standing={standing} />
}

export function titleOf({ is, run }: Standing): Text {
  if (is === 'applied') return importTexts.appliedTitle
  if (is === 'undone') return importTexts.undoneTitle
  if (is === 'discarded') return importTexts.discarded
  if (is === 'asking') return importTexts.asking
  if (is === 'busy') return run.stage === 'applying' ? importTexts.applying : importTexts.comparing
  return importTexts.preview
}

/** Real work: how far it is, asked again each second, or by whoever looks again. */
const Busy = ({ run }: { run: ImportRun }) => {
  const say = useWords(importTexts)
  const isApplying = run.stage === 'applying'
  return (
    <Region run={run} title={isApplying ? say.applying : say.comparing} polls>
      <Progress label={isApplying ? say.applyingNow : say.comparingNow} value={run.done} total={100} />
      <p class="hint">{say.busyNote}</p>
      <p>
        <a href={paths.importRun(run.id)}>{say.lookAgain}</a>
      </p>
    </Region>
  )
}

type PreviewProps = { run: ImportRun; preview: Preview; refusal?: 'outdated' | 'unconfirmed' | undefined }

export const PreviewPage = ({ run, preview, refusal }: PreviewProps) => {
  const say = useWords(importTexts)
  const { difference, seen } = preview
  return (
    <Region run={run} title={say.preview}>
      {refusal === 'outdated' ? <Notice kind="late">{say.outdated}</Notice> : null}
      {hasNoLines(difference) ? <Nothing difference={difference} /> : null}
      {hasNoLines(difference) ? null : <CountsTable counts={countsOf(difference)} kind={run.kind} />}
      <Besides run={run} preview={preview} />
      {hasNoLines(difference) ? null : <LineLinks run={run.id} difference={difference} />}
      <Doubts difference={difference} />
      {changesNothing(difference) ? null : (
        <Form to={paths.importApplication(run.id)}>
          <input type="hidden" name="gezien" value={seen} />
          <Warnings
            warnings={difference.warnings}
            problem={refusal === 'unconfirmed' ? importTexts.confirm : undefined}
          />
          <ActionBar note={say.applyNote}>
            <Button kind="main">{say.apply(...lineTotals(difference))}</Button>
          </ActionBar>
        </Form>
      )}
      <Removal run={run} />
    </Region>
  )
}

/** Only where nothing waits for a person either is everything already so. */
const Nothing = ({ difference: { doubts } }: { difference: Difference }) => {
  const say = useWords(importTexts)
  return doubts.length > 0 ? <Notice kind="late">{say.nothingYet}</Notice> : <Notice kind="good">{say.nothing}</Notice>
}

function lineTotals(difference: Difference): [number] {
  const counts = Object.values(countsOf(difference))
  return [counts.reduce((sum, { added, changed, gone }) => sum + added + changed + gone, 0)]
}

const Warnings = ({ warnings, problem }: { warnings: readonly Text[]; problem: Text | undefined }) => {
  const say = useWords(importTexts)
  const text = useText()
  if (warnings.length === 0) return null
  return (
    <>
      {warnings.map((warning) => (
        <Notice kind="late">{text(warning)}</Notice>
      ))}
      <CheckField name="klopt" label={say.meant} problem={problem} />
    </>
  )
}

/** What else to know, who is gone, and what to decide before that. */
const Besides = ({ run, preview }: { run: ImportRun; preview: Preview }) => {
  const say = useWords(importTexts)
  const text = useText()
  const { difference } = preview
  const questions = questionsIn(difference)
  const open = questions.filter(({ question }) => question.answer === null).length
  const hasGone = difference.pupils.gone.length + difference.staff.gone.length + difference.guardians.gone.length > 0
  return (
    <>
      {hasGone ? <p class="hint">{say.goneNote}</p> : null}
      {difference.notes.length > 0 ? (
        <Notice kind="info">
          {difference.notes.map((note) => (
            <p>{text(note)}</p>
          ))}
        </Notice>
      ) : null}
      <List>
        {questions.length > 0 ? (
          <Row
            title={say.questions}
            href={paths.importQuestions(run.id)}
            sub={open > 0 ? say.questionsOpen : say.questionsAnswered}
            trail={open > 0 ? open : undefined}
          />
        ) : null}
        {run.meaning && 'list' in run.meaning ? (
          <Row title={say.columns} href={paths.importMeaning(run.id)} sub={say.columnsNote} />
        ) : null}
      </List>
    </>
  )
}
