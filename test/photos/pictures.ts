import { env } from 'cloudflare:workers'

// Pictures made here, with whatever a camera or an attacker may put in them.

type Pixel = readonly [red: number, green: number, blue: number]
export const red: Pixel = [220, 20, 20]
export const green: Pixel = [20, 200, 20]
export const blue: Pixel = [20, 20, 220]

export const bytesOf = (...parts: (string | readonly number[] | Uint8Array)[]) => {
  const all = parts.map((part) =>
    typeof part === 'string' ? Uint8Array.from(part, (letter) => letter.charCodeAt(0)) : Uint8Array.from(part),
  )
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const u16 = (value: number) => [value >>> 8, value & 255]

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}

function crc(bytes: Uint8Array) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

export const chunk = (kind: string, body: Uint8Array) =>
  bytesOf(u32(body.length), kind, body, u32(crc(bytesOf(kind, body))))
const header = (width: number, height: number) => chunk('IHDR', bytesOf(u32(width), u32(height), [8, 2, 0, 0, 0]))
const signature = '\x89PNG\r\n\x1a\n'

/** A PNG of these pixels, with any chunks of words besides. */
export async function png(width: number, height: number, at: (x: number, y: number) => Pixel, words: string[] = []) {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => at(x, y)).flat(),
  ])
  const drawn = await through(new CompressionStream('deflate'), bytesOf(...rows))
  const texts = words.map((word) => chunk('tEXt', bytesOf('Comment\0', word)))
  return bytesOf(signature, header(width, height), ...texts, chunk('IDAT', drawn), chunk('IEND', new Uint8Array()))
}

/** A PNG that says it has so many pixels, and has none. */
export const hollowPng = (width: number, height: number) =>
  bytesOf(signature, header(width, height), chunk('IDAT', new Uint8Array(300_000)), chunk('IEND', new Uint8Array()))

/** The pixels of a picture, whatever its kind: asked of the runtime as a PNG, and read here. */
export async function pixelsOf(picture: Uint8Array<ArrayBuffer>) {
  const bytes = await convert(picture, 'image/png')
  const view = new DataView(bytes.buffer)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const channels = bytes[25] === 6 ? 4 : 3
  const drawn: Uint8Array[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IDAT')
      drawn.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  const raw = await through(new DecompressionStream('deflate'), bytesOf(...drawn))
  unfilter(raw, width * channels, height, channels)
  const at = (x: number, y: number) => {
    const place = y * (width * channels + 1) + 1 + x * channels
    return [raw[place]!, raw[place + 1]!, raw[place + 2]!] as const
  }
  return { width, height, at, isLike: (x: number, y: number, pixel: Pixel) => isLike(at(x, y), pixel) }
}

const isLike = (one: Pixel, other: Pixel) => one.every((value, place) => Math.abs(value - other[place]!) < 60)

function unfilter(raw: Uint8Array, stride: number, height: number, channels: number) {
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1) + 1
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? raw[start + x - channels]! : 0
      const up = y > 0 ? raw[start - stride - 1 + x]! : 0
      const corner = y > 0 && x >= channels ? raw[start - stride - 1 + x - channels]! : 0
      raw[start + x] = raw[start + x]! + predicted(raw[start - 1]!, left, up, corner)
    }
  }
}

function predicted(filter: number, left: number, up: number, corner: number) {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const near = left + up - corner
  const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

export async function convert(picture: Uint8Array<ArrayBuffer>, format: 'image/png' | 'image/jpeg' | 'image/webp') {
  const made = await env.IMAGES.input(new Blob([picture]).stream()).output({ format })
  return new Uint8Array(await made.response().arrayBuffer())
}

export const segment = (marker: number, body: Uint8Array) => bytesOf([0xff, marker], u16(body.length + 2), body)

/** What a camera notes, in TIFF's own way: how it was held, its make, where it was, and a small picture of the whole. */
function exif(orientation: number, preview: Uint8Array) {
  const entry = (tag: number, type: number, count: number, value: readonly number[]) =>
    bytesOf(u16(tag), u16(type), u32(count), value)
  const make = bytesOf('GEHEIMMERK\0\0')
  const [first, gps] = [8, 8 + 2 + 3 * 12 + 4]
  const makeAt = gps + 2 + 2 * 12 + 4
  return bytesOf(
    'Exif\0\0MM\0*',
    u32(first),
    u16(3),
    entry(0x0112, 3, 1, [...u16(orientation), 0, 0]),
    entry(0x010f, 2, 11, u32(makeAt)),
    entry(0x8825, 4, 1, u32(gps)),
    u32(0),
    u16(2),
    entry(1, 2, 2, [...bytesOf('N\0'), 0, 0]),
    entry(2, 5, 1, u32(makeAt)),
    u32(0),
    make,
    preview,
  )
}

const xmp = bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><photoshop:City>GEHEIMESTAD</photoshop:City></x:xmpmeta>')
const iptc = bytesOf('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0fGEHEIMEFOTOGRAAF')

/** A photo as a camera leaves it: a JPEG with all of that, a comment, and more after its end. */
export async function photograph(picture: Uint8Array<ArrayBuffer>, orientation = 1) {
  const jpeg = await convert(picture, 'image/jpeg')
  const preview = await convert(await png(40, 30, () => green), 'image/jpeg')
  return bytesOf(
    jpeg.subarray(0, 2),
    segment(0xe1, exif(orientation, preview)),
    segment(0xe1, xmp),
    segment(0xed, iptc),
    segment(0xfe, bytesOf('<script>alert("GEHEIM")</script>')),
    jpeg.subarray(2),
    'GEHEIMNAHETEINDE',
  )
}

/** Everything that could tell where, when, with what or by whom, in any kind of picture. */
export const tells = /GEHEIM|Exif|xmpmeta|Photoshop|8BIM|ICCP|EXIF|XMP |http|script/

const box = (kind: string, ...parts: Uint8Array[]) => {
  const body = bytesOf(...parts)
  return bytesOf(u32(body.length + 8), kind, body)
}

/** An iPhone's own kind, as far as its header goes. */
export const heic = (width: number, height: number) =>
  bytesOf(
    box('ftyp', bytesOf('heic\0\0\0\0mif1heic')),
    box(
      'meta',
      bytesOf([0, 0, 0, 0]),
      box(
        'iprp',
        box(
          'ipco',
          box('ispe', bytesOf([0, 0, 0, 0], u32(512), u32(512))),
          box('ispe', bytesOf([0, 0, 0, 0], u32(width), u32(height))),
        ),
      ),
    ),
    box('mdat', new Uint8Array(1000)),
  )

export const asFile = (bytes: Uint8Array<ArrayBuffer>, name = 'foto.jpg', type = 'image/jpeg') =>
  new File([bytes], name, { type })
