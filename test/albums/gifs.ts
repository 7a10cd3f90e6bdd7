import { bytesOf } from '../photos/pictures.ts'

const u16 = (value: number) => [value & 255, value >>> 8]

/** A moving GIF of plain frames of one pixel's worth of drawing each, with words, a place and more besides. */
export function gif(width: number, height: number, frames: number, tail = 'GEHEIMSTAART') {
  const frame = bytesOf(
    [0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, ...u16(width), ...u16(height), 0],
    [2, 2, 0x4c, 1, 0],
  )
  return bytesOf(
    'GIF89a',
    [...u16(width), ...u16(height), 0x80, 0, 0],
    [220, 20, 20, 20, 20, 220],
    [0x21, 0xff, 11],
    'NETSCAPE2.0',
    [3, 1, 0, 0, 0],
    [0x21, 0xfe, 12],
    'GEHEIMEPLEK!',
    [0],
    [0x21, 0xff, 11],
    'XMP DataXMP',
    [9],
    'GEHEIMXMP',
    [0],
    ...Array.from({ length: frames }, () => frame),
    [0x3b],
    tail,
  )
}
