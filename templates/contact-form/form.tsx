import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { letterTexts } from './texts.ts'
import { Trap } from './trap.tsx'

/** On a page that others may keep for us: the form itself is made for each who opens it. */
export const ContactWay = ({ intro }: { intro: string }) => (
  <>
    {intro ? <p class="said">{intro}</p> : null}
    <div>
      <ButtonLink href={paths.contactForm} kind="main" icon="mail">
        {useWords(letterTexts).write}
      </ButtonLink>
    </div>
  </>
)

export const ContactPage = ({ draft: { typed, problems }, ticket }: { draft: Draft; ticket: string }) => {
  const say = useWords(letterTexts)
  return (
    <div class="narrow stack">
      <PageHead title={say.write} />
      <Form to={paths.contactForm} guard>
        <input type="hidden" name="formulier" value={typed.formulier || ticket} />
        <Field
          name="naam"
          label={say.name}
          value={typed.naam}
          problem={problems.naam}
          autocomplete="name"
          maxlength={100}
        />
        <Field
          name="email"
          type="email"
          label={say.email}
          hint={say.emailHint}
          value={typed.email}
          problem={problems.email}
          autocomplete="email"
          maxlength={200}
        />
        <Field
          name="telefoon"
          type="tel"
          label={say.phone}
          value={typed.telefoon}
          problem={problems.telefoon}
          autocomplete="tel"
          maxlength={40}
          required={false}
        />
        <TextField
          name="bericht"
          label={say.body}
          value={typed.bericht}
          problem={problems.bericht}
          rows={8}
          maxlength={5000}
        />
        <Trap />
        <ActionBar note={say.kept}>
          <Button kind="main">{say.send}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

export const ContactSentPage = () => {
  const say = useWords(letterTexts)
  return (
    <div class="narrow stack">
      <PageHead title={say.sent} />
      <Notice kind="good">{say.sentAbout}</Notice>
      <div>
        <ButtonLink href={paths.home}>{say.toHome}</ButtonLink>
      </div>
    </div>
  )
}
