import { convertIndexedToRgb, type DecodedPng, decode } from 'fast-png'

/** A picture in colours, row by row from the top, and how solid each dot is where some are not. */
export type Picture = { width: number; height: number; colours: Uint8Array; solidity: Uint8Array | null }

/** The dots of a PNG, since a PDF takes none as it is; null where it is none that can be read. */
export function pictureOfPng(bytes: Uint8Array): Picture | null {
  const png = decoded(bytes)
  if (!png) return null
  const { width, height, depth, channels, data } = png
  const parts = depth === 16 ? Uint8Array.from(data, (part) => part >> 8) : data
  const isGrey = channels < 3
  const isSolid = channels % 2 === 1
  const colours = new Uint8Array(width * height * 3)
  const solidity = new Uint8Array(width * height)
  for (let dot = 0; dot < width * height; dot++) {
    const at = dot * channels
    for (let part = 0; part < 3; part++) colours[dot * 3 + part] = parts[isGrey ? at : at + part]!
    solidity[dot] = isSolid ? 255 : parts[at + channels - 1]!
  }
  return { width, height, colours, solidity: solidity.every((one) => one === 255) ? null : solidity }
}

/** With a byte or two for each part of a dot; null also for greys of fewer bits, which no camera or logo has. */
function decoded(bytes: Uint8Array): DecodedPng | null {
  try {
    const png = decode(bytes)
    if (!png.palette) return png.depth < 8 ? null : png
    return { ...png, data: convertIndexedToRgb(png), depth: 8, channels: png.palette[0]?.length ?? 3 }
  } catch {
    return null // half a file, or another kind
  }
}
