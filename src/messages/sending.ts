import type { Addressed } from '../audiences/addressing.ts'
import type { Entry } from '../calendar/writing-queries.ts'
import { repeatable } from '../db/retry.ts'
import { NotFound, rootOf } from '../errors.ts'
import { takeInMessage } from '../finding/entry-queries.ts'
import { writesIn } from '../people/me.ts'
import { updateWritingLanguage } from '../people/queries.ts'
import type { NewQuestionnaire } from '../questionnaires/new.ts'
import type { RichText } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { insertMessage } from './queries.ts'
import type { Message, RepliesTo } from './schema.ts'
import {
  asItStood,
  deleteSent,
  insertDate,
  insertQuestionnaire,
  messageMayFollow,
  type Standing,
  sentBy,
} from './sending-queries.ts'

/** A letter ready to go. Its id is its draft's, and its audience has been found writable by its sender. */
export type NewMessage = {
  id: string
  subject: string
  body: string
  /** As it is shown, where plain paragraphs do not say it all. */
  rich: RichText | null
  /** As its writer said, who then goes on writing in it; else it is taken to be what they write in (D13). */
  language?: Tongue | null
  urgent: boolean
  audience: Addressed
  questionnaire: NewQuestionnaire | null
  /** What stands in the calendar for it (D11). */
  entry?: Entry | null
  repliesTo?: RepliesTo
}

/** Once, however often it is pressed: whoever comes second finds the message that is there (check 33). */
export async function send(scope: Scope, letter: NewMessage): Promise<Message> {
  const message = await sendFrom(scope, letter)
  if (!message) throw new NotFound()
  return message
}

/** The same from a draft as it stood: nothing goes when it was changed or taken back meanwhile. */
export async function sendFrom(
  scope: Scope,
  { id, questionnaire, entry, language, ...letter }: NewMessage,
  draft?: Standing,
) {
  const stands = draft ? asItStood(scope, draft) : undefined
  const found = sentBy(scope, id)
  const batch = await repeatable(() =>
    scope.db.batch([
      messageMayFollow(scope),
      ...(questionnaire ? insertQuestionnaire(scope, id, questionnaire, stands) : []),
      ...(entry ? insertDate(scope, id, entry, stands) : []),
      ...insertMessage(
        scope,
        { id, senderId: scope.me.id, ...letter, language: language ?? writesIn(scope.me), sentAt: scope.now },
        stands,
      ),
      ...(language ? [updateWritingLanguage(scope, language)] : []),
      deleteSent(scope, id),
      ...takeInMessage(scope, id),
      found,
    ]),
  )
  const [message] = batch.at(-1) as Awaited<typeof found> // safe: its statement is the last
  if (!message) return null
  await scope.startDispatch(id).catch((error) => {
    // Sent is sent: who comes by later finds it undelivered and starts it (sweep.ts).
    scope.log({ event: 'dispatch.notStarted', message: id, error: String(rootOf(error)), alert: true })
  })
  return message
}
