import type { JSX } from 'hono/jsx/jsx-runtime'
import type { AnswerRead } from '../../templates/mail/frame.tsx'
import { MessageMail, messageText } from '../../templates/mail/message-mail.tsx'
import { type News, summaryTitle, titleOf } from '../../templates/mail/news.ts'
import { SummaryMail, summaryText } from '../../templates/mail/summary-mail.tsx'
import { mailTexts } from '../../templates/mail/texts.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import { sealMail } from '../bounces/seals.ts'
import { spoken, words } from '../language.ts'
import { mailSchool } from '../logos/in-mails.ts'
import { compose } from '../mail/compose.ts'
import { oneLine } from '../mail/header-text.ts'
import { paths } from '../paths.ts'
import { fullName } from '../people/names.ts'
import type { Person } from '../people/schema.ts'
import type { OutgoingMail } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { sealAnswerLink } from './answer-links.ts'
import { isUrgent, type Sendable, type SendableMessage, type SendablePost } from './judging.ts'
import { type ReplyAbout, replyAddress } from './reply-addresses.ts'
import type { Draft } from './sending-queries.ts'
import { sealUnsubscribe } from './unsubscribing.ts'

/** What a mail is named by, whom it goes to, and what it tells of. */
type Letter = { key: string; kind: Sendable['kind']; person: Person & { email: string }; rows: Sendable[] }

/** A mail for each message, and one for all that a person has in the summary, named by the time it was due. */
export function draftsFor(scope: SchoolScope, rows: readonly Sendable[]): Draft[] {
  const parts = Map.groupBy(rows, ({ key, kind, person }) => (kind === 'summary' ? person.id : key))
  return [...parts.values()].map((rows) => {
    const { key, kind, person } = rows[0]! // a group has at least one
    const due = Math.max(...rows.map(({ dueAt }) => dueAt.getTime()))
    const named = kind === 'summary' ? `summary:${person.id}:${new Date(due).toISOString()}` : key
    return { keys: rows.map((row) => row.key), write: () => write(scope, { key: named, kind, person, rows }) }
  })
}

/** The mail ready to be handed over, in its reader's language. */
async function write(scope: SchoolScope, { key, kind, person, rows }: Letter): Promise<Omit<OutgoingMail, 'from'>> {
  const { school, origin } = scope
  const reader: Reader = { language: spoken(person.language, school), zone: school.zone, now: scope.now }
  const t = words(mailTexts, reader.language)
  const [first] = rows as [Sendable] // safe: a letter tells of something
  const news = await Promise.all(rows.filter((row) => !isToldHere(row, rows)).map((row) => newsOf(scope, row)))
  const unsubscribe = `${origin}${paths.unsubscribe(await sealUnsubscribe(scope, person.id))}`
  const replyTo = await replyAddress(scope, answered(kind, first))
  const repliesTo = replyTo && kind !== 'summary' && first.message ? answerRead(first) : null
  const about = {
    school: mailSchool(scope),
    links: { choice: `${origin}${paths.myDetails}`, unsubscribe, repliesTo },
    all: `${origin}${allOf(news)}`,
  }
  const content =
    kind !== 'summary'
      ? { subject: titleOf(news[0]!, reader), ...(await messageContent({ ...about, news: news[0]! }, reader)) }
      : { subject: summaryTitle(news, school.name, reader), ...(await summaryContent({ ...about, news }, reader)) }
  const from = { name: t.via(school.name), address: scope.mailFrom }
  const raw = compose({
    key,
    from,
    to: person.email,
    replyTo,
    seal: await sealMail(scope, person.email),
    unsubscribe,
    list: new URL(origin).hostname,
    bulk: kind === 'summary',
    ...content,
  })
  return { to: person.email, raw }
}

/** What an answer to the mail is an answer to; to a summary of several things it is to none of them. */
function answered(kind: Letter['kind'], { person, message, replyId }: Sendable): ReplyAbout {
  if (kind === 'summary' || !message) return { kind: 'none', about: person.id, personId: person.id }
  return replyId === null
    ? { kind: 'message', about: message.id, personId: person.id }
    : { kind: 'reply', about: replyId, personId: person.id }
}

/** Who reads it, since that is to be known before one presses a mail program's button. */
const answerRead = ({ message, replyId }: SendableMessage): AnswerRead =>
  replyId === null || message.repliesTo === 'together' ? message.repliesTo : 'talk'

/** A reminder of what the same summary tells of. */
const isToldHere = (row: Sendable, rows: readonly Sendable[]) =>
  row.reminds &&
  rows.some(({ message, reminds, replyWith }) => message?.id === row.message?.id && !reminds && replyWith === null)

/** Where there is more of what a mail tells of. */
export const allOf = (news: readonly News[]) => (news.every(({ post }) => post) ? paths.posts : paths.messages)

export const newsOf = async (scope: SchoolScope, row: Sendable): Promise<News> =>
  row.message ? messageNews(scope, row) : postNews(scope, row)

/** A post asks nothing, and is never urgent. */
const postNews = ({ origin }: SchoolScope, { post, sender }: SendablePost): News => ({
  post: post.kind,
  sender: oneLine(fullName(sender), 80),
  subject: oneLine(post.title, 150),
  href: `${origin}${paths.post(post.id)}`,
  asks: false,
  answer: null,
  deadline: null,
  reminds: false,
  urgent: false,
  replies: false,
  moved: false,
})

async function messageNews(scope: SchoolScope, row: SendableMessage): Promise<News> {
  const { message, sender, asks, deadline, reminds, moved, replyWith, ownSubject } = row
  const translated = scope.translate && scope.school.translates ? ownSubject : null
  return {
    post: null,
    sender: oneLine(fullName(sender), 80),
    subject: oneLine([translated, message.subject].filter(Boolean).join(' · '), 150),
    href: `${scope.origin}${replyWith === null ? paths.message(message.id) : paths.conversation(message.id, replyWith)}`,
    asks: asks === 1 && replyWith === null,
    answer: replyWith === null ? await answerOf(scope, row) : null,
    deadline,
    reminds,
    urgent: isUrgent(row),
    replies: replyWith !== null,
    moved: moved === 1,
  }
}

/** Where a simple question is answered without logging in. What it asks, and its own options, are not the mail's to tell (E2). */
async function answerOf(
  scope: SchoolScope,
  { person, message, deadline, simple, parts }: SendableMessage,
): Promise<News['answer']> {
  if (simple === null || parts === 0 || (deadline && deadline <= scope.now)) return null
  const token = await sealAnswerLink(scope, { personId: person.id, messageId: message.id })
  return { href: `${scope.origin}${paths.mailedAnswer(token)}`, isYesNo: simple === 'yesNo' && parts === 1 }
}

const messageContent = async (props: Parameters<typeof messageText>[0], reader: Reader) => ({
  text: messageText(props, reader),
  html: await page(<MessageMail {...props} />, reader),
})

const summaryContent = async (props: Parameters<typeof summaryText>[0], reader: Reader) => ({
  text: summaryText(props, reader),
  html: await page(<SummaryMail {...props} />, reader),
})

const page = async (markup: JSX.Element, reader: Reader) =>
  `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{markup}</ReaderContext.Provider>).toString()}`
