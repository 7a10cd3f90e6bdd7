import type { LogEntry } from './ports.ts'

/** What JSON leaves as it is, and a terminal or a reader of lines obeys: C1 controls, and Unicode's own line breaks. */
const obeyed = /[\u007f-\u009f\u2028\u2029]/g

/** One line for the log, whatever people called themselves (check 6). */
export const logLine = (at: Date, entry: LogEntry) =>
  JSON.stringify({ at: at.toISOString(), ...entry }).replaceAll(
    obeyed,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
