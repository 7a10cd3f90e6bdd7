import type { Read } from '../../src/imports/reading.ts'
import type { ImportRun } from '../../src/imports/schema.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Region, Removal } from './region.tsx'
import { importTexts } from './texts.ts'

/** Before a file can be compared: what its columns mean, or of which of its schools it is. */
export const Asking = ({ run, read }: { run: ImportRun; read: Read }) => {
  const say = useWords(importTexts)
  return (
    <Region run={run} title={say.asking}>
      {read.kind === 'oneroster' ? (
        <Form to={paths.importMeaning(run.id)}>
          <p>{say.severalSchools}</p>
          <ChoiceField
            name="school"
            legend={say.whichSchool}
            options={read.schools.map(({ key, name, file }) => ({
              value: key,
              label: name,
              hint: say.pupilCount(file.pupils.length),
            }))}
          />
          <ActionBar>
            <Button kind="main">{say.look}</Button>
          </ActionBar>
        </Form>
      ) : (
        <>
          <p>{say.askingColumns}</p>
          <ActionBar>
            <ButtonLink kind="main" href={paths.importMeaning(run.id)}>
              {say.columns}
            </ButtonLink>
          </ActionBar>
        </>
      )}
      <Removal run={run} />
    </Region>
  )
}
