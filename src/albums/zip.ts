import { Zip, ZipPassThrough } from 'fflate'
import type { SchoolFiles } from '../files/school-files.ts'
import { animationName, filmName, key, originalName } from './copies.ts'
import type { Item } from './schema.ts'

type Entry = Pick<Item, 'id' | 'kind' | 'filmType'> & { folder?: string | undefined }

/**
 * Photos and films as one zip, made while it is sent: of all of them no more than a piece is held. They are stored as they are,
 * since nothing makes a JPEG smaller.
 */
export function zipOf(files: SchoolFiles, entries: readonly Entry[], at: Date): ReadableStream<Uint8Array> {
  const pieces = piecesOf(files, entries, at)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

async function* piecesOf(
  files: SchoolFiles,
  entries: readonly Entry[],
  at: Date,
): AsyncGenerator<Uint8Array, undefined> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  for (const [place, entry] of entries.entries()) {
    const file = await files.get(key(entry.id, fileOf(entry)))
    if (!file) continue // thrown away since it was listed
    const one = new ZipPassThrough(nameOf(entry, place + 1))
    one.mtime = at
    zip.add(one)
    for await (const piece of file.body) {
      one.push(piece as Uint8Array) // safe: a file's body is bytes
      yield* made.splice(0)
    }
    one.push(new Uint8Array(), true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}

const fileOf = ({ kind }: Entry) => (kind === 'film' ? filmName : kind === 'animation' ? animationName : originalName)

const endings: Readonly<Record<string, string>> = { 'video/webm': 'webm', 'video/quicktime': 'mov' }

/** Numbered as they stand; a folder's name is made of letters alone, so that it leads nowhere (check 23). */
function nameOf({ kind, filmType, folder }: Entry, number: number) {
  const ending = kind === 'film' ? (endings[filmType ?? ''] ?? 'mp4') : kind === 'animation' ? 'gif' : 'jpg'
  const name = `${String(number).padStart(3, '0')}.${ending}`
  const safe = folder
    ?.normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .slice(0, 60)
  return safe ? `${safe}/${name}` : name
}
