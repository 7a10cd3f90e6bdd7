import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { entriesOf, entryKey, type MailboxEntry, pageSize } from '../messages/mailbox.ts'
import { entriesAmong } from '../messages/mailbox-queries.ts'
import { type Listed, listed, type Standpoint } from '../messages/pages.ts'
import { familiarNames } from '../messages/queries.ts'
import type { Scope } from '../scope.ts'
import {
  emptyFolder,
  type FolderId,
  insertFolder,
  mostFolders,
  myFolders,
  placedPage,
  renameFolder,
} from './queries.ts'
import type { Folder } from './schema.ts'

export type FolderPage = { page: Listed<MailboxEntry>; folders: readonly Folder[] }

export async function foldersOf(scope: Scope): Promise<readonly Folder[]> {
  const [folders] = await scope.db.batch([myFolders(scope)])
  return folders
}

/** What I put in a folder or in the archive, and may still read. */
export async function inFolder(scope: Scope, folder: FolderId, from: Standpoint): Promise<FolderPage> {
  const { page, rows } = placedPage(scope, folder, pageSize + 1, from)
  const [places, folders, found, names] = await scope.db.batch([
    page,
    myFolders(scope),
    entriesAmong(scope, rows),
    familiarNames(scope),
  ])
  if (folder !== null && !folders.some(({ id }) => id === folder)) throw new NotFound()
  const byKey = new Map(entriesOf(scope, found, names).map((entry) => [entryKey(entry), entry]))
  const shown = listed(places.map(toPlace), pageSize, from)
  return { page: { ...shown, entries: shown.entries.flatMap(({ key }) => byKey.get(key) ?? []) }, folders }
}

const toPlace = (row: { message_id: string; with_id: string; at: number; entry_id: string }) => ({
  key: row.with_id ? `${row.message_id}.${row.with_id}` : row.message_id,
  message: { id: row.entry_id, sentAt: new Date(row.at) },
})

/** `full`: there are fifty. `taken`: one has this name. */
export type Named = 'done' | 'full' | 'taken'

export async function makeFolder(scope: Scope, name: string): Promise<Named> {
  const [[made], folders] = await scope.db.batch([
    insertFolder(scope, { id: newId(scope.now), name }),
    myFolders(scope),
  ])
  if (made) return 'done'
  return folders.length >= mostFolders ? 'full' : 'taken'
}

export async function rename(scope: Scope, id: string, name: string): Promise<Named> {
  const [[done], folders] = await scope.db.batch([renameFolder(scope, { id, name }), myFolders(scope)])
  if (!folders.some((folder) => folder.id === id)) throw new NotFound()
  return done ? 'done' : 'taken'
}

/** The folder goes; what was in it is in the mailbox again. */
export async function removeFolder(scope: Scope, id: string) {
  const [, , , gone] = await scope.db.batch(emptyFolder(scope, id))
  if (gone.length === 0) throw new NotFound()
}
