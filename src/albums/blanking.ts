/** Bytes of a film that are written over, in place: what stands elsewhere in it stays where it is said to be. */
export type Blank = { from: number; to: number; bytes?: Uint8Array }

/** Reads so many bytes from a place on, or as many as there are. */
export type Reading = (from: number, length: number) => Promise<Uint8Array>

export type FilmFound = { type: 'video/mp4' | 'video/webm'; blanks: Blank[] }
export type FilmProblem = 'notAFilm' | 'filmCutOff'

/** With nothing in it but what is given instead. */
export const blank = (from: number, to: number, bytes?: Uint8Array): Blank => ({
  from,
  to,
  ...(bytes ? { bytes } : {}),
})

/** A part of the film, which begins at a place, with all that falls in it written over. */
export function blanked(part: Uint8Array, at: number, blanks: readonly Blank[]) {
  for (const { from, to, bytes } of blanks) {
    const [start, end] = [Math.max(from, at), Math.min(to, at + part.length)]
    if (start >= end) continue
    if (bytes) part.set(bytes.subarray(start - from, end - from), start - at)
    else part.fill(0, start - at, end - at)
  }
  return part
}
