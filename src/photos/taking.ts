import { type Header, headerOf } from './pictures.ts'

/** What we take of a picture, in bytes and in pixels: more than any telephone makes, and less than would fill an isolate. */
export const largestPicture = 12 * 1024 * 1024
const mostPixels = 60_000_000
const longestSide = 12_000
const leastSide = 32

export type PictureProblem = 'none' | 'empty' | 'tooLarge' | 'notAPicture' | 'tooManyPixels' | 'tooSmall' | 'cutOff'

/** Its bytes, or none of one that is too large to look at. */
export const pictureIn = async (file: File) =>
  file.size > largestPicture ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())

/** From its header alone: what is larger than we take is never decoded (check 26). */
export const pictureProblem = (file: Named, bytes: Uint8Array): PictureProblem | null =>
  sizeProblem(file) ?? headerProblem(headerOf(bytes))

type Named = Pick<File, 'size' | 'name'>

export function sizeProblem({ size, name }: Named): PictureProblem | null {
  if (size > largestPicture) return 'tooLarge'
  if (size > 0) return null
  // A browser sends a file of no name where none was chosen.
  return name === '' ? 'none' : 'empty'
}

export function headerProblem(header: Header | null): PictureProblem | null {
  if (!header) return 'notAPicture'
  const { width, height, whole } = header
  if (width > longestSide || height > longestSide || width * height > mostPixels) return 'tooManyPixels'
  if (Math.min(width, height) < leastSide) return 'tooSmall'
  return whole ? null : 'cutOff'
}
