import type { ListedRun } from '../../src/imports/imports.ts'
import type { Fault } from '../../src/imports/pupils/school-file.ts'
import { megabytes } from '../../src/imports/tables/table.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { FileField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { Faults } from './difference.tsx'
import { fileTexts } from './file-texts.ts'
import { importTexts } from './texts.ts'

type Props = { runs: readonly ListedRun[]; faults?: readonly Fault[]; problem?: Text | undefined }

/** Choosing a file; what was wrong with the one that was just chosen; what came before. */
export const ImportsPage = ({ runs, faults = [], problem }: Props) => {
  const say = useWords(importTexts)
  const tooBig = useText()(fileTexts.tooBig(megabytes))
  const room = { each: megabytes * 1_000_000, together: 20_000_000, tooLarge: tooBig, tooMuch: tooBig }
  return (
    <>
      <PageHead title={say.title} back={useManagement()} />
      <div class="stack reading">
        {faults.length > 0 ? (
          <section class="section" role="alert">
            <Notice kind="wrong">{say.unreadable}</Notice>
            <Faults faults={faults} />
          </section>
        ) : (
          <p>{say.intro}</p>
        )}
        <Form to={paths.imports} multipart>
          <FileField
            name="bestand"
            label={say.file}
            hint={say.fileHint}
            accept=".xml,.csv,.txt,.xlsx,.zip"
            multiple
            problem={problem}
            room={room}
          />
          <ActionBar>
            <Button kind="main">{say.look}</Button>
          </ActionBar>
        </Form>
        <Section title={say.earlier}>
          {runs.length === 0 ? <Empty icon="upload">{say.noneYet}</Empty> : <Runs runs={runs} />}
        </Section>
      </div>
    </>
  )
}

const Runs = ({ runs }: { runs: readonly ListedRun[] }) => (
  <List>
    {runs.map((run) => (
      <RunRow run={run} />
    ))}
  </List>
)

const RunRow = ({ run }: { run: ListedRun }) => {
  const say = useWords(importTexts)
  const kinds = {
    edexml: say.edexml,
    oneroster: say.oneroster,
    table: say.tableList,
    pupils: say.pupilsList,
    guardians: say.guardiansList,
    staff: say.staffList,
  }
  return (
    <Row
      title={run.fileName}
      href={paths.importRun(run.id)}
      sub={[kinds[run.kind], run.by ? say.by(run.by) : ''].filter(Boolean).join(', ')}
      state={
        <Badge kind={run.is === 'applied' ? 'good' : run.is === 'waiting' ? 'late' : undefined}>{say[run.is]}</Badge>
      }
      trail={<Moment at={run.at} short />}
    />
  )
}
