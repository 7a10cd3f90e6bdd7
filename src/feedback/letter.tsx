import { isAddress } from '../mail/address.ts'
import { ownLetter } from '../post/letter.tsx'
import type { Writer } from '../post/post.ts'
import { feedbackWithSchool } from './queries.ts'

/** What the operator gets: what was said and where, in Dutch, since it is for the house. */
export const feedbackLetter: Writer = async (platform, { schoolId, aboutId }) => {
  const [found] = await feedbackWithSchool(platform.directory, schoolId, aboutId)
  if (!found) return { moot: 'skipped: nothing to tell any more' }
  const to = platform.settings.operatorEmail
  if (!isAddress(to)) return { moot: 'skipped: there is no operator to tell' }
  const { said, school } = found
  const words = {
    title: `Feedback van ${school.name}: ${said.page}`,
    lines: [
      ...said.text.split(/\n+/).filter(Boolean),
      `School: ${school.name} (${school.slug})`,
      `Pagina: ${said.page}`,
      `Rollen: ${said.roles.join(', ')}`,
      `Browser: ${said.browser}`,
    ],
    why: 'U krijgt deze mail omdat dit adres bij Pleinpost voor feedback is ingesteld.',
  }
  return ownLetter(platform, { key: `feedback:${aboutId}`, to, said: words, language: 'nl' })
}
