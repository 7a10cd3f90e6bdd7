import type { PropsWithChildren } from 'hono/jsx'
import { Notice, Toast } from '../ui/toast.tsx'

/** Keeps what is being written; from then on the page is the draft's. Files wait for a button. */
export const Autosave = ({ at, children }: PropsWithChildren<{ at: string }>) => (
  <p
    class="quiet small"
    role="status"
    hx-post={at}
    hx-trigger="input from:#opstellen delay:1500ms"
    hx-encoding="application/x-www-form-urlencoded"
    hx-vals='{"actie":"vanzelf"}'
    hx-replace-url={at}
    hx-swap="innerHTML"
  >
    {children}
  </p>
)

/** What it is answered with; what went wrong before it is over, and is said no longer. */
export const AutosaveAnswer = ({ children }: PropsWithChildren) => (
  <>
    {children}
    <Toast swapped />
  </>
)

type Elsewhere = { at: string; text: string; see: string }

/** Another page kept the draft; it can be looked at beside this one. */
export const ElsewhereNotice = ({ at, text, see }: Elsewhere) => (
  <Notice kind="late">
    <p>{text}</p>
    <p>
      <a href={at} target="_blank" rel="noopener">
        {see}
      </a>
    </p>
  </Notice>
)
