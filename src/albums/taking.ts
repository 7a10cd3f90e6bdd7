import { isGif, readGif } from '../photos/gif.ts'
import { headerProblem, type PictureProblem, pictureProblem } from '../photos/taking.ts'

/** Of a moving picture, all its frames together: a phone draws every one of them. */
const mostFramePixels = 200_000_000

type Taken = { kind: 'photo' | 'animation' } | { problem: PictureProblem }

/** What a file is by its content, whatever it is called, from its header alone: nothing is decoded yet (checks 21 and 26). */
export function taken(name: string, bytes: Uint8Array): Taken {
  if (!isGif(bytes)) {
    const problem = pictureProblem({ size: bytes.length, name }, bytes)
    return problem ? { problem } : { kind: 'photo' }
  }
  const gif = readGif(bytes)
  const problem = headerProblem(gif)
  if (!gif || problem) return { problem: problem ?? 'notAPicture' }
  if (gif.frames * gif.width * gif.height > mostFramePixels) return { problem: 'tooManyPixels' }
  return { kind: gif.frames > 1 ? 'animation' : 'photo' }
}
