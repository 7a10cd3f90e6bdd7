import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import type { Notice } from '../notifications/notice.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { fullName } from '../people/names.ts'
import { type HouseholdRow, myHousehold } from '../people/queries.ts'
import type { Scope } from '../scope.ts'
import { updateHousehold } from './queries.ts'

export type Partner = { id: string; name: string; firstName: string; photo: string | null }
/** What I share with my partner, or partners; a third adult in the house is none. */
export type Household = {
  id: string
  turn: number
  partners: [Partner, ...Partner[]]
  jointUse: boolean
  /** Who wants joint use back. */
  asked: 'me' | 'partner' | null
  primaryContact: 'me' | Partner | null
  partnersMayWrite: boolean
}

export function toHousehold(rows: readonly HouseholdRow[], me: string): Household | null {
  const [first, ...others] = rows.filter(({ id }) => id !== me)
  if (!first) return null
  const partners: Household['partners'] = [toPartner(first), ...others.map(toPartner)]
  const asker = first.joint_use_asked_by_id
  const contact = first.primary_contact_id
  return {
    id: first.household_id,
    turn: first.turn,
    partners,
    jointUse: first.joint_use === 1,
    asked: asker === null ? null : asker === me ? 'me' : 'partner',
    primaryContact: contact === me ? 'me' : (partners.find(({ id }) => id === contact) ?? null),
    partnersMayWrite: first.partners_may_write === 1,
  }
}

const toPartner = ({ id, first_name: firstName, infix, last_name: lastName, photo }: HouseholdRow): Partner => ({
  id,
  name: fullName({ firstName, infix, lastName }),
  firstName,
  photo,
})

/** My household, for whoever has a partner in it. */
export async function ourHousehold(scope: Scope) {
  const household = toHousehold(await myHousehold(scope), scope.me.id)
  if (!household) throw new NotFound()
  return household
}

/**
 * From now on each answers and sees for themselves (C3). A primary contact goes with it: the other would hear nothing any
 * more, and could not read along either.
 */
export async function endJointUse(scope: Scope, household: Household) {
  if (!household.jointUse) return withdraw(scope, household)
  const change = { jointUse: false, jointUseAskedById: null, primaryContactId: null }
  await decide(scope, household, change, { kind: 'jointUse', on: false, byId: scope.me.id }, 'everybody')
}

async function withdraw(scope: Scope, household: Household) {
  if (household.asked) await decide(scope, household, { jointUseAskedById: null })
}

/** Either may end joint use; it begins again when both want it, since it opens to each what the other wrote. */
export async function wantJointUse(scope: Scope, household: Household) {
  const byId = scope.me.id
  if (household.jointUse || household.asked === 'me') return
  if (household.asked === 'partner')
    return decide(
      scope,
      household,
      { jointUse: true, jointUseAskedById: null },
      { kind: 'jointUse', on: true, byId },
      'everybody',
    )
  await decide(scope, household, { jointUseAskedById: byId }, { kind: 'jointUseAsked', byId })
}

/** I alone get what goes to all parents, or both of us do again (C2). */
export async function choosePrimaryContact(scope: Scope, household: Household, choice: 'me' | 'nobody') {
  const contactId = choice === 'me' ? scope.me.id : null
  const isSo = choice === 'me' ? household.primaryContact === 'me' : household.primaryContact === null
  if (isSo || (choice === 'me' && !household.jointUse)) return
  const notice = { kind: 'primaryContact', contactId, byId: scope.me.id } as const
  await decide(scope, household, { primaryContactId: contactId }, notice)
}

/** Whether the two may write to each other once each answers alone (C3). */
export async function letPartnersWrite(scope: Scope, household: Household, allowed: boolean) {
  if (household.partnersMayWrite === allowed) return
  const notice = { kind: 'partnersWrite', allowed, byId: scope.me.id } as const
  await decide(scope, household, { partnersMayWrite: allowed }, notice)
}

type Decision = Parameters<typeof updateHousehold>[2]

/** Written, told and put on record together. Whoever was just overtaken changes nothing, and sees what the other decided. */
async function decide(
  scope: Scope,
  household: Household,
  decision: Decision,
  notice?: Notice,
  whom: 'partners' | 'everybody' = 'partners',
) {
  const statements = [
    updateHousehold(scope, household, decision),
    ...household.partners.map(({ id: subjectId }) =>
      auditEntry(scope, 'household.decided', { subjectId, about: decision as Record<string, string | boolean | null> }),
    ),
  ]
  const told = [...household.partners.map(({ id }) => id), ...(whom === 'everybody' ? [scope.me.id] : [])]
  const about = (personId: string) => `household:${household.id}:${household.turn + 1}:${personId}`
  const tellings = notice ? told.map((personId) => ({ personId, notice, about: about(personId) })) : []
  try {
    await doAndTell(scope, statements, tellings)
  } catch (error) {
    if (!/constraint failed: households\.turn/.test(String(error))) throw error
  }
}
