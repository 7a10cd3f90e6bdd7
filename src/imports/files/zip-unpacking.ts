import { Inflate } from 'fflate'
import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { UnsafeZip } from './unsafe.ts'
import type { ZipEntry } from './zip-directory.ts'

/** So little at a time that what comes of it, a thousandfold at most, is counted before it is much. */
const step = 4096

/** One file of a zip, no longer than its directory says and exactly what it was. */
export function unpacked(bytes: Uint8Array, { name, method, packed, size, crc, start }: ZipEntry): Uint8Array {
  const content = bytes.subarray(start, start + packed)
  const whole = method === 0 ? content : inflated(content, size, name)
  if (whole.byteLength !== size || checksum(whole) !== crc) throw new UnsafeZip(fileTexts.zipBroken, name)
  return whole
}

function inflated(content: Uint8Array, size: number, name: string) {
  const whole = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.byteLength > size) throw new UnsafeZip(fileTexts.zipTooBig, name)
    whole.set(chunk, length)
    length += chunk.byteLength
  })
  try {
    for (let at = 0; at < content.byteLength || at === 0; at += step)
      inflate.push(content.subarray(at, at + step), at + step >= content.byteLength)
  } catch (problem) {
    throw problem instanceof UnsafeZip ? problem : new UnsafeZip(fileTexts.zipBroken, name)
  }
  return whole.subarray(0, length)
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export function checksum(bytes: Uint8Array) {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!
  return (value ^ 0xffffffff) >>> 0
}
