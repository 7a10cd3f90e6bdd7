import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useWords } from '../ui/reader.tsx'
import { signUpTexts } from './texts.ts'

export const SentPage = ({ email }: { email: string }) => {
  const say = useWords(signUpTexts)
  return (
    <div class="narrow stack">
      <h1>{say.sent}</h1>
      <p>{say.sentTo(email)}</p>
      <p class="hint">{say.sentLasts}</p>
      <div>
        <ButtonLink href={paths.signUp}>{say.again}</ButtonLink>
      </div>
    </div>
  )
}
