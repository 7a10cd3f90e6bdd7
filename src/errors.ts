import type { Text } from './language.ts'

/** The thing is not there, or not there for you: the two must look alike from outside. */
export class NotFound extends Error {}

/** You can see it, but may not do this now; the text is shown to the person. */
export class Refused extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** Whoever was sending is gone: nobody is there to be answered, and nothing is wrong here. */
export class BrokenOff extends Error {}

/** More than we read at once. */
export class TooLarge extends Error {}

/** What went wrong underneath. The database's library repeats in its own words every value it was given: those are people's, and no log's. */
export const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error
