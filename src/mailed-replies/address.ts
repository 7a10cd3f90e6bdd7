import type { Email } from 'postal-mime'
import { NotFound } from '../errors.ts'
import { type ReplyToken, replySeal, replyTokenIn } from '../notifications/reply-addresses.ts'
import type { Platform } from '../platform/ports.ts'
import { schoolsBegunBy } from '../schools/directory.ts'
import { openSchool } from '../schools/open.ts'
import type { SchoolScope } from '../scope.ts'
import { type Meant, meantBy } from './queries.ts'

/** As the mail server was told; or as the mail itself says, where that is all there is. */
export const tokenOf = (mail: Email, to: string) => addressedIn(mail, to, replyTokenIn)

export function addressedIn<Token>(mail: Email, to: string, tokenIn: (address: string) => Token | null): Token | null {
  const named = [to, ...[...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(({ address }) => address ?? [])]
  for (const address of named.slice(0, 20)) {
    const token = tokenIn(address)
    if (token) return token
  }
  return null
}

export type Opened = { school: SchoolScope; meant: Meant }

/** What the address was sealed for, as it is there now; null where we did not seal it, or what it was for is gone. */
export async function openToken(platform: Platform, token: ReplyToken): Promise<Opened | null> {
  for (const { id } of await schoolsBegunBy(platform.directory, token.school, platform.now())) {
    const school = await openSchool(platform, id).catch(ifGone)
    if (!school) continue
    for (const meant of await meantBy(school, token)) {
      const { about, person_id: personId } = meant
      if ((await replySeal(school.secret, id, { kind: token.kind, about, personId })) === token.seal)
        return { school, meant }
    }
  }
  return null
}

function ifGone(error: unknown) {
  if (error instanceof NotFound) return null
  throw error
}
