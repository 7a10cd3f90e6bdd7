import jwt from '@tsndr/cloudflare-worker-jwt'
import type { SchoolScope } from '../scope.ts'

type Claims = { school: string; to: string; at: number; purpose: 'sent' }
export type Sent = { schoolId: string; address: string; at: Date }

/**
 * What a mail carries to be known by when it comes back: that this school sent it, to whom, and when. Only we can make one, and
 * only whoever has the mail has it. A report without one blocks nobody, since anybody can write a report; with one, the worst
 * that a forger can do is to block the one address that they read the mail of, for the one school that wrote it. The
 * notification key would not do: whoever reads an address list could guess it.
 */
export const sealMail = ({ school, secret, now }: SchoolScope, to: string) =>
  jwt.sign<Claims>({ school: school.schoolId, to: to.toLowerCase(), at: now.getTime(), purpose: 'sent' }, secret)

const written = /x-pleinpost-seal:\s*([\w-]+\.[\w-]+\.[\w-]+)/gi
/** More than a report returns; whoever sends thousands makes us check no more of them. */
const most = 5

/** The first that is ours among the headers that a report returns. */
export async function sentAsIn(texts: readonly string[], secret: string): Promise<Sent | null> {
  const seals = new Set(texts.flatMap((text) => [...text.matchAll(written)].map(([, seal]) => seal!)))
  for (const seal of [...seals].slice(0, most)) {
    const opened = await jwt.verify<Claims>(seal, secret).catch(() => undefined)
    if (opened?.payload.purpose !== 'sent') continue
    const { school, to, at } = opened.payload
    return { schoolId: school, address: to, at: new Date(at) }
  }
  return null
}
