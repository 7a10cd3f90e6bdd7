import type { StepOf } from '../../src/accounts/step-reset.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { roleManagementTexts } from '../people/role-texts.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { CurrentPassword } from './own-account.tsx'
import { stepResetTexts } from './step-reset-texts.ts'

type Props = { person: StepOf; asks: boolean; problem?: Text | undefined; done?: boolean | undefined }

/** What follows stands before the button. */
export const StepResetPage = ({ person, asks, problem, done }: Props) => {
  const t = useWords(stepResetTexts)
  const { rolesOf } = useWords(roleManagementTexts)
  const { id, name, hasApp, passkeys } = person
  const has = [hasApp ? t.app : '', passkeys > 0 ? t.passkeys(passkeys) : ''].filter(Boolean).join(t.and)
  return (
    <>
      <PageHead title={t.title} back={{ href: paths.rolesOf(id), label: rolesOf(name) }} />
      <div class="stack narrow">
        {done ? <Notice kind="good">{t.done}</Notice> : null}
        {has ? null : <p>{t.none(name)}</p>}
        {has ? (
          <>
            <p>{t.has(name, has)}</p>
            <p>{t.what}</p>
            <Notice kind="info">{t.sure}</Notice>
            <Form to={paths.stepOf(id)} class="card">
              {asks || problem ? <CurrentPassword problem={problem} /> : null}
              <Button kind="danger">{t.reset}</Button>
            </Form>
          </>
        ) : null}
      </div>
    </>
  )
}
