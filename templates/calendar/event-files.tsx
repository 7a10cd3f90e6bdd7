import type { OpenedEvent } from '../../src/calendar/calendar.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { KeptFiles } from '../messages/kept-files.tsx'
import { useWords } from '../ui/reader.tsx'
import { calendarTexts } from './texts.ts'

type Props = { opened: OpenedEvent; problem: Text | undefined }

/** The files of an event; whoever may change it adds and takes away. */
export const EventFiles = ({ opened: { event, files, mayChange }, problem }: Props) => (
  <KeptFiles
    files={files}
    at={(file) => paths.eventFile(event.id, file)}
    change={
      mayChange ? { add: paths.eventFiles(event.id), takeAway: (file) => paths.eventFileRemoval(event.id, file) } : null
    }
    hint={useWords(calendarTexts).filesHint}
    problem={problem}
  />
)
