import type { FileStore } from '../platform/ports.ts'
import type { Part } from './part.ts'

/** Where a school's file lies in the store; of no key, what all of that school's begin with. */
export const keyInStore = (schoolId: string, key = '') => `schools/${schoolId}/${key}`

/** One school's files: no key can be written that lies outside the school. */
export function schoolFiles(store: FileStore, schoolId: string) {
  const here = (key: string) => keyInStore(schoolId, key)
  return {
    put: (key: string, body: Uint8Array, about: { type: string; name: string }) => store.put(here(key), body, about),
    putParts: (key: string, parts: AsyncIterable<Uint8Array>, size: number, about: { type: string; name: string }) =>
      store.putParts(here(key), parts, size, about),
    get: (key: string, part?: Part) => store.get(here(key), part),
    delete: (keys: string | readonly string[]) => store.delete(typeof keys === 'string' ? here(keys) : keys.map(here)),
  }
}

export type SchoolFiles = ReturnType<typeof schoolFiles>
