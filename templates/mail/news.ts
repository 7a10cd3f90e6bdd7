import { words } from '../../src/language.ts'
import type { PostKind } from '../../src/posts/schema.ts'
import { questionnaireTexts } from '../questionnaires/texts.ts'
import type { Reader } from '../ui/reader.tsx'
import { deadlineText } from '../ui/time.tsx'
import { mailTexts } from './texts.ts'

/** What a mail tells of a message or a post: who, about what, and whether something is asked. Never what it says (E2). */
export type News = {
  /** Null for a message. */
  post: PostKind | null
  sender: string
  subject: string
  href: string
  asks: boolean
  deadline: Date | null
  /** Where it is answered without logging in (D14), with a button for yes and one for no, or one that leads to the answers. */
  answer: { href: string; isYesNo: boolean } | null
  /** It was told before, and is not answered (D5). */
  reminds: boolean
  /** Does not wait (E5). */
  urgent: boolean
  /** Somebody went on in the conversation (D8). */
  replies: boolean
  /** It reminds because the sender moved the deadline. */
  moved: boolean
}

/** What a mail or its line is called. */
export const titleOf = ({ subject, reminds, replies, urgent }: News, { language }: Pick<Reader, 'language'>) => {
  const t = words(mailTexts, language)
  return reminds ? t.reminder(subject) : replies ? t.reply(subject) : urgent ? t.urgent(subject) : subject
}

export const told = ({ sender, post, reminds, replies }: News, { language }: Pick<Reader, 'language'>) => {
  const t = words(mailTexts, language)
  if (post) return t.published(sender)
  if (replies) return t.replied(sender)
  return reminds ? t.reminded(sender) : t.wrote(sender)
}

/** "2 nieuwe berichten en 1 herinnering van De Regenboog" */
export function summaryTitle(news: readonly News[], school: string, { language }: Pick<Reader, 'language'>) {
  const t = words(mailTexts, language)
  const counts = countsOf(news)
  if (counts.messages === news.length) return t.summary(news.length, school)
  return counts.reminders === news.length ? t.reminders(news.length, school) : t.several(counts, school)
}

const countsOf = (news: readonly News[]) => ({
  messages: news.filter(({ post, reminds }) => !post && !reminds).length,
  reminders: news.filter(({ reminds }) => reminds).length,
  blogs: news.filter(({ post }) => post === 'blog').length,
  items: news.filter(({ post }) => post === 'news').length,
})

/** Each button for an answer, by what it says and where it leads. */
export function answerButtons({ answer }: News, { language }: Pick<Reader, 'language'>) {
  if (!answer) return []
  const [t, { yes, no }] = [words(mailTexts, language), words(questionnaireTexts, language)]
  if (!answer.isYesNo) return [{ label: t.answerHere, href: answer.href }]
  return [
    { label: yes, href: `${answer.href}?kies=yes` },
    { label: no, href: `${answer.href}?kies=no` },
  ]
}

const longAgo = new Date(0)

/** What is asked and until when, in full: a mail is read on any later day, so "morgen" would be wrong. */
export function asked({ asks, deadline }: News, reader: Reader) {
  const t = words(mailTexts, reader.language)
  if (!asks || (deadline && deadline <= reader.now)) return null
  return deadline ? t.answerBefore(deadlineText(deadline, { ...reader, now: longAgo })) : t.answerAsked
}

/** "Ines de Boer · Blog", or what is asked. */
export function underTitle(news: News, reader: Reader) {
  const t = words(mailTexts, reader.language)
  const kind = news.post === 'news' ? t.newsItem : news.post ? t.blog : null
  return [news.sender, kind, asked(news, reader)].filter(Boolean).join(' · ')
}

/** What leads to more of these, and what tells of the rest. */
export const wordsOfAll = (news: readonly News[]) => (news.every(({ post }) => post) ? 'readPosts' : 'readAll')
export const wordsOfRest = (news: readonly News[]) => (news.some(({ post }) => post) ? 'andMoreNew' : 'andMore')
