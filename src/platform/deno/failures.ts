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
