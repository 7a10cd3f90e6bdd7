import type { PropsWithChildren } from 'hono/jsx'
import { writerField } from '../../src/http/writer.ts'
import { useReader } from './reader.tsx'

type Props = PropsWithChildren<{
  to: string
  /** With htmx the answer takes this element's place ("#message-7"); without it the browser goes to the next page. */
  swap?: string | undefined
  id?: string | undefined
  multipart?: boolean | undefined
  /** Ask before leaving with unsaved text. */
  guard?: boolean | undefined
  /** Its answer is a file: the page stays, and its buttons are soon free again. */
  downloads?: boolean | undefined
  /** Shows the photo that is chosen in it, under this name (js/photo.js). */
  photo?: string | undefined
  /** What a passkey is asked; hidden until js/passkey.js finds that the browser can. */
  passkey?: object | undefined
  /** What a browser is told before it can be pushed to; hidden until js/push.js finds that it can. */
  push?: { key: string; worker: string; refused: string } | undefined
  class?: string | undefined
}>

/** Every form that changes something. It works without scripts, and then better with htmx. */
export const Form = ({
  to,
  swap,
  id,
  multipart,
  guard,
  downloads,
  photo,
  passkey,
  push,
  class: className,
  children,
}: Props) => (
  <form
    method="post"
    action={to}
    id={id}
    class={className ?? 'stack'}
    enctype={multipart ? 'multipart/form-data' : undefined}
    data-guard={guard ? '' : undefined}
    data-downloads={downloads ? '' : undefined}
    data-photo={photo}
    {...(passkey ? { hidden: true, 'data-passkey': JSON.stringify(passkey) } : {})}
    {...(push ? { hidden: true, 'data-key': push.key, 'data-worker': push.worker, 'data-refused': push.refused } : {})}
    novalidate
    {...(swap ? { 'hx-post': to, 'hx-target': swap, 'hx-swap': 'outerHTML' } : {})}
  >
    <Writer />
    {children}
  </form>
)

/** Says whose form this is, so that nothing typed in it is done in another's name. */
const Writer = () => {
  const { person } = useReader()
  return person ? <input type="hidden" name={writerField} value={person} /> : null
}
