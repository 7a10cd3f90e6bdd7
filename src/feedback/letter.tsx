import { NoticeMail, noticeText } from '../../templates/mail/notice-mail.tsx'
import { product } from '../../templates/mail/product.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import { isAddress } from '../mail/address.ts'
import { compose } from '../mail/compose.ts'
import type { Writer } from '../post/post.ts'
import { feedbackWithSchool } from './queries.ts'

/** What the operator gets: what was said and where, in Dutch, since it is for the house. */
export const feedbackLetter: Writer = async ({ directory, settings, now }, { schoolId, aboutId }) => {
  const [found] = await feedbackWithSchool(directory, schoolId, aboutId)
  if (!found) return { moot: 'skipped: nothing to tell any more' }
  const { operatorEmail: to, mailFrom, siteDomain } = settings
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
  const reader: Reader = { language: 'nl', zone: 'Europe/Amsterdam', now: now() }
  const markup = <NoticeMail school={product} said={words} />
  const raw = compose({
    key: `feedback:${aboutId}`,
    from: { name: product.name, address: mailFrom },
    to,
    subject: words.title,
    text: noticeText({ school: product, said: words }, reader),
    html: `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{markup}</ReaderContext.Provider>).toString()}`,
    unsubscribe: null,
    list: siteDomain.replace(/:\d+$/, ''),
    bulk: false,
  })
  return { to, raw }
}
