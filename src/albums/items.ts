import { albumTexts } from '../../templates/albums/texts.ts'
import { photoTexts } from '../../templates/photos/texts.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import { readGif } from '../photos/gif.ts'
import { pictureIn } from '../photos/taking.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { animationName, copyAtOnce, copyLater, key, originalName, originalOf, put, putOriginal } from './copies.ts'
import { forgetItem } from './forgetting.ts'
import { insertAlbum, insertItem, itemByNonce, itemNamed, markMade, markThere, type Place } from './queries.ts'
import type { Item, Kind } from './schema.ts'
import { taken } from './taking.ts'

/** Of one person in a day, of one album, and in bytes of one school. */
export const most = { aDay: 600, inAlbum: 400, bytes: 50_000_000_000 }

/** An album that nothing has yet: it goes in a day unless something takes it (`holdAlbum`). */
export async function newAlbum(scope: Scope) {
  const id = newId(scope.now)
  await insertAlbum(scope, id)
  return id
}

/** `nonce` is the browser's name for it: sent again after a lost line, it is the same photo. */
export type Coming = { albumId: string; nonce: string; position: number; caption: string; alt: string; file: File }
export type Stored = { ok: true; id: string; isNew: boolean } | { ok: false; problem: Text }
const refused = (problem: Text): Stored => ({ ok: false, problem })

/** Keeps a photo: upright, without what a camera wrote into it, one original and what pages show of it (I1). */
export async function storePhoto(scope: Scope, coming: Coming): Promise<Stored> {
  const bytes = await pictureIn(coming.file)
  const found = taken(coming.file, bytes)
  if ('problem' in found) return refused(photoTexts[found.problem])
  const place = await takePlace(scope, coming, found.kind)
  if (!place) return refused(albumTexts.full)
  if (place.state === 'there') return { ok: true, id: place.id, isNew: false }
  const files = await makeFiles(scope, place, bytes)
  if (!files) {
    await forgetItem(scope, place.id)
    return refused(photoTexts.unreadable)
  }
  const [stands] = await markThere(scope, place.id, files)
  // Somebody threw it away while it was being made.
  if (!stands) await forgetItem(scope, place.id)
  else await scope.later([{ kind: 'albums.copies', itemId: place.id }])
  return { ok: true, id: place.id, isNew: true }
}

/** Its row is there before its files. One of the same name that was begun before is gone on with. */
export async function takePlace(scope: Scope, coming: Omit<Coming, 'file'>, kind: Kind): Promise<Item | undefined> {
  const { albumId, nonce, position, caption, alt } = coming
  const place: Place = { id: newId(scope.now), albumId, nonce, kind, position, caption, alt }
  const [, [item]] = await scope.db.batch([insertItem(scope, place, most), itemByNonce(scope, albumId, nonce)] as const)
  return item?.state === 'going' ? undefined : item
}

async function makeFiles(scope: SchoolScope, { id, kind }: Item, bytes: Uint8Array<ArrayBuffer>) {
  const original = await originalOf(scope, bytes)
  if (!original) return null
  const gif = kind === 'animation' ? readGif(bytes) : null
  const moving = gif ? await put(scope, id, animationName, 'image/gif', gif.bare) : 0
  const own = await putOriginal(scope, id, original.bytes)
  const shown = await copyAtOnce(scope, id, original.bytes)
  return { width: original.width, height: original.height, bytes: own + moving + shown }
}

/** Makes what pages ask for besides, of the original; again is harmless, since it makes the same under the same names. */
export async function makeCopies(scope: SchoolScope, itemId: string) {
  const [item] = await itemNamed(scope, itemId)
  if (item?.state !== 'there' || item.madeAt) return
  const original = await scope.files.get(key(itemId, originalName))
  if (!original) throw new Error(`photo ${itemId} has no original`)
  const bytes = new Uint8Array(await new Response(original.body).arrayBuffer())
  const made = await copyLater(scope, itemId, bytes)
  const [stands] = await markMade(scope, itemId, item.bytes + made)
  if (!stands) await forgetItem(scope, itemId)
}
