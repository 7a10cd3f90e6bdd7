import type { SchoolScope, Scope } from '../scope.ts'
import type { Asked } from './asked.ts'
import { fileField, removalField, type Typed, waitingField } from './forms.ts'
import { fileIn, fileValue } from './handed-in.ts'
import type { NewFile, Uploads } from './handing-in.ts'
import { deleteWaiting, insertWaiting, myWaiting } from './waiting-queries.ts'

const waitingKey = (id: string) => `waiting-answers/${id}`

/** Where a file can be chosen, with what waits there as the form says. */
const placesOf = ({ sections, questions }: Asked, typed: Typed) =>
  sections.flatMap(({ subject }) =>
    questions
      .filter(({ kind }) => kind === 'file')
      .map(({ id }) => ({
        questionId: id,
        subject,
        field: fileField(subject, id),
        waits: waitingField(subject, id),
        waiting: fileIn(typed[waitingField(subject, id)]?.[0]),
        isRemoved: Boolean(typed[removalField(subject, id)]?.[0]),
      })),
  )

const isChosen = (file: File | undefined) => file !== undefined && (file.size > 0 || file.name !== '')

/** What is chosen now, and where nothing is, what came with the form before. A file of somebody else's is not there. */
export async function withWaiting(scope: Scope, asked: Asked, typed: Typed, uploads: Uploads): Promise<Uploads> {
  if (uploads === null) return null
  const wanted = placesOf(asked, typed).filter(
    ({ field, waiting, isRemoved }) => waiting && !isRemoved && !isChosen(uploads.get(field)),
  )
  if (wanted.length === 0) return uploads
  const ids = wanted.flatMap(({ waiting }) => waiting?.fileId ?? [])
  const mine = new Map((await myWaiting(scope, asked.messageId, ids)).map(({ id, name }) => [id, name]))
  const found = new Map(uploads)
  for (const { field, waiting } of wanted) {
    const name = mine.get(waiting?.fileId ?? '')
    const file = waiting && name !== undefined ? await scope.files.get(waitingKey(waiting.fileId)) : null
    if (file && name) found.set(field, new File([await new Response(file.body).arrayBuffer()], name))
  }
  return found
}

/** Keeps what was right of a form that was not, and says in the form where it waits; rows before bytes, so that nothing lies unknown. */
export async function keepWaiting(scope: Scope, asked: Asked, typed: Typed, files: readonly NewFile[]): Promise<Typed> {
  const places = placesOf(asked, typed)
  const here = files.filter(({ subject, questionId }) =>
    places.some((place) => place.subject === subject && place.questionId === questionId),
  )
  const others = Object.entries(typed).filter(([name]) => !places.some(({ waits }) => waits === name))
  if (here.length > 0) await scope.db.batch(insertWaiting(scope, asked.messageId, here))
  for (const { id, bytes, type, name } of here) await scope.files.put(waitingKey(id), bytes, { type, name })
  const waits = here.map(({ id, name, subject, questionId }): [string, readonly string[]] => [
    waitingField(subject, questionId),
    [fileValue({ fileId: id, name })],
  ])
  return Object.fromEntries([...others, ...waits])
}

/** Once the form was right. */
export async function forgetMine(scope: Scope, messageId: string) {
  await Promise.all((await myWaiting(scope, messageId)).map(({ id }) => forgetWaiting(scope, id)))
}

export async function forgetWaiting(scope: SchoolScope, id: string) {
  await scope.files.delete(waitingKey(id))
  await deleteWaiting(scope, id)
}
