import { decideLeave } from '../absence/deciding.ts'
import { askLeave, asRead, leaveFor, leaveOf, withdraw } from '../absence/leave.ts'
import type { LeaveOutcome } from '../absence/schema.ts'
import { newSecret } from '../ids.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'
import { asPerson } from './history.ts'

type Ends = LeaveOutcome | 'open' | 'withdrawn'
type Wish = { ends: Ends; inDays: number; reason: string; text?: string; more?: number }

/** One request in each state that one can be in (H2); `inDays` is the first day that is tried, and `more` how many are asked after it. */
const wishes: readonly Wish[] = [
  { ends: 'open', inDays: 12, reason: 'Opa en oma zijn 50 jaar getrouwd.' },
  {
    ends: 'granted',
    inDays: 26,
    reason: 'De bruiloft van een tante in Groningen.',
    text: 'Veel plezier op de bruiloft.',
  },
  { ends: 'refused', inDays: 40, reason: 'Een weekend weg met het gezin.', text: 'Dit kan ook in een vakantie.' },
  {
    ends: 'partly',
    inDays: 66,
    more: 1,
    reason: 'De begrafenis van oma in Friesland, en de dag erna.',
    text: 'Voor de dag van de begrafenis.',
  },
  {
    ends: 'referred',
    inDays: 80,
    more: 27,
    reason: 'Familie in Suriname, waar wij eens in de vijf jaar heen gaan.',
    text: 'Wij hebben geen bezwaar.',
  },
  { ends: 'withdrawn', inDays: 54, reason: 'Een verhuizing, die nu toch later is.' },
]

export async function askForLeave(scope: SchoolScope, by: { parents: readonly string[]; head: string }) {
  const head = await asPerson(scope, by.head)
  for (const [place, wish] of wishes.entries()) {
    const parent = await asPerson(scope, by.parents[place % by.parents.length] ?? '')
    const id = await asked(parent, wish)
    if (!id) continue
    if (wish.ends === 'withdrawn') await withdraw(parent, id)
    else if (wish.ends !== 'open') await decided(head, id, wish.ends, wish.text ?? '')
  }
}

/** On the first day with school from that one on, for a child that is of age to need leave. */
async function asked(parent: Scope, { inDays, reason, more = 0 }: Wish) {
  const [child] = (await leaveOf(parent)).mine
  const today = localDay(parent.now, parent.school.zone)
  for (let days = inDays; child && days < inDays + 70; days++) {
    const day = daysLater(today, days)
    const form = { kind: child.id, van: day, tot: daysLater(day, more), grond: 'circumstances', reden: reason } as const
    const asking = { ...form, formulier: newSecret(), gelezen: '' }
    const first = await askLeave(parent, asking)
    const done =
      !first.ok && first.beyond ? await askLeave(parent, { ...asking, gelezen: asRead(first.beyond) }) : first
    if (done.ok) return done.done.to === 'request' ? done.done.id : null
  }
  return null
}

async function decided(head: Scope, id: string, besluit: LeaveOutcome, tekst: string) {
  const found = await leaveFor(head, id)
  const { from, until } = found.leave
  const decision = { gezien: '', besluit, tekst }
  if (besluit !== 'partly') return decideLeave(head, found, { ...decision, van: from, tot: until })
  // The first day, or the last where there is no school on the first.
  const wrong = await decideLeave(head, found, { ...decision, van: from, tot: from })
  return Object.keys(wrong).length > 0 ? decideLeave(head, found, { ...decision, van: until, tot: until }) : wrong
}
