import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

type ChipProps = {
  label: string
  count?: number | undefined
  /** The button that takes it away, inside the form it stands in. */
  remove?: { name: string; value: string; formaction?: string | undefined } | undefined
}

/** One chosen recipient, group or list. */
export const Chip = ({ label, count, remove }: ChipProps) => {
  const say = useWords(uiTexts)
  return (
    <li class="chip">
      {label}
      {count === undefined ? null : <span class="count">{count}</span>}
      {remove ? (
        <button type="submit" class="chip-remove" {...remove}>
          <Icon name="cross" label={say.remove(label)} />
        </button>
      ) : null}
    </li>
  )
}

export const Chips = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <ul class="chips" aria-label={label}>
    {children}
  </ul>
)
