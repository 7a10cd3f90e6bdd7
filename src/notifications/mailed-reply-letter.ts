import { mailedReplyTexts } from '../../templates/mail/mailed-reply-texts.ts'
import type { Reader } from '../../templates/ui/reader.tsx'
import { longestReply } from '../conversations/schema.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import type { Letter, Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

type Told = Extract<Notice, { kind: 'mailedReply' }>

/** Answers to it go nowhere: two machines would answer each other for ever. */
export const mailedReplyLetter: Say<Told> = async (scope, { person }, notice, reader) => {
  const letter = letterOf(scope, person.email, notice, reader)
  return letter && { ...letter, replyTo: null }
}

/** To the person's own address; or to where the answer came from, which may be nobody's here: then it tells nothing of anybody. */
function letterOf(scope: SchoolScope, to: string | null, notice: Told, reader: Reader): Letter | null {
  const t = words(mailedReplyTexts, reader.language)
  if (notice.why === 'stranger') {
    const { stranger } = notice
    return stranger
      ? { to: stranger, words: { title: t.title, lines: [t.stranger, t.strangerHow], why: t.strangerWhy } }
      : null
  }
  if (notice.why === 'unread') return unreadLetter(scope, notice.stranger, reader)
  const { why, path } = notice
  const said = why === 'long' ? t.long(longestReply.toLocaleString(reader.language)) : t[why]
  const button = path
    ? { label: t.open, href: `${scope.origin}${path}` }
    : { label: t.openAll, href: `${scope.origin}${paths.messages}` }
  if (why === 'untrusted')
    return { to, words: { title: t.untrustedTitle, lines: [said, t.untrustedOwn, t.untrustedOther], button } }
  return { to, words: { title: t.title, lines: [said, t.kept], button } }
}

/** What anybody may know who has a mail of the school: that nobody reads the answer, and where to ask instead. */
function unreadLetter({ school, origin }: SchoolScope, to: string | undefined, reader: Reader): Letter | null {
  if (!to) return null
  const t = words(mailedReplyTexts, reader.language)
  const ask = school.contactEmail ? t.askAt(school.name, school.contactEmail) : t.askSchool(school.name)
  const button = { label: t.logIn, href: `${origin}${paths.login}` }
  return { to, words: { title: t.unreadTitle, lines: [t.unread, ask, t.kept], button, why: t.strangerWhy } }
}
