import { ownRounds } from '../conferences/own-queries.ts'
import { foldersOf, makeFolder } from '../folders/folders.ts'
import { move } from '../folders/moving.ts'
import { entryKey, mailbox } from '../messages/mailbox.ts'
import type { SchoolScope } from '../scope.ts'
import { asPerson } from './history.ts'

/** A folder with one message in it, and one message in the archive: of those that somebody read long ago. */
export async function arrangeMailbox(scope: SchoolScope, personId: string) {
  const reader = await asPerson(scope, personId)
  const { page } = await mailbox(reader, {}, ownRounds(reader))
  const [oldest, next] = page.entries.map(entryKey).toReversed()
  await makeFolder(reader, 'Bewaren')
  const [folder] = await foldersOf(reader)
  if (oldest) await move(reader, [oldest], 'archief')
  if (next && folder) await move(reader, [next], { folder: folder.id })
}
