import type { linesShown } from '../../src/imports/looking.ts'
import { linesAPage, partWords, wayWords } from '../../src/imports/planning/words.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { lineTitle, sentences } from './difference.tsx'
import { Leafing } from './leafing.tsx'
import { importTexts } from './texts.ts'

type Props = { shown: Awaited<ReturnType<typeof linesShown>> }

/** Line by line: what is ticked is taken over. */
export const LinesPage = ({ shown: { run, query, lines, total } }: Props) => {
  const say = useWords(importTexts)
  const { part, way, from } = query
  const here = paths.importLines(run.id, partWords[part], wayWords[way])
  const notes = { groups: say.leaveGroup, pupils: say.leavePupil, staff: '', guardians: '' }
  return (
    <>
      <PageHead
        title={`${lineTitle(say, part, way)} (${total})`}
        sub={run.fileName}
        back={{ href: paths.importRun(run.id), label: say.preview }}
      />
      <div class="stack reading">
        <p class="hint">
          {say.linesNote} {notes[part]}
        </p>
        {total > 1 ? (
          <Form to={here} class="cluster">
            <Button name="alles" value="mee">
              {say.takeAll(total)}
            </Button>
            <Button name="alles" value="weg">
              {say.leaveAll(total)}
            </Button>
          </Form>
        ) : null}
        <Form to={here}>
          {lines.map(({ line }) => (
            <input type="hidden" name="regel" value={line} />
          ))}
          <ChoiceField
            name="mee"
            legend={say.takeOver}
            multiple
            options={lines.map(({ line, name, about, changes }) => ({
              value: line,
              label: about ? `${name}, ${about}` : name,
              hint: changes.length > 0 ? sentences(say, changes) : undefined,
            }))}
            value={lines.filter(({ isLeft }) => !isLeft).map(({ line }) => line)}
          />
          <Leafing at={here} from={from} size={linesAPage} total={total} />
          <ActionBar>
            <Button kind="main">{say.keepChoices}</Button>
          </ActionBar>
        </Form>
      </div>
    </>
  )
}
