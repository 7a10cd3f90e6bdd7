import { deleteOldFeedback } from './feedback/queries.ts'
import type { Platform } from './platform/ports.ts'
import { deleteOldOwnMails } from './post/queries.ts'
import { deleteOldTallies } from './schools/limit-queries.ts'
import { deleteOldFormers } from './schools/queries.ts'
import { deleteOldSignUps } from './signups/queries.ts'

const day = 86_400_000

/** What the directory need not know any more goes by itself, as `directoryRegister` says of each table. */
export async function forgetOld({ directory, now }: Platform) {
  const daysAgo = (days: number) => new Date(now().getTime() - days * day)
  await deleteOldFeedback(directory, daysAgo(365))
  await deleteOldOwnMails(directory, daysAgo(30))
  await deleteOldTallies(directory, daysAgo(2))
  await deleteOldSignUps(directory, now())
  await deleteOldFormers(directory, now())
}
