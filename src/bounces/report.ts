import PostalMime, { type Email } from 'postal-mime'
import { codeIn, failuresIn } from './blocks.ts'
import { type Failure, failureOf } from './reasons.ts'

/** What a mail that reached us is. `delayed` is a report that says only that it is still being tried. */
export type Incoming =
  | { kind: 'failed'; failures: readonly Failure[] }
  | { kind: 'complaint' }
  | { kind: 'delayed' }
  | { kind: 'automatic' }
  | { kind: 'plain' }

/** What came along is left as it is: the words of a report are its own, and not those of the mail that it returns. */
export const parse = (raw: ArrayBuffer | Uint8Array | string) => PostalMime.parse(raw, { forceRfc822Attachments: true })

export function judgeIncoming(mail: Email): Incoming {
  if (partOf(mail, 'feedback-report') !== null || isPlainComplaint(mail)) return { kind: 'complaint' }
  // That a mail was read is no news of its delivery (RFC 8098).
  if (partOf(mail, 'disposition-notification') !== null) return { kind: 'automatic' }
  const told = partOf(mail, 'delivery-status') ?? partOf(mail, 'global-delivery-status')
  const { failures, delayed } = told === null ? nothing : failuresIn(told, wordsOf(mail))
  if (failures.length > 0) return { kind: 'failed', failures }
  if (delayed) return { kind: 'delayed' }
  if (isFromMailer(mail) && !/^(delivered|relayed|expanded)/im.test(actionsIn(told))) return freeForm(mail)
  return { kind: isAutomatic(mail) ? 'automatic' : 'plain' }
}

const nothing = { failures: [], delayed: false }

/** No report says more of itself, and none can keep us busy with what stands after it (characters). */
const longest = 20_000

const header = (mail: Email, name: string) => (mail.headers.find(({ key }) => key === name)?.value ?? '').slice(0, 1000)

/** The text of a part of this kind, if there is one. */
function partOf(mail: Email, kind: string) {
  const part = mail.attachments.find(({ mimeType }) => mimeType.toLowerCase() === `message/${kind}`)
  return part ? textOf(part.content).slice(0, longest) : null
}

/** As some send complaints that know no form of their own (Hotmail's among them): the mail itself, under this subject. */
const isPlainComplaint = (mail: Email) =>
  /^\s*complaint about message from/i.test(mail.subject ?? '') && partOf(mail, 'rfc822') !== null

const actionsIn = (told: string | null) => (told ?? '').replace(/^action:\s*/gim, '')

/** All in which returned headers may stand, as it came and as it reads. */
export const textsOf = (mail: Email, raw: Uint8Array) => [
  new TextDecoder().decode(raw).replace(/=\r?\n/g, ''),
  mail.text ?? '',
  ...mail.attachments.map(({ content }) => textOf(content)),
]

const textOf = (content: ArrayBuffer | Uint8Array | string) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** Where the returned mail begins, in a report that has no parts. */
const returned =
  /^[ \t>]*--[^\n]*(copy|original|returned|header|message (follows|body)|unsent|undelivered)[^\n]*$|^(Received|Return-Path): |^[ \t]*(below this line|the following is|original message|message header)[^\n]*$/im

/** What the report says of itself. */
function wordsOf(mail: Email) {
  const text = mail.text?.slice(0, longest) || (mail.html ?? '').slice(0, longest).replace(/<[^<>]{1,500}>/g, ' ')
  const end = returned.exec(text)?.index ?? text.length
  return text.slice(0, end > 40 ? end : text.length)
}

const mailer =
  /mailer-?daemon|post_?master|mail delivery (sub)?system|mail administrator|bounce|no-?reply.{0,40}deliver|^(<>)?$/i
const ofFailure =
  /undeliver|un-?deliverable|returned (mail|to sender)|return(ed)? to sender|fail(ure|ed)|could not be (sent|delivered)|not delivered|delivery (status|report|problem|notification)|mail (system )?error|rejected|niet (afgeleverd|bezorgd)|onbestelbaar|non remis|mail delivery|bounce|error message below/i

/** The mailer's own address alone is no proof: people write as postmaster too. */
const isFromMailer = (mail: Email) =>
  (mailer.test(`${mail.from?.address ?? ''} ${mail.from?.name ?? ''}`.trim()) &&
    ofFailure.test(`${mail.subject ?? ''} ${wordsOf(mail)}`)) ||
  header(mail, 'x-failed-recipients') !== '' ||
  (isEmptyPath(mail) && ofFailure.test(`${mail.subject ?? ''} ${wordsOf(mail)}`))

const isEmptyPath = (mail: Email) => header(mail, 'return-path').replace(/\s/g, '') === '<>'

const stillTried =
  /(warning|delayed|will (be )?(retry|retried|try again|continue)|not yet been delivered|do not need to resend)/i

/** A report in words only: whom it names, and what it says of each. */
function freeForm(mail: Email): Incoming {
  const words = wordsOf(mail)
  const said = `${mail.subject ?? ''}\n${words}`
  if (/warning|delay/i.test(mail.subject ?? '') && stillTried.test(said)) return { kind: 'delayed' }
  const own = (mail.to ?? []).map(({ address }) => address?.toLowerCase())
  const named = addressesIn(header(mail, 'x-failed-recipients') || words).filter(
    (one) => !own.includes(one) && !mailer.test(one),
  )
  const failures = named.map((one) => {
    const about = between(words, one, named)
    return failureOf(one, codeIn(about) ?? codeIn(said) ?? '', about, said)
  })
  return {
    kind: 'failed',
    failures: failures.length > 0 ? failures : [failureOf(null, codeIn(said) ?? '', said, said)],
  }
}

const addressesIn = (text: string) => [
  ...new Set(
    text
      .match(/[^\s<>;:"'(),[\]=@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}/g)
      ?.slice(0, 20)
      ?.map((one) => one.toLowerCase()),
  ),
]

/** From where it is named to where another is. */
function between(words: string, one: string, all: readonly string[]) {
  const lower = words.toLowerCase()
  const begin = Math.max(0, lower.indexOf(one))
  const ends = all.filter((other) => other !== one).map((other) => lower.indexOf(other, begin))
  return words.slice(begin, Math.min(words.length, ...ends.filter((end) => end > begin)))
}

const automatic =
  /^(automatic(ally)? (reply|generated)|auto(matic)?[- ]?(reply|response|antwoord)|automatisch(e)? (antwoord|reactie)|out of (the )?office|afwezig|vacation|absence|abwesend|r[ée]ponse automatique)/i

/** RFC 3834, and what is sent by those who never read it. */
const isAutomatic = (mail: Email) =>
  /^auto-/i.test(header(mail, 'auto-submitted')) ||
  /^(bulk|junk|list|auto[-_]reply)/i.test(header(mail, 'precedence')) ||
  ['x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-auto-reply-from', 'x-mail-autoreply'].some(
    (name) => header(mail, name) !== '',
  ) ||
  isEmptyPath(mail) ||
  automatic.test((mail.subject ?? '').trim())
