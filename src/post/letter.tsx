import { NoticeMail, type NoticeWords, noticeText } from '../../templates/mail/notice-mail.tsx'
import { product } from '../../templates/mail/product.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import type { Language } from '../language.ts'
import { compose } from '../mail/compose.ts'
import type { Platform } from '../platform/ports.ts'
import { ownAnswerAddress } from './answer-addresses.ts'

/** `isAnswered`: whoever answers it is told that nobody reads that (answers.ts). */
type Letter = { key: string; to: string; said: NoticeWords; language: Language; isAnswered?: boolean }

/** A mail of Pleinpost's own, ready to go. */
export async function ownLetter({ settings, now }: Platform, { key, to, said, language, isAnswered = true }: Letter) {
  const reader: Reader = { language, zone: 'Europe/Amsterdam', now: now() }
  const markup = <NoticeMail school={product} said={said} />
  const raw = compose({
    key,
    from: { name: product.name, address: settings.mailFrom },
    to,
    replyTo: isAnswered ? await ownAnswerAddress(settings, { to, language }) : null,
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
