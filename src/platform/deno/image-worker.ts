import fs from 'node:fs'
import os from 'node:os'
import process from 'node:process'
import { parentPort } from 'node:worker_threads'
import type Library from 'wasm-vips'
import type { Focus } from '../ports.ts'

export type Wanted = { type: string; width: number; height: number; quality?: number; focus: Focus | null }
export type Asked = { id: number; picture: Uint8Array<ArrayBuffer>; wanted: readonly Wanted[] }
export type Made = { id: number; pictures: readonly Uint8Array<ArrayBuffer>[] | null }

// The library would read all of the environment, count processors, and look for more of itself in places where nothing is. It gets
// along without, so that nothing of this has to be allowed; nor does the terminal have to hear of each picture.
Object.defineProperty(process, 'env', { value: { VIPS_WARNING: 'no' } })
const notThere = () => {
  throw Object.assign(new Error('not there'), { code: 'ENOENT', errno: -2 })
}
Object.assign(fs, { statSync: notThere, lstatSync: notThere })
Object.assign(os, { cpus: () => [{}, {}], tmpdir: () => '/' })
const { default: load } = await import('wasm-vips')
const vips = await load({ dynamicLibraries: ['vips-heif.wasm'] })
vips.Cache.max(0)

const take = (asked: Asked) => give(answer(asked.id, asked.picture, asked.wanted))

// Deno's own workers: the threads of the library do not begin in those that it has for Node's sake. Tests run on Node, which has no others.
const web = globalThis as { onmessage?: (event: { data: Asked }) => void; postMessage?: (made: Made | 'ready') => void }
const give = (made: Made | 'ready') => (parentPort ? parentPort.postMessage(made) : web.postMessage?.(made))
if (parentPort) parentPort.on('message', take)
else web.onmessage = ({ data }) => take(data)
give('ready')

function answer(id: number, picture: Uint8Array<ArrayBuffer>, wanted: readonly Wanted[]): Made {
  try {
    return { id, pictures: wanted.map((one) => made(picture, one)) }
  } catch (error) {
    // What the library says of a picture is a plain Error; a trap, or no memory, is a fault of ours, and ends the thread.
    if (error instanceof WebAssembly.RuntimeError || /memory/i.test(String(error))) throw error
    return { id, pictures: null }
  }
}

/** Turned upright by what the camera noted, never larger than it was, and without anything that the file said besides. */
function made(picture: Uint8Array<ArrayBuffer>, { type, width, height, quality = 90, focus }: Wanted) {
  const image = focus === null ? fitted(picture, width, height) : square(picture, width, focus)
  try {
    return written(image, type, quality)
  } finally {
    image.delete()
  }
}

/** A picture that is broken on the way is no picture. Said in this form, since by its name the library does not hand it on. */
const whole = { option_string: '[fail_on=warning]' }

const fitted = (picture: Uint8Array, width: number, height: number) =>
  vips.Image.thumbnailBuffer(picture, width, { height, size: 'down', ...whole })

/** Cut around what it is about: the middle, or the edge that was named where there is more than a square on that side. */
function square(picture: Uint8Array, width: number, focus: Focus) {
  const ends = isWide(picture) ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const crop = focus === ends[0] ? 'low' : focus === ends[1] ? 'high' : 'centre'
  return vips.Image.thumbnailBuffer(picture, width, { height: width, crop, ...whole })
}

/** Once it stands upright. */
function isWide(picture: Uint8Array) {
  const image = vips.Image.newFromBuffer(picture)
  const turned = image.getTypeof('orientation') !== 0 && image.getInt('orientation') >= 5
  const wide = turned ? image.height > image.width : image.width > image.height
  image.delete()
  return wide
}

const writers: Record<string, (image: Library.Image, Q: number) => Uint8Array> = {
  'image/png': (image) => image.pngsaveBuffer({ keep: 'none' }),
  'image/webp': (image, Q) => image.webpsaveBuffer({ Q, keep: 'none' }),
  'image/jpeg': (image, Q) => image.jpegsaveBuffer({ Q, keep: 'none', background: [255, 255, 255] }),
  // Twice the effort makes it a twentieth smaller, and four times as long.
  'image/avif': (image, Q) => image.heifsaveBuffer({ Q, keep: 'none', compression: 'av1', effort: 2 }),
}

function written(image: Library.Image, type: string, quality: number): Uint8Array<ArrayBuffer> {
  const write = writers[type]
  if (!write) throw new WebAssembly.RuntimeError(`no picture is written as ${type}`)
  return new Uint8Array(write(image, quality))
}
