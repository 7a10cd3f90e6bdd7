import type { SchoolScope } from '../scope.ts'
import { removeFilesOfLeave } from './leave-file-queries.ts'

/** Where a file lies in the school's files. */
export const leaveFileKey = (id: string) => `leave/${id}`

/** Of requests that were withdrawn, or whose time is over. */
export async function forgetFilesOfLeave(scope: SchoolScope, requestIds: readonly string[]) {
  if (requestIds.length > 0) await forgetLeaveFiles(scope, await removeFilesOfLeave(scope, requestIds))
}

/** After their rows. */
export const forgetLeaveFiles = async ({ files }: SchoolScope, gone: readonly { id: string }[]) => {
  await Promise.all(gone.map(({ id }) => files.delete(leaveFileKey(id))))
}
