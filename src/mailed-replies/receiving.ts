import type { Email } from 'postal-mime'
import { mailedReplyTexts } from '../../templates/mail/mailed-reply-texts.ts'
import { cleanText } from '../cleaning.ts'
import { reply } from '../conversations/replying.ts'
import { longestReply } from '../conversations/schema.ts'
import { fingerprint, keyedFingerprint } from '../ids.ts'
import { words } from '../language.ts'
import type { MailedReplyProblem } from '../notifications/notice.ts'
import { doAndTell } from '../notifications/notifying.ts'
import type { Found } from '../notifications/queries.ts'
import type { ReplyToken } from '../notifications/reply-addresses.ts'
import { tellFound } from '../notifications/telling-found.ts'
import { paths } from '../paths.ts'
import { actingFor } from '../people/acting.ts'
import { permitted } from '../permissions.ts'
import type { Platform } from '../platform/ports.ts'
import { parseRichText } from '../richtext/parse.ts'
import { plainOf } from '../richtext/plain.ts'
import { isReadOnly } from '../schools/trial.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { openToken } from './address.ts'
import { isAnswerable } from './answerable.ts'
import { ownWords } from './own-words.ts'
import { isProven } from './proof.ts'
import { addressesOf, type Meant, oneStranger, oneUnread, unreadAbout, wroteSince } from './queries.ts'

const day = 86_400_000
/** A mail that is older is answered on the site, as its buttons are (D14). */
const lasts = 120 * day
/** By mail, in one conversation, within a day: more than people write, and few for two machines that take each other for people. */
const most = 20
/** "Ja" is said to more than one mail; a machine says the same to all of them. */
const mostAlike = 3
/** An answer and all that a program puts around it (characters). */
const longestMarkup = 200_000

/** `isCut`: it was larger than what is read of one. */
export type Came = { mail: Email; isCut: boolean }

/** What became of it, for the log: in its conversation, there already, told why not, or not to be told anybody. */
export type Received = 'replied' | 'again' | MailedReplyProblem | 'unproven' | 'forged'

/**
 * A mail from a person, to an address that we sealed: what they wrote goes on in the conversation, once, however often the mail
 * comes (D8, E4). Only by the person it was sealed for, from an address that is theirs and proven, and with the rights of that
 * moment; all that is not taken is told to whoever sent it, at most once a day for each thing, by a mail that itself cannot be
 * answered (check 37). Where nothing proves who sent it only the person themselves hears of it, and only at their own address.
 */
export async function receiveReply(platform: Platform, came: Came, token: ReplyToken): Promise<Received> {
  const { mail } = came
  const opened = await openToken(platform, token)
  const from = mail.from?.address?.toLowerCase() ?? ''
  if (!opened || from === '') return 'unproven'
  const { school, meant } = opened
  const own = await addressesOf(school, meant.person_id)
  const proven = isProven(mail, platform.settings)
  if (!proven && !own.some(({ address, account }) => account && address === from)) return 'forged'
  const mayTell = isAnswerable(mail, from, platform.settings.mailFrom)
  if (token.kind === 'notice') {
    if (!mayTell) return 'forged'
    await tellUnread(school, meant, from)
    return 'unread'
  }
  if (!proven) {
    await tellWhy(school, meant, 'untrusted')
    return 'untrusted'
  }
  const acting = own.some(({ address }) => address === from) ? await actingFor(school, meant.person_id) : null
  if (!acting) {
    if (mayTell) await tellStranger(school, meant, from)
    return 'stranger'
  }
  const received = await take(acting, meant, came)
  if (received !== 'replied' && received !== 'again') await tellWhy(school, meant, received)
  return received
}

type OwnProblem = Exclude<MailedReplyProblem, 'stranger' | 'unread'>
type Taken = 'replied' | 'again' | OwnProblem

async function take(scope: Scope, meant: Meant, { mail, isCut }: Came): Promise<Taken> {
  const { message_id: messageId, with_id: withId, at } = meant
  if (messageId === null || withId === null) return 'several'
  if (!permitted(scope.me.roles, 'conversations.reply', scope.school)) return 'closed'
  if (isReadOnly(scope) || scope.now.getTime() - at > lasts) return 'closed'
  const said = cleanText(ownWords(textOf(mail))).trim()
  if (said === '') return 'empty'
  const body = said + endLeft(scope, isCut) + filesLeft(scope, mail)
  if (body.length > longestReply) return 'long'
  return write(scope, { messageId, withId, body, nonce: await nonceOf(mail, meant) })
}

type Writing = { messageId: string; withId: string; body: string; nonce: string }

async function write(scope: Scope, { messageId, withId, body, nonce }: Writing): Promise<Taken> {
  const [wrote] = await wroteSince(scope, messageId, withId, {
    body,
    nonce,
    since: new Date(scope.now.getTime() - day),
  })
  if (wrote && wrote.this_one > 0) return 'again'
  if (wrote && (wrote.count >= most || wrote.same >= mostAlike)) return 'many'
  const outcome = await reply(scope, messageId, withId, { tekst: body, nonce })
  return outcome === 'closed' ? 'closed' : outcome === 'sent' ? 'replied' : 'again'
}

/** Some programs send markup alone. */
const textOf = ({ text, html }: Email) => text || plainOf(parseRichText((html ?? '').slice(0, longestMarkup)))

/** One that carries no id of its own is known by what is in it. */
const nonceOf = ({ messageId, date, text }: Email, { about }: Meant) =>
  fingerprint(`mailed:${about}:${messageId || `${date}:${text}`}`)

const endLeft = ({ school }: Scope, isCut: boolean) =>
  isCut ? `\n\n${words(mailedReplyTexts, school.language).endLeft}` : ''

/** Said where everybody in it reads it, in the school's language. Pictures within a signature are no files that anybody meant. */
function filesLeft({ school }: Scope, { attachments }: Email) {
  const files = attachments.filter(
    ({ related, mimeType }) => !related && !/signature|calendar|^message\//.test(mimeType),
  )
  return files.length === 0 ? '' : `\n\n${words(mailedReplyTexts, school.language).filesLeft(files.length)}`
}

/** Once a day for each thing; of what is not trusted once whatever it answers, since anybody can send that. */
async function tellWhy(
  school: SchoolScope,
  { person_id: personId, about: of, message_id: messageId }: Meant,
  why: OwnProblem,
) {
  const about = `mailed-reply:${personId}:${why === 'untrusted' ? '' : `${of}:`}${why}:${today(school)}`
  const path = messageId === null ? null : paths.message(messageId)
  await doAndTell(school, [], [{ personId, about, notice: { kind: 'mailedReply', why, path } }])
}

/** Each once a day, and few in all, however many addresses they write from. */
async function tellStranger(school: SchoolScope, { person_id: personId }: Meant, stranger: string) {
  const mark = await keyedFingerprint(school.secret, stranger)
  const about = `mailed-reply:${personId}:stranger:${today(school)}`
  await tellIfFew(school, about, oneStranger({ personId, stranger, mark }))
}

/** Once a day for each address, whosever mails it answers. */
async function tellUnread(school: SchoolScope, { person_id: personId }: Meant, stranger: string) {
  const mark = await keyedFingerprint(school.secret, stranger)
  await tellIfFew(school, unreadAbout(today(school), mark), oneUnread({ personId, stranger }, today(school)))
}

async function tellIfFew(school: SchoolScope, about: string, one: Found) {
  const telling = tellFound(school, about)
  const [, told] = await school.db.batch([telling.tell(one), telling.keys])
  await telling.queue(told)
}

const today = ({ now, school }: SchoolScope) => localDay(now, school.zone)
