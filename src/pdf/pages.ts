import { addObject, addStream, bytesOf, number, type Objects, ref, string } from './objects.ts'
import { a4, type Bitmap, type Page } from './page.ts'
import type { Picture } from './picture.ts'

/** The objects that a file has once; those of its pages have higher numbers. */
export const fixed = { catalog: 1, pages: 2, about: 3, tree: 4, document: 5, parents: 6, index: 7 } as const
export const fontAt = { regular: 10, bold: 20 } as const
const firstOfPages = 100

/** A page in the file, and what of it is read aloud, each by its object's number. */
export type DrawnPage = { object: number; elements: number[] }

/** The pages with all that is on them. */
export async function addPages(to: Objects, drawn: readonly Page[]): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = []
  const pictures = await addPictures(to, [...new Set(drawn.flatMap((page) => page.pictures))])
  let next = firstOfPages + 2 * pictures.size
  for (const page of drawn) {
    const [object, content] = [next, next + 1]
    const images = page.images.map((_, at) => next + 2 + at)
    const elements = page.elements.map((_, at) => next + 2 + images.length + at)
    next += 2 + images.length + elements.length
    const shared = page.pictures.map((picture) => pictures.get(picture)!)
    addObject(to, object, pageBody({ object, content, images, pictures: shared }))
    await addStream(to, content, '', bytesOf(page.operations.join('\n')))
    for (const [at, image] of images.entries()) await addBitmap(to, image, page.images[at] ?? [])
    for (const [at, element] of elements.entries()) addObject(to, element, elementBody(page, object, at))
    pages.push({ object, elements })
  }
  return pages
}

type Body = { object: number; content: number; images: readonly number[]; pictures: readonly number[] }

function pageBody({ object, content, images, pictures }: Body) {
  const fonts = Object.entries(fontAt).map(([name, at]) => `/${name} ${ref(at)}`)
  const drawn = [
    ...images.map((image, at) => `/image${at} ${ref(image)}`),
    ...pictures.map((picture, at) => `/picture${at} ${ref(picture)}`),
  ]
  const resources = `<</Font <<${fonts.join(' ')}>> /XObject <<${drawn.join(' ')}>>>>`
  const size = `[0 0 ${number(a4.width)} ${number(a4.height)}]`
  return `<</Type /Page /Parent ${ref(fixed.pages)} /MediaBox ${size} /Resources ${resources} /Contents ${ref(content)} /StructParents ${object} /Tabs /S>>`
}

function elementBody({ elements }: Page, page: number, at: number) {
  const { tag, says } = elements[at] ?? { tag: 'P' }
  const alternative = says === undefined ? '' : ` /Alt ${string(says)}`
  return `<</Type /StructElem /S /${tag} /P ${ref(fixed.document)} /Pg ${ref(page)} /K ${at}${alternative}>>`
}

/** One bit a dot, rows filled up to whole bytes; 0 is black. */
function addBitmap(to: Objects, object: number, bitmap: Bitmap) {
  const width = bitmap[0]?.length ?? 0
  const rowBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(rowBytes * bitmap.length).fill(0xff)
  for (const [y, row] of bitmap.entries()) {
    for (const [x, black] of row.entries()) {
      if (black) bits[y * rowBytes + (x >> 3)]! &= ~(0x80 >> (x & 7))
    }
  }
  const about = `/Type /XObject /Subtype /Image /Width ${width} /Height ${bitmap.length} /ColorSpace /DeviceGray /BitsPerComponent 1`
  return addStream(to, object, about, bits)
}

/** Each once, with the object it is by, and one after it for how solid it is. */
async function addPictures(to: Objects, pictures: readonly Picture[]) {
  const objects = new Map<Picture, number>()
  for (const [at, picture] of pictures.entries()) {
    const { width, height, colours, solidity } = picture
    const object = firstOfPages + 2 * at
    const size = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`
    const mask = solidity ? ` /SMask ${ref(object + 1)}` : ''
    await addStream(to, object, `${size} /ColorSpace /DeviceRGB${mask}`, colours)
    if (solidity) await addStream(to, object + 1, `${size} /ColorSpace /DeviceGray`, solidity)
    objects.set(picture, object)
  }
  return objects
}
