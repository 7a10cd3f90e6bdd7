/** What may go with a message, as the content says it is; the name's ending must agree, so that nothing poses as another. */
const kinds = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { type: 'image/png', endings: ['png'] },
  gif: { type: 'image/gif', endings: ['gif'] },
  webp: { type: 'image/webp', endings: ['webp'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  csv: { type: 'text/csv; charset=utf-8', endings: ['csv'] },
  text: { type: 'text/plain; charset=utf-8', endings: ['txt'] },
} as const
type Kind = keyof typeof kinds

/** For the browser's file chooser. */
export const acceptedEndings = Object.values(kinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join()

/** The type we say it has when it is fetched, or nothing when we do not take it. */
export function typeOf(bytes: Uint8Array, name: string) {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const kind = kindsOf(bytes).find((one) => kinds[one].endings.some((allowed) => allowed === ending))
  return kind && kinds[kind].type
}

function kindsOf(bytes: Uint8Array): Kind[] {
  const start = latin(bytes.subarray(0, 16))
  if (start.startsWith('%PDF-')) return ['pdf']
  if (start.startsWith('\xff\xd8\xff')) return ['jpeg']
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return ['png']
  if (/^GIF8[79]a/.test(start)) return ['gif']
  if (/^RIFF.{4}WEBP/s.test(start)) return ['webp']
  if (start.startsWith('PK\x03\x04')) return documentsIn(namesInZip(bytes), bytes)
  return isPlain(bytes) ? ['text', 'csv'] : []
}

const parts: [string, Kind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]

/** A document that carries macros is a program, and is not taken. */
function documentsIn(names: ReadonlySet<string>, bytes: Uint8Array): Kind[] {
  if ([...names].some((name) => name.endsWith('vbaProject.bin'))) return []
  if (names.has('[Content_Types].xml')) return parts.flatMap(([part, kind]) => (names.has(part) ? [kind] : []))
  const declared = latin(bytes.subarray(30, 30 + 8 + kinds.odt.type.length))
  return names.has('content.xml') && declared === `mimetype${kinds.odt.type}` ? ['odt'] : []
}

/** The names in a zip's directory, which is all we read of it: nothing is unpacked. */
function namesInZip(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new Set<string>()
  let at = directoryStart(view)
  while (at >= 0 && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && names.size < 5000) {
    const length = view.getUint16(at + 28, true)
    names.add(latin(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The zip's last record says where its directory is; a comment of at most 64 KB may follow it. */
function directoryStart(view: DataView) {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true)
  }
  return -1
}

/** Text without markup at its start and without what no keyboard types. */
function isPlain(bytes: Uint8Array) {
  if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false
  return !/^(\xef\xbb\xbf)?\s*<|^MZ/.test(latin(bytes.subarray(0, 512)))
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 65_535))
