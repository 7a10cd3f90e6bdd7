import type { PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{
  label: string
  /** What it is called where its words alone would not tell, since a row beside it says the rest. */
  name?: string | undefined
  /** What the button inside does. */
  note: string
}>

/** What cannot be undone is pressed twice: the first press says what it does, without a script too (principle 6). */
export const AskedAgain = ({ label, name, note, children }: Props) => (
  <details class="apart">
    <summary class="button quiet" aria-label={name}>
      {label}
    </summary>
    <div class="card stack">
      <p class="hint">{note}</p>
      <div>{children}</div>
    </div>
  </details>
)
