import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'

/** How files begin that can be no list, whatever they are called. */
const beginnings: readonly (readonly [RegExp, Text])[] = [
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif|avif))/s,
    fileTexts.picture,
  ],
  [
    /^\s*<svg[\s>]|^\s*<\?xml[^>]*\?>\s*(?:<!--(?:(?!-->).)*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/s,
    fileTexts.picture,
  ],
  [/^.{0,1000}?%PDF-\d/s, fileTexts.pdf],
  [/^\{\\rtf/, fileTexts.document],
  [
    /^\s*(?:<!--(?:(?!-->).)*-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body|table)[\s>]/is,
    fileTexts.webPage,
  ],
]

/** Why the content is no list; null where it may be one. */
export function strangeIn(bytes: Uint8Array): Text | null {
  const start = String.fromCharCode(...bytes.subarray(0, 2000)).replace(/^\xef\xbb\xbf/, '')
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? null
}

/** The same of what is in a zip: a letter or a spreadsheet of another program is one too. */
export function strangeAmong(names: readonly string[]): Text | null {
  if (names.some((name) => /^(?:word|ppt)\//.test(name))) return fileTexts.document
  return names.includes('mimetype') && names.includes('content.xml') ? fileTexts.openDocument : null
}
