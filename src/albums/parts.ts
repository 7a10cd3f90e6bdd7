/** A film comes in parts of this many bytes, but for the last, so that a lost line costs no more than one of them. */
export const partSize = 8 * 1024 * 1024
/** 200 MB: some minutes of a telephone's film. */
export const mostParts = 25
export const largestFilm = partSize * mostParts

export const partName = (part: number) => `deel-${part}`

export const partsOf = (size: number) => Math.ceil(size / partSize)
