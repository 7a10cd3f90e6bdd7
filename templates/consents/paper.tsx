import type { OnPaper } from '../../src/consents/consents.ts'
import { seenIn } from '../../src/consents/forms.ts'
import type { Asked, Guardian } from '../../src/consents/verdicts.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { Answers } from './answers.tsx'
import { channelTexts, consentTexts } from './texts.ts'

type Props = { paper: OnPaper; draft: Draft; nonce: string; isAskedAnew: boolean }

/** What a guardian signed, written down by the office; and what each of them said before, to which text (C9). */
export const PaperConsentPage = ({ paper: { asked, child }, draft, nonce, isAskedAnew }: Props) => {
  const say = useWords(consentTexts)
  const { guardians } = child
  return (
    <div class="reading stack">
      <PageHead
        title={child.name}
        sub={say.onPaperIntro}
        back={{ href: paths.consentsManaged, label: say.allGroups }}
      />
      {isAskedAnew ? <Notice kind="late">{say.askedAnew}</Notice> : null}
      <Section title={say.holdsNow}>
        <List label={say.holdsNow}>
          {guardians.map((guardian) => (
            <Row title={guardian.name} sub={<WhatWasSaid guardian={guardian} asked={asked} />} />
          ))}
        </List>
      </Section>
      <Form to={paths.consentOnPaper(child.id)} guard>
        <input type="hidden" name="nonce" value={nonce} />
        <input type="hidden" name="gezien" value={seenIn(asked)} />
        <ChoiceField
          name="ouder"
          legend={say.whoSigned}
          options={guardians.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.typed.ouder}
          problem={draft.problems.ouder}
          required
        />
        <Answers asked={asked} draft={draft} />
        <ActionBar>
          <Button kind="main">{say.keepPaper}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

type SaidProps = { guardian: Guardian; asked: readonly Asked[] }

const WhatWasSaid = ({ guardian: { given, at, enteredBy }, asked }: SaidProps) => {
  const say = useWords(consentTexts)
  const word = useText()
  const reader = useReader()
  if (!at) return say.open
  const said = asked.flatMap(({ channel }) => {
    const own = given[channel]
    return own ? [say.toVersion(say[own.says].toLowerCase(), word(channelTexts[channel]), own.version)] : []
  })
  const day = dayText(at, reader)
  return (
    <>
      {enteredBy ? say.enteredOn(day, enteredBy) : say.saidOn(day)}
      <br />
      {said.join('. ')}
    </>
  )
}
