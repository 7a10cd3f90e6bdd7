import { auditEntry } from '../audit/queries.ts'
import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { deleteAccountOf, deleteCardsUntil, leaversWithAccount } from './sweep-queries.ts'

const day = 86_400_000
/** As long as a new year, or a file, can be taken back: nobody is let in meanwhile. */
const patience = 15 * day
/** Whoever left longer ago was found before; so a tick costs no more at old schools. */
const lookBack = 30 * day
const leaversATick = 50

/** Ends the accounts of pupils who have left (B7), and forgets words that nobody printed. */
export async function sweepPupilAccounts(platform: Platform, shard: string) {
  const database = platform.shard(shard)
  const now = platform.now()
  await deleteCardsUntil(database, now)
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString().slice(0, 10)
  const left = { from: ago(patience + lookBack), before: ago(patience) }
  for (const { school_id: school, person_id: person } of await leaversWithAccount(database, left, leaversATick)) {
    try {
      const scope = await openSchool(platform, school)
      const told = auditEntry(scope, 'pupilAccount.ended', { subjectId: person })
      await scope.db.batch([...deleteAccountOf(scope, person), told])
    } catch (error) {
      platform.log({ event: 'pupilAccount.kept', school, person, error: String(rootOf(error)), alert: true })
    }
  }
}
