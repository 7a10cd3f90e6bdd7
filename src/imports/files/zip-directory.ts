import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { UnsafeZip, zipLimits } from './unsafe.ts'

export type ZipEntry = { name: string; method: number; packed: number; size: number; crc: number; start: number }

const marks = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 }
const most32 = 0xffffffff

/** What a zip's directory says is in it, each entry looked at before anything is unpacked. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start, end } = directoryOf(view)
  if (count > zipLimits.entries) throw new UnsafeZip(fileTexts.zipTooMany(zipLimits.entries))
  const entries: ZipEntry[] = []
  let at = start
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== marks.entry) throw new UnsafeZip(fileTexts.zipBroken)
    const { entry, next } = entryAt(view, bytes, at)
    at = next
    if (!entry.name.endsWith('/')) entries.push(entry)
  }
  refuseOverlap(entries, start)
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > zipLimits.total) throw new UnsafeZip(fileTexts.zipTooBig, largest(entries))
  return entries
}

const largest = (entries: ZipEntry[]) => [...entries].sort((a, b) => b.size - a.size)[0]?.name ?? null

/** The last mark of an end whose comment reaches the end of the file. */
function directoryOf(view: DataView) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) !== marks.end || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue
    const [count, size, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ]
    if (count === 0xffff) throw new UnsafeZip(fileTexts.zipTooMany(zipLimits.entries))
    if (start + size > at) throw new UnsafeZip(fileTexts.zipBroken)
    return { count, start, end: start + size }
  }
  throw new UnsafeZip(fileTexts.zipBroken)
}

function entryAt(view: DataView, bytes: Uint8Array, at: number) {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [crc, packed, size] = [
    view.getUint32(at + 16, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
  ]
  const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
    number,
    number,
    number,
  ]
  const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength))
  const isLink = ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000
  if (nameLength > zipLimits.name || isEscaping(name)) throw new UnsafeZip(fileTexts.zipName, shown(name))
  if (isLink) throw new UnsafeZip(fileTexts.zipLink, shown(name))
  if (flags & 1) throw new UnsafeZip(fileTexts.zipLocked, shown(name))
  if (method !== 0 && method !== 8) throw new UnsafeZip(fileTexts.zipBroken, shown(name))
  if (size > zipLimits.file || packed === most32) throw new UnsafeZip(fileTexts.zipTooBig, shown(name))
  const start = contentOf(view, view.getUint32(at + 42, true), name)
  return { entry: { name, method, packed, size, crc, start }, next: at + 46 + nameLength + extra + comment }
}

/** Where its content begins, after a head of its own. */
function contentOf(view: DataView, at: number, name: string) {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== marks.file)
    throw new UnsafeZip(fileTexts.zipBroken, shown(name))
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

/** Two entries that share their bytes make much of little. */
function refuseOverlap(entries: ZipEntry[], end: number) {
  const inOrder = [...entries].sort((a, b) => a.start - b.start)
  for (const [place, { name, start, packed }] of inOrder.entries())
    if (start + packed > (inOrder[place + 1]?.start ?? end)) throw new UnsafeZip(fileTexts.zipBroken, shown(name))
}

const nameIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Out of its folder, from the root, of a disk, or with a sign in it that no name has. */
const isEscaping = (name: string) => /(?:^|\/)\.\.(?:\/|$)|^\/|\\|^[a-z]:|\p{Cc}/iu.test(name) || name === ''

const shown = (name: string) => name.replace(/\p{Cc}/gu, ' ').slice(0, 80)
