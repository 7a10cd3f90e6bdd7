import type { PropsWithChildren } from 'hono/jsx'
import type { PasskeyOffer } from '../../src/accounts/passkey-making.ts'
import type { PasskeyQuestion } from '../../src/accounts/passkey-proof.ts'
import { asset } from '../../src/http/assets.ts'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { passkeyTexts } from './passkey-texts.ts'

type Props = PropsWithChildren<{
  to: string
  /** What the browser is asked, or where the script is to fetch it. */
  question: PasskeyQuestion | PasskeyOffer | { from: string }
  /** What stands here for a browser that cannot. */
  instead?: string | undefined
  class?: string | undefined
}>

/** A form that a passkey fills in: js/passkey.js shows it where the browser can, asks for the key and sends the form. */
export const PasskeyForm = ({ to, question, instead, class: className, children }: Props) => {
  const { cancelled, there } = useWords(passkeyTexts)
  return (
    <>
      {instead ? (
        <p class="hint" data-passkey-not>
          {instead}
        </p>
      ) : null}
      <Form to={to} class={className} passkey={{ question, cancelled, there }}>
        <input type="hidden" name="uitdaging" value="" />
        <input type="hidden" name="sleutel" value="" />
        {children}
        <p class="hint" role="status" data-passkey-said />
      </Form>
      <script src={asset('js/passkey.js')} defer />
    </>
  )
}
