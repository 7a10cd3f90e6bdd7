import jwt from '@tsndr/cloudflare-worker-jwt'
import type { Statement } from '../db/batch.ts'
import { fingerprint, newId } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { demandOpen, expireLinks, insertLink, insertUse, linkByCode, linkById } from './queries.ts'
import type { Link, LinkKind } from './schema.ts'

/** How long each kind can be used (ms). An invitation lies on a kitchen table (B1); the others are for now (ASVS 6.5.5). */
const lasts: Record<LinkKind, number> = {
  invitation: 30 * 86_400_000,
  password: 60 * 60_000,
  email: 24 * 60 * 60_000,
  objection: 7 * 86_400_000,
  handOver: 2 * 60_000,
}

type Claims = { school: string; link: string; purpose: 'link' }

/** A link for one person, with the statements that make it so; earlier ones of its kind stop working with it. */
export async function newLink(scope: SchoolScope, kind: LinkKind, personId: string, about: string | null = null) {
  const link = await nobodysLink(scope, kind)
  return {
    id: link.id,
    statements: [expireLinks(scope, kind, personId), insertLink(scope, { ...link, personId, about })],
  }
}

/** A link before it is known whose it will be. */
export async function nobodysLink(scope: SchoolScope, kind: LinkKind, id = newId(scope.now)) {
  const code = await fingerprint(await codeOf(scope, id))
  return { id, kind, code, createdAt: scope.now, expiresAt: new Date(scope.now.getTime() + lasts[kind]) }
}
export type NobodysLink = Awaited<ReturnType<typeof nobodysLink>>

/** What the mail carries. It can be made again for the same link, so that a mail that is sent anew opens the same thing. */
export const sealLink = ({ school, secret }: SchoolScope, id: string) =>
  jwt.sign<Claims>({ school: school.schoolId, link: id, purpose: 'link' }, secret)

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Twelve letters and digits that nobody mixes up (59 bits), the same each time for the same link: what a letter prints. */
export async function codeOf({ school, secret }: SchoolScope, id: string) {
  const text = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', text.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(`code ${school.schoolId} ${id}`)))
  const value = bytes.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return Array.from({ length: 12 }, (_, place) => letters[Number((value / 30n ** BigInt(place)) % 30n)]).join('')
}

/** As it is printed: "ABCD-EFGH-JKMN". */
export const spacedCode = (code: string) => code.match(/.{4}/g)?.join('-') ?? code

/** A link that is over is told apart: used, replaced by a newer one, or its time ran out. */
export type Opened =
  | { is: 'open'; link: Link }
  | { is: 'used' | 'replaced' | 'expired'; link: Link }
  | { is: 'unknown' }

/** The link with this id, if it still opens something. */
export async function openLink(scope: SchoolScope, id: string) {
  const [found] = await linkById(scope, id)
  return found && !found.usedAt && found.link.expiresAt > scope.now ? found.link : null
}

/** What a token from a mail opens; looking uses nothing up, since mail scanners look (check 11). */
export async function openedBy(scope: SchoolScope, kind: LinkKind, token: string): Promise<Opened> {
  const opened = await jwt.verify<Claims>(token, scope.secret).catch(() => undefined)
  if (opened?.payload.purpose !== 'link' || opened.payload.school !== scope.school.schoolId) return { is: 'unknown' }
  return stateOf(scope, kind, await linkById(scope, opened.payload.link))
}

/** The same for a code that was typed, however it was spaced. Whoever asks counts the tries. */
export async function openedByCode(scope: SchoolScope, kind: LinkKind, typed: string): Promise<Opened> {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return stateOf(scope, kind, await linkByCode(scope, await fingerprint(code)))
}

function stateOf({ now }: SchoolScope, kind: LinkKind, [found]: Awaited<ReturnType<typeof linkById>>): Opened {
  if (found?.link.kind !== kind) return { is: 'unknown' }
  const { link, usedAt } = found
  if (usedAt) return { is: 'used', link }
  if (link.expiresAt > now) return { is: 'open', link }
  return { is: isCutShort(link) ? 'replaced' : 'expired', link }
}

/** Its time did not run out: a newer one took its place. */
const isCutShort = ({ kind, createdAt, expiresAt }: Link) => expiresAt.getTime() < createdAt.getTime() + lasts[kind]

/** Uses the link up and does what it lets one do, in one batch. False when it was used, replaced or over by then. */
export async function useLink(scope: SchoolScope, { id }: Link, effects: readonly Statement[]) {
  try {
    await scope.db.batch([insertUse(scope, id), demandOpen(scope, id), ...effects])
    return true
  } catch (error) {
    if (/constraint failed: (link_uses|links\.code)/.test(String(error))) return false
    throw error
  }
}
