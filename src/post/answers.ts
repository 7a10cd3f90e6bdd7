import { mailedReplyTexts } from '../../templates/mail/mailed-reply-texts.ts'
import { product } from '../../templates/mail/product.ts'
import { keyedFingerprint } from '../ids.ts'
import { words } from '../language.ts'
import type { Platform } from '../platform/ports.ts'
import { localDay } from '../time.ts'
import { type OwnAnswer, sealOn, type To } from './answer-addresses.ts'
import { ownLetter } from './letter.tsx'
import { sendOwnMail } from './post.ts'
import { oweOwnMail } from './queries.ts'

/** Nobody reads what comes there: whoever we wrote to hears that once a day, by a mail that cannot be answered; any other nothing (check 37). */
export async function answerOwn(platform: Platform, { language, seal }: OwnAnswer, from: string) {
  const { directory, settings, now } = platform
  if ((await sealOn(settings.secret, { to: from, language })) !== seal) return 'forged'
  const aboutId = `${localDay(now(), 'UTC')}:${await keyedFingerprint(settings.secret, from)}`
  const mail = { schoolId: '', kind: 'unread', aboutId } as const
  await oweOwnMail(directory, mail, now())
  await sendOwnMail(platform, mail, () => unreadLetter(platform, { to: from, language }))
  return 'unread'
}

function unreadLetter(platform: Platform, { to, language }: To) {
  const t = words(mailedReplyTexts, language)
  const said = { title: t.unreadTitle, lines: [t.unreadOwn(product.name), t.kept], why: t.strangerWhy }
  return ownLetter(platform, { key: 'unread', to, said, language, isAnswered: false })
}
