import type { Platform } from '../platform/ports.ts'
import { schoolsPerShard } from './queries.ts'

/** Where a new school goes: to the shard with the fewest schools, of equals the first. */
export async function emptiestShard({ directory, shards }: Platform) {
  const counts = new Map((await schoolsPerShard(directory)).map(({ shard, count }) => [shard, count]))
  const [emptiest] = [...shards].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
  if (emptiest === undefined) throw new Error('there is no shard')
  return emptiest
}
