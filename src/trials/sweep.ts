import { doAndTell } from '../notifications/notifying.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { type WarningDays, warningDays } from '../schools/trial.ts'
import { admins, markWarned, unwarned } from './queries.ts'

const day = 86_400_000
/** Schools a tick and warning: a few statements each. What is left comes next tick. */
const most = 50

/**
 * Warns the admins of schools whose trial ends (A2): what is due and was not said, so that a tick that comes twice, late or
 * not at all says each thing once, and of several that were missed only the last (checks.md, 31).
 */
export async function sweepTrials(platform: Platform) {
  const now = platform.now().getTime()
  const inDays = (days: number) => new Date(now + days * day)
  const spans = warningDays.map((days, place) => ({
    days,
    after: inDays(warningDays[place + 1] ?? 0),
    upTo: inDays(days),
  }))
  const due = await Promise.all(
    spans.map(async (span) =>
      (await unwarned(platform.directory, span, most)).map(
        ({ id }) =>
          () =>
            warn(platform, id, span.days),
      ),
    ),
  )
  const done = await Promise.allSettled(due.flat().map((work) => work()))
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

/** Said in the school first and noted after: whoever comes between says the same again, under the same key. */
async function warn(platform: Platform, schoolId: string, days: WarningDays) {
  const scope = await openSchool(platform, schoolId)
  const endsAt = scope.trialEndsAt?.getTime() ?? 0
  const tellings = (await admins(scope)).map(({ id: personId }) => ({
    personId,
    notice: { kind: 'trial' as const, days, endsAt },
    about: `trial:${endsAt}:${days}:${personId}`,
  }))
  await doAndTell(scope, [], tellings)
  await markWarned(platform.directory, schoolId, days)
}
