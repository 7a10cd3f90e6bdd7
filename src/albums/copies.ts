import { bareJpeg } from '../photos/jpeg.ts'
import { headerOf } from '../photos/pictures.ts'
import { bareWebp } from '../photos/webp.ts'
import type { Fitted } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'

/** The pixels across that pages ask for: in the grid of a phone, of a large screen, and by itself. */
export const widths = [320, 800, 1600] as const
export type Width = (typeof widths)[number]

/** How large the one original is: enough to print, and no camera's own file. */
const original: Fitted = { type: 'image/jpeg', width: 2560, height: 2560, quality: 88 }
/** How many times as high as it is wide: what is longer is made smaller. */
const longest = 3

const copy = (name: string, type: Fitted['type'], width: number, quality: number) => ({
  name,
  wanted: { type, width, height: longest * width, quality },
})
export type Copy = ReturnType<typeof copy>

/** While it is shown to who uploads it: these are there before the upload is answered. */
const atOnce = [copy('320.webp', 'image/webp', 320, 78), copy('800.webp', 'image/webp', 800, 80)]
/** The JPEG is for browsers and mail programs that read neither of the others. */
const later = [
  copy('800.jpg', 'image/jpeg', 800, 82),
  copy('1600.webp', 'image/webp', 1600, 82),
  copy('320.avif', 'image/avif', 320, 55),
  copy('800.avif', 'image/avif', 800, 58),
  copy('1600.avif', 'image/avif', 1600, 60),
]

export const key = (id: string, name: string) => `albums/${id}/${name}`
/** A poster is to a film what the original is to a photo. */
export const originalName = 'origineel.jpg'
export const animationName = 'beweging.gif'
export const filmName = 'film'
/** A photo's own bytes, until the original is made of them. */
export const incomingName = 'binnen'

/** Every name that a file of an item can have but the parts of a film, so that deleting it finds them all. */
export const names = [
  incomingName,
  originalName,
  animationName,
  filmName,
  ...[...atOnce, ...later].map(({ name }) => name),
]

type Bytes = Uint8Array<ArrayBuffer>

/** Upright, no larger than we keep, and without anything that a camera wrote; null when it cannot be read. */
export async function originalOf({ images }: SchoolScope, picture: Bytes) {
  const [made] = (await images.fitted(picture, [original])) ?? []
  if (!made) return null
  const bare = bareJpeg(made)
  const header = headerOf(bare)
  return header && { bytes: bare, width: header.width, height: header.height }
}

export const putOriginal = (scope: SchoolScope, id: string, bytes: Bytes) =>
  put(scope, id, originalName, 'image/jpeg', bytes)

export const copyAtOnce = (scope: SchoolScope, id: string, bytes: Bytes) => copies(scope, id, bytes, atOnce)
export const copyLater = (scope: SchoolScope, id: string, bytes: Bytes) => copies(scope, id, bytes, later)

/** One after another, so that no more than one of them is held (one isolate has 128 MB for all that it does). */
async function copies(scope: SchoolScope, id: string, bytes: Bytes, wanted: readonly Copy[]) {
  let size = 0
  for (const one of wanted) {
    const [made] = (await scope.images.fitted(bytes, [one.wanted])) ?? []
    if (!made) throw new Error(`no ${one.name} came of an original`)
    size += await put(scope, id, one.name, one.wanted.type, bare(one.wanted.type, made))
  }
  return size
}

/** AVIF is made of an original that has nothing to tell. */
function bare(type: Fitted['type'], bytes: Bytes) {
  if (type === 'image/webp') return bareWebp(bytes)
  return type === 'image/jpeg' ? bareJpeg(bytes) : bytes
}

/** How much that is. */
export async function put(scope: SchoolScope, id: string, name: string, type: string, bytes: Bytes) {
  await scope.files.put(key(id, name), bytes, { type, name: '' })
  return bytes.length
}
