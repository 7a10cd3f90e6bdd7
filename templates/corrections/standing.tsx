import type { Message } from '../../src/messages/schema.ts'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { correctionTexts } from './texts.ts'

/** That it was withdrawn, since when, and why if its sender said so. */
export const Withdrawn = ({ message, isMine }: { message: Message; isMine?: boolean | undefined }) => {
  const say = useWords(correctionTexts)
  const reader = useReader()
  const { withdrawnAt, withdrawnBecause } = message
  if (!withdrawnAt) return null
  return (
    <Notice kind="late">
      <p>
        {say.withdrawnOn(momentText(withdrawnAt, reader, { exact: true }))} {isMine ? say.onlyYou : null}
      </p>
      {withdrawnBecause ? (
        <p>
          <bdi>{say.because(withdrawnBecause)}</bdi>
        </p>
      ) : null}
    </Notice>
  )
}

/** Since when it says what it says, where that is not when it was sent. */
export const Changed = ({ message: { changedAt } }: { message: Message }) => {
  const say = useWords(correctionTexts)
  const reader = useReader()
  return changedAt ? <p class="quiet small">{say.changedOn(momentText(changedAt, reader, { exact: true }))}</p> : null
}
