import { attachmentTexts } from '../../templates/messages/attachment-texts.ts'
import { handedTexts } from '../../templates/questionnaires/handed-texts.ts'
import { problems as problemTexts } from '../../templates/ui/problems.ts'
import { cleanLine } from '../cleaning.ts'
import { drawingIn } from '../files/drawing.ts'
import { typeOf } from '../files/kinds.ts'
import { fileName, largestFile } from '../files/naming.ts'
import type { Problems } from '../http/forms.ts'
import { fingerprint } from '../ids.ts'
import { type Text, textWith } from '../language.ts'
import type { Asked, AskedSection } from './asked.ts'
import { drawingField, fieldOf, fileField, removalField, type Typed, tickField } from './forms.ts'
import { fileValue, signedIn, signedValue, versionOf } from './handed-in.ts'
import type { Question } from './schema.ts'

/** Files by the field they were chosen in; null where they were too large together to be held. */
export type Uploads = ReadonlyMap<string, File> | null
/** A file or a drawing to be kept with an answer. */
export type NewFile = {
  id: string
  questionId: string
  subject: string
  pupilId: string | null
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
}
export type SignedText = { questionId: string; version: string; text: string }
/** The form with our own words for what was handed in, whatever stood in those fields. */
export type HandedIn = { typed: Typed; problems: Problems; files: readonly NewFile[]; texts: readonly SignedText[] }

type One = {
  value?: string | undefined
  problem?: Text
  file?: Omit<NewFile, 'questionId' | 'subject' | 'pupilId'>
  text?: string
}
/** One question in one section of a form. */
type Place = { section: AskedSection; question: Question; typed: Typed; uploads: Uploads; salt: string; now: Date }

/** Reads the files and signatures of a form. The same form gives the same names, so that a second press is known for the first. */
export async function handIn(asked: Asked, typed: Typed, uploads: Uploads, salt: string, now: Date): Promise<HandedIn> {
  const result = { typed: { ...typed } as Record<string, readonly string[]>, problems: {} as Record<string, Text> }
  const files: NewFile[] = []
  const texts: SignedText[] = []
  for (const section of asked.sections) {
    for (const question of asked.questions.filter(({ kind }) => kind in readers)) {
      const { subject, pupilId } = section
      const name = fieldOf(subject, question.id)
      const read = readers[question.kind as keyof typeof readers]
      const one = await read({ section, question, typed, uploads, salt: `${salt} ${name}`, now })
      // What is wrong was meant as an answer too: the section is not left empty.
      result.typed[name] = one.value ? [one.value] : one.problem ? ['?'] : []
      if (one.problem) result.problems[name] = one.problem
      if (one.file) files.push({ ...one.file, questionId: question.id, subject, pupilId })
      if (one.text !== undefined && one.value)
        texts.push({ questionId: question.id, version: await versionOf(one.text), text: one.text })
    }
  }
  return { ...result, files, texts }
}

const before = ({ section, question }: Place) => section.given?.values[question.id]?.[0]

/** A new one takes the place of the one before, which else stays unless it is taken away. */
async function readFile(place: Place): Promise<One> {
  const { section, question, typed, uploads, salt } = place
  if (uploads === null) return { problem: handedTexts.allTooLarge }
  const chosen = uploads.get(fileField(section.subject, question.id))
  if (!chosen || (chosen.size === 0 && chosen.name === ''))
    return typed[removalField(section.subject, question.id)]?.[0] ? {} : { value: before(place) }
  const name = fileName(chosen.name)
  if (chosen.size > largestFile) return { problem: textWith(attachmentTexts.fileTooLarge, name) }
  if (chosen.size === 0) return { problem: textWith(attachmentTexts.empty, name) }
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const type = typeOf(bytes, name)
  if (!type) return { problem: textWith(attachmentTexts.refusedType, name) }
  const id = await nameOf(salt, bytes)
  return { value: fileValue({ fileId: id, name }), file: { id, name, type, bytes } }
}

const longestName = 100

/** A typed name with a drawing, or without scripts with a tick. What was signed before stays as long as nothing new is. */
async function readSignature(place: Place): Promise<One> {
  const { section, question, typed, salt, now } = place
  const one = (field: string) => typed[field]?.[0] ?? ''
  const name = cleanLine(one(fieldOf(section.subject, question.id)))
  const drawn = one(drawingField(section.subject, question.id))
  const isTicked = one(tickField(section.subject, question.id)) !== ''
  if (name === '') return isTicked || drawn ? { problem: handedTexts.nameMissing } : {}
  if ([...name].length > longestName) return { problem: problemTexts.tooLong }
  const text = textOf(question)
  const version = await versionOf(text)
  const had = signedIn(before(place))
  const bytes = drawn ? await drawingIn(drawn) : null
  if (drawn && !bytes) return { problem: handedTexts.drawingUnreadable }
  const fileId = bytes ? await nameOf(salt, bytes) : null
  if (had?.name === name && had.version === version && (!bytes || had.fileId === fileId))
    return { value: before(place) }
  if (!bytes && !isTicked) return { problem: handedTexts.tickMissing }
  return {
    value: signedValue({ fileId, version, at: now, name }),
    text,
    ...(bytes && fileId ? { file: { id: fileId, name: `${fileName(name)}.png`, type: 'image/png', bytes } } : {}),
  }
}

/** What is agreed to: the question, and the text below it. */
export const textOf = ({ label, options }: Pick<Question, 'label' | 'options'>) => [label, ...options].join('\n\n')

const readers = { file: readFile, signature: readSignature }

const nameOf = async (salt: string, bytes: Uint8Array<ArrayBuffer>) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return fingerprint(`${salt} ${digest.join()}`)
}
