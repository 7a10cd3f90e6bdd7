import type { Returned } from '../messages/schema.ts'
import { sendFrom } from '../messages/sending.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { actingFor } from '../people/acting.ts'
import { permitted } from '../permissions.ts'
import { isReadOnly } from '../schools/trial.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { contentOf } from './drafts.ts'
import { checkLetter } from './letter.ts'
import { dueDraft, giveBack } from './scheduled-queries.ts'

/**
 * Sends a draft whose moment has come, to whom it is for now, by what its writer may do now; or gives it back and says so,
 * so that nothing is lost (D1). Safe to repeat: what was sent is no draft any more, and what changed meanwhile waits for the
 * next tick.
 */
export async function sendScheduled(scope: SchoolScope, id: string) {
  const [[draft], files] = await scope.db.batch(dueDraft(scope, id))
  if (!draft?.sendAt) return
  const { ownerId, sendAt } = draft
  const writer = await actingFor(scope, ownerId)
  const returned = whyNot(scope, writer)
  if (returned || !writer) return returnIt(scope, { id, ownerId, sendAt }, returned ?? 'right')
  const mine = files.filter((file) => file.ownerId === ownerId)
  const checked = await checkLetter(writer, { id, content: contentOf(draft), files: mine })
  if (!checked.ok) return returnIt(scope, { id, ownerId, sendAt }, 'letter')
  await sendFrom(writer, checked.letter, draft)
}

function whyNot(scope: SchoolScope, writer: Scope | null): Returned | null {
  if (isReadOnly(scope)) return 'readOnly'
  return writer && permitted(writer.me.roles, 'messages.write', scope.school) ? null : 'right'
}

type Due = { id: string; ownerId: string; sendAt: Date }

const returnIt = (scope: SchoolScope, { id, ownerId: personId, sendAt }: Due, returned: Returned) =>
  doAndTell(
    scope,
    [giveBack(scope, id, sendAt, returned)],
    [{ personId, notice: { kind: 'draftReturned', draft: id }, about: `draft:${id}:${sendAt.getTime()}` }],
  )
