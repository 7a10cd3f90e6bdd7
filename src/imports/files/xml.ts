import { XMLValidator } from 'fast-xml-parser'
import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import type { Fault } from '../pupils/school-file.ts'
import { decodeXml } from './decoding.ts'
import { scan } from './xml-scan.ts'
import { UnknownEntity } from './xml-text.ts'
import { type Element, elementsOf, lineCounter } from './xml-tree.ts'

export type { Element }

export type XmlWanted = {
  root: string
  /** Elements that are dropped while parsing, so that what they hold is in no tree. */
  omit: (name: string) => boolean
}

export type XmlReading = { ok: true; root: Element; omitted: string[] } | { ok: false; faults: Fault[] }

/** Four times the largest primary school, and what becomes of it fits in the 128 MB of an isolate. */
const megabytes = 4
const limits = { depth: 32, elements: 60_000, tag: 20_000 }

/** Bytes to a tree of elements, or the reason why not. Nothing in the bytes makes it throw. */
export function readXml(bytes: Uint8Array, wanted: XmlWanted): XmlReading {
  if (bytes.byteLength === 0) return refused(fileTexts.empty, 1)
  if (bytes.byteLength > megabytes * 1_000_000) return refused(fileTexts.tooBig(megabytes), 1)
  const decoded = decodeXml(bytes)
  if (!decoded.ok) return refused(decoded.text, decoded.line)
  // The declaration has done its work; blanked, it may stand after an empty line, as some exports have it.
  const text = decoded.text.replace(/^(\s*)(<\?xml[^>]*\?>)/, (_, space: string, xml: string) => space + blank(xml))
  const fault = unsafe(text, wanted.root) ?? malformed(text)
  return fault ? { ok: false, faults: [fault] } : parsed(text, wanted)
}

const blank = (text: string) => text.replace(/[^\r\n]/g, ' ')

function unsafe(text: string, rootName: string): Fault | null {
  const lineOf = lineCounter(text)
  const control = text.search(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/u)
  const { root, obstacle } = scan(text, limits)
  if (obstacle?.what === 'tooMany') return fault(fileTexts.tooMany(limits.elements), lineOf(obstacle.index))
  if (obstacle && obstacle.what !== 'unclosed') return fault(fileTexts[obstacle.what], lineOf(obstacle.index))
  if (!root) return fault(fileTexts.notXml, 1)
  if (root.name.replace(/^.*:/, '') !== rootName) return fault(fileTexts.otherRoot, lineOf(root.index), rootName)
  if (control !== -1) return fault(fileTexts.badCharacter, lineOf(control))
  if (!text.includes(`</${root.name}`)) return fault(fileTexts.halfFile, lineOf(text.trimEnd().length))
  return obstacle ? fault(fileTexts.malformed, lineOf(obstacle.index)) : null
}

function malformed(text: string): Fault | null {
  const outcome = XMLValidator.validate(text)
  return outcome === true ? null : fault(fileTexts.malformed, outcome.err.line)
}

function parsed(text: string, { root, omit }: XmlWanted): XmlReading {
  const omitted = new Set<string>()
  const keeps = (name: string) => !omit(name) || !omitted.add(name)
  try {
    const top = elementsOf(text, limits.depth, keeps).find(({ name }) => name === root)
    return top ? { ok: true, root: top, omitted: [...omitted].sort() } : refused(fileTexts.otherRoot, 1)
  } catch (problem) {
    if (problem instanceof UnknownEntity) return refused(fileTexts.unknownEntity, problem.line)
    // The parser's own message can quote the file, so it is not shown.
    return refused(fileTexts.malformed, 1)
  }
}

const fault = (text: Text, line: number, element: string | null = null): Fault => ({ text, line, element })
const refused = (text: Text, line: number): XmlReading => ({ ok: false, faults: [fault(text, line)] })
