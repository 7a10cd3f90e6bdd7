import { Buffer } from 'node:buffer'
import { TooLarge } from '../errors.ts'

type Part = { name: string; isFile: boolean; chunks: Buffer[] }
type Reading = { rest: Buffer; part: Part | null; fields: FormData; size: number }

/** Of all texts together, and of one part's headers (bytes). */
const largest = { texts: 2 * 1024 * 1024, headers: 16 * 1024 }
const headersEnd = Buffer.from('\r\n\r\n')
const lastMark = Buffer.from('--')

/** The texts of a form too large to hold; its files go by unread, however large they are. Half a form is what came of it. */
export async function textsOfForm(body: ReadableStream<Uint8Array>, boundary: string) {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const reading: Reading = { rest: Buffer.from('\r\n'), part: null, fields: new FormData(), size: 0 }
  for await (const chunk of body) {
    reading.rest = Buffer.concat([reading.rest, chunk])
    while (step(reading, delimiter));
  }
  return reading.fields
}

/** True while there is more to do with what has been read. */
function step(reading: Reading, delimiter: Buffer) {
  const at = reading.rest.indexOf(delimiter)
  if (at < 0) {
    take(reading, Math.max(0, reading.rest.length - delimiter.length))
    return false
  }
  take(reading, at)
  const begin = delimiter.length
  const end = reading.rest.indexOf(headersEnd, begin)
  if (end < 0) {
    const isLast = reading.rest.subarray(begin, begin + 2).equals(lastMark)
    if (!isLast && reading.rest.length > begin + largest.headers) throw new TooLarge()
    if (isLast) finish(reading, null)
    return false
  }
  finish(reading, partFrom(reading.rest.subarray(begin, end).toString()))
  reading.rest = reading.rest.subarray(end + headersEnd.length)
  return true
}

/** So many bytes more of the part that is being read. */
function take(reading: Reading, length: number) {
  const { part, rest } = reading
  if (part && !part.isFile) {
    reading.size += length
    if (reading.size > largest.texts) throw new TooLarge()
    part.chunks.push(Buffer.from(rest.subarray(0, length)))
  }
  reading.rest = rest.subarray(length)
}

function finish(reading: Reading, next: Part | null) {
  const { part, fields } = reading
  if (part && !part.isFile) fields.append(part.name, Buffer.concat(part.chunks).toString())
  reading.part = next
}

/** As browsers write it (HTML, multipart/form-data): quotes and breaks in a name are escaped. */
function partFrom(headers: string): Part {
  const [, name = ''] = /;\s*name="([^"]*)"/i.exec(headers) ?? []
  const plain = name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  return { name: plain, isFile: /;\s*filename\*?=/i.test(headers), chunks: [] }
}
