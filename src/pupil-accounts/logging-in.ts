import type { SchoolScope } from '../scope.ts'
import { nextLocalTime } from '../time.ts'

/** A user name as a child types it: no space or hyphen makes it another. */
export const typedName = (typed: string) => typed.replaceAll(/[\s'’-]+/g, '')

const hour = 60 * 60_000
/** After school, and at bedtime. */
const ends = ['07:00', '17:00', '22:00']

/** When a pupil's log-in on a computer that others use is over, though nobody logs out: an hour from now at the soonest. */
export const endOfSharedSession = ({ now, school: { zone } }: SchoolScope) =>
  nextLocalTime(new Date(now.getTime() + hour), ends, zone)
