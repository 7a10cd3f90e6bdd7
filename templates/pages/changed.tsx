import type { FoundPage } from '../../src/pages/pages.ts'
import { fullName } from '../../src/people/names.ts'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { pageTexts } from './texts.ts'

type Props = {
  found: FoundPage
  /** What stands there now; null where it was taken away. */
  theirs: string | null
  typed: string
}

/** That somebody else was first: who and when, and what it says now beside what was typed. */
export const ChangedNotice = ({ found: { page, by }, theirs, typed }: Props) => {
  const say = useWords(pageTexts)
  const at = momentText(page.draftAt, useReader())
  const mine = new Set(typed.split('\n').map((line) => line.trim()))
  return (
    <Notice kind="late">
      <h2>{say.changedTitle}</h2>
      <p>{theirs === null ? say.removedMeanwhile(fullName(by), at) : say.changedMeanwhile(fullName(by), at)}</p>
      {theirs === null ? null : (
        <>
          <p>{say.theirs}</p>
          <div class="prose">
            {theirs
              .split('\n')
              .filter(Boolean)
              .map((line) => (
                <p>{mine.has(line.trim()) ? line : <mark>{line}</mark>}</p>
              ))}
          </div>
          <p>{say.overwrite}</p>
        </>
      )}
    </Notice>
  )
}
