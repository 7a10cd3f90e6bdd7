import { auditEntry } from '../audit/queries.ts'
import type { Statement } from '../db/batch.ts'
import { NotFound } from '../errors.ts'
import type { Changed } from '../notifications/notice.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { fullName } from '../people/names.ts'
import type { MailChoice } from '../people/schema.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { partnerNamed } from './queries.ts'

/** Whose details are being changed: mine, or my partner's while joint use is on (C2). */
export type Owner = { id: string; name: string; firstName: string; photo: string | null } & (
  | { isMe: true }
  | { isMe: false; mailChoice: MailChoice }
)

export async function ownerNamed(scope: Scope, id: string): Promise<Owner> {
  const { me } = scope
  if (id === me.id) return { id, name: me.name, firstName: me.firstName, photo: me.photo, isMe: true }
  const [partner] = await partnerNamed(scope, id)
  if (!partner) throw new NotFound()
  const { firstName, mailChoice, photoKey } = partner
  return { id, name: fullName(partner), firstName, photo: photoKey, isMe: false, mailChoice }
}

/** Does it; whose details another changed is told so, once a day for each kind of thing. */
export async function changeDetails(
  scope: Scope,
  told: string | null,
  changed: Changed,
  statements: readonly Statement[],
) {
  if (told === null) {
    await scope.db.batch(statements)
    return
  }
  const record = auditEntry(scope, 'details.changed', { subjectId: told, about: { changed } })
  const about = `details:${told}:${changed}:${localDay(scope.now, scope.school.zone)}`
  const notice = { kind: 'detailsChanged', changed, byId: scope.me.id } as const
  await doAndTell(scope, [...statements, record], [{ personId: told, notice, about }])
}

/** Nobody is told what they did themselves. */
export const toldOf = (owner: Owner) => (owner.isMe ? null : owner.id)
