import { NotFound } from '../errors.ts'
import { openedFile } from '../files/opening.ts'
import { storeFiles } from '../messages/attachments.ts'
import { isOn } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { eventToChange } from './calendar.ts'
import { addFiles, filesOfEvent, noteChange, publicFile, removeFile } from './files-queries.ts'
import { forget, keyOf } from './forgetting-files.ts'
import { eventForMe } from './seeing-queries.ts'

/** Adds files to an event that I may change (F3); says what could not be added, of which the rest is kept. */
export async function addToEvent(scope: Scope, eventId: string, files: readonly File[]) {
  await eventToChange(scope, eventId, '')
  const { stored, problem } = await storeFiles(scope, files, await filesOfEvent(scope, eventId), keyOf)
  if (stored.length > 0) await scope.db.batch(addFiles(scope, eventId, stored))
  return problem
}

export async function takeFromEvent(scope: Scope, eventId: string, id: string) {
  await eventToChange(scope, eventId, '')
  const [gone] = await scope.db.batch([removeFile(scope, eventId, id), noteChange(scope, eventId)])
  await forget(scope, gone)
}

/** A file of an event that its reader may see. */
export async function eventFile(scope: Scope, eventId: string, id: string) {
  const [[event], files] = await scope.db.batch([eventForMe(scope, eventId), filesOfEvent(scope, eventId)])
  return opened(scope, event ? files.find((file) => file.id === id) : undefined)
}

export async function fileForAnyone(school: SchoolScope, eventId: string, id: string) {
  if (!isOn('calendar', school.school)) throw new NotFound()
  const [file] = await publicFile(school, eventId, id)
  return opened(school, file)
}

function opened({ files }: SchoolScope, file: Parameters<typeof openedFile>[1] | undefined) {
  if (!file) throw new NotFound()
  return openedFile(files, file, keyOf)
}
