import { withdrawEntry } from '../calendar/message-date-queries.ts'
import { repeatable } from '../db/retry.ts'
import { NotFound } from '../errors.ts'
import { takeInMessage } from '../finding/entry-queries.ts'
import { attachmentsOf, sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { questionnaireOf } from '../questionnaires/queries.ts'
import type { Scope } from '../scope.ts'
import {
  type Correction,
  keepPictures,
  keepVersion,
  renameDate,
  setText,
  setUnread,
  setWithdrawn,
  versionsOf,
  versionWith,
} from './queries.ts'
import type { MessageVersion } from './schema.ts'

/** What I sent, and what it said before I changed it. */
export type Sent = {
  message: Message
  versions: readonly MessageVersion[]
  /** A letter without a text of its own says something in its questions or attachments. */
  mayBeEmpty: boolean
}

export async function sentByMe(scope: Scope, messageId: string): Promise<Sent> {
  const [[message], versions, attachments, [questionnaire]] = await scope.db.batch([
    sentMessage(scope, messageId),
    versionsOf(scope, messageId),
    attachmentsOf(scope, messageId),
    questionnaireOf(scope, messageId),
  ])
  if (!message) throw new NotFound()
  return { message, versions, mayBeEmpty: questionnaire !== undefined || attachments.length > 0 }
}

/** From now on nobody but the sender reads it; whoever has not got it yet never gets it (D12). Pressed again it changes nothing. */
export async function withdraw(scope: Scope, messageId: string, because: string) {
  const [, [message]] = await repeatable(() =>
    scope.db.batch([
      setWithdrawn(scope, messageId, because),
      sentMessage(scope, messageId),
      ...withdrawEntry(scope, messageId),
    ]),
  )
  if (!message) throw new NotFound()
}

/** A second press finds what the first did; one over a text that was changed or withdrawn meanwhile does nothing (check 33). */
export async function correct(scope: Scope, correction: Correction): Promise<'changed' | 'overtaken'> {
  const batch = await repeatable(() =>
    scope.db.batch([
      keepVersion(scope, correction),
      setText(scope, correction),
      ...setUnread(scope, correction),
      ...keepPictures(scope, correction),
      ...takeInMessage(scope, correction.messageId),
      renameDate(scope, correction),
      versionWith(scope, correction.nonce),
    ]),
  )
  const [version] = batch.at(-1) as Awaited<ReturnType<typeof versionWith>> // safe: its statement is the last
  return version?.messageId === correction.messageId ? 'changed' : 'overtaken'
}
