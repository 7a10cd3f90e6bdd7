import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import type { SignUp } from '../../src/signups/directory-schema.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { SubdomainField } from './sign-up.tsx'
import { signUpTexts } from './texts.ts'

type Props = {
  signUp: Pick<SignUp, 'schoolName' | 'town' | 'subdomain' | 'firstName' | 'infix' | 'lastName' | 'userName'>
  token: string
  domain: string
  /** The end of the free months, should it be opened now. */
  trialEndsAt: Date
  /** The address that is to be chosen anew, and why. */
  wrong: { value: string; problem: Text } | null
}

/** Where the mail leads: looking at it opens nothing, pressing does. */
export const ConfirmationPage = ({ signUp, token, domain, trialEndsAt, wrong }: Props) => {
  const say = useWords(signUpTexts)
  const reader = useReader()
  const last = dayText(new Date(trialEndsAt.getTime() - 1), reader)
  const { schoolName, town, subdomain, firstName, infix, lastName, userName } = signUp
  const facts = [
    { term: say.schoolName, value: `${schoolName}, ${town}` },
    ...(wrong ? [] : [{ term: say.subdomain, value: `${subdomain}.${domain}` }]),
    { term: say.admin, value: `${[firstName, infix, lastName].filter(Boolean).join(' ')} (${userName})` },
  ]
  return (
    <div class="narrow stack">
      <h1>{say.confirmTitle}</h1>
      <Form to={paths.signUpConfirmation(token)}>
        <Card>
          <Facts facts={facts} />
          {wrong ? <SubdomainField {...wrong} domain={domain} /> : null}
        </Card>
        <p class="hint">{say.confirmWhat(last)}</p>
        <Button kind="main">{say.open(schoolName)}</Button>
      </Form>
    </div>
  )
}

/** Used, too old, or never ours. */
export const OverPage = () => {
  const say = useWords(signUpTexts)
  return (
    <div class="narrow stack">
      <h1>{say.over}</h1>
      <p>{say.overWhy}</p>
      <div class="cluster">
        <ButtonLink href={paths.apex} kind="main">
          {say.findSchool}
        </ButtonLink>
        <ButtonLink href={paths.signUp}>{say.again}</ButtonLink>
      </div>
    </div>
  )
}
