import jwt from '@tsndr/cloudflare-worker-jwt'
import type { SignUp } from './directory-schema.ts'

type Claims = { signUp: string; purpose: 'sign-up' | 'sent' }

/** What the mail carries. The row it names is the proof that it was not used: it goes when the school is there. */
export const sealSignUp = (secret: string, { id, expiresAt }: Pick<SignUp, 'id' | 'expiresAt'>) =>
  jwt.sign<Claims>({ signUp: id, purpose: 'sign-up', exp: Math.floor(expiresAt.getTime() / 1000) }, secret)

/** For the page that says the mail is on its way; it opens nothing. */
export const sealSent = (secret: string, id: string) => jwt.sign<Claims>({ signUp: id, purpose: 'sent' }, secret)

export async function openSignUp(secret: string, purpose: Claims['purpose'], token: string) {
  const opened = await jwt.verify<Claims>(token, secret).catch(() => undefined)
  return opened?.payload.purpose === purpose ? opened.payload.signUp : null
}
