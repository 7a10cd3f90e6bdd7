import type { FileProblem } from '../../templates/albums/manage.tsx'
import { albumTexts } from '../../templates/albums/texts.ts'
import { photoTexts } from '../../templates/photos/texts.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import { readGif } from '../photos/gif.ts'
import { pictureIn, sizeProblem } from '../photos/taking.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { turns } from '../turns.ts'
import {
  animationName,
  copyAtOnce,
  copyLater,
  incomingName,
  key,
  originalName,
  originalOf,
  put,
  putOriginal,
} from './copies.ts'
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
export type Coming = { albumId: string; nonce: string; position: number; caption: string; alt: string }
export type Stored = { ok: true; id: string; isNew: boolean } | { ok: false; problem: Text }
const refused = (problem: Text): Stored => ({ ok: false, problem })

/** Its bytes, once it is its turn to be held; null when they went meanwhile. */
type Photo = { name: string; bytes: () => Promise<Bytes | null> }
type Bytes = Uint8Array<ArrayBuffer>

/**
 * Of one photo at a time all bytes are held, and of a few some are on their way into the store: whoever comes besides waits with
 * its bytes unread. An isolate has 128 MB for all that it does (npm run bench -- photos).
 */
const making = turns(1)
const comingIn = turns(3)
const copying = turns(1)

/** One that came in a form. */
export async function storePhoto(scope: Scope, { file, ...coming }: Coming & { file: File }): Promise<Stored> {
  const problem = sizeProblem(file)
  if (problem) return refused(photoTexts[problem])
  const place = await takePlace(scope, coming, 'photo')
  if (!place) return refused(albumTexts.full)
  return keep(scope, place, { name: file.name, bytes: () => pictureIn(file) })
}

/** Several, one after another: each is held whole while it is made. What is good is kept, whatever is wrong with another. */
export async function storePhotos(scope: Scope, coming: readonly (Coming & { file: File })[]) {
  const stored: Stored[] = []
  const problems: FileProblem[] = []
  for (const one of coming) {
    const outcome = await storePhoto(scope, one)
    stored.push(outcome)
    if (!outcome.ok) problems.push({ name: one.file.name.slice(0, 100), problem: outcome.problem })
  }
  return { stored, problems }
}

type Sent = Coming & { size: number; body: AsyncIterable<Uint8Array> }

/**
 * One that comes by itself. It goes by as it comes, into the store, so that nothing of it is held for as long as a slow line
 * takes; only then its turn comes.
 */
export async function receivePhoto(scope: Scope, { size, body, ...coming }: Sent): Promise<Stored> {
  const problem = sizeProblem({ size, name: coming.nonce })
  if (problem) return refused(photoTexts[problem])
  const place = await takePlace(scope, coming, 'photo')
  if (!place) return refused(albumTexts.full)
  const [at, about] = [key(place.id, incomingName), { type: 'application/octet-stream', name: '' }]
  if (place.state !== 'there') await comingIn(() => scope.files.putParts(at, body, size, about))
  const stored = await keep(scope, place, { name: coming.nonce, bytes: () => bytesAt(scope, at) })
  await scope.files.delete(at)
  return stored
}

/** Upright, without what a camera wrote into it, one original and what pages show of it (I1). */
async function keep(scope: Scope, place: Item, photo: Photo): Promise<Stored> {
  if (place.state === 'there') return { ok: true, id: place.id, isNew: false }
  const made = await making(() => makeFiles(scope, place.id, photo))
  if (made === 'gone') return sentTwice(scope, place.id)
  if (typeof made === 'string') {
    await forgetItem(scope, place.id)
    return refused(photoTexts[made])
  }
  const [stands] = await markThere(scope, place.id, made)
  // Somebody threw it away while it was being made.
  if (!stands) await forgetItem(scope, place.id)
  else await scope.later([{ kind: 'albums.copies', itemId: place.id }])
  return { ok: true, id: place.id, isNew: true }
}

/** Its bytes are gone because the other one of the two is done, or because it was thrown away. */
async function sentTwice(scope: Scope, id: string): Promise<Stored> {
  const [item] = await itemNamed(scope, id)
  if (item?.state === 'there') return { ok: true, id, isNew: false }
  throw new Error(`photo ${id} went while it was being made`)
}

/** Its row is there before its files. One of the same name that was begun before is gone on with. */
export async function takePlace(scope: Scope, coming: Coming, kind: Kind): Promise<Item | undefined> {
  const { albumId, nonce, position, caption, alt } = coming
  const place: Place = { id: newId(scope.now), albumId, nonce, kind, position, caption, alt }
  const [, [item]] = await scope.db.batch([insertItem(scope, place, most), itemByNonce(scope, albumId, nonce)] as const)
  return item?.state === 'going' ? undefined : item
}

async function makeFiles(scope: Scope, id: string, { name, bytes }: Photo) {
  const original = await originalFrom(scope, id, name, await bytes())
  if (typeof original === 'string') return original
  const own = await putOriginal(scope, id, original.bytes)
  const shown = await copyAtOnce(scope, id, original.bytes)
  const { kind, width, height, moving } = original
  return { kind, width, height, bytes: own + moving + shown }
}

/** What was sent is let go of here: of that, only what moves is kept as it came. */
async function originalFrom(scope: Scope, id: string, name: string, bytes: Bytes | null) {
  if (!bytes) return 'gone' as const
  const found = taken(name, bytes)
  if ('problem' in found) return found.problem
  const original = await originalOf(scope, bytes)
  if (!original) return 'unreadable' as const
  const gif = found.kind === 'animation' ? readGif(bytes) : null
  return { ...original, kind: found.kind, moving: gif ? await put(scope, id, animationName, 'image/gif', gif.bare) : 0 }
}

async function bytesAt({ files }: Scope, at: string) {
  const file = await files.get(at)
  return file && new Uint8Array(await new Response(file.body).arrayBuffer())
}

/** Makes what pages ask for besides, of the original; again is harmless, since it makes the same under the same names. */
export async function makeCopies(scope: SchoolScope, itemId: string) {
  const [item] = await itemNamed(scope, itemId)
  if (item?.state !== 'there' || item.madeAt) return
  const original = await scope.files.get(key(itemId, originalName))
  if (!original) throw new Error(`photo ${itemId} has no original`)
  const made = await copying(async () =>
    copyLater(scope, itemId, new Uint8Array(await new Response(original.body).arrayBuffer())),
  )
  const [stands] = await markMade(scope, itemId, item.bytes + made)
  if (!stands) await forgetItem(scope, itemId)
}
