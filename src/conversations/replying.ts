import { repeatable } from '../db/retry.ts'
import { newId, newSecret } from '../ids.ts'
import { owingReply, queueDue } from '../notifications/owing.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { comeBack, handOn, insertReply, moveUp, replyWith, takePlace } from './replying-queries.ts'

/** `already`: something else was sent with this form before. `closed`: nobody may write here, or not any more. */
export type Outcome = 'sent' | 'already' | 'closed'

type Typed = { tekst: string; nonce: string; taal?: Tongue | null }

/** Goes on in a conversation, and tells the others in it (D8, E1). A second press of the same form finds what the first wrote (check 33). */
export async function reply(scope: Scope, messageId: string, withId: string, typed: Typed): Promise<Outcome> {
  const nonce = /^[\w-]{20,64}$/.test(typed.nonce) ? typed.nonce : newSecret()
  const one = { id: newId(scope.now), messageId, withId, body: typed.tekst, nonce, language: typed.taal ?? null }
  const [, , , , , owed, [found]] = await repeatable(() =>
    scope.db.batch([
      insertReply(scope, one),
      handOn(scope, one),
      moveUp(scope, one),
      takePlace(scope, one),
      comeBack(scope, one),
      owingReply(scope, one.id),
      replyWith(scope, one),
    ]),
  )
  await queueDue(scope, owed)
  if (!found) return 'closed'
  return found.id === one.id || found.body === one.body ? 'sent' : 'already'
}
