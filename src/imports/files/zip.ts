import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Fault } from '../pupils/school-file.ts'
import { UnsafeZip, zipLimits } from './unsafe.ts'
import { entriesOf, type ZipEntry } from './zip-directory.ts'
import { unpacked } from './zip-unpacking.ts'

export type Zip = { names: readonly string[]; read: (name: string) => Uint8Array | null }

/** The files of a zip by their names, each unpacked only when it is asked for, and counted while it is. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = new Map<string, ZipEntry>()
  for (const entry of entriesOf(bytes)) {
    if (entries.has(entry.name)) throw new UnsafeZip(fileTexts.zipTwice, entry.name)
    entries.set(entry.name, entry)
  }
  let left = zipLimits.total
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      left -= entry.size
      if (left < 0) throw new UnsafeZip(fileTexts.zipTooBig, name)
      return unpacked(bytes, entry)
    },
  }
}

export const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b

/** Nothing in the bytes makes reading throw anything else that is not a fault of ours. */
export function readingZip<T>(read: () => T): T | { ok: false; faults: Fault[] } {
  try {
    return read()
  } catch (problem) {
    if (!(problem instanceof UnsafeZip)) throw problem
    return { ok: false, faults: [{ text: problem.text, line: null, element: problem.file }] }
  }
}
