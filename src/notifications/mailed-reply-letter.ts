import { mailedReplyTexts } from '../../templates/mail/mailed-reply-texts.ts'
import { longestReply } from '../conversations/schema.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** To the person's own address; or to where the answer came from, which may be nobody's here: then it tells nothing of anybody. */
export const mailedReplyLetter: Say<Extract<Notice, { kind: 'mailedReply' }>> = async (
  scope,
  { person },
  notice,
  reader,
) => {
  const t = words(mailedReplyTexts, reader.language)
  if (notice.why === 'stranger') {
    const { stranger: to } = notice
    return to ? { to, words: { title: t.title, lines: [t.stranger, t.strangerHow], why: t.strangerWhy } } : null
  }
  const { why, path } = notice
  const { email: to } = person
  const said = why === 'long' ? t.long(longestReply.toLocaleString(reader.language)) : t[why]
  const button = path
    ? { label: t.open, href: `${scope.origin}${path}` }
    : { label: t.openAll, href: `${scope.origin}${paths.messages}` }
  if (why === 'untrusted')
    return { to, words: { title: t.untrustedTitle, lines: [said, t.untrustedOwn, t.untrustedOther], button } }
  return { to, words: { title: t.title, lines: [said, t.kept], button } }
}
