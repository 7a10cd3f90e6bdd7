import { Buffer } from 'node:buffer'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { NewsletterMail, newsletterText } from '../../templates/mail/newsletter-mail.tsx'
import { newsletterMailTexts } from '../../templates/mail/newsletter-texts.ts'
import { mailTexts } from '../../templates/mail/texts.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import { sealMail } from '../bounces/seals.ts'
import { type Language, words } from '../language.ts'
import { mailSchool } from '../logos/in-mails.ts'
import { compose } from '../mail/compose.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { sealLeaving } from './leaving.ts'
import type { Shown } from './live.ts'

/** Gmail shows no more than 102 KB of a mail, and cuts off how to end it; in bytes, with room for longer links. */
export const largestMail = 100_000

/** Somebody of the school, or an address outside it. */
export type Addressee = { kind: 'person' | 'subscriber'; id: string; email: string; language: Language }
type About = { shown: Shown; isPublic: boolean }

/** The letter as this reader gets it, in markup and without. */
export async function written(scope: SchoolScope, { shown, isPublic }: About, to: Omit<Addressee, 'email'>) {
  const { school, origin, siteOrigin } = scope
  const reader: Reader = { language: to.language, zone: school.zone, now: scope.now }
  const isHere = to.kind === 'person'
  const links = {
    web: isPublic
      ? `${siteOrigin}${paths.publicNewsletter(shown.id)}`
      : isHere
        ? `${origin}${paths.newsletter(shown.id)}`
        : null,
    choice: isHere ? `${origin}${paths.newsletters}` : null,
    unsubscribe: `${origin}${paths.newsletterLeaving(await sealLeaving(scope, to))}`,
  }
  const props = { school: mailSchool(scope), shown, language: school.language, links }
  return {
    unsubscribe: links.unsubscribe,
    text: newsletterText(props, reader),
    html: await htmlOf(<NewsletterMail {...props} />, reader),
  }
}

const htmlOf = async (markup: JSX.Element, reader: Reader) =>
  `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{markup}</ReaderContext.Provider>).toString()}`

export const bytesOf = (html: string) => Buffer.byteLength(html)

/** Ready to be handed over. */
export async function newsletterMail(
  scope: SchoolScope,
  key: string,
  about: About & { test?: boolean },
  to: Addressee,
) {
  const { unsubscribe, ...content } = await written(scope, about, to)
  const title = about.test ? words(newsletterMailTexts, to.language).test(about.shown.title) : about.shown.title
  const raw = compose({
    key,
    from: { name: words(mailTexts, to.language).via(scope.school.name), address: scope.mailFrom },
    to: to.email,
    replyTo: null,
    subject: title,
    seal: await sealMail(scope, to.email),
    unsubscribe,
    list: new URL(scope.origin).hostname,
    bulk: true,
    ...content,
  })
  return { to: to.email, raw }
}
