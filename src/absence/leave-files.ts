import { leaveTexts } from '../../templates/absence/leave-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { openedFile } from '../files/opening.ts'
import { storeFiles } from '../messages/attachments.ts'
import type { Scope } from '../scope.ts'
import { forgetLeaveFiles, leaveFileKey } from './forgetting-files.ts'
import { type Found, type Leave, leaveFor } from './leave.ts'
import { addLeaveFiles, removeLeaveFile } from './leave-file-queries.ts'

/** Whoever asks sends along what explains it, as long as nobody decided (H2). */
export const takesFiles = ({ isMine, isWithdrawn, decision }: Leave) => isMine && !isWithdrawn && decision === null

function demand({ leave }: Found) {
  if (!leave.isMine) throw new NotFound()
  if (!takesFiles(leave)) throw new Refused(leaveTexts.isDecided)
}

/** Says what could not be added; the rest is kept. */
export async function addToLeave(scope: Scope, found: Found, files: readonly File[]) {
  demand(found)
  const { stored, problem } = await storeFiles(scope, files, found.files, leaveFileKey)
  if (stored.length > 0) await scope.db.batch(addLeaveFiles(scope, found.leave.id, stored))
  return problem
}

export async function takeFromLeave(scope: Scope, found: Found, id: string) {
  demand(found)
  await forgetLeaveFiles(scope, await removeLeaveFile(scope, found.leave.id, id))
}

/** For whoever sees the request. */
export async function leaveFile(scope: Scope, requestId: string, id: string) {
  const file = (await leaveFor(scope, requestId)).files.find((one) => one.id === id)
  if (!file) throw new NotFound()
  return openedFile(scope.files, file, leaveFileKey)
}
