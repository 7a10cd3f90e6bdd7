import type { FileStore } from '../platform/ports.ts'
import type { Part } from './part.ts'

/** One school's files: no key can be written that lies outside the school. */
export function schoolFiles(store: FileStore, schoolId: string) {
  const here = (key: string) => `schools/${schoolId}/${key}`
  return {
    put: (key: string, body: Uint8Array, about: { type: string; name: string }) => store.put(here(key), body, about),
    get: (key: string, part?: Part) => store.get(here(key), part),
    delete: (key: string) => store.delete(here(key)),
  }
}

export type SchoolFiles = ReturnType<typeof schoolFiles>
