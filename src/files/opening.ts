import type { Part } from './part.ts'
import type { SchoolFiles } from './school-files.ts'

type Named = { id: string; name: string; type: string; size: number }

/** A file that somebody added, as it is sent: its id names exactly these bytes. */
export const openedFile = (files: SchoolFiles, { id, name, type, size }: Named, keyOf: (id: string) => string) => ({
  ...{ name, type, size, tag: id },
  open: (part?: Part) => files.get(keyOf(id), part),
})
