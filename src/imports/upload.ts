import { readEdexml } from './edexml/edexml.ts'
import { type GuardianList, readGuardianList } from './guardians/guardian-list.ts'
import { planGuardianList } from './guardians/guardian-plan.ts'
import { asCalled } from './planning/call-names.ts'
import type { Plan } from './planning/plan.ts'
import type { Moment, Present } from './planning/present.ts'
import type { Fault, SchoolFile } from './pupils/school-file.ts'
import { planSchoolFile } from './pupils/school-plan.ts'
import type { ImportKind } from './schema.ts'

export type Upload = { name: string; bytes: Uint8Array }

/** A file that could be read, as what it turned out to be. */
export type Source = { kind: 'edexml'; file: SchoolFile } | { kind: 'guardians'; list: GuardianList }
export type Reading = { ok: true; source: Source } | { ok: false; faults: Fault[] }

export const readUpload = (upload: Upload) => readAs(kindOf(upload), upload.bytes)

export function readAs(kind: ImportKind, bytes: Uint8Array): Reading {
  if (kind === 'edexml') {
    const reading = readEdexml(bytes)
    return reading.ok ? { ok: true, source: { kind, file: reading.file } } : reading
  }
  const list = readGuardianList(bytes)
  return list.rows.length > 0 ? { ok: true, source: { kind, list } } : { ok: false, faults: list.faults }
}

/** By what is in it, whatever it is called; a name that ends in .xml is taken at its word, so that what is wrong can be said. */
function kindOf({ name, bytes }: Upload): ImportKind {
  if (/\.xml$/i.test(name)) return 'edexml'
  const start = bytes.subarray(0, 20).find((byte) => byte > 0x20 && byte < 0x7f)
  return start === '<'.charCodeAt(0) ? 'edexml' : 'guardians'
}

export function planOf(source: Source, present: Present, moment: Moment): Plan {
  const plan =
    source.kind === 'edexml'
      ? planSchoolFile(source.file, present, moment)
      : planGuardianList(source.list, present, moment)
  return { ...plan, personChanges: plan.personChanges.map(asCalled(present)) }
}
