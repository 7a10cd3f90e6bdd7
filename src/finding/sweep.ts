import type { Statement } from '../db/batch.ts'
import { keyOf } from '../messages/pages.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import type { SchoolScope } from '../scope.ts'
import { takeInMessage, takeInTalk } from './entry-queries.ts'
import {
  keepWordsOfMessage,
  keepWordsOfReply,
  messagesWithoutWords,
  repliesWithoutWords,
  schoolsWithoutWords,
  staleEntries,
} from './words-queries.ts'

/** Texts of each kind a tick and school; what is left comes next tick. */
const textsATick = 100

/** Keeps the words of what was written before they were kept, and takes in what is to be found otherwise now, as after a new name. Safe to repeat. */
export async function sweepWords(platform: Platform, shard: string) {
  for (const { school_id: schoolId } of await schoolsWithoutWords(platform.shard(shard), textsATick)) {
    const scope = await openSchool(platform, schoolId)
    const [said, replied] = await scope.db.batch([
      messagesWithoutWords(scope, textsATick),
      repliesWithoutWords(scope, textsATick),
    ])
    await inOne(scope, [
      ...said.flatMap((one) => [keepWordsOfMessage(scope, one), ...takeInMessage(scope, one.id)]),
      ...replied.map((one) => keepWordsOfReply(scope, one)),
      ...talksOf(replied).flatMap(({ messageId, withId }) => takeInTalk(scope, messageId, withId)),
    ])
    const stale = await staleEntries(scope, textsATick)
    await inOne(
      scope,
      stale.flatMap(({ messageId, withId }) =>
        withId ? takeInTalk(scope, messageId, withId) : takeInMessage(scope, messageId),
      ),
    )
  }
}

const inOne = async (scope: SchoolScope, writes: readonly Statement[]) => {
  if (writes.length > 0) await scope.db.batch(writes)
}

/** Each once, however much was said in it. */
const talksOf = (said: readonly { messageId: string; withId: string }[]) => [
  ...new Map(said.map(({ messageId, withId }) => [keyOf(messageId, withId), { messageId, withId }])).values(),
]
