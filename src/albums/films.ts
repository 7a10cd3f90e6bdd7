import { encode } from 'fast-png'
import { albumTexts } from '../../templates/albums/texts.ts'
import type { Text } from '../language.ts'
import { headerOf } from '../photos/pictures.ts'
import { pictureIn, pictureProblem } from '../photos/taking.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { blanked, type Reading } from './blanking.ts'
import { copyAtOnce, filmName, key, originalName, originalOf, putOriginal } from './copies.ts'
import { forgetItem } from './forgetting.ts'
import { type Coming, takePlace } from './items.ts'
import { isMp4, readMp4 } from './mp4.ts'
import { largestFilm, partName, partSize, partsOf } from './parts.ts'
import { itemByNonce, itemNamed, markThere, setFilm } from './queries.ts'
import type { Item } from './schema.ts'
import { isWebm, readWebm } from './webm.ts'

type ComingFilm = Coming & { size: number; poster: File | null }
type Begun = { ok: true; id: string; parts: number[] } | { ok: false; problem: Text }

/** A place for a film, with a frame of it that its browser chose; says which parts are there already. */
export async function beginFilm(scope: Scope, { size, poster, ...coming }: ComingFilm): Promise<Begun> {
  if (!(Number.isInteger(size) && size > 0)) return { ok: false, problem: albumTexts.filmCutOff }
  if (size > largestFilm) return { ok: false, problem: albumTexts.filmTooLarge }
  const item = await takePlace(scope, coming, 'film')
  if (item?.kind !== 'film') return { ok: false, problem: albumTexts.full }
  if (item.state === 'there') return { ok: true, id: item.id, parts: all(size) }
  if (item.filmSize === null) {
    await setFilm(scope, item.id, size)
    await putPoster(scope, item.id, poster)
  }
  return { ok: true, id: item.id, parts: await partsThere(scope, item.id, size) }
}

const all = (size: number) => Array.from({ length: partsOf(size) }, (_, part) => part)

async function partsThere({ files }: SchoolScope, id: string, size: number) {
  const found = await Promise.all(
    all(size).map(async (part) => {
      const file = await files.get(key(id, partName(part)), { offset: 0, length: 1 })
      await new Response(file?.body ?? null).arrayBuffer()
      return file ? [part] : []
    }),
  )
  return found.flat()
}

/** What it shows before it is played: the frame, or a plain dark one where the browser gave none. */
async function putPoster(scope: SchoolScope, id: string, poster: File | null) {
  const bytes = poster ? await pictureIn(poster) : new Uint8Array()
  const isPicture = poster !== null && pictureProblem(poster, bytes) === null
  const made = (isPicture ? await originalOf(scope, bytes) : null) ?? (await originalOf(scope, darkFrame()))
  if (!made) throw new Error('no poster came of a plain picture')
  await putOriginal(scope, id, made.bytes)
  await copyAtOnce(scope, id, made.bytes)
}

function darkFrame() {
  const [width, height] = [640, 360]
  return new Uint8Array(encode({ width, height, channels: 3, data: new Uint8Array(width * height * 3).fill(48) }))
}

type Part = { size: number; body: AsyncIterable<Uint8Array> }

/** One part of it, as long as it should be; false for what is none. Sent again it is the same part. */
export async function takePart(scope: SchoolScope, item: Item | undefined, part: number, { size: length, body }: Part) {
  const size = item?.filmSize ?? 0
  if (item?.state !== 'arriving' || !Number.isInteger(part) || part < 0 || part >= partsOf(size)) return false
  if (length !== Math.min(partSize, size - part * partSize)) return false
  const about = { type: 'application/octet-stream', name: '' }
  await scope.files.putParts(key(item.id, partName(part)), body, length, about)
  return true
}

type Whole = { ok: true; id: string } | { ok: false; problem: Text }

/** All parts as one film, without what it tells besides pictures and sound. No more than a part of it is held at once. */
export async function finishFilm(scope: Scope, albumId: string, nonce: string): Promise<Whole> {
  const [item] = await itemByNonce(scope, albumId, nonce)
  if (!item?.filmSize || item.state === 'going') return { ok: false, problem: albumTexts.filmCutOff }
  const { id, filmSize: size } = item
  if (item.state === 'there') return { ok: true, id }
  if ((await partsThere(scope, id, size)).length < partsOf(size)) return { ok: false, problem: albumTexts.filmCutOff }
  const found = await filmIn(readingOf(scope, id, size), size)
  if (typeof found === 'string') {
    await forgetItem(scope, id)
    return { ok: false, problem: albumTexts[found] }
  }
  const parts = partByPart(scope, id, size, found.blanks)
  await scope.files.putParts(key(id, filmName), parts, size, { type: found.type, name: '' })
  const { width, height, bytes } = await posterOf(scope, id)
  const [stands] = await markThere(scope, id, {
    kind: 'film',
    width,
    height,
    bytes: bytes + size,
    filmSize: size,
    filmType: found.type,
  })
  if (!stands) await forgetItem(scope, id)
  else {
    await scope.files.delete(all(size).map((part) => key(id, partName(part))))
    await scope.later([{ kind: 'albums.copies', itemId: id }])
  }
  return { ok: true, id }
}

/** By its content, whatever it is called. */
async function filmIn(read: Reading, size: number) {
  const start = await read(0, 16)
  if (isMp4(start)) return readMp4(read, size)
  return isWebm(start) ? readWebm(read, size) : ('notAFilm' as const)
}

async function posterOf({ files }: SchoolScope, id: string) {
  const file = await files.get(key(id, originalName))
  const bytes = new Uint8Array(await new Response(file?.body ?? null).arrayBuffer())
  const { width = 640, height = 360 } = headerOf(bytes) ?? {}
  return { width, height, bytes: bytes.length }
}

async function partOf({ files }: SchoolScope, id: string, part: number) {
  const file = await files.get(key(id, partName(part)))
  if (!file) throw new Error(`film ${id} lacks part ${part}`)
  return new Uint8Array(await new Response(file.body).arrayBuffer())
}

/** Across its parts, of which the last that was read is held. */
function readingOf(scope: SchoolScope, id: string, size: number): Reading {
  let held = { part: -1, bytes: new Uint8Array() }
  return async (from, length) => {
    const wanted = new Uint8Array(Math.max(0, Math.min(length, size - from)))
    for (let at = 0; at < wanted.length; ) {
      const part = Math.floor((from + at) / partSize)
      if (held.part !== part) held = { part, bytes: await partOf(scope, id, part) }
      const piece = held.bytes.subarray((from + at) % partSize, ((from + at) % partSize) + wanted.length - at)
      wanted.set(piece, at)
      at += piece.length
    }
    return wanted
  }
}

async function* partByPart(scope: SchoolScope, id: string, size: number, blanks: Parameters<typeof blanked>[2]) {
  for (const part of all(size)) yield blanked(await partOf(scope, id, part), part * partSize, blanks)
}

/** Of this album, by whoever may change it. */
export async function filmComing(scope: SchoolScope, albumId: string, itemId: string) {
  const [item] = await itemNamed(scope, itemId)
  return item?.albumId === albumId && item.kind === 'film' ? item : undefined
}
