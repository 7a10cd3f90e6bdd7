import { localDay } from '../../src/time.ts'
import { dateText, timeText } from './moment.ts'
import { useReader, useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

/** On paper alone, where "today" would soon say nothing: when it was printed (D10). */
export const PrintedOn = () => {
  const say = useWords(uiTexts)
  const reader = useReader()
  return (
    <p class="printed small">
      {say.printedOn(dateText(localDay(reader.now, reader.zone), reader), timeText(reader.now, reader))}
    </p>
  )
}
