import type { Draft } from '../../src/http/forms.ts'
import type { Message } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { messageTexts } from '../messages/texts.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { correctionTexts } from './texts.ts'

/** What withdrawing does, before it is done. */
export const WithdrawalPage = ({ message, draft }: { message: Message; draft: Draft }) => {
  const say = useWords(correctionTexts)
  const { message: back } = useWords(messageTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={say.withdraw}
        back={{ href: paths.message(message.id), label: back }}
        sub={<bdi>{message.subject}</bdi>}
      />
      <p>{say.withdrawNote}</p>
      <p>{say.mailsGone}</p>
      <Form to={paths.withdrawal(message.id)}>
        <Field
          name="reden"
          label={say.reason}
          hint={say.reasonHint}
          value={draft.typed.reden}
          problem={draft.problems.reden}
          maxlength={200}
          required={false}
        />
        <ActionBar>
          <Button kind="main" name="actie" value="intrekken">
            {say.withdraw}
          </Button>
          <ButtonLink href={paths.message(message.id)}>{say.keep}</ButtonLink>
        </ActionBar>
      </Form>
    </div>
  )
}
