import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { fullName } from '../../people/names.ts'
import { described } from '../planning/difference.ts'
import { type Asked, askAbout } from './asking.ts'
import type { Families } from './families.ts'
import type { Speaking } from './guardian-lines.ts'
import type { GuardianPlanning } from './guardianship-plan.ts'
import { matchGuardians } from './matching.ts'
import { candidatesHere, type KnownGuardian, saidBefore, settled, soughtIn, type Tie } from './ties.ts'

type Who = { matches: ReadonlyMap<string, string>; ties: Tie[]; asked: Asked[] }

/** Who of the list is whom of ours, what they are to which child, and of whom a person must tell. */
export function whoIsWho(planning: Speaking, families: Families, known: ReadonlyMap<string, KnownGuardian>): Who {
  const { present, choices } = planning
  const sought = soughtIn(families)
  const candidates = candidatesHere(present, known)
  const matches = matchGuardians(sought, candidates, saidBefore(sought, known, planning))
  const pupils = new Set(present.pupils.map(({ personId }) => personId))
  const adults = candidates.filter(({ id }) => !pupils.has(id))
  const asked = askAbout(sought, adults, matches, choices)
  const ties = families.guardianships.map((tie) => settled(planning, tie, matches.get(tie.guardianKey), known))
  return { matches, ties, asked }
}

/** Side by side: the parent of the list, and those of ours it may be. */
export function askWho({ plan, nameOfChild }: GuardianPlanning, asked: Asked[]) {
  const facts = (one: {
    email: string | null
    phone: string | null
    address: string | null
    children: readonly string[]
  }) => ({
    email: one.email,
    phone: one.phone,
    address: one.address,
    child: one.children.map(nameOfChild).filter(Boolean).sort().join(', '),
  })
  for (const { line, sought, candidates, answer } of asked) {
    const question = {
      line,
      part: 'guardians' as const,
      said: described(fullName(sought), facts(sought)),
      candidates: candidates.map((one) => ({ personId: one.id, ...described(fullName(one), facts(one)) })),
      answer,
    }
    plan.difference.doubts.push({
      name: fullName(sought),
      text: fileTexts.perhapsParent,
      line: null,
      element: null,
      question,
    })
  }
}
