import { owingPost, queueDue } from '../notifications/owing.ts'
import type { SchoolScope } from '../scope.ts'
import { isRecent, markTold } from './telling-queries.ts'

/** What came out longer ago is no news any more (ms): after a schedule that stood still, or in what was brought along. */
const lately = 2 * 86_400_000

/**
 * Owes whoever a post is new to a word of it, once, and notes that it was told: one batch, so that what is noted is owed. Once it
 * is for more people than it was, it is told to those who did not hear of it yet.
 */
export async function tellPost(scope: SchoolScope, id: string) {
  const [recent] = await isRecent(scope, id, new Date(scope.now.getTime() - lately))
  if (!recent) return void (await scope.db.batch([markTold(scope, id)]))
  const [owed] = await scope.db.batch([owingPost(scope, id), markTold(scope, id)])
  await queueDue(scope, owed)
}
