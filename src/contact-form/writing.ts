import { NotFound } from '../errors.ts'
import { fingerprint, keyedFingerprint, newId } from '../ids.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { holders, isOn } from '../permissions.ts'
import type { SchoolScope } from '../scope.ts'
import { formShown, insertLetter, letterById, letterCounts, readersOf } from './queries.ts'
import type { Suspicion } from './schema.ts'
import { openTicket, type Ticket, wasTimely } from './tickets.ts'

export async function demandForm(school: SchoolScope) {
  const [shown] = isOn('website', school.school) ? await formShown(school) : []
  if (!shown) throw new NotFound()
}

/** Of one network in an hour: more are looked at first, and far more are not taken at all. */
const usual = 5
const mostHere = 20
/** Of a day, of what machines send: the rest of them would only hide what people wrote. */
const mostSuspect = 300

export type Written = { name: string; email: string; phone: string; body: string; ticket: string; trap: string }
type From = { network: string }

/**
 * Keeps a visitor's letter and tells whoever reads them. What looks as if a machine wrote it is kept as well, apart, since it may
 * be somebody's after all; nobody is mailed for it. False where too much came already, and nothing is kept. That there is a form is
 * demanded before (`demandForm`).
 */
export async function writeToSchool(school: SchoolScope, written: Written, { network }: From) {
  const from = await keyedFingerprint(school.secret, `contact form ${network}`)
  const [counts] = await letterCounts(school, from)
  const { here = 0, all_day: suspects = 0 } = counts ?? {}
  const ticket = await openTicket(school, written.ticket)
  const suspicions = suspicionsOf(school, written, ticket, here)
  if (here >= mostHere || (suspicions.length > 0 && suspects >= mostSuspect)) return false
  await keep(school, written, { from, suspicions, id: ticket ? await idOf(ticket) : newId(school.now) })
  return true
}

/** A form has one letter, however often it is sent. */
const idOf = async ({ word }: Ticket) => (await fingerprint(word)).slice(0, 26)

function suspicionsOf({ now }: SchoolScope, { trap, body }: Written, ticket: Ticket | null, here: number): Suspicion[] {
  const found: Record<Suspicion, boolean> = {
    trap: trap !== '',
    fast: !ticket || !wasTimely(ticket, now),
    links: (body.match(/https?:\/\/|www\./gi) ?? []).length > 2,
    many: here >= usual,
  }
  return (Object.keys(found) as Suspicion[]).filter((one) => found[one]) // safe: its keys are these
}

type Kept = { id: string; from: string; suspicions: readonly Suspicion[] }

async function keep(school: SchoolScope, { name, email, phone, body }: Written, { id, from, suspicions }: Kept) {
  const state = suspicions.length > 0 ? ('suspect' as const) : ('new' as const)
  const letter = { id, at: school.now, name, email, phone, body, state, suspicions, network: from, settledById: null }
  const readers = state === 'new' && (await letterById(school, id)).length === 0 ? await toldOf(school) : []
  const tellings = readers.map((person) => ({
    personId: person.id,
    notice: { kind: 'siteLetter' as const, letter: id },
    about: `siteLetter:${id}:${person.id}`,
  }))
  await doAndTell(school, [insertLetter(school, letter)], tellings)
}

const toldOf = (school: SchoolScope) => readersOf(school, holders('website.manage', school.school))

/** In characters. */
export const longestBody = 5000
