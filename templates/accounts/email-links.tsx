import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { ownerTexts } from './owner-texts.ts'

type Props = { token: string; address: string }

export const ConfirmEmailPage = ({ token, address, school }: Props & { school: string }) => {
  const t = useWords(ownerTexts)
  return (
    <div class="narrow stack">
      <h1>{t.confirmTitle}</h1>
      <p>{t.confirmWhat(address, school)}</p>
      <Form to={paths.confirmEmail(token)}>
        <Button kind="main">{t.confirm}</Button>
      </Form>
    </div>
  )
}

export const EmailConfirmedPage = ({ address }: { address: string }) => {
  const t = useWords(ownerTexts)
  return (
    <div class="narrow stack">
      <h1>{t.confirmed}</h1>
      <p>{t.confirmedWhat(address)}</p>
      <p>
        <ButtonLink href={paths.overview} kind="main">
          {t.goOn}
        </ButtonLink>
      </p>
    </div>
  )
}

export const ObjectEmailPage = ({ token, address }: Props) => {
  const t = useWords(ownerTexts)
  return (
    <div class="narrow stack">
      <h1>{t.objectTitle}</h1>
      <p>{t.objectWhat(address)}</p>
      <Form to={paths.objectEmail(token)}>
        <Button kind="main">{t.object}</Button>
      </Form>
    </div>
  )
}

export const EmailLinkOverPage = () => {
  const t = useWords(ownerTexts)
  return (
    <div class="narrow stack">
      <h1>{t.over}</h1>
      <p>{t.overWhy}</p>
      <p>
        <ButtonLink href={paths.security}>{t.goOn}</ButtonLink>
      </p>
    </div>
  )
}
