import jwt from '@tsndr/cloudflare-worker-jwt'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'

type Claims = { school: string; purpose: 'demo' }

/** The page on which a demo's visitor chooses whose eyes to look through: its seal is all the key there is, and goes with it. */
export async function demoPath({ school, demoEndsAt, secret }: Pick<SchoolScope, 'school' | 'demoEndsAt' | 'secret'>) {
  if (!demoEndsAt) return undefined
  const exp = Math.floor(demoEndsAt.getTime() / 1000)
  // A time of its own, and not the clock's: whenever it is asked for it is the same address, which people keep.
  return paths.demo(await jwt.sign<Claims>({ school: school.schoolId, purpose: 'demo', iat: exp, exp }, secret))
}

/** Whether this seal is this demo's. No other school has one, whatever is sealed. */
export async function opensDemo({ school, demoEndsAt, secret }: SchoolScope, token: string) {
  if (!demoEndsAt) return false
  const opened = await jwt.verify<Claims>(token, secret).catch(() => undefined)
  return opened?.payload.purpose === 'demo' && opened.payload.school === school.schoolId
}
