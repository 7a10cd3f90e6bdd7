import { bytesOf } from '../photos/pictures.ts'

const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const box = (kind: string, ...parts: (string | readonly number[] | Uint8Array)[]) => {
  const body = bytesOf(...parts)
  return bytesOf(u32(body.length + 8), kind, body)
}
const plain = [0, 0, 0, 0]
const handler = (kind: string) => box('hdlr', plain, plain, kind, 'appl', new Uint8Array(8), 'GEHEIMCAMERA AVC\0')
/** How the pictures are drawn, and by what. */
const coder = box('avc1', new Uint8Array(42), [15], 'GEHEIMCODER    ', new Uint8Array(16), [0, 24, 255, 255])
const taken = [0xe5, 0xa1, 0xa2, 0xa3]

/** A track whose one chunk of one sample lies at this place of the film. */
const track = (kind: string, at: number, length: number) =>
  box(
    'trak',
    box('tkhd', plain, taken, taken, new Uint8Array(72)),
    box(
      'mdia',
      box('mdhd', plain, taken, taken, new Uint8Array(12)),
      handler(kind),
      box(
        'minf',
        box(
          'stbl',
          box('stsd', plain, u32(1), coder),
          box('stsz', plain, u32(0), u32(1), u32(length)),
          box('stsc', plain, u32(1), u32(1), u32(1), u32(1)),
          box('stco', plain, u32(1), u32(at)),
        ),
      ),
    ),
  )

const pictures = 'BEELDBEELD'
const places = 'GEHEIMESPOOR52.09N'

/** A telephone's film: where it was taken (Apple's and Android's way), when, by what, and a track of where it went. */
export function mp4({ padding = 0, kind = 'vide' } = {}) {
  const head = box('ftyp', 'qt  ', plain, 'qt  ')
  const rest = box('free', 'GEHEIMRESTJE')
  const data = box('mdat', new Uint8Array(padding), pictures, places)
  const at = head.length + rest.length + 8 + padding
  const index = box(
    'moov',
    box('mvhd', plain, taken, taken, new Uint8Array(88)),
    track(kind, at, pictures.length),
    box('GEHM', 'GEHEIMDOOS'),
    track('meta', at + pictures.length, places.length),
    box('udta', box('\xa9xyz', 'GEHEIM+52.0907+005.1214/')),
    box('meta', plain, 'com.apple.quicktime.location.ISO6709GEHEIM+52.09+005.12/'),
  )
  const piece = box('moof', box('traf', box('udta', 'GEHEIMSTUK')))
  return bytesOf(head, rest, data, index, piece, box('uuid', 'GEHEIMXMP'), box('sefd', 'GEHEIMMERK'))
}

const element = (id: readonly number[], ...parts: (string | readonly number[] | Uint8Array)[]) => {
  const body = bytesOf(...parts)
  return bytesOf(id, [0x40 | (body.length >>> 8), body.length & 255], body)
}

export const webm = () =>
  bytesOf(
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], 'webm')),
    [0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255],
    element([0x15, 0x49, 0xa9, 0x66], element([0x44, 0x61], 'GEHEIMTD'), element([0x57, 0x41], 'GEHEIMTOESTEL')),
    element([0x16, 0x54, 0xae, 0x6b], element([0xae], 'spoor')),
    [0x1f, 0x43, 0xb6, 0x75, 0x01, 255, 255, 255, 255, 255, 255, 255],
    element([0xa3], pictures),
    element([0x12, 0x54, 0xc3, 0x67], element([0x73, 0x73], 'GEHEIM+52.09')),
  )

export { pictures }
