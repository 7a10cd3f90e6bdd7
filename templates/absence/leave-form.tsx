import { asRead, type Beyond, type LeaveChild } from '../../src/absence/leave.ts'
import { leaveGrounds } from '../../src/absence/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { ChoiceField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { leaveTexts } from './leave-texts.ts'

type Props = {
  options: readonly LeaveChild[]
  draft: Draft
  chosen: readonly string[]
  sheet: string
  /** Who comes beyond ten days with what is asked: told before it is sent. */
  beyond: readonly Beyond[]
}

/** For which children, which days, on what ground; with what is left of the ten days beside each child. */
export const LeaveFormPage = ({ options, draft: { typed, problems }, chosen, sheet, beyond }: Props) => {
  const say = useWords(leaveTexts)
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  const [only] = options
  return (
    <div class="narrow stack">
      <PageHead title={say.ask} back={{ href: paths.leave, label: say.title }} />
      {only ? (
        <Form to={paths.leaveNew} guard>
          <input type="hidden" name="formulier" value={sheet} />
          {beyond.length > 0 ? <BeyondTen beyond={beyond} /> : null}
          <ChoiceField
            {...field('kind')}
            legend={say.child}
            hint={options.length > 1 ? say.childHint : undefined}
            multiple
            options={options.map(({ id, name, days }) => ({ value: id, label: name, hint: say.counter(days) }))}
            value={options.length === 1 ? only.id : chosen}
          />
          <div class="halves">
            <Field {...field('van')} type="date" label={say.from} hint={say.dayHint} required />
            <Field {...field('tot')} type="date" label={say.until} hint={say.dayHint} required />
          </div>
          <ChoiceField
            {...field('grond')}
            legend={say.ground}
            options={leaveGrounds.map((ground) => ({ value: ground, label: say[ground], hint: say[`${ground}Hint`] }))}
          />
          <TextField {...field('reden')} label={say.reason} hint={say.reasonHint} maxlength={1000} required />
          <p class="hint">{say.filesAfter}</p>
          <ActionBar note={say.sendNote}>
            <Button kind="main">{beyond.length > 0 ? say.sendAnyway : say.send}</Button>
          </ActionBar>
        </Form>
      ) : (
        <Empty icon="people">{say.noChildren}</Empty>
      )}
    </div>
  )
}

const BeyondTen = ({ beyond }: Pick<Props, 'beyond'>) => {
  const say = useWords(leaveTexts)
  return (
    <>
      <input type="hidden" name="gelezen" value={asRead(beyond)} />
      <Notice kind="late" id="boven-tien">
        {beyond.map(({ name, days }) => (
          <p>{say.comesTo(name, days)}</p>
        ))}
        <p>{say.officerDecides}</p>
      </Notice>
    </>
  )
}
