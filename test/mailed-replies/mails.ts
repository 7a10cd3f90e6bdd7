import { eq } from 'drizzle-orm'
import type { Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import { replies } from '../../src/conversations/schema.ts'
import { onMail } from '../../src/platform/incoming-mail.ts'
import type { Platform } from '../../src/platform/ports.ts'
import type { SchoolScope } from '../../src/scope.ts'

type Answer = { to: string; from?: string; text?: string; id?: string; headers?: string[]; subject?: string }

/** A plain answer, as a mail program writes it above the mail it answers. */
export const answer = ({
  to,
  from = 'Paul Cast <paul@cast.example>',
  text = 'Pip gaat mee.',
  id = '<1@mail.example>',
  headers = [],
  subject = 'Re: Reis',
}: Answer) =>
  [
    `From: ${from}`,
    `To: De Linde via Pleinpost <${to}>`,
    `Subject: ${subject}`,
    'Date: Mon, 30 Nov 2026 09:20:00 +0100',
    `Message-ID: ${id}`,
    'In-Reply-To: <ours@linde.pleinpost.test>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    text,
    '',
    'Op ma 30 nov 2026 om 09:12 schreef De Linde via Pleinpost <bericht@pleinpost.test>:',
    '',
    '> Ines Cast schreef u een bericht.',
    '',
  ].join('\r\n')

/** The same with a part for those who see markup, a picture in the signature, and whatever comes along. */
export function answerInParts({ to, html, files = [] }: { to: string; html: string; files?: string[] }) {
  const file = (name: string) => [
    '--outer',
    `Content-Type: image/jpeg; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    btoa('a picture of sorts'),
  ]
  return [
    'From: Paul Cast <paul@cast.example>',
    `To: <${to}>`,
    'Subject: RE: Reis',
    'Message-ID: <parts@mail.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/related; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--inner',
    'Content-Type: image/png',
    'Content-ID: <logo>',
    'Content-Disposition: inline',
    'Content-Transfer-Encoding: base64',
    '',
    btoa('a logo'),
    '--inner--',
    ...files.flatMap(file),
    '--outer--',
    '',
  ].join('\r\n')
}

/** As the mail server hands it over. */
export const arrive = (at: Platform, to: string, raw: string) => onMail(at, { raw: new Response(raw).body!, to })

export const replyToOf = (mail: Email) => mail.replyTo?.[0]?.address ?? ''
export const parsed = (raw: string) => PostalMime.parse(raw)

export const repliesTo = async ({ db }: SchoolScope, messageId: string) =>
  (await db.from(replies, eq(replies.messageId, messageId)))
    .map(({ authorId, withId, body }) => `${authorId} with ${withId}: ${body}`)
    .sort()
