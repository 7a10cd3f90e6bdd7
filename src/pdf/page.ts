import { type Font, glyphsOf, widthOf } from './font.ts'
import { linesOf } from './lines.ts'
import { number } from './objects.ts'
import type { Picture } from './picture.ts'

export type Face = 'regular' | 'bold'
export type Fonts = Readonly<Record<Face, Font>>
export type Style = { face?: Face; size: number /** From 0, black, to 1, white. */; grey?: number; leading?: number }

/** A part of the page as a screen reader finds it; a picture says in words what it shows. */
export type Element = { tag: 'H1' | 'H2' | 'P' | 'Figure'; says?: string }
/** Black and white, row by row from the top: true is black. */
export type Bitmap = readonly (readonly boolean[])[]
export type Place = { x: number; y: number }
type Size = { width: number; height: number }

/** One page while it is drawn. */
export type Page = {
  fonts: Fonts
  operations: string[]
  elements: Element[]
  images: Bitmap[]
  pictures: Picture[]
}

/** A4, in points; a page is measured from its top left corner, as one reads. */
export const a4 = { width: 595.28, height: 841.89 }
export const mm = (millimetres: number) => (millimetres * 72) / 25.4

export const newPage = (fonts: Fonts): Page => ({ fonts, operations: [], elements: [], images: [], pictures: [] })

const up = (y: number) => a4.height - y

/** What belongs to the text, in the order in which it is read. */
export function inElement<T>(page: Page, element: Element, draw: () => T) {
  page.operations.push(`/${element.tag} <</MCID ${page.elements.length}>> BDC`)
  page.elements.push(element)
  const drawn = draw()
  page.operations.push('EMC')
  return drawn
}

/** Lines and marks that say nothing. */
export function asDecoration(page: Page, draw: () => void) {
  page.operations.push('/Artifact BMC')
  draw()
  page.operations.push('EMC')
}

/** One line, its baseline at `y`. */
export function writeLine(page: Page, { x, y }: Place, style: Style, text: string) {
  const { face = 'regular', size, grey = 0 } = style
  const glyphs = glyphsOf(page.fonts[face], text).map((glyph) => glyph.toString(16).padStart(4, '0'))
  const [at, height] = [`${number(x)} ${number(up(y))}`, number(size)]
  page.operations.push(`BT ${number(grey)} g /${face} ${height} Tf ${at} Td <${glyphs.join('')}> Tj ET`)
}

/** As many lines as it takes, the first baseline at `y`; answers the baseline of the line that would come next. */
export function writeText(page: Page, { x, y, width }: Place & { width: number }, style: Style, text: string) {
  const { face = 'regular', size, leading = 1.4 } = style
  const lines = linesOf(page.fonts[face], size, width, text)
  for (const [place, line] of lines.entries()) writeLine(page, { x, y: y + place * size * leading }, style, line)
  return y + lines.length * size * leading
}

/** The largest size, from the style's own downwards, at which the text fits on one line. */
export function fitting(page: Page, width: number, style: Style, text: string): Style {
  const wanted = widthOf(page.fonts[style.face ?? 'regular'], style.size, text)
  return wanted <= width ? style : { ...style, size: Math.max(5, (style.size * width) / wanted) }
}

export function drawBox(page: Page, { x, y, width, height }: Place & Size) {
  page.operations.push(
    `q 0.6 G 0.75 w ${number(x)} ${number(up(y + height))} ${number(width)} ${number(height)} re S Q`,
  )
}

/** Where to cut. */
export function drawCut(page: Page, from: Place, to: Place) {
  const [start, end] = [from, to].map(({ x, y }) => `${number(x)} ${number(up(y))}`)
  page.operations.push(`q 0.6 G 0.5 w [3 3] 0 d ${start} m ${end} l S Q`)
}

/** A square picture of dots. */
export function drawBitmap(page: Page, { x, y, size }: Place & { size: number }, bitmap: Bitmap) {
  const matrix = `${number(size)} 0 0 ${number(size)} ${number(x)} ${number(up(y + size))}`
  page.operations.push(`q ${matrix} cm /image${page.images.length} Do Q`)
  page.images.push(bitmap)
}

/** A picture that other pages may have as well: the file has it once. */
export function drawPicture(page: Page, { x, y, width, height }: Place & Size, picture: Picture) {
  const matrix = `${number(width)} 0 0 ${number(height)} ${number(x)} ${number(up(y + height))}`
  page.operations.push(`q ${matrix} cm /picture${page.pictures.length} Do Q`)
  page.pictures.push(picture)
}
