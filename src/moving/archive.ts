/** Of what a school takes along: read by no installation that does not know this one. */
export const format = 'pleinpost-school'
export const version = 1

/** What an installation says of a school that may be taken out of it. */
export type About = {
  format: typeof format
  version: typeof version
  /** The newest change of the tables that it knows: the other one must know the same. */
  schema: string
  school: { id: string; slug: string; name: string; town: string; hosts: readonly string[] }
  /** In the order in which they must be put back. */
  tables: readonly { name: string; columns: readonly string[] }[]
  /** What is not taken along, each with its reason. */
  stays: Readonly<Record<string, string>>
  /** Columns whose content is not taken along as it is, each with its reason. */
  changed: Readonly<Record<string, string>>
}

/** What was counted and hashed (SHA-256) when it was taken out. */
export type Counted = {
  takenAt: string
  rows: Readonly<Record<string, { rows: number; sha256: string }>>
  files: { count: number; bytes: number; sha256: string }
}

/** manifest.json of an archive. */
export type Manifest = About & Counted

/** What the other installation must know of it. */
export type Arriving = {
  takenAt: string
  rows: Readonly<Record<string, number>>
  name: string
  town: string
  hosts: readonly string[]
}

/** One line of files.ndjson. */
export type FileLine = { key: string; type: string; name: string; size: number; sha256: string }
