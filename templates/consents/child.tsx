import type { OneChild } from '../../src/consents/consents.ts'
import { seenIn } from '../../src/consents/forms.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { Answers } from './answers.tsx'
import { channelTexts, consentTexts } from './texts.ts'

type Props = { one: OneChild; draft: Draft; nonce: string; isAskedAnew: boolean }

/** All channels on one form, none chosen beforehand: consent is what somebody does (GDPR, art. 4, 11). */
export const ChildConsentPage = ({ one: { asked, child, others }, draft, nonce, isAskedAnew }: Props) => {
  const say = useWords(consentTexts)
  const { person } = useReader()
  const mine = child.guardians.find(({ id }) => id === person)?.says ?? {}
  const isUnsaid = child.guardians.every(({ says }) => Object.keys(says).length === 0)
  return (
    <div class="reading stack">
      <PageHead
        title={child.firstName}
        sub={isUnsaid ? say.without : undefined}
        back={{ href: paths.consents, label: say.ofMyChildren }}
      />
      {Object.values(draft.problems).some(Boolean) ? <Notice kind="wrong">{say.nothingSaid}</Notice> : null}
      <SaidByOthers child={child} asked={asked} />
      {isAskedAnew ? <Notice kind="late">{say.askedAnew}</Notice> : null}
      <Form to={paths.childConsents(child.id)} guard>
        <input type="hidden" name="nonce" value={nonce} />
        <input type="hidden" name="gezien" value={seenIn(asked)} />
        <Answers asked={asked} draft={draft} before={mine} />
        {others.length > 0 ? (
          <ChoiceField
            name="ook"
            legend={say.also}
            options={others.map(({ id, firstName }) => ({ value: id, label: firstName }))}
            multiple
          />
        ) : null}
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

/** Theirs hold as long as one's own do not say otherwise. */
const SaidByOthers = ({ child, asked }: Pick<OneChild, 'child' | 'asked'>) => {
  const say = useWords(consentTexts)
  const word = useText()
  const { person } = useReader()
  const others = child.guardians.filter(({ id, says }) => id !== person && Object.keys(says).length > 0)
  if (others.length === 0) return null
  return (
    <Notice kind="info">
      {others.map(({ name, says }) => (
        <p>
          {say.said(
            name,
            asked
              .flatMap(({ channel }) => {
                const own = says[channel]
                return own ? [`${say[own].toLowerCase()} (${word(channelTexts[channel])})`] : []
              })
              .join(', '),
          )}
          .
        </p>
      ))}
      <p class="small">{say.theirsHold}</p>
    </Notice>
  )
}
