import type { FoundLetter } from '../../src/newsletters/newsletters.ts'
import { fullName } from '../../src/people/names.ts'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { letterTexts } from './texts.ts'

type Props = {
  found: FoundLetter
  /** What stands there now; null where it was taken out. */
  theirs: string | null
}

/** That somebody else was first: who and when, and what it says now. */
export const ChangedNotice = ({ found: { letter, by }, theirs }: Props) => {
  const say = useWords(letterTexts)
  const [name, at] = [fullName(by), momentText(letter.changedAt, useReader())]
  return (
    <Notice kind="late">
      <h2>{say.changedTitle}</h2>
      <p>{theirs === null ? say.removedMeanwhile(name, at) : say.changedMeanwhile(name, at)}</p>
      {theirs ? (
        <>
          <p>{say.theirs}</p>
          <p class="said" dir="auto">
            {theirs}
          </p>
        </>
      ) : null}
      {theirs === null ? null : <p>{say.overwrite}</p>}
    </Notice>
  )
}
