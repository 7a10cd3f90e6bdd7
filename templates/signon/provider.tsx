import { type Draft, emptyDraft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { IdentityProvider } from '../../src/signon/schema.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { Button } from '../ui/button.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { signOnTexts } from './texts.ts'

type Props = { provider: IdentityProvider | null; draft: Draft | undefined; returnAddress: string }

/** The provider with which staff log in. The secret goes in and never comes out. */
export const SignOnPage = ({ provider, draft, returnAddress }: Props) => {
  const say = useWords(signOnTexts)
  const typed = draft?.typed ?? typedOf(provider)
  const { problems } = draft ?? emptyDraft
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name], autocomplete: 'off' })
  return (
    <SettingsForm
      to={paths.signOnSettings}
      title={say.title}
      intro={say.intro}
      below={provider ? <Removal /> : undefined}
    >
      <p>
        {say.register} <code>{returnAddress}</code>
      </p>
      <Field {...field('naam')} label={say.label} hint={say.labelHint} maxlength={40} />
      <Field {...field('uitgever')} type="url" label={say.issuer} hint={say.issuerHint} maxlength={300} />
      <Field {...field('client')} label={say.client} maxlength={200} />
      <Field
        name="geheim"
        type="password"
        label={say.secret}
        hint={provider ? say.secretKept : undefined}
        problem={problems.geheim}
        autocomplete="off"
        maxlength={500}
      />
      <Field {...field('domein')} label={say.domain} hint={say.domainHint} maxlength={200} required={false} />
      <CheckField
        name="tweedestap"
        label={say.secondStep}
        hint={say.secondStepHint}
        checked={Boolean(typed.tweedestap)}
      />
    </SettingsForm>
  )
}

const typedOf = (provider: IdentityProvider | null): Draft['typed'] =>
  provider
    ? {
        naam: provider.label,
        uitgever: provider.issuer,
        client: provider.clientId,
        domein: provider.domain,
        tweedestap: provider.secondStep ? 'on' : '',
      }
    : {}

const Removal = () => {
  const say = useWords(signOnTexts)
  return (
    <Form to={paths.signOnRemoval}>
      <p class="hint">{say.removeNote}</p>
      <Button kind="danger">{say.remove}</Button>
    </Form>
  )
}
