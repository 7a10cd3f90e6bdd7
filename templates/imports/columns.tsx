import type { columnsAsked } from '../../src/imports/choosing.ts'
import type { Column } from '../../src/imports/tables/columns.ts'
import { codeOf, columnsFor, lists, type mappingProblems } from '../../src/imports/tables/mapping.ts'
import { samplesOf } from '../../src/imports/tables/table.ts'
import type { Text, Words } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { columnTexts } from './column-texts.ts'
import { importTexts } from './texts.ts'

type Asked = Awaited<ReturnType<typeof columnsAsked>>
type Props = { asked: Asked; problems: ReturnType<typeof mappingProblems> }

/** What a list is of, and what each of its columns means: a guess that a person puts right once. */
export const ColumnsPage = ({ asked: { run, table, mapping }, problems }: Props) => {
  const say = useWords(columnTexts)
  const text = useText()
  const { preview } = useWords(importTexts)
  return (
    <>
      <PageHead title={say.title} sub={run.fileName} back={{ href: paths.importRun(run.id), label: preview }} />
      <Form to={paths.importMeaning(run.id)} class="stack reading">
        <p>{say.intro}</p>
        {table.dropped.length > 0 ? <Notice kind="info">{say.dropped(table.dropped.join(', '))}</Notice> : null}
        {problems.flatMap(({ column, text: problem }) =>
          column === null ? <Notice kind="wrong">{text(problem)}</Notice> : [],
        )}
        <input type="hidden" name="getoond" value={mapping.list} />
        <ChoiceField
          name="lijst"
          legend={say.list}
          value={mapping.list}
          options={lists.map((list) => ({ value: list, label: say[list], hint: say[`${list}Hint`] }))}
        />
        <h2>{say.columns(table.headers.length, table.rows.length)}</h2>
        {table.headers.map((header, at) => (
          <ColumnField
            at={at}
            header={header}
            samples={samplesOf(table, at)}
            column={mapping.columns[at] ?? null}
            options={columnsFor(mapping.list)}
            problem={problems.find(({ column }) => column === at)?.text}
          />
        ))}
        <ActionBar note={say.remembered}>
          <Button kind="main">{say.go}</Button>
        </ActionBar>
      </Form>
    </>
  )
}

type FieldProps = {
  at: number
  header: string
  samples: readonly string[]
  column: Column
  options: readonly NonNullable<Column>[]
  problem: Text | undefined
}

const ColumnField = ({ at, header, samples, column, options, problem }: FieldProps) => {
  const say = useWords(columnTexts)
  return (
    <SelectField
      id={`kolom-${at}`}
      name="kolom"
      label={header || say.nameless(at + 1)}
      hint={samples.length > 0 ? say.samples(samples.join(' · ')) : say.empty}
      value={codeOf(column)}
      options={[
        { value: '', label: say.unused },
        ...options.map((one) => ({ value: codeOf(one), label: meaning(say, one) })),
      ]}
      problem={problem}
    />
  )
}

function meaning(say: Words<typeof columnTexts>, column: NonNullable<Column>) {
  const whose =
    column.of === 'guardian' ? say.guardian(column.nth) : say[column.of === 'staff' ? 'staffMember' : 'pupil']
  return `${whose}: ${say[column.field]}`
}
