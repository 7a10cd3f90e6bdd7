import type { Context } from 'hono'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { Refused } from '../errors.ts'
import { paths } from '../paths.ts'
import type { AppEnv } from './bindings.ts'
import { wantsFragment } from './respond.tsx'

/** Whoever must take a second step, and has not, does nothing else first (B4): a page leads there, a part of one says so. */
export function leadToSecondStep(c: Context<AppEnv>) {
  if (wantsFragment(c)) throw new Refused(secondStepTexts.mustNow)
  return c.redirect(paths.secondStep, 303)
}
