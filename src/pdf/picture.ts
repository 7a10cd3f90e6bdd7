/** A picture in colours, row by row from the top, and how solid each dot is where some are not. */
export type Picture = { width: number; height: number; colours: Uint8Array; solidity: Uint8Array | null }

/** What a PNG says of itself: its dots, the bits of each part of one, and what those parts are. */
type Shape = { width: number; height: number; bits: number; kind: number; palette: Uint8Array; seeThrough: Uint8Array }

/** How many parts a dot has: grey, colours, one from a palette, and the first two with how solid it is. */
const partsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** The dots of a PNG, since a PDF takes none as it is; null for one that comes in turns or more finely than eight bits. */
export async function pictureOfPng(bytes: Uint8Array): Promise<Picture | null> {
  const parts = chunksOf(bytes)
  const header = parts.find(({ kind }) => kind === 'IHDR')?.body
  if (header?.[12] !== 0 || header[8]! > 8) return null
  const view = new DataView(header.buffer, header.byteOffset)
  const held = (kind: string) => parts.find((part) => part.kind === kind)?.body ?? new Uint8Array()
  const shape = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: header[8]!,
    kind: header[9]!,
    palette: held('PLTE'),
    seeThrough: held('tRNS'),
  }
  return dotsOf(shape, await unpacked(parts.filter(({ kind }) => kind === 'IDAT').map(({ body }) => body)))
}

function chunksOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: { kind: string; body: Uint8Array }[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ kind, body: bytes.subarray(at + 8, at + 8 + view.getUint32(at)) })
  }
  return chunks
}

async function unpacked(bodies: readonly Uint8Array[]) {
  const packed = new Blob(bodies as Uint8Array<ArrayBuffer>[]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

function dotsOf(shape: Shape, drawn: Uint8Array): Picture {
  const { width, height } = shape
  const rows = rowsOf(shape, drawn)
  const colours = new Uint8Array(width * height * 3)
  const solidity = new Uint8Array(width * height)
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < width; x++) {
      const [colour, solid] = dotAt(shape, row, x)
      colours.set(colour, (y * width + x) * 3)
      solidity[y * width + x] = solid
    }
  }
  return { width, height, colours, solidity: solidity.every((one) => one === 255) ? null : solidity }
}

/** Each row is kept as what it differs by from its neighbours (PNG 9.2). */
function rowsOf({ width, height, bits, kind }: Shape, drawn: Uint8Array) {
  const length = Math.ceil((width * bits * partsOf[kind]!) / 8)
  const step = Math.max(1, (bits * partsOf[kind]!) >> 3)
  const rows: Uint8Array[] = []
  for (let y = 0; y < height; y++) {
    const at = y * (length + 1)
    const row = drawn.slice(at + 1, at + 1 + length)
    addNeighbours(row, rows[y - 1] ?? new Uint8Array(length), drawn[at] ?? 0, step)
    rows.push(row)
  }
  return rows
}

function addNeighbours(row: Uint8Array, above: Uint8Array, filter: number, step: number) {
  for (let at = 0; at < row.length; at++) {
    const [left, up, corner] = [row[at - step] ?? 0, above[at]!, above[at - step] ?? 0]
    row[at] = row[at]! + [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter]!
  }
}

function nearest(left: number, up: number, corner: number) {
  const [fromLeft, fromUp, fromCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ] as const
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left
  return fromUp <= fromCorner ? up : corner
}

type Dot = [colour: ArrayLike<number>, solid: number]

function dotAt({ bits, kind, palette, seeThrough }: Shape, row: Uint8Array, x: number): Dot {
  if (kind === 6) return [row.subarray(x * 4, x * 4 + 3), row[x * 4 + 3]!]
  if (kind === 2) return [row.subarray(x * 3, x * 3 + 3), 255]
  if (kind === 4) return [grey(row[x * 2]!), row[x * 2 + 1]!]
  const value = (row[(x * bits) >> 3]! >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1)
  if (kind === 3) return [palette.subarray(value * 3, value * 3 + 3), seeThrough[value] ?? 255]
  return [grey((value * 255) / ((1 << bits) - 1)), 255]
}

const grey = (value: number) => [value, value, value]
