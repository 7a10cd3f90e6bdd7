import { joinedBytes } from '../bytes.ts'
import type { Font } from './font.ts'
import { addBytes, addObject, addStream, bytesOf, noObjects, type Objects, ref, string } from './objects.ts'
import type { Face, Fonts, Page } from './page.ts'
import { addPages, type DrawnPage, fixed, fontAt } from './pages.ts'

export type About = { title: string; language: string }

/** A file whose pages can be read aloud, in the language they are in (tagged PDF). */
export async function pdfOf(drawn: readonly Page[], fonts: Fonts, about: About) {
  const file = noObjects()
  addBytes(file, bytesOf('%PDF-1.7\n%'))
  addBytes(file, new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])) // says that it is no text
  addFrame(file, await addPages(file, drawn), about)
  for (const face of ['regular', 'bold'] as const) await addFont(file, face, fonts[face])
  await addIndex(file)
  return joinedBytes(file.chunks)
}

function addFrame(file: Objects, pages: readonly DrawnPage[], { title, language }: About) {
  const list = (objects: readonly number[]) => `[${objects.map(ref).join(' ')}]`
  addObject(
    file,
    fixed.catalog,
    `<</Type /Catalog /Pages ${ref(fixed.pages)} /Lang ${string(language)} /MarkInfo <</Marked true>> /StructTreeRoot ${ref(fixed.tree)} /ViewerPreferences <</DisplayDocTitle true>>>>`,
  )
  const kids = list(pages.map(({ object }) => object))
  addObject(file, fixed.pages, `<</Type /Pages /Count ${pages.length} /Kids ${kids}>>`)
  addObject(file, fixed.about, `<</Title ${string(title)} /Producer ${string('Pleinpost')}>>`)
  const tree = `/K [${ref(fixed.document)}] /ParentTree ${ref(fixed.parents)}`
  addObject(file, fixed.tree, `<</Type /StructTreeRoot ${tree}>>`)
  const elements = list(pages.flatMap((page) => page.elements))
  addObject(
    file,
    fixed.document,
    `<</Type /StructElem /S /Document /P ${ref(fixed.tree)} /Lang ${string(language)} /K ${elements}>>`,
  )
  const parents = pages.map((page) => `${page.object} ${list(page.elements)}`)
  addObject(file, fixed.parents, `<</Nums [${parents.join(' ')}]>>`)
}

const names: Record<Face, string> = { regular: 'PLEINP+NotoSans-Regular', bold: 'PLEINP+NotoSans-Bold' }

/** The whole font, whose glyphs our lines name by their numbers. */
async function addFont(file: Objects, face: Face, font: Font) {
  const [outer, inner, looks, program, meaning] = [0, 1, 2, 3, 4].map((place) => fontAt[face] + place) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const named = `/Type /Font /BaseFont /${names[face]}`
  const system = '<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>'
  addObject(
    file,
    outer,
    `<<${named} /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [${ref(inner)}] /ToUnicode ${ref(meaning)}>>`,
  )
  addObject(
    file,
    inner,
    `<<${named} /Subtype /CIDFontType2 /CIDSystemInfo ${system} /CIDToGIDMap /Identity /FontDescriptor ${ref(looks)} /W [0 [${font.widths.join(' ')}]]>>`,
  )
  const sizes = `/FontBBox [${font.box.join(' ')}] /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight ${font.capHeight}`
  addObject(
    file,
    looks,
    `<</Type /FontDescriptor /FontName /${names[face]} /Flags 4 ${sizes} /ItalicAngle 0 /StemV 80 /FontFile2 ${ref(program)}>>`,
  )
  await addStream(file, program, `/Length1 ${font.bytes.length}`, font.bytes)
  await addStream(file, meaning, '', bytesOf(meaningOf(font)))
}

/** Which letter each glyph is, so that text can be copied, searched and read aloud. */
function meaningOf({ glyphs }: Font) {
  const letters = new Map([[0, 0xfffd]])
  for (const [code, glyph] of glyphs) if (!letters.has(glyph)) letters.set(glyph, code)
  const hex = (value: number) => `<${value.toString(16).padStart(4, '0')}>`
  const pairs = [...letters].map(([glyph, code]) => `${hex(glyph)} ${hex(code)}`)
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, at) => pairs.slice(at * 100, at * 100 + 100))
  const written = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...written,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/** Where each object begins. As a stream, since only there may numbers be left out (PDF 32000, 7.5.8). */
async function addIndex(file: Objects) {
  const begin = file.size
  const entries = [...file.offsets, [fixed.index, begin] as const].sort(([one], [other]) => one - other)
  const rows = [[0, 0, 0, 0, 0, 255], ...entries.map(([, at]) => [1, at >>> 24, at >>> 16, at >>> 8, at, 0])]
  const runs: [first: number, count: number][] = [[0, 1]]
  for (const [object] of entries) {
    const last = runs.at(-1)!
    if (object === last[0] + last[1]) last[1]++
    else runs.push([object, 1])
  }
  const about = `/Type /XRef /Size ${entries.at(-1)![0] + 1} /Index [${runs.flat().join(' ')}] /W [1 4 1] /Root ${ref(fixed.catalog)} /Info ${ref(fixed.about)}`
  await addStream(file, fixed.index, about, Uint8Array.from(rows.flat()))
  addBytes(file, bytesOf(`startxref\n${begin}\n%%EOF\n`))
}
