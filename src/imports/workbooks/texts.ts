import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { UnsafeZip } from '../files/unsafe.ts'
import { xmlEvents } from '../files/xml-events.ts'
import { limits } from '../tables/table.ts'

const mostTexts = 500_000

/** The texts that a workbook's cells point at, each kept once. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let text = ''
  let [isText, isReading] = [false, false]
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (isText && !isReading) text += event.text
      continue
    }
    // How a name is pronounced stands beside it in some countries' workbooks.
    if (event.name === 'rPh') isReading = event.kind === 'open'
    if (event.name === 't') isText = event.kind === 'open'
    if (event.name === 'si' && event.kind !== 'open') {
      texts.push(plain(text).slice(0, 1000))
      if (texts.length > mostTexts) throw new UnsafeZip(fileTexts.zipTooBig, 'xl/sharedStrings.xml')
      text = ''
    }
  }
  return texts
}

/** "_x000D_" is how these files write a sign that XML cannot hold. */
export const plain = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Counts what all cells say: a few long texts that thousands of cells point at are more than a file's size tells. */
export function characterCounter(file: string) {
  let left = limits.characters
  return (text: string) => {
    const cut = text.slice(0, 1000)
    left -= cut.length
    if (left < 0) throw new UnsafeZip(fileTexts.zipTooBig, file)
    return cut
  }
}
