import type { Channel } from '../../src/consents/channels.ts'
import { consents, consentTexts } from '../../src/consents/schema.ts'
import { newSecret } from '../../src/ids.ts'
import type { SchoolScope } from '../../src/scope.ts'

export type Said = [person: string, pupilId: string, says: 'yes' | 'no', channel?: Channel]

/** What one parent says is kept as their form keeps it, and nobody said anything else. */
export async function given({ db, now }: SchoolScope, ...[personId, pupilId, says, channel = 'app']: Said) {
  const text = { channel, version: 1, purpose: 'x', asked: true, since: now, byId: 'ada' }
  await db.batch([
    db.insert(consentTexts, text).onConflictDoNothing(),
    db.delete(consents, undefined),
    db.insert(consents, { id: newSecret(), pupilId, personId, answers: { [channel]: { says, version: 1 } }, at: now }),
  ])
}

/** Nobody was asked anything, nor said it. */
export const nobodyAsked = ({ db }: SchoolScope) =>
  db.batch([db.delete(consents, undefined), db.delete(consentTexts, undefined)])
