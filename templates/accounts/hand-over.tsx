import type { HandedOver } from '../../src/accounts/hand-over.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { accountTexts } from './texts.ts'

type Props = { token: string; whom: Pick<HandedOver, 'firstName' | 'userName'> }

/** Whoever came here by a link sees first as whom it would log in. */
export const HandOverPage = ({ token, whom: { firstName, userName } }: Props) => {
  const say = useWords(accountTexts)
  return (
    <div class="narrow stack">
      <h1>{say.logIn}</h1>
      <p>{say.goOnAs(firstName, userName)}</p>
      <Form to={paths.handOver(token)}>
        <div class="cluster">
          <Button kind="main">{say.goOnNow}</Button>
          <ButtonLink href={paths.login}>{say.notMe}</ButtonLink>
        </div>
      </Form>
    </div>
  )
}
