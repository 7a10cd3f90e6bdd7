import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { Carried } from './login.tsx'
import { accountTexts } from './texts.ts'

type Props = { to: string; kept: string; files: boolean }

/** Whoever is logged in now did not write this: it is not shown, and this window keeps it for whoever did. */
export const AnothersPage = ({ to, kept, files }: Props) => {
  const t = useWords(accountTexts)
  return (
    <div class="narrow stack">
      <h1>{t.anothers}</h1>
      <p>{t.anothersNotShown}</p>
      {kept ? <p>{t.anothersKept}</p> : <p>{t.anothersGone}</p>}
      <Form to={paths.logout}>
        <Carried to={to} kept={kept} files={files} />
        <Button kind="main">{t.letWriterIn}</Button>
      </Form>
      <p>
        <ButtonLink href={paths.overview} elsewhere>
          {t.ownOverview}
        </ButtonLink>
      </p>
    </div>
  )
}

/** On the writer's own page, which stays as it is. */
export const AnothersNotice = () => {
  const t = useWords(accountTexts)
  return (
    <Notice kind="wrong">
      <strong>{t.anotherLoggedIn}</strong> {t.stillHere}{' '}
      <a href={paths.login} target="_blank" rel="noopener">
        {t.logInElsewhere}
      </a>
    </Notice>
  )
}
