import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { letterById } from '../contact-form/queries.ts'
import { words } from '../language.ts'
import { isAddress } from '../mail/address.ts'
import { paths } from '../paths.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** That a visitor wrote to the school; what, is read behind the log-in (E2), and an answer goes to the visitor. */
export const siteLetter: Say<Extract<Notice, { kind: 'siteLetter' }>> = async (
  scope,
  { person },
  { letter },
  reader,
) => {
  const [found] = await letterById(scope, letter)
  if (!found) return null
  const t = words(noticeTexts, reader.language)
  return {
    to: person.email,
    replyTo: isAddress(found.email) ? found.email : null,
    words: {
      title: t.siteLetterTitle(found.name),
      lines: [t.siteLetter],
      button: { label: t.siteLetterOpen, href: `${scope.origin}${paths.siteLetters}` },
    },
  }
}
