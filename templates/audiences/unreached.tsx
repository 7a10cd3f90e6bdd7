import { draftTexts } from '../drafts/texts.ts'
import { useWords } from '../ui/reader.tsx'

type Props = {
  /** "Niet bereikbaar: 12" */
  summary: string
  /** Of the first of them. */
  names: readonly string[]
  count: number
  why: string
}

/** Whom something does not reach, by name, before it goes (D15, D16). */
export const Unreached = ({ summary, names, count, why }: Props) => {
  const say = useWords(draftTexts)
  return (
    <details>
      <summary class="link">{summary}</summary>
      <p>
        {say.unreachableNote(names.join(', '), count - names.length)} ({why})
      </p>
    </details>
  )
}
