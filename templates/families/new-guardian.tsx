import type { Family, Found, FoundAdult } from '../../src/families/families.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Problem } from '../ui/labelled.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { CustodyFields } from './change-forms.tsx'
import { familyTexts } from './texts.ts'

type Props = { family: Family; found: Found; draft: Draft; search: string }

/** Somebody the school knows is found first, so that nobody stands in it twice. */
export const NewGuardianPage = ({ family, found, draft, search }: Props) => {
  const say = useWords(familyTexts)
  const { pupil } = family
  return (
    <>
      <PageHead title={say.newGuardian} sub={pupil.name} back={{ href: paths.family(pupil.id), label: pupil.name }} />
      <div class="stack reading">
        {found.chosen ? null : <Known family={family} found={found.found} search={search} />}
        <Form to={paths.newGuardian(pupil.id)}>
          <Who family={family} chosen={found.chosen} draft={draft} />
          <Field
            name="relatie"
            label={say.relation}
            hint={say.relationHint}
            value={draft.typed.relatie}
            maxlength={60}
            problem={draft.problems.relatie}
          />
          <CustodyFields draft={{ ...draft, typed: { gezag: 'full', ...draft.typed } }} />
          <Homes family={family} draft={draft} />
          <ActionBar>
            <Button kind="main">{say.add}</Button>
          </ActionBar>
        </Form>
      </div>
    </>
  )
}

type KnownProps = { family: Family; found: readonly FoundAdult[]; search: string }

const Known = ({ family, found, search }: KnownProps) => {
  const say = useWords(familyTexts)
  const at = paths.newGuardian(family.pupil.id)
  return (
    <Section title={say.knownAlready}>
      <search>
        <form method="get" action={at} class="stack">
          <Field name="zoek" type="search" label={say.searchAdult} value={search} autocomplete="off" />
          <Button icon="search">{say.find}</Button>
        </form>
      </search>
      {search && found.length === 0 ? <p>{say.nobodyFound}</p> : null}
      {found.length > 0 ? (
        <List label={say.knownAlready}>
          {found.map((adult) => (
            <Row
              title={adult.name}
              href={`${at}?${new URLSearchParams({ wie: adult.id })}`}
              sub={[adult.email, adult.children ? say.childrenAre(adult.children) : ''].filter(Boolean).join(' · ')}
            />
          ))}
        </List>
      ) : null}
    </Section>
  )
}

type WhoProps = { family: Family; chosen: FoundAdult | null; draft: Draft }

const Who = ({ family, chosen, draft: { typed, problems } }: WhoProps) => {
  const say = useWords(familyTexts)
  if (chosen) {
    return (
      <div class="field">
        <input type="hidden" name="wie" value={chosen.id} />
        <p>
          {say.chosen(chosen.name)} <ButtonLink href={paths.newGuardian(family.pupil.id)}>{say.someoneElse}</ButtonLink>
        </p>
        <Problem id="field-wie" problem={problems.wie} />
      </div>
    )
  }
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name], autocomplete: 'off' })
  return (
    <fieldset class="stack">
      <legend>{say.who}</legend>
      <Problem id="field-wie" problem={problems.wie} />
      <Field {...field('voornaam')} label={say.firstName} maxlength={100} />
      <Field {...field('tussenvoegsel')} label={say.infix} maxlength={40} required={false} />
      <Field {...field('achternaam')} label={say.lastName} maxlength={100} />
      <Field {...field('email')} type="email" label={say.email} hint={say.emailHint} maxlength={254} required={false} />
    </fieldset>
  )
}

const Homes = ({ family, draft }: { family: Family; draft: Draft }) => {
  const say = useWords(familyTexts)
  const homes = family.homes.filter(({ id }) => id)
  if (homes.length === 0) return null
  const options = homes.map(({ adults }) => ({
    value: adults[0]?.id ?? '',
    label: adults.map(({ name }) => name).join(' & '),
  }))
  return (
    <SelectField
      name="huis"
      label={say.livesWith}
      options={[{ value: '', label: say.alone }, ...options]}
      value={draft.typed.huis ?? ''}
    />
  )
}
