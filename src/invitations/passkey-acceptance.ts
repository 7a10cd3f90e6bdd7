import { passkeyTexts } from '../../templates/accounts/passkey-texts.ts'
import type { Entering } from '../accounts/new-session.ts'
import type { Place } from '../accounts/passkey-challenge.ts'
import { askToMake, weighMade } from '../accounts/passkey-making.ts'
import type { Shown } from '../accounts/passkey-proof.ts'
import { insertPasskey } from '../accounts/passkey-queries.ts'
import { mustTakeSecondStep } from '../accounts/second-step.ts'
import { madeCodes } from '../accounts/second-step-setup.ts'
import type { Trier } from '../accounts/throttle.ts'
import { shownName } from '../accounts/user-names.ts'
import { auditEntry } from '../audit/queries.ts'
import { meFrom } from '../people/me.ts'
import { personById, standingOf } from '../people/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import { type Accepted, admit, type Guest, nameProblems } from './acceptance.ts'

/** What a browser is asked to make for whoever accepts; nothing for a user name that cannot be, so that no key is made for it. */
export async function offerFirstPasskey(scope: SchoolScope, { link }: Guest, place: Place, userName: string) {
  if ((await nameProblems(scope, userName)).gebruikersnaam) return null
  return askToMake(scope, 'accept', place, { personId: link.personId, of: link.id, userName: shownName(userName) })
}

export type AcceptingByPasskey = Entering & Trier & Shown & { userName: string; keyName: string }
export type AcceptedByPasskey = Exclude<Accepted, { is: 'welcome' }> | (Welcomed & { codes: readonly string[] })
type Welcomed = Extract<Accepted, { is: 'welcome' }>

/** The account has no password then, and this browser has taken two steps: the device saw who it is (B1, B4). */
export async function acceptByPasskey(
  scope: SchoolScope,
  guest: Guest,
  place: Place,
  { keyName, ...typed }: AcceptingByPasskey,
): Promise<AcceptedByPasskey> {
  const problems = await nameProblems(scope, typed.userName)
  if (problems.gebruikersnaam) return { is: 'wrong', problems }
  const { id, personId } = guest.link
  const made = await weighMade(scope, 'accept', place, typed, { personId, of: id })
  if (made.kind !== 'made') return { is: 'wrong', problems, said: passkeyTexts[made.kind] }
  const codes = await firstCodes(scope, personId)
  const accepted = await admit(scope, guest, { ...typed, passwordHash: '', secondStepAt: scope.now }, [
    ...made.spend,
    insertPasskey(scope, { ...made.passkey, personId, name: keyName }),
    ...codes.statements,
    auditEntry(scope, 'passkey.added', { subjectId: personId, actorId: personId }),
  ])
  return accepted.is === 'welcome' ? { ...accepted, codes: codes.codes } : accepted
}

/** For whoever must take a second step, and has lost it when they lose the key (B4). */
async function firstCodes(scope: SchoolScope, personId: string) {
  const [[person], standing] = await scope.db.batch([personById(scope.db, personId), standingOf(scope.db, personId)])
  const roles = person ? meFrom(person, standing, localDay(scope.now, scope.school.zone)).roles : new Set<never>()
  return mustTakeSecondStep(scope, roles) ? madeCodes(scope, personId) : { codes: [], statements: [] }
}
