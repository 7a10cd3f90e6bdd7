import { bytesOf, chunk, convert, green, png, segment } from './pictures.ts'

// Photos as telephones leave them: where, when, with what and by whom, in every place of a file that can say so.

type Order = 'MM' | 'II'
type Entry = [tag: number, type: number, values: readonly number[] | string | Uint8Array]

const [byte, ascii, short, long, rational, undefinedBytes] = [1, 2, 3, 4, 5, 7]

/** TIFF's own tables, one after another: what is longer than four bytes lies behind its table. */
function tiff(order: Order) {
  const number = (value: number, length: number) => {
    const bytes = Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256)
    return order === 'II' ? bytes : bytes.reverse()
  }
  const bytesOfValue = (type: number, values: Entry[2]) => {
    if (typeof values === 'string') return bytesOf(values, '\0')
    if (values instanceof Uint8Array) return values
    return bytesOf(...values.map((value) => number(value, { [byte]: 1, [short]: 2 }[type] ?? 4)))
  }
  const countOf = (type: number, values: Entry[2]) =>
    typeof values === 'string' ? values.length + 1 : type === rational ? values.length / 2 : values.length
  const table = (at: number, entries: readonly Entry[], next = 0) => {
    let behind = at + 2 + 12 * entries.length + 4
    const long: Uint8Array[] = []
    const rows = entries.map(([tag, type, values]) => {
      const bytes = bytesOfValue(type, values)
      const head = [...number(tag, 2), ...number(type, 2), ...number(countOf(type, values), 4)]
      if (bytes.length <= 4) return bytesOf(head, bytes, new Uint8Array(4 - bytes.length))
      const padded = bytesOf(bytes, new Uint8Array(bytes.length % 2))
      long.push(padded)
      behind += padded.length
      return bytesOf(head, number(behind - padded.length, 4))
    })
    return bytesOf(number(entries.length, 2), ...rows, number(next, 4), ...long)
  }
  return { table, head: bytesOf(order, number(42, 2), number(8, 4)) }
}

/** In Utrecht, on a spring morning, by a telephone with a number of its own. */
function notes(order: Order, held: number, preview: Uint8Array) {
  const { table, head } = tiff(order)
  const camera: Entry[] = [
    [0x9003, ascii, '2026:05:04 09:30:00'],
    [0x927c, undefinedBytes, bytesOf('Apple iOS\0\0\x01GEHEIMMAKER', new Uint8Array(40))],
    [0x9286, undefinedBytes, bytesOf('ASCII\0\0\0GEHEIM')],
    [0xa431, ascii, 'GEHEIM-SERIE-0001'],
    [0xa434, ascii, 'GEHEIMLENS'],
  ]
  const place: Entry[] = [
    [0, byte, [2, 3, 0, 0]],
    [1, ascii, 'N'],
    [2, rational, [52, 1, 5, 1, 2652, 100]],
    [3, ascii, 'E'],
    [4, rational, [5, 1, 7, 1, 1704, 100]],
    [29, ascii, '2026:05:04'],
  ]
  const first = (cameraAt: number, placeAt: number): Entry[] => [
    [0x010f, ascii, 'GEHEIMMERK'],
    [0x0110, ascii, 'GEHEIMTOESTEL 15'],
    [0x0112, short, [held]],
    [0x0132, ascii, '2026:05:04 09:30:00'],
    [0x013b, ascii, 'GEHEIME MAKER'],
    [0x8769, long, [cameraAt]],
    [0x8825, long, [placeAt]],
  ]
  const cameraAt = 8 + table(8, first(0, 0)).length
  const placeAt = cameraAt + table(cameraAt, camera).length
  const previewAt = placeAt + table(placeAt, place).length
  const pictureAt = previewAt + 2 + 3 * 12 + 4
  const small: Entry[] = [
    [0x0103, short, [6]],
    [0x0201, long, [pictureAt]],
    [0x0202, long, [preview.length]],
  ]
  return bytesOf(
    head,
    table(8, first(cameraAt, placeAt), previewAt),
    table(cameraAt, camera),
    table(placeAt, place),
    table(previewAt, small),
    preview,
  )
}

const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,5.442N" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="GEHEIMESTAD"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
/** City and maker, in IPTC's own records. */
const records = bytesOf([0x1c, 2, 90, 0, 11], 'GEHEIMESTAD', [0x1c, 2, 80, 0, 11], 'GEHEIMMAKER')
const press = bytesOf('Photoshop 3.0\0', '8BIM', [4, 4, 0, 0, 0, 0, 0, records.length], records)

type Picture = Uint8Array<ArrayBuffer>
const preview = async () => convert(await png(40, 30, () => green), 'image/jpeg')

/** A JPEG of a telephone; `II` has besides, as one of them does, a film after its end with the place in it once more. */
export async function telephoneJpeg(picture: Picture, order: Order = 'MM', held = 1) {
  const jpeg = await convert(picture, 'image/jpeg')
  return bytesOf(
    jpeg.subarray(0, 2),
    segment(0xe1, bytesOf('Exif\0\0', notes(order, held, await preview()))),
    segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0', packet)),
    segment(0xe1, bytesOf('http://ns.adobe.com/xmp/extension/\0', 'A'.repeat(32), new Uint8Array(8), 'GEHEIMVERVOLG')),
    segment(0xe2, bytesOf('MPF\0', 'MM\0*', [0, 0, 0, 8, 0, 0, 0, 0, 0, 0])),
    segment(0xed, press),
    segment(0xfe, bytesOf('GEHEIMCOMMENTAAR')),
    jpeg.subarray(2),
    order === 'II' ? bytesOf([0, 0, 0, 24], 'ftypmp42GEHEIMFILM+52.0907+005.1214/', await preview()) : new Uint8Array(),
  )
}

export async function telephonePng(picture: Picture) {
  const text = bytesOf('XML:com.adobe.xmp\0\0\0\0\0', packet)
  const from = picture.length - 12
  const told = [
    chunk('eXIf', notes('MM', 1, await preview())),
    chunk('iTXt', text),
    chunk('tIME', bytesOf([7, 234, 5, 4, 9, 30, 0])),
  ]
  return bytesOf(picture.subarray(0, 33), ...told, picture.subarray(33, from), picture.subarray(from), 'GEHEIMEINDE')
}

export async function telephoneWebp(picture: Picture, width: number, height: number) {
  const plain = await convert(picture, 'image/webp')
  const u24 = (value: number) => [value & 255, (value >>> 8) & 255, value >>> 16]
  const part = (kind: string, body: Uint8Array) =>
    bytesOf(kind, [...u24(body.length), 0], body, new Uint8Array(body.length % 2))
  const body = bytesOf(
    'WEBP',
    part('VP8X', bytesOf([0x0c, 0, 0, 0], u24(width - 1), u24(height - 1))),
    plain.subarray(12),
    part('EXIF', notes('II', 1, await preview())),
    part('XMP ', bytesOf(packet)),
  )
  return bytesOf('RIFF', [...u24(body.length), 0], body)
}
