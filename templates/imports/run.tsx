import type { Preview, Standing } from '../../src/imports/imports.ts'
import { changesNothing, countsOf, type Difference } from '../../src/imports/planning/difference.ts'
import type { ImportRun } from '../../src/imports/schema.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { CountsTable, Doubts, Names } from './difference.tsx'
import { importTexts } from './texts.ts'

/** A file on its way in: what it would change, what it changed, or that it is gone. */
export const ImportRunPage = ({ standing }: { standing: Standing }) => {
  if (standing.is === 'waiting') return <PreviewPage run={standing.run} preview={standing.preview} />
  return <PastPage standing={standing} />
}

const Head = ({ title, run }: { title: string; run: ImportRun }) => {
  const say = useWords(importTexts)
  return <PageHead title={title} sub={run.fileName} back={{ href: paths.imports, label: say.title }} />
}

const PastPage = ({ standing }: { standing: Exclude<Standing, { is: 'waiting' }> }) => {
  const say = useWords(importTexts)
  const { run } = standing
  if (standing.is === 'discarded')
    return (
      <>
        <Head title={say.discarded} run={run} />
        <Notice kind="info">{say.expired}</Notice>
      </>
    )
  return (
    <>
      <Head title={say.appliedTitle} run={run} />
      <div class="stack reading">
        <Notice kind="good">
          {say.result} {say.fileGone}
        </Notice>
        <CountsTable counts={standing.application.counts} kind={run.kind} />
      </div>
    </>
  )
}

type PreviewProps = { run: ImportRun; preview: Preview; outdated?: boolean; problem?: Text | undefined }

export const PreviewPage = ({ run, preview: { difference, seen }, outdated, problem }: PreviewProps) => {
  const say = useWords(importTexts)
  const isEmpty = changesNothing(difference)
  const hasGone = difference.pupils.gone.length + difference.staff.gone.length + difference.guardians.gone.length > 0
  return (
    <>
      <Head title={say.preview} run={run} />
      <div class="stack reading">
        {outdated ? <Notice kind="late">{say.outdated}</Notice> : null}
        {isEmpty ? (
          <>
            <Notice kind="good">{say.nothing}</Notice>
            <Besides difference={difference} />
          </>
        ) : (
          <Form to={paths.importApplication(run.id)}>
            <input type="hidden" name="gezien" value={seen} />
            <CountsTable counts={countsOf(difference)} kind={run.kind} />
            {hasGone ? <p class="hint">{say.goneNote}</p> : null}
            {difference.warnings.length > 0 ? <Warnings warnings={difference.warnings} problem={problem} /> : null}
            <Besides difference={difference} />
            <Names difference={difference} />
            <ActionBar note={say.applyNote}>
              <Button kind="main">{say.apply}</Button>
            </ActionBar>
          </Form>
        )}
      </div>
    </>
  )
}

const Warnings = ({ warnings, problem }: { warnings: readonly Text[]; problem: Text | undefined }) => {
  const say = useWords(importTexts)
  const text = useText()
  return (
    <>
      {warnings.map((warning) => (
        <Notice kind="late">{text(warning)}</Notice>
      ))}
      <CheckField name="klopt" label={say.meant} problem={problem} />
    </>
  )
}

const Besides = ({ difference: { notes, doubts } }: { difference: Difference }) => {
  const text = useText()
  return (
    <>
      {notes.length > 0 ? (
        <Notice kind="info">
          {notes.map((note) => (
            <p>{text(note)}</p>
          ))}
        </Notice>
      ) : null}
      <Doubts doubts={doubts} />
    </>
  )
}
