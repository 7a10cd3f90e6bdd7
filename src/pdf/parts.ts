import { addObject, addStream, bytesOf, noObjects, number, type Objects, ref, string, together } from './objects.ts'
import { a4, type Bitmap, type Page } from './page.ts'

/** The objects that a whole file has once; those of parts have higher numbers. */
export const fixed = { catalog: 1, pages: 2, about: 3, tree: 4, document: 5, parents: 6, index: 7 } as const
export const fontAt = { regular: 10, bold: 20 } as const
const firstOfParts = 100
/** More than the pages of one part come to, so that parts can be made in any order and again. */
const objectsAPart = 10_000

type DrawnPage = { object: number; elements: number[] }
/** Pages, finished and numbered, that only want joining. */
export type Part = { bytes: Uint8Array; offsets: [object: number, at: number][]; pages: DrawnPage[] }

/** The pages as the part with this number of a larger file. */
export async function partOf(drawn: readonly Page[], place: number): Promise<Part> {
  const first = firstOfParts + place * objectsAPart
  const objects = noObjects()
  const pages: DrawnPage[] = []
  let next = first
  for (const page of drawn) {
    const [object, content] = [next, next + 1]
    const images = page.images.map((_, at) => next + 2 + at)
    const elements = page.elements.map((_, at) => next + 2 + images.length + at)
    next += 2 + images.length + elements.length
    addObject(objects, object, pageBody(object, content, images))
    await addStream(objects, content, '', bytesOf(page.operations.join('\n')))
    for (const [at, image] of images.entries()) await addBitmap(objects, image, page.images[at] ?? [])
    for (const [at, element] of elements.entries()) addObject(objects, element, elementBody(page, object, at))
    pages.push({ object, elements })
  }
  if (next > first + objectsAPart) throw new Error('a part of a PDF has too many pages')
  return { bytes: together(objects), offsets: objects.offsets, pages }
}

function pageBody(object: number, content: number, images: readonly number[]) {
  const fonts = Object.entries(fontAt).map(([name, at]) => `/${name} ${ref(at)}`)
  const pictures = images.map((image, at) => `/image${at} ${ref(image)}`)
  const resources = `<</Font <<${fonts.join(' ')}>> /XObject <<${pictures.join(' ')}>>>>`
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

/** A part as it waits for the others, its own table of contents before it. */
export function packed({ bytes, ...contents }: Part) {
  const head = bytesOf(`${JSON.stringify(contents)}\n`)
  const whole = new Uint8Array(head.length + bytes.length)
  whole.set(head)
  whole.set(bytes, head.length)
  return whole
}

export function unpacked(whole: Uint8Array): Part {
  const end = whole.indexOf(10)
  // Safe cast: nothing but `packed` writes these.
  const contents = JSON.parse(new TextDecoder().decode(whole.subarray(0, end))) as Omit<Part, 'bytes'>
  return { ...contents, bytes: whole.subarray(end + 1) }
}
