import type { Focus, Images } from '../ports.ts'

/** Cloudflare Images: decodes, turns upright by what the camera noted, cuts, and writes anew. */
export const images = (binding: ImagesBinding): Images => ({
  squares: async (picture, focus, widths) => {
    try {
      return await Promise.all(widths.map((width) => square(binding, picture, focus, width)))
    } catch (error) {
      if (isOfPicture(error)) return null
      throw error
    }
  },
})

async function square(binding: ImagesBinding, picture: Uint8Array<ArrayBuffer>, focus: Focus, width: number) {
  const made = await binding
    .input(new Blob([picture]).stream())
    .transform({ width, height: width, fit: 'cover', gravity: focus })
    .output({ format: 'image/webp', quality: 82 })
  return new Uint8Array(await made.response().arrayBuffer())
}

/** What it says of a picture: too large, none, too many pixels, not of a kind it reads, or broken. Anything else is a fault. */
const ofPicture = new Set([9402, 9412, 9413, 9520, 9523, 9524])

/** Local runs have no number for a picture that cannot be decoded. */
const isOfPicture = (error: unknown) =>
  error instanceof Error &&
  ('code' in error ? ofPicture.has(Number(error.code)) : error.message.startsWith('Unexpected error response'))
