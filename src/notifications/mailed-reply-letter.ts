import { mailedReplyTexts } from '../../templates/mail/mailed-reply-texts.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** In characters: some two pages. */
export const longestReply = 5000

/** To where the answer came from, which may be nobody's here: then it tells nothing of anybody. */
export const mailedReplyLetter: Say<Extract<Notice, { kind: 'mailedReply' }>> = async (scope, _, notice, reader) => {
  const t = words(mailedReplyTexts, reader.language)
  const { why, to, path } = notice
  if (why === 'stranger')
    return { to, words: { title: t.title, lines: [t.stranger, t.strangerHow], why: t.strangerWhy } }
  const said = why === 'long' ? t.long(longestReply.toLocaleString(reader.language)) : t[why]
  const button = path
    ? { label: t.open, href: `${scope.origin}${path}` }
    : { label: t.openAll, href: `${scope.origin}${paths.messages}` }
  return { to, words: { title: t.title, lines: [said, t.kept], button } }
}
