import { handOutOf } from '../db/handing-out.ts'

/** Newsletters whose moment has come. */
export const handOutLetters = handOutOf('newsletters')
