import { handOutOf } from '../db/handing-out.ts'

/** Polls whose moment has come. */
export const handOutPolls = handOutOf('polls')
