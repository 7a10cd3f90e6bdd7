import type { Statement } from '../db/batch.ts'
import { fingerprint, newId } from '../ids.ts'
import { tell } from '../notifications/notifying.ts'
import type { SchoolScope } from '../scope.ts'
import { sealKnownBrowser } from './known-browser.ts'
import { type Entering, newSession } from './new-session.ts'
import type { Account } from './schema.ts'
import type { Trier } from './throttle.ts'
import { nameKey } from './user-names.ts'

/** The browser that somebody knocks with. */
export type Knock = Trier & Omit<Entering, 'secondStepAt'>
export type Welcome = { kind: 'welcome'; person: string; session: string; browser: string }
type Who = { account: Account; email: string | null; learns?: 'here' | 'before' | null }

/** Somebody who has just opened an account knows that they are logged in (ms). */
const newFor = 60 * 60_000

/**
 * A new session with a secret of its own, whatever the browser brought along (check 7), in one batch with `also`: what was
 * used to get in is used up, or nobody comes in. A browser that we do not know of this person is told of by mail, but to no
 * pupil: they sit at whatever computer is free.
 */
export async function welcome(
  scope: SchoolScope,
  { account, email, learns }: Who,
  knock: Knock,
  { twoSteps, also }: { twoSteps: boolean; also: readonly Statement[] },
): Promise<Welcome> {
  const { personId: person, userName } = account
  const isMailed = learns !== 'here'
  const session = await newSession(scope, person, { ...knock, secondStepAt: twoSteps ? scope.now : null })
  const told = tell(
    scope,
    isMailed && (await isStrange(scope, account, knock)) ? [newDevice(scope, person, knock)] : [],
  )
  await scope.db.batch([...also, ...session.statements, ...told.statements])
  await told.queue()
  scope.log({ event: 'login.succeeded', person })
  const browser = await sealKnownBrowser(scope, knock.known, userName, ...(email ? [email] : []))
  return { kind: 'welcome', person, session: session.sealed, browser }
}

async function isStrange({ now }: SchoolScope, { userName, createdAt }: Account, { known }: Knock) {
  const isNew = now.getTime() - createdAt.getTime() < newFor
  return !isNew && !known?.accounts.includes(await fingerprint(nameKey(userName)))
}

const newDevice = ({ now }: SchoolScope, personId: string, { browser }: Knock) => ({
  personId,
  notice: { kind: 'newDevice', browser: browser.slice(0, 200), at: now.getTime() } as const,
  about: `device:${newId(now)}`,
})
