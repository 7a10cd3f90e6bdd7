import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { Trap } from '../contact-form/trap.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { subscribingTexts } from './subscribing-texts.ts'
import { letterTexts } from './texts.ts'

/** For whoever is not of the school, to ask for its newsletter. */
export const SubscribePage = ({ draft: { typed, problems }, ticket }: { draft: Draft; ticket: string }) => {
  const say = useWords(subscribingTexts)
  const { title } = useWords(letterTexts)
  return (
    <div class="narrow stack">
      <PageHead title={say.subscribe} back={{ href: paths.publicNewsletters, label: title }} />
      <p>{say.about}</p>
      <Form to={paths.subscribe}>
        <input type="hidden" name="formulier" value={ticket} />
        <Field
          name="email"
          type="email"
          label={say.email}
          value={typed.email}
          problem={problems.email}
          autocomplete="email"
          maxlength={200}
        />
        <Trap />
        <ActionBar note={say.kept}>
          <Button kind="main">{say.ask}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

export const AskedPage = () => {
  const say = useWords(subscribingTexts)
  const { title } = useWords(letterTexts)
  return (
    <div class="narrow stack">
      <PageHead title={say.sent} back={{ href: paths.publicNewsletters, label: title }} />
      <p>{say.sentAbout}</p>
    </div>
  )
}

/** Does nothing until the button is pressed: scanners open links. */
export const ConfirmPage = ({ token, email, school }: { token: string; email: string; school: string }) => {
  const say = useWords(subscribingTexts)
  return (
    <div class="narrow stack">
      <h1>{say.confirm}</h1>
      <p>{say.confirmAbout(email, school)}</p>
      <Form to={paths.subscription(token)}>
        <Button kind="main">{say.confirmPress}</Button>
      </Form>
    </div>
  )
}

export const ConfirmedPage = ({ school }: { school: string }) => {
  const say = useWords(subscribingTexts)
  return (
    <div class="narrow stack">
      <h1>{say.confirmed}</h1>
      <p>{say.confirmedAbout(school)}</p>
    </div>
  )
}

export const OverPage = () => {
  const say = useWords(subscribingTexts)
  return (
    <div class="narrow stack">
      <h1>{say.over}</h1>
      <p>{say.overAbout}</p>
      <p>
        <ButtonLink href={paths.subscribe}>{say.ask}</ButtonLink>
      </p>
    </div>
  )
}
