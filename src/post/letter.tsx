import { NoticeMail, type NoticeWords, noticeText } from '../../templates/mail/notice-mail.tsx'
import { product } from '../../templates/mail/product.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import type { Language } from '../language.ts'
import { compose } from '../mail/compose.ts'
import type { Platform } from '../platform/ports.ts'

type Letter = { key: string; to: string; said: NoticeWords; language: Language }

/** A mail of Pleinpost's own, ready to go. */
export async function ownLetter({ settings, now }: Platform, { key, to, said, language }: Letter) {
  const reader: Reader = { language, zone: 'Europe/Amsterdam', now: now() }
  const markup = <NoticeMail school={product} said={said} />
  const raw = compose({
    key,
    from: { name: product.name, address: settings.mailFrom },
    to,
    replyTo: null,
    subject: said.title,
    text: noticeText({ school: product, said }, reader),
    html: `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{markup}</ReaderContext.Provider>).toString()}`,
    seal: null,
    unsubscribe: null,
    list: settings.siteDomain.replace(/:\d+$/, ''),
    bulk: false,
  })
  return { to, raw }
}
