import { openSealed, sealText } from '../http/sealing.ts'
import { newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'

const about = 'contact form'

/** When it was shown, and a word of its own. */
export type Ticket = { at: number; word: string }

/** What a public form carries, sealed, so that no machine makes one. */
export const formTicket = (school: SchoolScope) =>
  sealText(JSON.stringify({ at: school.now.getTime(), word: newSecret() }), school, about)

export async function openTicket(school: SchoolScope, sealed: string): Promise<Ticket | null> {
  const opened = sealed.length < 500 ? await openSealed(sealed, school, about) : null
  return opened === null ? null : (JSON.parse(opened) as Ticket) // safe: we sealed nothing else under this name
}

/** Nobody fills in a form in less (ms), nor leaves one open for longer. */
const soonest = 3000
const latest = 24 * 60 * 60_000

export function wasTimely({ at }: Ticket, now: Date) {
  const age = now.getTime() - at
  return age >= soonest && age <= latest
}
