import type { Leaving } from '../../src/newsletters/leaving.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { publicTexts } from './public-texts.ts'

type Props = { school: string; token: string; leaving: Leaving }

/** Says what will happen, and does nothing until the button is pressed: scanners open links. */
export const LeavingPage = ({ school, token, leaving }: Props) => {
  const say = useWords(publicTexts)
  return (
    <div class="narrow stack">
      <h1>{say.leave}</h1>
      <p>{leaving.kind === 'person' ? say.leaveInside(school) : say.leaveOutside(school)}</p>
      <Form to={paths.newsletterLeaving(token)}>
        <Button kind="main">{say.stop}</Button>
      </Form>
    </div>
  )
}

export const LeftPage = ({ school, leaving }: Omit<Props, 'token'>) => {
  const say = useWords(publicTexts)
  return (
    <div class="narrow stack">
      <h1>{say.left}</h1>
      <p>{say.leftAbout(school)}</p>
      {leaving.kind === 'person' ? (
        <p>
          <ButtonLink href={paths.newsletters}>{say.again}</ButtonLink>
        </p>
      ) : null}
    </div>
  )
}
