/** What is read of a mail (bytes): all that its reports and words are, and room for what comes along. */
export const mostRead = 4 * 1024 * 1024
/** Of lines that are all as long as each other, which is how a file is written into a mail, and no text is (bytes). */
const mostAlike = 256 * 1024

/** A mail of up to 25 MiB with the files in it cut short, so that the words after a picture are read as well as those before it. */
export async function shortened(raw: AsyncIterable<Uint8Array>) {
  const kept = new Uint8Array(mostRead)
  let [size, begin, before, alike] = [0, 0, 0, 0]
  for await (const part of raw) {
    for (let from = 0; from < part.length && size < mostRead; ) {
      const end = part.indexOf(newLine, from)
      const piece = part.subarray(from, Math.min(end === -1 ? part.length : end + 1, from + mostRead - size))
      kept.set(piece, size)
      size += piece.length
      from += piece.length
      if (piece.at(-1) !== newLine) continue
      const length = size - begin
      alike = length === before ? alike + length : 0
      before = length
      if (alike > mostAlike) size = begin
      begin = size
    }
    if (size === mostRead) break
  }
  return kept.subarray(0, size)
}

const newLine = 10

/** There was more of it than is read. */
export const isCut = (raw: Uint8Array) => raw.length >= mostRead
