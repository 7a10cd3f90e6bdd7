import { classLetters } from './class-letters.ts'
import { type DemoFiles, regenboogFiles, regenboogFilesBefore, smallFiles, smallFilesBefore } from './files.ts'
import type { DatedLetter } from './letters.ts'
import { smallRegenboog } from './regenboog.ts'
import { schoolLetters } from './school-letters.ts'

/** How much of De Regenboog is made: all of it, or what can be had in the time that somebody waits for it. */
export type Edition = {
  files: (startYear: number) => DemoFiles
  before: (startYear: number, years: number) => DemoFiles
  historyYears: number
  letters: readonly DatedLetter[]
  /** Of those who answered a letter of earlier, how many per cent. */
  answering: number
  /** Whether what is news is owed by mail too. */
  mails: boolean
}

export const wholeEdition: Edition = {
  files: regenboogFiles,
  before: regenboogFilesBefore,
  historyYears: 2,
  letters: [...schoolLetters, ...classLetters],
  answering: 100,
  mails: true,
}

const isThere = (writer: string) => smallRegenboog.staff.some(({ key }) => key === writer)

export const smallEdition: Edition = {
  files: smallFiles,
  before: smallFilesBefore,
  historyYears: 1,
  // Of last year every second one: nobody waits for a letter that nobody looks up.
  letters: wholeEdition.letters
    .filter(({ from, yearsAgo }) => yearsAgo <= 1 && isThere(from))
    .filter(({ yearsAgo }, place) => yearsAgo === 0 || place % 2 === 0),
  answering: 60,
  mails: false,
}
