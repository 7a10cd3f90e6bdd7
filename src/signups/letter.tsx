import { product } from '../../templates/mail/product.ts'
import { signUpTexts } from '../../templates/signups/texts.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import { ownLetter } from '../post/letter.tsx'
import type { Writer } from '../post/post.ts'
import { sealSignUp } from './links.ts'
import { signUpWithId } from './queries.ts'

/** To the address that was filled in: who has it confirms, or does nothing. */
export const signUpLetter: Writer = async (platform, { aboutId }) => {
  const { directory, settings, now } = platform
  const [found] = await signUpWithId(directory, aboutId, now())
  if (!found) return { moot: 'skipped: confirmed, or too old' }
  const t = words(signUpTexts, found.language)
  const href = `${settings.origin(settings.siteDomain)}${paths.signUpConfirmation(await sealSignUp(settings.secret, found))}`
  const said = {
    title: t.mailTitle(found.schoolName),
    lines: [t.mailAsked(found.schoolName), t.mailLasts, t.mailNotYou],
    button: { label: t.mailOpen, href },
    why: t.mailWhy(product.name),
  }
  return ownLetter(platform, { key: `signUp:${aboutId}`, to: found.email, said, language: found.language })
}
