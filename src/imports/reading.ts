import { fileTexts } from '../../templates/imports/file-texts.ts'
import { readEdexml } from './edexml/edexml.ts'
import { strangeAmong, strangeIn } from './files/strange.ts'
import { isZip, openZip, readingZip, type Zip } from './files/zip.ts'
import type { GuardianList } from './guardians/guardian-list.ts'
import { type Bundle, bundleIn, fileNameOf, isBundle } from './oneroster/bundle.ts'
import { type OneRoster, readOneRoster } from './oneroster/oneroster.ts'
import { recordFile } from './oneroster/records.ts'
import { withoutNationalKeys } from './pupils/national-keys.ts'
import type { Fault, SchoolFile } from './pupils/school-file.ts'
import { readCsv } from './tables/csv.ts'
import { megabytes, type Table, type TableReading } from './tables/table.ts'
import { isWorkbook, readWorkbook } from './workbooks/workbook.ts'

export type Upload = { name: string; bytes: Uint8Array }

/** A file that could be read, without what we may not have (N8): all of it that is kept. */
export type Read =
  | { kind: 'edexml'; file: SchoolFile }
  | { kind: 'oneroster'; schools: OneRoster[] }
  | { kind: 'table'; table: Table }
export type Reading = { ok: true; read: Read } | { ok: false; faults: Fault[] }

/** What a file says, once it is known of which school it is, or what its columns mean. */
export type Source = {
  kind: 'edexml' | 'oneroster' | 'pupils' | 'guardians' | 'staff'
  file: SchoolFile | null
  guardians: GuardianList | null
}

/** By what is in them, whatever they are called; several together are the loose files of a bundle. */
export function readUploads(uploads: readonly Upload[], today: string): Reading {
  const [upload, another] = uploads
  if (!upload) return refused(fileTexts.empty)
  const tooBig = uploads.find(({ bytes }) => bytes.byteLength > megabytes * 1_000_000)
  if (tooBig) return refused(fileTexts.tooBig(megabytes))
  if (another || isLooseBundle(upload)) return readLoose(uploads, today)
  if (isZip(upload.bytes)) return readingZip(() => readZip(openZip(upload.bytes), today))
  if (isCompound(upload.bytes)) return refused(fileTexts.oldWorkbook)
  const strange = strangeIn(upload.bytes)
  if (strange) return refused(strange)
  if (isXml(upload)) return readSchool(upload.bytes)
  return listed(readCsv(upload.bytes))
}

function readSchool(bytes: Uint8Array): Reading {
  const reading = readEdexml(bytes)
  if (!reading.ok) return reading
  const { file } = withoutNationalKeys({ file: reading.file, guardians: null })
  return { ok: true, read: { kind: 'edexml', file } }
}

function readZip(zip: Zip, today: string): Reading {
  if (isWorkbook(zip)) return listed(readWorkbook(zip))
  if (isBundle(zip.names)) return bundled(bundleIn(zip), today)
  const strange = strangeAmong(zip.names)
  if (strange) return refused(strange)
  const nested = zip.names.find((name) => /\.(?:zip|xlsx|xml|csv)$/i.test(name))
  return nested ? refused(fileTexts.unpackFirst, nested) : refused(fileTexts.unknownZip)
}

const listed = (reading: TableReading): Reading =>
  reading.ok ? { ok: true, read: { kind: 'table', table: reading.table } } : reading

function bundled(bundle: Bundle, today: string): Reading {
  const reading = readOneRoster(bundle, today)
  if (!reading.ok) return reading
  const schools = reading.schools.map((school) => ({ ...school, ...withoutNationalKeys(school) }))
  return { ok: true, read: { kind: 'oneroster', schools } }
}

function readLoose(uploads: readonly Upload[], today: string): Reading {
  const strange = uploads.find(({ name }) => fileNameOf(name) === null && !/\.csv$/i.test(name))
  if (strange || !isBundle(uploads.map(({ name }) => name))) return refused(fileTexts.oneFile, strange?.name ?? null)
  return readingZip(() => {
    const files = uploads.flatMap(({ name, bytes }) => {
      const known = fileNameOf(name)
      return known ? [[known, recordFile(`${known}.csv`, bytes)] as const] : []
    })
    return bundled(Object.fromEntries(files), today)
  })
}

/** A users.csv by itself, and no list that somebody called so. */
const isLooseBundle = ({ name, bytes }: Upload) =>
  fileNameOf(name) === 'users' && /^[^\r\n]*sourcedid/i.test(new TextDecoder().decode(bytes.subarray(0, 400)))

/** Word's and Excel's older files, and those with a password. */
const isCompound = ([first, second, third]: Uint8Array) => first === 0xd0 && second === 0xcf && third === 0x11

/** A name that ends in .xml is taken at its word, so that what is wrong can be said. */
function isXml({ name, bytes }: Upload) {
  if (/\.xml$/i.test(name)) return true
  const start = bytes.subarray(0, 20).find((byte) => byte > 0x20 && byte < 0x7f)
  return start === '<'.charCodeAt(0)
}

const refused = (text: Fault['text'], element: string | null = null): Reading => ({
  ok: false,
  faults: [{ text, line: null, element }],
})
