import type { Images } from '../ports.ts'

/** Cloudflare Images: decodes, turns upright by what the camera noted, cuts, and writes anew. */
export const images = (binding: ImagesBinding): Images => ({
  squares: (picture, gravity, widths) =>
    all(widths, (width) =>
      made(binding, picture, { width, height: width, fit: 'cover', gravity }, { format: 'image/webp', quality: 82 }),
    ),
  fitted: (picture, wanted) =>
    all(wanted, ({ type, width, height, quality = 90 }) => {
      const background = type === 'image/jpeg' ? { background: '#ffffff' } : {}
      return made(binding, picture, { width, height, fit: 'scale-down', ...background }, { format: type, quality })
    }),
})

type Made = Promise<Uint8Array<ArrayBuffer>>

async function all<Wanted>(wanted: readonly Wanted[], make: (one: Wanted) => Made) {
  try {
    return await Promise.all(wanted.map(make))
  } catch (error) {
    if (isOfPicture(error)) return null
    throw error
  }
}

async function made(
  binding: ImagesBinding,
  picture: Uint8Array<ArrayBuffer>,
  how: ImageTransform,
  output: ImageOutputOptions,
): Made {
  const written = await binding.input(streamOf(picture)).transform(how).output(output)
  return new Uint8Array(await written.response().arrayBuffer())
}

/** Handed on as it is: a Blob would hold all of it a second time. */
const streamOf = (picture: Uint8Array<ArrayBuffer>) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(picture)
      controller.close()
    },
  })

/** What it says of a picture: too large, none, too many pixels, not of a kind it reads, or broken. Anything else is a fault. */
const ofPicture = new Set([9402, 9412, 9413, 9520, 9523, 9524])

/** Local runs have no number for a picture that cannot be decoded. */
const isOfPicture = (error: unknown) =>
  error instanceof Error &&
  ('code' in error ? ofPicture.has(Number(error.code)) : error.message.startsWith('Unexpected error response'))
