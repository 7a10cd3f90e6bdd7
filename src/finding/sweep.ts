import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import {
  keepWordsOfMessage,
  keepWordsOfReply,
  messagesWithoutWords,
  repliesWithoutWords,
  schoolsWithoutWords,
} from './words-queries.ts'

/** Texts of each kind a tick and school; what is left comes next tick. */
const textsATick = 100

/** Keeps the words of what was written before they were kept, so that it is found as all else is. Safe to repeat. */
export async function sweepWords(platform: Platform, shard: string) {
  for (const { school_id: schoolId } of await schoolsWithoutWords(platform.shard(shard), textsATick)) {
    const scope = await openSchool(platform, schoolId)
    const [said, replied] = await scope.db.batch([
      messagesWithoutWords(scope, textsATick),
      repliesWithoutWords(scope, textsATick),
    ])
    const writes = [
      ...said.map((one) => keepWordsOfMessage(scope, one)),
      ...replied.map((one) => keepWordsOfReply(scope, one)),
    ]
    if (writes.length > 0) await scope.db.batch(writes)
  }
}
