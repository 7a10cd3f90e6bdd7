import { paths } from '../../src/paths.ts'
import type { Failure } from '../../src/signon/signing-on.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { failureTexts, signOnTexts } from './texts.ts'

/** Why it did not work, and the two ways on. */
export const SignOnFailedPage = ({ why, label }: { why: Failure; label: string }) => {
  const say = useWords(signOnTexts)
  const because = useWords(failureTexts)[why]
  return (
    <div class="narrow stack">
      <h1>{say.failed}</h1>
      <Notice kind="wrong">{because}</Notice>
      <ButtonLink kind="main" href={paths.signOn}>
        {label ? say.signOnWith(label) : say.again}
      </ButtonLink>
      <ButtonLink href={paths.login}>{say.otherwise}</ButtonLink>
    </div>
  )
}
