/** The objects of a file, each with where it begins. Offsets count from the first byte here. */
export type Objects = { chunks: Uint8Array[]; size: number; offsets: [object: number, at: number][] }

export const noObjects = (): Objects => ({ chunks: [], size: 0, offsets: [] })

const text = new TextEncoder()
export const bytesOf = (written: string) => text.encode(written)

export const ref = (object: number) => `${object} 0 R`
/** Two decimals are a two-hundredth of a millimetre. */
export const number = (value: number) => String(Math.round(value * 100) / 100)
/** Any text, as UTF-16 with its mark (PDF 32000, 7.9.2.2). */
export const string = (value: string) =>
  `<feff${Array.from({ length: value.length }, (_, at) => value.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`

export function addBytes(to: Objects, bytes: Uint8Array) {
  to.chunks.push(bytes)
  to.size += bytes.length
}

export function addObject(to: Objects, object: number, body: string) {
  to.offsets.push([object, to.size])
  addBytes(to, bytesOf(`${object} 0 obj\n${body}\nendobj\n`))
}

/** A stream, compressed as PDF has it: zlib's own format. */
export async function addStream(to: Objects, object: number, about: string, content: Uint8Array) {
  const packed = await deflated(content)
  to.offsets.push([object, to.size])
  addBytes(to, bytesOf(`${object} 0 obj\n<<${about} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`))
  addBytes(to, packed)
  addBytes(to, bytesOf('\nendstream\nendobj\n'))
}

async function deflated(content: Uint8Array) {
  const packed = new Blob([content as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
