import type { Platform } from '../platform/ports.ts'
import { untoldPosts } from './sweep-queries.ts'

/** Posts a tick and shard; what is left comes next tick. */
const most = 200

/** Tells of what came out, also when a tick was late or came twice (check 31): telling the same again owes nobody more. */
export async function sweepPosts(platform: Platform, shard: string) {
  const untold = await untoldPosts(platform.shard(shard), platform.now(), most)
  await platform.enqueue(
    untold.map(({ school_id: schoolId, id: postId }) => ({ schoolId, job: { kind: 'posts.tell' as const, postId } })),
  )
}
