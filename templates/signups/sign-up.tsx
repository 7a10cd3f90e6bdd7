import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { NewPasswordField } from '../accounts/new-password.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Labelled, tied } from '../ui/labelled.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { signUpTexts } from './texts.ts'

type Props = { draft: Draft; id: string; domain: string; throttled: boolean }

/** A new school in one form (A2). */
export const SignUpPage = ({ draft, id, domain, throttled }: Props) => {
  const say = useWords(signUpTexts)
  return (
    <div class="narrow stack">
      <h1>{say.title}</h1>
      <p>{say.free}</p>
      {throttled ? <Notice kind="wrong">{say.throttled}</Notice> : null}
      <Form to={paths.signUp}>
        <input type="hidden" name="aanmelding" value={id} />
        <TheSchool draft={draft} domain={domain} />
        <Yourself draft={draft} />
        <p class="hint">{say.next}</p>
        <Button kind="main">{say.signUp}</Button>
      </Form>
    </div>
  )
}

const field = ({ typed, problems }: Draft, name: string) => ({ name, value: typed[name], problem: problems[name] })

const TheSchool = ({ draft, domain }: { draft: Draft; domain: string }) => {
  const say = useWords(signUpTexts)
  return (
    <Card title={say.school}>
      <SuggestingField {...field(draft, 'school')} label={say.schoolName} autocomplete="organization" />
      <SuggestingField {...field(draft, 'plaats')} label={say.town} autocomplete="address-level2" />
      <SubdomainField value={draft.typed.subdomein} problem={draft.problems.subdomein} domain={domain} />
    </Card>
  )
}

type Suggesting = {
  name: string
  label: string
  value: string | undefined
  problem: Text | undefined
  autocomplete: string
}

/** What one typed here suggests the address below, until one types that oneself. */
const SuggestingField = ({ value, autocomplete, ...rest }: Suggesting) => {
  const labelled = { ...rest, required: true }
  return (
    <Labelled field={labelled}>
      <input
        type="text"
        value={value}
        autocomplete={autocomplete}
        {...tied(labelled)}
        hx-get={paths.signUpSubdomain}
        hx-trigger="change"
        hx-target="#subdomein"
        hx-swap="outerHTML"
        hx-include="[name=school],[name=plaats],[name=subdomein],[name=voorgesteld]"
        hx-sync="closest form:replace"
      />
    </Labelled>
  )
}

type SubdomainProps = {
  value: string | undefined
  problem?: Text | undefined
  suggested?: string | undefined
  domain: string
}

/** Also the answer to a name: the address that it suggests. */
export const SubdomainField = ({ value, problem, suggested, domain }: SubdomainProps) => {
  const say = useWords(signUpTexts)
  return (
    <div id="subdomein">
      <Field
        name="subdomein"
        label={say.subdomain}
        hint={say.subdomainHint(domain)}
        value={value}
        problem={problem}
        required={false}
        autocomplete="off"
      />
      {suggested ? <input type="hidden" name="voorgesteld" value={suggested} /> : null}
    </div>
  )
}

const Yourself = ({ draft }: { draft: Draft }) => {
  const say = useWords(signUpTexts)
  return (
    <Card title={say.you}>
      <p class="hint">{say.youWhat}</p>
      <Field {...field(draft, 'voornaam')} label={say.firstName} autocomplete="given-name" required />
      <Field {...field(draft, 'tussenvoegsel')} label={say.infix} autocomplete="additional-name" required={false} />
      <Field {...field(draft, 'achternaam')} label={say.lastName} autocomplete="family-name" required />
      <Field
        {...field(draft, 'email')}
        type="email"
        label={say.email}
        hint={say.emailHint}
        autocomplete="email"
        required
      />
      <Field
        {...field(draft, 'gebruikersnaam')}
        label={say.userName}
        hint={say.userNameHint}
        autocomplete="username"
        required
      />
      <NewPasswordField problem={draft.problems.wachtwoord} />
    </Card>
  )
}
