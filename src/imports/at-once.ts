import type { SchoolScope } from '../scope.ts'
import { apply } from './applying.ts'
import { receive } from './imports.ts'
import type { Upload } from './reading.ts'

/** A file read and applied without anybody looking: where a school is made with its people. */
export async function importAtOnce(scope: SchoolScope, upload: Upload) {
  const received = await receive(scope, [upload], null, 'as they are called')
  if (received.ok) await apply(scope, received.id, null, 'whatever it says')
  return received
}
