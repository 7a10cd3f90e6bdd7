import { keyedLetters } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'

/**
 * What a mail tells of: a message, a reply to one, several things at once, which can only be answered on the site, or somebody's
 * account or school, whose answers nobody reads.
 */
export const replyKinds = { message: 'm', reply: 'r', none: 'n', notice: 'a' } as const
export type ReplyKind = keyof typeof replyKinds
/** `about` is the message or the reply; for mails that cannot be answered, the person. */
export type ReplyAbout = { kind: ReplyKind; about: string; personId: string }

/** What an address says of these, in parts that leave room: enough to find them by, and the seal says that they are the ones. */
export type ReplyToken = { kind: ReplyKind; school: string; about: string; person: string; seal: string }

/** Letters of each part. With the name of the mailbox they stay within the 64 that may stand before the @ (RFC 5321, 4.5.3). */
const parts = { school: 12, about: 12, person: 6, seal: 16 }
const longestLocal = 64

/**
 * Where the answer to a mail goes: our own address with a seal on what the mail tells of, to whom, at which school. Eighty bits
 * of HMAC, in letters that survive a mail server without capitals. It opens nothing by itself: whoever writes there must be
 * that person as well, and have the right to answer when the answer comes (D8).
 */
export async function replyAddress(scope: SchoolScope, of: ReplyAbout): Promise<string | null> {
  const [mailbox = '', domain = ''] = scope.mailFrom.split('@')
  const { school, about, person } = partsOf(scope.school.schoolId, of)
  const seal = await replySeal(scope.secret, scope.school.schoolId, of)
  const local = `${mailbox}+${replyKinds[of.kind]}${school}-${about}-${person}-${seal}`
  return local.length > longestLocal ? null : `${local}@${domain}`
}

const partsOf = (schoolId: string, { about, personId }: ReplyAbout) => ({
  school: schoolId.slice(0, parts.school),
  about: about.slice(0, parts.about),
  person: personId.slice(-parts.person),
})

export const replySeal = (secret: string, schoolId: string, { kind, about, personId }: ReplyAbout) =>
  keyedLetters(secret, `reply-to:${kind}:${schoolId}:${about}:${personId}`, parts.seal)

const shape = /\+([mrna])([\w]{1,12})-([\w]{1,12})-([\w-]{1,6})-([\da-z]{16})@/

/** What the address says, which is not proven yet; null where it is none of these. */
export function replyTokenIn(address: string): ReplyToken | null {
  const [, letter, school, about, person, seal] = shape.exec(address.toLowerCase()) ?? []
  const kind = kinds.find((one) => replyKinds[one] === letter)
  return kind && school && about && person && seal ? { kind, school, about, person, seal } : null
}

const kinds = Object.keys(replyKinds) as ReplyKind[] // safe: its own keys
