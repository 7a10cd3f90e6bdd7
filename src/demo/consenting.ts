import { firstPurposes } from '../../templates/consents/texts.ts'
import type { Channel } from '../consents/channels.ts'
import { publish } from '../consents/consents.ts'
import type { SchoolScope } from '../scope.ts'
import { asPerson } from './history.ts'
import { answerConsents } from './queries.ts'

const asked: readonly Channel[] = ['app', 'website', 'newsletter', 'social']

/** The school asks for four channels, and most families have answered; the logins still can (C9). */
export async function askConsents(scope: SchoolScope, admin: string, logins: readonly string[]) {
  const writer = await asPerson(scope, admin)
  for (const channel of asked)
    await publish(writer, { channel, purpose: firstPurposes[channel].nl, asked: true, seen: 0 })
  await answerConsents(scope, asked, logins)
}
