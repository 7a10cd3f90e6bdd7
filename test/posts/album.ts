import { eq } from 'drizzle-orm'
import { key, originalName } from '../../src/albums/copies.ts'
import { albumItems, albums, albumTags } from '../../src/albums/schema.ts'
import { newIds } from '../../src/ids.ts'
import { posts } from '../../src/posts/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'

type Crowd = { teacher: string; children: readonly string[] }

/** A post's album of 200 photos, in some of which children are tagged whom nobody has answered for; answers its first photo. */
export async function albumOfPost({ db, now, files }: SchoolScope, { teacher, children }: Crowd, postId: string) {
  const ids = newIds(now, 200)
  const about = { albumId: postId, ownerId: teacher, at: now, kind: 'photo' as const, state: 'there' as const }
  const items = ids.map((id, place) => ({
    ...about,
    id,
    nonce: id,
    position: place + 1,
    width: 2560,
    height: 1920,
    bytes: 1,
  }))
  const tagged = ids.slice(150, 160)
  await db.batch([
    db.insert(albums, { id: postId, ownerId: teacher, at: now }),
    ...db.insertMany(albumItems, items),
    ...db.insertMany(
      albumTags,
      tagged.map((itemId) => ({ itemId, pupilId: children[0]!, byId: teacher, at: now })),
    ),
    db.update(posts, eq(posts.id, postId), { albumId: postId }),
  ])
  await files.put(key(ids[0]!, originalName), new Uint8Array([1]), { type: 'image/jpeg', name: '' })
  return ids[0]!
}
