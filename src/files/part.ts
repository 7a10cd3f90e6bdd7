/** Some bytes of a file. */
export type Part = { offset: number; length: number }

/**
 * What a Range header asks of a file of this size (RFC 9110, 14.1.2): one part, or 'none' where no byte of the file is meant.
 * Null, which is all of it, for what we do not read: several parts, other units, nonsense.
 */
export function partIn(header: string | undefined, size: number): Part | 'none' | null {
  const [, first, last] = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first === '') return between(Math.max(0, size - Number(last)), size - 1)
  if (last !== '' && Number(last) < Number(first)) return null
  return between(Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1))
}

const between = (first: number, last: number) =>
  first > last ? ('none' as const) : { offset: first, length: last - first + 1 }
