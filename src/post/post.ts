import { refusalOf } from '../mail/refusals.ts'
import type { OutgoingMail, Platform } from '../platform/ports.ts'
import type { OwnKind, OwnMail } from './directory-schema.ts'
import { type Named, settleOwnMail, takeOwnMail, takeOwnMails } from './queries.ts'

/** A run that died lets go after this time (ms). */
const holdLasts = 60_000
const minute = 60_000
/** Between attempts; after the sixth, a day on, we give up (ms). */
const pauses = [1, 5, 30, 120, 1440].map((minutes) => minutes * minute)
/** Some seconds' work for a tick. */
const mailsATick = 50

/** The mail as it goes, or why it need not go any more. */
export type Written = Omit<OutgoingMail, 'from'> | { moot: string }
export type Writer = (platform: Platform, mail: OwnMail) => Promise<Written>
export type Writers = Readonly<Record<OwnKind, Writer>>

/** All that is owed and in nobody's hands: safe to repeat, to run twice at once, and to be killed (checks.md, 28, 31). */
export async function sendOwnMails(platform: Platform, writers: Writers) {
  const { directory, now } = platform
  const taken = await takeOwnMails(directory, now(), new Date(now().getTime() + holdLasts), mailsATick)
  for (const mail of taken) await send(platform, mail, writers[mail.kind])
}

/** One of them at once, for somebody who waits for it; should this fail, a tick sends it. */
export async function sendOwnMail(platform: Platform, named: Named, write: Writer) {
  const { directory, now } = platform
  const [mail] = await takeOwnMail(directory, named, now(), new Date(now().getTime() + holdLasts))
  if (mail) await send(platform, mail, write)
}

async function send(platform: Platform, mail: OwnMail, write: Writer) {
  const { directory, settings, now } = platform
  const written = await write(platform, mail)
  if ('moot' in written) return settleOwnMail(directory, mail, { doneAt: now(), failure: written.moot })
  const refusal = await platform.mail({ ...written, from: settings.mailFrom }).then(() => null, refusalOf)
  if (!refusal) return settleOwnMail(directory, mail, { doneAt: now(), failure: null })
  const pause = refusal.hopeless ? undefined : pauses[mail.attempts]
  const givenUp = pause === undefined
  const { kind, aboutId } = mail
  platform.log({
    event: givenUp ? 'ownMail.givenUp' : 'ownMail.postponed',
    kind,
    about: aboutId,
    error: refusal.reason,
  })
  return settleOwnMail(
    directory,
    mail,
    givenUp
      ? { doneAt: now(), failure: refusal.reason }
      : { heldUntil: new Date(now().getTime() + pause), failure: refusal.reason },
  )
}
