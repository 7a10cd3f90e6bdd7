import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/reader.tsx'
import { importTexts } from './texts.ts'

type Props = { at: string; from: number; size: number; total: number }

/** To the lines before and after these. */
export const Leafing = ({ at, from, size, total }: Props) => {
  const say = useWords(importTexts)
  if (total <= size) return null
  const to = (start: number) => (start > 0 ? `${at}?vanaf=${start}` : at)
  return (
    <nav class="pager" aria-label={say.pages}>
      {from > 0 ? (
        <a class="button quiet" href={to(Math.max(0, from - size))} rel="prev">
          <Icon name="back" />
          {say.before}
        </a>
      ) : null}
      <span>{say.range(from + 1, Math.min(total, from + size), total)}</span>
      {from + size < total ? (
        <a class="button quiet older" href={to(from + size)} rel="next">
          {say.after}
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}
