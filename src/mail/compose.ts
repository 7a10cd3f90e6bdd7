import { createMimeMessage, Mailbox, type MIMEMessage } from 'mimetext/browser'
import { displayName, encodedWords, oneLine } from './header-text.ts'

export type Letter = {
  /** Names the intended effect; a repeat carries the same (E4). */
  key: string
  from: { name: string; address: string }
  to: string
  /** Where an answer goes, sealed to be known by (D8); left out where `from` reads it, which answers nothing. */
  replyTo: string | null
  subject: string
  text: string
  html: string
  /** What it is known by when it comes back (E3); none where nobody would look. */
  seal: string | null
  /** Where one press ends these mails (RFC 8058); none where the mail was asked for, or one cannot go on without it. */
  unsubscribe: string | null
  /** The host that names the list (RFC 2919). */
  list: string
  /** A summary, which nobody needs to be told has arrived. */
  bulk: boolean
}

/** In characters; the service takes 998 bytes of subject, and nobody reads so far. */
const longestSubject = 150
const longestName = 80

/** The letter as it goes over the wire: text and HTML, to exactly one address (E2). */
export function compose(letter: Letter) {
  const mime = createMimeMessage()
  const { name, address } = letter.from
  setEncoded(mime, 'From', `${encodedWords(displayName(name, longestName))} <${address}>`)
  setEncoded(mime, 'Subject', encodedWords(oneLine(letter.subject, longestSubject)))
  mime.setTo({ addr: letter.to })
  if (letter.replyTo) mime.setHeader('Reply-To', new Mailbox({ addr: letter.replyTo }))
  mime.setHeaders({
    'Message-ID': `<${crypto.randomUUID()}@${letter.list}>`,
    'List-Id': `<${letter.list}>`,
    ...(letter.unsubscribe
      ? { 'List-Unsubscribe': `<${letter.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    'X-Pleinpost-Key': oneLine(letter.key, 500),
    ...(letter.seal ? { 'X-Pleinpost-Seal': letter.seal } : {}),
    ...(letter.bulk ? { Precedence: 'bulk' } : {}),
  })
  addPart(mime, 'text/plain', letter.text)
  addPart(mime, 'text/html', letter.html)
  return mime.asRaw()
}

/** mimetext writes any text as one encoded word, however long; what it is given here it writes as it stands. */
function setEncoded(mime: MIMEMessage, name: 'From' | 'Subject', value: string) {
  mime.headers.fields = mime.headers.fields.map((field) =>
    field.name === name ? { name, value, dump: () => value } : field,
  )
}

/** mimetext leaves encoding to its caller, and lines may be 76 characters (RFC 2045, 6.8). */
const addPart = (mime: MIMEMessage, contentType: string, text: string) =>
  mime.addMessage({ contentType, encoding: 'base64', data: mime.toBase64(text).replace(/.{76}/g, '$&\r\n') })
