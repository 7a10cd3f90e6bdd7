import { NoticeMail, noticeText } from '../../templates/mail/notice-mail.tsx'
import { mailTexts } from '../../templates/mail/texts.ts'
import { subscribingTexts } from '../../templates/newsletters/subscribing-texts.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import { sealMail } from '../bounces/seals.ts'
import { words } from '../language.ts'
import { mailSchool } from '../logos/in-mails.ts'
import { compose } from '../mail/compose.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import type { Subscriber } from './schema.ts'
import { sealSubscription } from './subscribing.ts'

type Asked = Pick<Subscriber, 'id' | 'email' | 'language' | 'askedAt'>

/** To the address that was filled in: who has it confirms, or does nothing. */
export async function subscriptionMail(scope: SchoolScope, key: string, asked: Asked) {
  const { school, origin } = scope
  const reader: Reader = { language: asked.language, zone: school.zone, now: scope.now }
  const t = words(subscribingTexts, asked.language)
  const href = `${origin}${paths.subscription(await sealSubscription(scope, asked))}`
  const said = {
    title: t.mailTitle(school.name),
    lines: [t.mailAsked(school.name), t.mailLasts, t.mailNotYou],
    button: { label: t.mailConfirm, href },
    why: t.mailWhy(school.name),
  }
  const props = { school: mailSchool(scope), said }
  const markup = <NoticeMail {...props} />
  const raw = compose({
    key,
    from: { name: words(mailTexts, asked.language).via(school.name), address: scope.mailFrom },
    to: asked.email,
    replyTo: null,
    subject: said.title,
    text: noticeText(props, reader),
    html: `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{markup}</ReaderContext.Provider>).toString()}`,
    seal: await sealMail(scope, asked.email),
    unsubscribe: null,
    list: new URL(origin).hostname,
    bulk: false,
  })
  return { to: asked.email, raw }
}
