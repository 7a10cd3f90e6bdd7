import { repeatable } from '../db/retry.ts'
import { takeInTalk } from '../finding/entry-queries.ts'
import { newId, nonceOf } from '../ids.ts'
import type { Language } from '../language.ts'
import { owingReply, queueDue } from '../notifications/owing.ts'
import { updateWritingLanguage } from '../people/queries.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { comeBack, handOn, insertReply, moveUp, replyWith, takePlace } from './replying-queries.ts'

/** `already`: something else was sent with this form before. `closed`: nobody may write here, or not any more. */
export type Outcome = 'sent' | 'already' | 'closed'

/** `taal` as its author chose; `pages`: the language of the page it was written on. */
type Typed = { tekst: string; nonce: string; taal?: Tongue | null; pages?: Language }

/** Goes on in a conversation, and tells the others in it (D8, E1). A second press of the same form finds what the first wrote (check 33). */
export async function reply(scope: Scope, messageId: string, withId: string, typed: Typed): Promise<Outcome> {
  const nonce = nonceOf(typed.nonce)
  const language = typed.taal ?? writes(scope, typed.pages)
  const one = { id: newId(scope.now), messageId, withId, body: typed.tekst, nonce, language }
  const [, , , , , owed, [found]] = await repeatable(() =>
    scope.db.batch([
      insertReply(scope, one),
      handOn(scope, one),
      moveUp(scope, one),
      takePlace(scope, one),
      comeBack(scope, one),
      owingReply(scope, one.id),
      replyWith(scope, one),
      ...takeInTalk(scope, messageId, withId),
      ...(typed.taal ? [updateWritingLanguage(scope, typed.taal)] : []),
    ]),
  )
  await queueDue(scope, owed)
  if (!found) return 'closed'
  return found.id === one.id || found.body === one.body ? 'sent' : 'already'
}

/** What somebody writes in who did not say so: as last time, and else as their pages are. */
const writes = ({ me, school }: Scope, pages: Language = me.language ?? school.language): Tongue =>
  me.writingLanguage ?? pages
