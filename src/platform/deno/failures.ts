import { Impossible } from '../impossible.ts'

/** SQLite's primary codes by name, as D1 writes them, and what it says where its module leaves the code out. */
const failures = {
  SQLITE_BUSY: { code: 5, says: /database is locked/ },
  SQLITE_LOCKED: { code: 6, says: /table is locked/ },
  SQLITE_READONLY: { code: 8, says: /readonly database/ },
  SQLITE_IOERR: { code: 10, says: /disk I\/O error/ },
  SQLITE_CORRUPT: { code: 11, says: /malformed/ },
  SQLITE_FULL: { code: 13, says: /disk is full/ },
  SQLITE_CANTOPEN: { code: 14, says: /unable to open/ },
  SQLITE_TOOBIG: { code: 18, says: /too big/ },
  SQLITE_CONSTRAINT: { code: 19, says: /constraint failed/ },
  SQLITE_NOTADB: { code: 26, says: /not a database/ },
} as const
export type Failure = keyof typeof failures | 'SQLITE_ERROR'

export function failureOf(error: unknown): Failure {
  const { errcode, message = '' } = error as { errcode?: number; message?: string }
  for (const [name, { code, says }] of Object.entries(failures))
    if (errcode === undefined ? says.test(message) : (errcode & 0xff) === code) return name as Failure // safe: a key of it
  return 'SQLITE_ERROR'
}

/** As D1 tells of it. */
export function told<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    const { message } = error as Error
    if (message.startsWith('D1_')) throw error
    throw new Error(`D1_ERROR: ${message}: ${failureOf(error)}`, { cause: error })
  }
}

/** What the system says of a disk or a database, in a sentence. */
export function sentenceOf(error: unknown) {
  const failure = failureOf(error)
  const { code } = error as { code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT' || failure === 'SQLITE_FULL' || failure === 'SQLITE_IOERR')
    return 'There is no room left on the disk, or it fails. Nothing that was there is lost: see to it and start again.'
  if (failure === 'SQLITE_CORRUPT' || failure === 'SQLITE_NOTADB')
    return 'A database in the folder cannot be read. Nothing was changed: put back a backup.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || failure === 'SQLITE_READONLY')
    return `This user may not write there: ${(error as Error).message}.`
  return null
}

export function inSentence<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    const sentence = error instanceof Impossible ? null : sentenceOf(error)
    throw sentence ? new Impossible(sentence) : error
  }
}
