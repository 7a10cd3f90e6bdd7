import { folded, fullName, phoneKey } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { isAlmost } from '../fields/likeness.ts'
import { type Choices, chosenPerson, lineId, somebodyNew } from '../planning/lines.ts'
import type { Candidate, Sought } from './matching.ts'

/** Somebody of the list who may be one of ours, of whom it says nothing else: a person decides. */
export type Asked = { line: string; sought: Sought; candidates: Candidate[]; answer: string | null }

/** Adds those that somebody recognized to the matches, and tells whom to ask about; those wait. */
export function askAbout(sought: Sought[], candidates: Candidate[], matches: Map<string, string>, choices: Choices) {
  const taken = new Set(matches.values())
  const near = nearby(candidates.filter(({ id }) => !taken.has(id)))
  const asked: Asked[] = []
  for (const one of sought) {
    if (matches.has(one.key)) continue
    const candidates = near(one)
    if (candidates.length === 0) continue
    const line = lineId('who', 'guardians', one.key)
    const choice = choices.get(line)
    const chosen = candidates.find(({ id }) => id === chosenPerson(choice) && !taken.has(id))
    if (chosen) {
      matches.set(one.key, chosen.id)
      taken.add(chosen.id)
    }
    const answer = chosen || choice === somebodyNew ? (choice ?? null) : null
    asked.push({ line, sought: one, candidates, answer })
  }
  return asked
}

/** Only those who share an address, a telephone or a child are worth comparing. */
function nearby(free: Candidate[]) {
  const byEmail = grouped(free, ({ email }) => email?.toLowerCase() ?? '')
  const byPhone = grouped(free, ({ phone }) => phoneKey(phone))
  const byChild = grouped(
    free.flatMap((candidate) => candidate.children.map((child) => ({ child, candidate }))),
    ({ child }) => child,
  )
  for (const by of [byEmail, byPhone]) by.delete('')
  return (one: Sought): Candidate[] => {
    const sameChild = one.children.flatMap((child) => (byChild.get(child) ?? []).map(({ candidate }) => candidate))
    const sameEmail = byEmail.get(one.email?.toLowerCase() ?? '') ?? []
    const samePhone = byPhone.get(phoneKey(one.phone)) ?? []
    const all = [...new Set([...sameChild, ...sameEmail, ...samePhone])]
    return all.filter((candidate) => isPerhaps(one, candidate, sameChild.includes(candidate)))
  }
}

/** Another spelling, a name by marriage, or a new name with the old telephone and the same child. */
function isPerhaps(one: Sought, other: Candidate, sharesChild: boolean) {
  const [a, b] = [fullName(one), fullName(other)]
  if (!a || !b) return false
  const firstName = folded(one.firstName)
  return isAlmost(a, b) || (sharesChild && (firstName === folded(other.firstName) || sharesMark(one, other)))
}

const sharesMark = (one: Sought, other: Candidate) =>
  (one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase()) ||
  (one.phone !== null && phoneKey(one.phone) === phoneKey(other.phone))
