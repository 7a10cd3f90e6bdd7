import { familyProblems } from '../../templates/families/texts.ts'
import { auditEntry } from '../audit/queries.ts'
import type { Statement } from '../db/batch.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { isAddress } from '../mail/address.ts'
import { searchable } from '../people/names.ts'
import type { Custody } from '../people/schema.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { adultsIn, type Family, familyOf } from './families.ts'
import {
  adultById,
  deleteTie,
  endJointUse,
  forgetPrimaryContact,
  insertChange,
  insertHousehold,
  insertPerson,
  insertTie,
  putInHousehold,
  updateCustody,
} from './queries.ts'

/** What custody becomes, on what ground (a ruling, an agreement), and from which day that holds. */
export type Decision = { custody: Custody; ground: string; since: string }

export type Done = { ok: true } | { ok: false; problems: Problems }

/** From the next request on; said twice, it is written down once. Nobody decides about their own child (C10). */
export async function changeCustody(
  scope: Scope,
  pupilId: string,
  personId: string,
  decision: Decision,
): Promise<Done> {
  const { adult } = await tieOf(scope, pupilId, personId)
  const problems = wrongIn(scope, decision)
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const tie = { pupilId, personId, custody: decision.custody, ground: decision.ground || null }
  if (adult.custody === tie.custody && adult.ground === tie.ground) return { ok: true }
  await scope.db.batch([
    updateCustody(scope, tie),
    ...(tie.custody === 'full' && !adult.home ? ownHousehold(scope, personId) : []),
    ...(tie.custody === 'blocked' ? [endJointUse(scope, personId)] : []),
    ...written(scope, { pupilId, personId, before: adult.custody, after: tie.custody, ...decision }),
  ])
  return { ok: true }
}

export type NewGuardian = Decision & {
  relation: string
  who: { id: string } | { firstName: string; infix: string; lastName: string; email: string }
  /** Whose household it joins; null, and it has its own. */
  home: string | null
}

/** One more adult for this pupil, whom the school knew or did not (C10). */
export async function addGuardian(scope: Scope, pupilId: string, guardian: NewGuardian): Promise<Done> {
  const family = await othersFamily(scope, pupilId)
  const problems = { ...wrongIn(scope, guardian), ...wrongWho(guardian), ...(await wrongTie(scope, family, guardian)) }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const { who, custody, relation, home } = guardian
  const personId = 'id' in who ? who.id : newId(scope.now)
  const shared = family.homes.find(({ adults }) => adults.some(({ id }) => id === home))?.id
  await scope.db.batch([
    ...('id' in who ? [] : [insertPerson(scope, personOf(scope, personId, who))]),
    insertTie(scope, { pupilId, personId, custody, relation, ground: guardian.ground || null }),
    ...householdFor(scope, personId, { custody, isNew: !('id' in who), shared }),
    ...(custody === 'blocked' ? [endJointUse(scope, personId)] : []),
    ...written(scope, {
      pupilId,
      personId,
      before: null,
      after: custody,
      ground: guardian.ground,
      since: guardian.since,
    }),
  ])
  return { ok: true }
}

/** Somebody who is nothing to this pupil any more, or never was. What was written down of it stays. */
export async function endTie(scope: Scope, pupilId: string, personId: string) {
  const { adult } = await tieOf(scope, pupilId, personId)
  const since = localDay(scope.now, scope.school.zone)
  await scope.db.batch([
    deleteTie(scope, pupilId, personId),
    ...written(scope, { pupilId, personId, before: adult.custody, after: null, ground: '', since }),
  ])
}

/** Moves somebody to the household of another adult of this pupil, or to one of their own (two households of one child). */
export async function moveHome(scope: Scope, pupilId: string, personId: string, to: string | null) {
  const { adult, family } = await tieOf(scope, pupilId, personId)
  const shared = family.homes.find(({ adults }) => adults.some(({ id }) => id === to))
  if (to !== null && !shared?.id) throw new NotFound()
  if (shared ? shared.id === adult.home : adult.livesAlone) return
  await scope.db.batch([
    forgetPrimaryContact(scope, personId),
    ...(shared?.id ? [putInHousehold(scope, personId, shared.id)] : ownHousehold(scope, personId)),
    auditEntry(scope, 'household.changed', { subjectId: personId, about: { pupil: pupilId, together: to !== null } }),
  ])
}

type Written = { pupilId: string; personId: string; before: Custody | null; after: Custody | null } & Omit<
  Decision,
  'custody'
>

function written(scope: Scope, { pupilId, personId, before, after, ground, since }: Written): Statement[] {
  const change = { id: newId(scope.now), pupilId, personId, before, after, since, at: scope.now, byId: scope.me.id }
  return [
    insertChange(scope, { ...change, ground: ground || null }),
    auditEntry(scope, 'custody.changed', { subjectId: personId, about: { pupil: pupilId, before, after } }),
  ]
}

function ownHousehold(scope: Scope, personId: string): Statement[] {
  const id = newId(scope.now)
  return [insertHousehold(scope, id), putInHousehold(scope, personId, id)]
}

type Housing = { custody: Custody; isNew: boolean; shared: string | null | undefined }

/** Whoever only may be called shares no mailbox; whoever has a household keeps it unless another is chosen. */
function householdFor(scope: Scope, personId: string, { custody, isNew, shared }: Housing): Statement[] {
  if (custody === 'contact') return []
  if (shared) return [putInHousehold(scope, personId, shared)]
  return isNew ? ownHousehold(scope, personId) : []
}

/** The family, unless it is one's own: who works here decides nothing about the own child. */
async function othersFamily(scope: Scope, pupilId: string) {
  const family = await familyOf(scope, pupilId)
  if (adultsIn(family).some(({ id }) => id === scope.me.id)) throw new Refused(familyProblems.ownChild)
  return family
}

async function tieOf(scope: Scope, pupilId: string, personId: string) {
  const family = await othersFamily(scope, pupilId)
  const home = family.homes.find(({ adults }) => adults.some(({ id }) => id === personId))
  const adult = home?.adults.find(({ id }) => id === personId)
  if (!home || !adult) throw new NotFound()
  const livesAlone = home.id !== null && home.adults.length === 1
  return { family, adult: { ...adult, home: home.id, livesAlone } }
}

function wrongIn({ now, school }: Scope, { custody, ground, since }: Decision): Problems {
  const isLimited = custody === 'none' || custody === 'blocked'
  return {
    ...(isLimited && !ground ? { grond: familyProblems.groundNeeded } : {}),
    ...(since > localDay(now, school.zone) ? { vanaf: familyProblems.notYet } : {}),
  }
}

function wrongWho({ who }: NewGuardian): Problems {
  if ('id' in who) return {}
  return {
    ...(who.firstName ? {} : { voornaam: familyProblems.nameNeeded }),
    ...(who.lastName ? {} : { achternaam: familyProblems.nameNeeded }),
    ...(who.email && !isAddress(who.email) ? { email: familyProblems.noAddress } : {}),
  }
}

async function wrongTie(scope: Scope, family: Family, { who }: NewGuardian): Promise<Problems> {
  if (!('id' in who)) return {}
  if (adultsIn(family).some(({ id }) => id === who.id)) return { wie: familyProblems.alreadyThere }
  if (who.id === scope.me.id) return { wie: familyProblems.ownChild }
  const [known] = await adultById(scope, who.id)
  return known ? {} : { wie: familyProblems.unknownPerson }
}

const personOf = (
  scope: Scope,
  id: string,
  { firstName, infix, lastName, email }: { firstName: string; infix: string; lastName: string; email: string },
) => ({
  id,
  firstName,
  infix,
  lastName,
  searchName: searchable([firstName, infix, lastName].filter(Boolean).join(' ')),
  email: email.toLowerCase() || null,
  createdAt: scope.now,
})
