import type { SchoolScope, Scope } from '../scope.ts'
import { renewed, takesPlaceOf } from './own-account.ts'
import type { Place } from './passkey-challenge.ts'
import { askForPasskey, type Shown, type Weighed, weighPasskey } from './passkey-proof.ts'
import { passkeysOf } from './passkey-queries.ts'
import type { Session } from './schema.ts'
import { openTicket } from './second-step.ts'
import { codeAppOf } from './second-step-queries.ts'
import { ticketHolder } from './taking-step.ts'
import type { Trier } from './throttle.ts'
import { type Knock, type Welcome, welcome } from './welcome.ts'

type Refused = Exclude<Weighed, { kind: 'right' }>

/** Without a password: the device saw who it is, so that it is two steps at once (B2, B4). */
export async function logInByPasskey(
  scope: SchoolScope,
  place: Place,
  shown: Shown,
  knock: Knock,
): Promise<Welcome | Refused> {
  const weighed = await weighPasskey(scope, 'login', place, shown, knock)
  if (weighed.kind !== 'right') return weighed
  return welcome(scope, weighed, knock, { twoSteps: true, also: weighed.statements })
}

/** What the second step of a log-in can be taken with, for whoever knew the password. */
export async function waysToStep(scope: SchoolScope, place: Place, sealedTicket: string) {
  const ticket = await openTicket(scope, sealedTicket)
  return ticket ? waysOf(scope, 'step', place, ticket.person) : { hasApp: true, question: null }
}

/** The same for whoever is logged in by the password alone. */
export const waysToConfirm = (scope: Scope, place: Place) => waysOf(scope, 'confirm', place, scope.me.id)

async function waysOf(scope: SchoolScope, purpose: 'step' | 'confirm', place: Place, person: string) {
  const [[app], all] = await scope.db.batch([codeAppOf(scope, person), passkeysOf(scope, person)])
  const keys = all.filter(({ host }) => host === place.host)
  const question = keys.length > 0 ? await askForPasskey(scope, purpose, place, { person, keys }) : null
  return { hasApp: app !== undefined, question }
}
export type WaysToStep = Awaited<ReturnType<typeof waysOf>>

/** The second step of a log-in: having the key is enough, since the password was known. */
export async function takeStepByPasskey(
  scope: SchoolScope,
  place: Place,
  { bewijs, ...shown }: Shown & { bewijs: string },
  knock: Knock,
): Promise<Welcome | Refused> {
  const holder = await ticketHolder(scope, bewijs)
  if (!holder) return { kind: 'over' }
  const weighed = await weighPasskey(scope, 'step', place, shown, knock)
  if (weighed.kind !== 'right') return weighed
  if (weighed.account.personId !== holder.account.personId) return { kind: 'unknown' }
  return welcome(scope, weighed, knock, { twoSteps: true, also: weighed.statements })
}

/** The second step of somebody who is logged in by the first alone. */
export async function confirmByPasskey(
  scope: Scope,
  place: Place,
  shown: Shown,
  session: Session,
  trier: Trier,
): Promise<{ kind: 'confirmed'; session: string } | Refused> {
  const weighed = await weighPasskey(scope, 'confirm', place, shown, trier)
  if (weighed.kind !== 'right') return weighed
  const next = await renewed(scope, session, scope.now)
  const renewing = takesPlaceOf(scope, session, next.row)
  await scope.db.batch([...weighed.statements, ...renewing])
  return { kind: 'confirmed', session: next.sealed }
}
