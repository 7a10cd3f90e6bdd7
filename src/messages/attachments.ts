import { attachmentTexts } from '../../templates/messages/attachment-texts.ts'
import { typeOf } from '../files/kinds.ts'
import { fileName, largestFile } from '../files/naming.ts'
import { newIds } from '../ids.ts'
import { type Text, textWith } from '../language.ts'
import type { Scope } from '../scope.ts'
import type { Attachment } from './schema.ts'

/** In bytes, and in number. */
export const largestTogether = 20 * 1024 * 1024
const mostFiles = 20

export type NewAttachment = Omit<Attachment, 'schoolId'>

/** Where a file lies in the school's files: a name of ours, never the sender's. */
export const attachmentKey = (id: string) => `attachments/${id}`

/** A file that somebody added to something, as its row says it. */
export type StoredFile = Pick<Attachment, 'id' | 'ownerId' | 'name' | 'type' | 'size'>
type Before = readonly Pick<Attachment, 'id' | 'name' | 'size'>[]
type Kept = Before[number] & { key: string }

/** Stores what may go along, in the order chosen, and says what may not. A row is only written after its file is there. */
export async function storeFiles(scope: Scope, files: readonly File[], before: Before, keyOf: (id: string) => string) {
  const stored: StoredFile[] = []
  const ids = newIds(scope.now, files.length)
  let problem: Text | undefined
  for (const [place, file] of files.entries()) {
    const together = [...before, ...stored]
    const bytes = file.size > largestFile ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
    const name = fileName(file.name)
    if (
      await isStored(
        scope,
        name,
        bytes,
        before.map((one) => ({ ...one, key: keyOf(one.id) })),
      )
    )
      continue
    const type = typeOf(bytes, name)
    const wrong = whatIsWrong(file, name, type, together)
    problem ??= wrong
    const id = ids[place]
    if (wrong || !type || !id) continue
    await scope.files.put(keyOf(id), bytes, { type, name })
    stored.push({ id, ownerId: scope.me.id, name, type, size: file.size })
  }
  return { stored, problem }
}

/** The same file again, from somebody who pressed again because no answer came (check 32). */
async function isStored(scope: Scope, name: string, bytes: Uint8Array, before: readonly Kept[]) {
  for (const { key } of before.filter((one) => one.name === name && one.size === bytes.length)) {
    const file = await scope.files.get(key)
    if (file && isSame(bytes, new Uint8Array(await new Response(file.body).arrayBuffer()))) return true
  }
  return false
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, place) => byte === other[place])

function whatIsWrong({ size }: File, name: string, type: string | undefined, together: readonly { size: number }[]) {
  if (size > largestFile) return textWith(attachmentTexts.fileTooLarge, name)
  if (together.length >= mostFiles) return attachmentTexts.tooMany
  if (together.reduce((sum, one) => sum + one.size, size) > largestTogether)
    return textWith(attachmentTexts.togetherTooLarge, name)
  if (size === 0) return textWith(attachmentTexts.empty, name)
  return type === undefined ? textWith(attachmentTexts.refusedType, name) : undefined
}
