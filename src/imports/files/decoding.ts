import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'

export type Decoded = { ok: true; text: string } | { ok: false; text: Text; line: number }

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const labels: Readonly<Record<string, Encoding | 'utf-16'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16',
  'utf-16be': 'utf-16',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
}

/** The encoding is the bytes' own mark, else what the XML declaration says, else UTF-8. */
export function decodeXml(bytes: Uint8Array): Decoded {
  const label = declaredEncoding(bytes)
  const found = markedEncoding(bytes) ?? wideEncoding(bytes)
  if (found) return decode(bytes, found)
  const declared = label ? labels[label] : 'utf-8'
  if (!declared) return { ok: false, text: fileTexts.unknownEncoding, line: 1 }
  if (declared === 'utf-16') return { ok: false, text: fileTexts.wrongEncoding('UTF-16'), line: 1 }
  if (declared === 'windows-1252' && isReallyUtf8(bytes))
    return { ok: false, text: fileTexts.wrongEncoding('ISO-8859-1'), line: firstWideLine(bytes) }
  return decode(bytes, declared)
}

/** A list saved by a spreadsheet says nothing about its encoding: strict UTF-8, or else the Windows one. */
export function decodeSheet(bytes: Uint8Array) {
  const decoded = decode(bytes, markedEncoding(bytes) ?? 'utf-8')
  return decoded.ok ? decoded.text : fromWindows1252(bytes)
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function wideEncoding([first, second]: Uint8Array): Encoding | null {
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return null
}

function declaredEncoding(bytes: Uint8Array) {
  const start = fromWindows1252(bytes.subarray(0, 300))
  return /<\?xml[^>]*\sencoding\s*=\s*["']([^"'>]+)["']/.exec(start)?.[1]?.trim().toLowerCase() ?? null
}

function decode(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === 'windows-1252') return { ok: true, text: fromWindows1252(bytes) }
  if (encoding === 'utf-16be') return decode(swapped(bytes), 'utf-16le')
  const text = strictly(bytes, encoding)
  if (text !== null) return { ok: true, text }
  return {
    ok: false,
    text: fileTexts.wrongEncoding(encoding.slice(0, 6).replace(/-$/, '').toUpperCase()),
    line: encoding === 'utf-8' ? firstBadLine(bytes) : 1,
  }
}

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le') {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

/** By hand, because runtimes differ on whether they have this decoder. */
function fromWindows1252(bytes: Uint8Array) {
  const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return text.replace(/[\u0080-\u009f]/g, (char) => upper[char.charCodeAt(0) - 0x80]!)
}

function swapped(bytes: Uint8Array) {
  const other = new Uint8Array(bytes.length)
  for (let at = 0; at < bytes.length; at++) other[at] = bytes[at ^ 1] ?? 0
  return other
}

export const strictUtf8 = (bytes: Uint8Array) => strictly(bytes, 'utf-8')

const isReallyUtf8 = (bytes: Uint8Array) => bytes.some((byte) => byte > 0x7f) && strictly(bytes, 'utf-8') !== null

const firstWideLine = (bytes: Uint8Array) =>
  lineOfByte(
    bytes,
    bytes.findIndex((byte) => byte > 0x7f),
  )

function firstBadLine(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.length : newline
    if (strictly(bytes.subarray(start, end), 'utf-8') === null) return lineOfByte(bytes, start)
    start = end + 1
  }
  return 1
}

function lineOfByte(bytes: Uint8Array, index: number) {
  let line = 1
  for (let at = 0; at < index; at++) if (bytes[at] === 0x0a) line++
  return line
}
