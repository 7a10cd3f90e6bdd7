import { eq } from 'drizzle-orm'
import { key, names } from '../../src/albums/copies.ts'
import { albumItems } from '../../src/albums/schema.ts'
import { newId, newIds } from '../../src/ids.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { giveAlbum } from '../../src/posts/album-queries.ts'
import { posts } from '../../src/posts/schema.ts'
import { openSchool } from '../../src/schools/open.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { postOf } from '../posts/laying.ts'

/** The demo school, as its teacher. */
async function teachers(platform: Platform) {
  const found = await platform
    .shard('1')
    .prepare(
      `select s.school_id as school, a.person_id as person from settings s join accounts a on a.school_id = s.school_id
        where s.slug = 'regenboog' and a.user_name = 'leerkracht' collate nocase`,
    )
    .first<{ school: string; person: string }>()
  if (!found) throw new Error('no demo school')
  return scopeOf(await openSchool(platform, found.school), found.person)
}

/** A post of the teacher's that all who log in may read, with an album that is still empty. */
export async function layAlbum(platform: Platform) {
  const scope = await teachers(platform)
  const about = { groupId: null, visibility: 'users', title: 'Zomerfeest', authorId: scope.me.id } as const
  const post = postOf({ ...about, id: newId(new Date()), publishedAt: scope.now, toldAt: scope.now })
  await scope.db.batch([scope.db.insert(posts, post), ...giveAlbum(scope, post.id)])
  return { post: post.id }
}

/** What lies there of its photos, and how many of them have every width. */
export async function albumSoFar(platform: Platform, { post }: { post: string }) {
  const rows = await (await teachers(platform)).db.from(albumItems, eq(albumItems.albumId, post))
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
  return {
    there: rows.filter(({ state }) => state === 'there').length,
    made: rows.filter((row) => row.madeAt).length,
    bytes,
  }
}

/** An album of 200 that were all this one. */
export async function albumOf200(platform: Platform, { post }: { post: string }) {
  const scope = await teachers(platform)
  const [one] = await scope.db.from(albumItems, eq(albumItems.albumId, post))
  if (!one) throw new Error('no photo to make more of')
  const { post: other } = await layAlbum(platform)
  const ids = newIds(scope.now, 200)
  for (const name of names) {
    const file = await scope.files.get(key(one.id, name))
    if (!file) continue
    const bytes = new Uint8Array(await new Response(file.body).arrayBuffer())
    for (const id of ids) await scope.files.put(key(id, name), bytes, { type: file.type, name: '' })
  }
  const { schoolId: _, ...same } = one
  const rows = ids.map((id, place) => ({ ...same, id, nonce: id, albumId: other, position: place + 1 }))
  await scope.db.batch([...scope.db.insertMany(albumItems, rows)])
  return { post: other, item: ids[0]! }
}
