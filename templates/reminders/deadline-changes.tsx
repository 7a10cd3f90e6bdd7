import type { DeadlineChange } from '../../src/questionnaires/schema.ts'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { deadlineTexts } from './texts.ts'

/** What became of the deadline since the message was sent, the last first. */
export const DeadlineChanges = ({ changes }: { changes: readonly DeadlineChange[] }) => {
  const reader = useReader()
  const say = useWords(deadlineTexts)
  const text = ({ at, before, after, told }: DeadlineChange) => {
    const [on, from, to] = [at, before ?? at, after].map((one) => momentText(one, reader, { exact: true })) as [
      string,
      string,
      string,
    ] // safe: three for three
    const what =
      after <= at
        ? say.closed(on)
        : before === null
          ? say.set(on, to)
          : before <= at
            ? say.reopened(on, to)
            : after > before
              ? say.extended(on, from, to)
              : say.shortened(on, from, to)
    return told ? `${what} ${say.told}` : what
  }
  return (
    <>
      {changes.map((change) => (
        <p class="quiet">{text(change)}</p>
      ))}
    </>
  )
}
