/** A TrueType font as far as setting lines asks: which glyph a letter is, and how wide each glyph. Sizes in thousandths. */
export type Font = Readonly<{
  bytes: Uint8Array
  glyphs: ReadonlyMap<number, number>
  widths: readonly number[]
  ascent: number
  descent: number
  capHeight: number
  box: readonly number[]
}>

type Tables = Readonly<Record<string, DataView>>

export function readFont(bytes: Uint8Array): Font {
  const tables = tablesIn(bytes)
  const head = tableOf(tables, 'head')
  const hhea = tableOf(tables, 'hhea')
  const scaled = (units: number) => Math.round((units * 1000) / head.getUint16(18))
  return {
    bytes,
    glyphs: glyphsIn(tableOf(tables, 'cmap')),
    widths: widthsIn(tables).map(scaled),
    ascent: scaled(hhea.getInt16(4)),
    descent: scaled(hhea.getInt16(6)),
    capHeight: scaled(tableOf(tables, 'OS/2').getInt16(88)),
    box: [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))),
  }
}

function tablesIn(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records = Array.from({ length: file.getUint16(4) }, (_, place) => 12 + 16 * place)
  return Object.fromEntries(
    records.map((at) => {
      const name = String.fromCharCode(...bytes.subarray(at, at + 4))
      return [name, new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(at + 8), file.getUint32(at + 12))]
    }),
  )
}

function tableOf(tables: Tables, name: string) {
  const table = tables[name]
  if (!table) throw new Error(`the font has no table ${name}`)
  return table
}

/** In units of the font; the last width holds for all glyphs after it. */
function widthsIn(tables: Tables) {
  const measured = tableOf(tables, 'hhea').getUint16(34)
  const hmtx = tableOf(tables, 'hmtx')
  const glyphs = tableOf(tables, 'maxp').getUint16(4)
  return Array.from({ length: glyphs }, (_, glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)))
}

/** The Unicode subtable of the basic plane (format 4), as our subset has it. */
function glyphsIn(cmap: DataView) {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, place) => cmap.getUint32(8 + 8 * place))
  const at = subtables.find((offset) => cmap.getUint16(offset) === 4)
  if (at === undefined) throw new Error('the font has no Unicode table')
  const size = cmap.getUint16(at + 6)
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < size; segment += 2) {
    const [last, first] = [cmap.getUint16(at + 14 + segment), cmap.getUint16(at + 16 + size + segment)]
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = glyphIn(cmap, { at, size, segment }, code - first, code)
      if (glyph) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

type Segment = { at: number; size: number; segment: number }

function glyphIn(cmap: DataView, { at, size, segment }: Segment, place: number, code: number) {
  const delta = cmap.getInt16(at + 16 + 2 * size + segment)
  const rangeAt = at + 16 + 3 * size + segment
  const range = cmap.getUint16(rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  const glyph = cmap.getUint16(rangeAt + range + 2 * place)
  return glyph && (glyph + delta) & 0xffff
}

/** Glyph 0 is drawn as an empty box: a letter that the font lacks is missed by its reader, and stops no letter. */
export const glyphsOf = ({ glyphs }: Font, text: string) =>
  [...printable(text)].map((letter) => glyphs.get(letter.codePointAt(0) ?? 0) ?? 0)

export const widthOf = (font: Font, size: number, text: string) =>
  (glyphsOf(font, text).reduce((sum, glyph) => sum + (font.widths[glyph] ?? 0), 0) * size) / 1000

/** Letters with their accents as one, and nothing that shows as nothing. */
const printable = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
