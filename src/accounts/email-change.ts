import { problems } from '../../templates/ui/problems.ts'
import { auditEntry } from '../audit/queries.ts'
import { noteEmail } from '../changes/queries.ts'
import type { Problems } from '../http/forms.ts'
import { newLink, openedBy, sealLink, useLink } from '../links/links.ts'
import { expireLinks } from '../links/queries.ts'
import type { Link } from '../links/schema.ts'
import { isAddress } from '../mail/address.ts'
import { doAndTell, tell } from '../notifications/notifying.ts'
import { personById, updateEmail } from '../people/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type By, proveOwner } from './owner.ts'
import { deleteSessionsOf } from './queries.ts'
import { countersFor, countTry, isOver } from './throttle.ts'
import { canonical } from './user-names.ts'

export type Asked = { ok: true } | { ok: false; problems: Problems }

/** A link to the new address; nothing changes until it was used, since whoever mistypes would never hear of us again (B2). */
export async function askEmailChange(scope: Scope, typed: string, by: By): Promise<Asked> {
  const wrong = (field: string, problem: Problems[string]): Asked => ({ ok: false, problems: { [field]: problem } })
  if (!isAddress(typed)) return wrong('email', problems.notAnAddress)
  const proved = await proveOwner(scope, by)
  if (!proved.ok) return wrong('huidig', proved.problem)
  if (canonical(typed) === canonical(proved.account.email ?? '')) return wrong('email', problems.sameAddress)
  const counters = await countersFor('confirming', scope.me.id, { address: by.address, known: null })
  if (isOver(counters, await scope.db.batch(countTry(scope, counters)))) return wrong('email', problems.mailedOften)
  const { id, statements } = await newLink(scope, 'email', scope.me.id, typed)
  const notice = { kind: 'emailConfirm', link: id } as const
  await doAndTell(scope, statements, [{ personId: scope.me.id, notice, about: id }])
  return { ok: true }
}

export type OpenedEmail = { is: 'open'; link: Link & { about: string } } | { is: 'over' }

/** The address that a mailed link confirms, or that it takes back. */
export async function openEmailLink(
  scope: SchoolScope,
  kind: 'email' | 'objection',
  token: string,
): Promise<OpenedEmail> {
  const opened = await openedBy(scope, kind, token)
  if (opened.is !== 'open' || opened.link.about === null) return { is: 'over' }
  const { about } = opened.link
  return { is: 'open', link: { ...opened.link, about } }
}

/** The new address from now on. The old one is told, with a way to take it back; links that lie in its mailbox open nothing more. */
export async function confirmEmail(scope: SchoolScope, link: Link & { about: string }) {
  const { personId, about: address } = link
  const [person] = await personById(scope.db, personId)
  const old = person?.email ?? null
  const objection = old ? await newLink(scope, 'objection', personId, old) : null
  const notice = objection && ({ kind: 'emailChanged', link: objection.id } as const)
  const told = tell(scope, objection && notice ? [{ personId, notice, about: objection.id }] : [])
  const used = await useLink(scope, link, [
    noteEmail(scope, personId, address),
    updateEmail(scope, personId, address),
    expireLinks(scope, 'password', personId),
    ...(objection?.statements ?? []),
    auditEntry(scope, 'email.changed', { subjectId: personId, actorId: personId }),
    ...told.statements,
  ])
  if (used) await told.queue()
  return used
}

/**
 * The address is what it was, whoever is logged in is so no more, and the owner of the mailbox chooses a new password: the
 * way to it, or null when the link was used already.
 */
export async function objectToEmail(scope: SchoolScope, link: Link & { about: string }) {
  const { personId, about: old } = link
  const password = await newLink(scope, 'password', personId)
  const used = await useLink(scope, link, [
    noteEmail(scope, personId, old),
    updateEmail(scope, personId, old),
    expireLinks(scope, 'email', personId),
    deleteSessionsOf(scope, personId),
    ...password.statements,
    auditEntry(scope, 'email.takenBack', { subjectId: personId, actorId: personId }),
  ])
  return used ? sealLink(scope, password.id) : null
}
