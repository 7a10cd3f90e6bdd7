import { sweepAbsence } from './absence/weighing.ts'
import { sweepNames } from './accounts/names.ts'
import { sweepAlbums } from './albums/sweep.ts'
import { sweepReturned } from './bounces/sweep.ts'
import { sweepChanges } from './changes/sweep.ts'
import { sweepConferences } from './conferences/sweep.ts'
import { sweepDrafts } from './drafts/sweep.ts'
import { rootOf } from './errors.ts'
import { sweepWords } from './finding/sweep.ts'
import { forgetOld } from './forgetting.ts'
import { sweepUploads } from './imports/sweep.ts'
import { sweepInvitations } from './invitations/sweep.ts'
import { sweepLogos } from './logos/sweep.ts'
import { sweepIncoming } from './mailed-replies/keeping.ts'
import { sweepDispatches } from './messages/sweep.ts'
import { sweepNewsletters } from './newsletters/sweep.ts'
import { sweepOutbox } from './notifications/sweep.ts'
import { sweepOwnMails } from './own-letters.ts'
import { sweepLeavers } from './people/sweep.ts'
import { sweepPhotos } from './photos/sweep.ts'
import { sweepPictures } from './pictures/sweep.ts'
import type { Platform } from './platform/ports.ts'
import { sweepPolls } from './polls/sweep.ts'
import { sweepPosts } from './posts/sweep.ts'
import { sweepPupilAccounts } from './pupil-accounts/sweep.ts'
import { sweepWaiting } from './questionnaires/waiting-sweep.ts'
import { sweepReminders } from './reminders/sweep.ts'
import { sweepRetention } from './retention/retention.ts'
import { recordSchedule } from './schools/health.ts'
import { sweepDemos } from './schools/removal.ts'
import { sweepSignUps } from './signups/founding.ts'
import { sweepTrials } from './trials/sweep.ts'
import { sweepYears } from './years/sweep.ts'

type Sweep = (platform: Platform, shard: string) => Promise<void>

export const sweeps: Record<string, Sweep> = {
  absence: sweepAbsence,
  drafts: sweepDrafts,
  dispatches: sweepDispatches,
  reminders: sweepReminders,
  conferences: sweepConferences,
  polls: sweepPolls,
  posts: sweepPosts,
  newsletters: sweepNewsletters,
  outbox: sweepOutbox,
  uploads: sweepUploads,
  invitations: sweepInvitations,
  names: sweepNames,
  years: sweepYears,
  photos: sweepPhotos,
  logos: sweepLogos,
  words: sweepWords,
  waitingFiles: sweepWaiting,
  pictures: sweepPictures,
  albums: sweepAlbums,
  pupilAccounts: sweepPupilAccounts,
  changes: sweepChanges,
  leavers: sweepLeavers,
  returned: sweepReturned,
  retention: sweepRetention,
}

/** For all shards at once, by what the directory knows. */
const wideSweeps: Record<string, (platform: Platform) => Promise<void>> = {
  trials: sweepTrials,
  demos: sweepDemos,
  post: sweepOwnMails,
  signUps: sweepSignUps,
  incoming: sweepIncoming,
  forgetting: forgetOld,
}

/** What every tick looks for: work that is due and not done, whatever the clock says. Running twice or late is harmless (checks.md, 31). */
export async function onSchedule(platform: Platform) {
  const runs = platform.shards.flatMap((shard) =>
    Object.entries(sweeps).map(([name, sweep]) =>
      run(platform, `${name} of shard ${shard}`, () => sweep(platform, shard)),
    ),
  )
  const wide = Object.entries(wideSweeps).map(([name, sweep]) => run(platform, name, () => sweep(platform)))
  const done = await Promise.all([...runs, ...wide])
  if (done.every(Boolean)) await recordSchedule(platform)
}

/** One that fails keeps none of the others from their work; it has its turn again at the next tick. */
async function run(platform: Platform, name: string, sweep: () => Promise<void>) {
  try {
    await sweep()
    return true
  } catch (error) {
    platform.log({ event: 'schedule.failed', name, error: String(rootOf(error)), alert: true })
    return false
  }
}
