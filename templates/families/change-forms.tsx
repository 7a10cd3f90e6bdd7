import type { Adult, Family, Home } from '../../src/families/families.ts'
import { type Draft, emptyDraft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { custodies } from '../../src/people/schema.ts'
import { localDay } from '../../src/time.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { custodyHints, custodyTexts, familyTexts } from './texts.ts'

type Props = { adult: Adult; home: Home; family: Family; draft: Draft | undefined }

/** What can become of somebody with a pupil: another custody, another household, or nothing any more. */
export const ChangeForms = ({ adult, home, family, draft = emptyDraft }: Props) => {
  const say = useWords(familyTexts)
  const { pupil } = family
  const typed = { gezag: adult.custody, grond: adult.ground ?? '', ...draft.typed }
  return (
    <div class="stack">
      <Form to={paths.custody(pupil.id, adult.id)}>
        <CustodyFields draft={{ ...draft, typed }} of={adult.id} />
        <p class="hint">{say.atOnce}</p>
        <Button kind="main">{say.saveCustody}</Button>
      </Form>
      <HomeForm adult={adult} home={home} family={family} />
      <Form to={paths.tieEnd(pupil.id, adult.id)}>
        <p class="hint">{say.endNote}</p>
        <Button kind="danger">{say.end}</Button>
      </Form>
    </div>
  )
}

/** `of` keeps the fields of several adults on one page apart. */
export const CustodyFields = ({ draft: { typed, problems }, of = '' }: { draft: Draft; of?: string }) => {
  const say = useWords(familyTexts)
  const names = useWords(custodyTexts)
  const hints = useWords(custodyHints)
  const { now, zone } = useReader()
  const options = custodies.map((value) => ({ value, label: names[value], hint: hints[value] }))
  const id = (name: string) => `field-${name}${of ? `-${of}` : ''}`
  return (
    <>
      <ChoiceField
        name="gezag"
        id={id('gezag')}
        legend={say.custody}
        options={options}
        value={typed.gezag}
        problem={problems.gezag}
      />
      <Field
        name="grond"
        id={id('grond')}
        label={say.ground}
        hint={say.groundHint}
        value={typed.grond}
        maxlength={500}
        problem={problems.grond}
        required={false}
      />
      <Field
        name="vanaf"
        id={id('vanaf')}
        type="date"
        label={say.since}
        value={typed.vanaf ?? localDay(now, zone)}
        max={localDay(now, zone)}
        problem={problems.vanaf}
      />
    </>
  )
}

const HomeForm = ({ adult, home, family }: Omit<Props, 'draft'>) => {
  const say = useWords(familyTexts)
  const others = family.homes.filter(({ id, adults }) => id && !adults.every((other) => other.id === adult.id))
  if (others.length === 0) return null
  const partners = home.adults.filter(({ id }) => id !== adult.id)
  const options = others.map(({ adults }) => {
    const members = adults.filter(({ id }) => id !== adult.id)
    return { value: members[0]?.id ?? '', label: members.map(({ name }) => name).join(' & ') }
  })
  return (
    <Form to={paths.homeOf(family.pupil.id, adult.id)}>
      <SelectField
        name="huis"
        id={`field-huis-${adult.id}`}
        label={say.livesWith}
        options={[{ value: '', label: say.alone }, ...options]}
        value={home.id ? (partners[0]?.id ?? '') : ''}
      />
      <Button>{say.move}</Button>
    </Form>
  )
}
