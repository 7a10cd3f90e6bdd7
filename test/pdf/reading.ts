import jsqr from 'jsqr'
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf'

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>

/** A PDF as another program reads it: the text of each page, and what the document says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const file = await getDocumentProxy(bytes.slice())
  const { text } = await extractText(file)
  return { file, pages: text, about: (await file.getMetadata()).info as Record<string, unknown> }
}

type Picture = { width: number; height: number; data: Uint8Array }

/** The pictures of a page, in the order in which they are drawn. */
export async function picturesOn(file: Proxy, pageNumber: number) {
  const { OPS } = await getResolvedPDFJS()
  const page = await file.getPage(pageNumber)
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = fnArray.flatMap((name, at) => (name === OPS.paintImageXObject ? [argsArray[at]![0] as string] : []))
  // What several pages show is kept for all of them.
  const kept = (name: string) => (name.startsWith('g_') ? page.commonObjs : page.objs)
  return Promise.all(names.map((name) => new Promise<Picture>((resolve) => kept(name).get(name, resolve))))
}

/** What the square codes of a page say, read off their pictures as a telephone would. */
export async function codesOn(file: Proxy, pageNumber: number) {
  const dotted = ({ width, height, data }: Picture) => data.length === Math.ceil(width / 8) * height
  return (await picturesOn(file, pageNumber)).filter(dotted).map(decoded)
}

const dot = 4

/** From one bit a dot to what a camera gives. */
function decoded({ width, height, data }: Picture) {
  const rowBytes = Math.ceil(width / 8)
  const seen = new Uint8ClampedArray(width * dot * height * dot * 4).fill(255)
  for (let y = 0; y < height * dot; y++) {
    for (let x = 0; x < width * dot; x++) {
      const [column, row] = [Math.floor(x / dot), Math.floor(y / dot)]
      const white = data[row * rowBytes + (column >> 3)]! & (0x80 >> (column & 7))
      if (!white) seen.fill(0, (y * width * dot + x) * 4, (y * width * dot + x) * 4 + 3)
    }
  }
  return jsqr(seen, width * dot, height * dot)?.data ?? null
}
