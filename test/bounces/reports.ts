import { sql } from 'drizzle-orm'
import { blockedAddresses, returnedMails } from '../../src/bounces/schema.ts'
import { people } from '../../src/people/schema.ts'
import { onMail } from '../../src/platform/incoming-mail.ts'
import type { Platform } from '../../src/platform/ports.ts'
import type { SchoolScope } from '../../src/scope.ts'

type Says = { of: string; returned: string; status?: string; said?: string; action?: string }

/** A report as RFC 3464 has it, of a mail that it returns the headers of. */
export const dsn = ({ of, returned, status = '5.1.1', said = '550 5.1.1 User unknown', action = 'failed' }: Says) =>
  [
    'Return-Path: <>',
    'From: Mail Delivery System <mailer-daemon@elsewhere.example>',
    'To: bericht@pleinpost.test',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <report@elsewhere.example>',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your mail could not be delivered.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; elsewhere.example',
    '',
    `Final-Recipient: rfc822; ${of}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    returned,
    '',
    '--b--',
  ].join('\r\n')

/** The same in words only, as qmail has it. */
export const inWords = ({ of, returned, said = 'Sorry, no mailbox here by that name. (#5.1.1)' }: Says) =>
  [
    'Return-Path: <>',
    'From: MAILER-DAEMON@elsewhere.example',
    'To: bericht@pleinpost.test',
    'Subject: failure notice',
    'Message-ID: <words@elsewhere.example>',
    '',
    "Hi. I'm afraid I wasn't able to deliver your message to the following addresses.",
    '',
    `<${of}>:`,
    said,
    '',
    '--- Below this line is a copy of the message.',
    '',
    returned,
  ].join('\r\n')

export const complaint = (returned: string) =>
  [
    'From: staff@elsewhere.example',
    'To: bericht@pleinpost.test',
    'Subject: complaint',
    'Message-ID: <arf@elsewhere.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    '',
    '--b',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'Version: 1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    returned,
    '',
    '--b--',
  ].join('\r\n')

export const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'))

/** As Cloudflare hands a mail to the worker, but with no way to answer: whoever tried would fail. */
export const deliver = (at: Platform, raw: string) =>
  onMail(at, { raw: new Response(raw).body!, to: 'bericht@pleinpost.test' })

export const blockedAt = async ({ db }: SchoolScope) =>
  (await db.from(blockedAddresses, sql`lifted_at is null`)).map(({ address, reason }) => `${address}: ${reason}`).sort()

/** As if nothing had ever come back. */
export const forgetAll = ({ db }: SchoolScope) =>
  db.batch([
    db.delete(blockedAddresses, undefined),
    db.delete(returnedMails, undefined),
    db.update(people, undefined, { email: sql`${people.id} || '@cast.example'`, mailChoice: 'each' }),
  ])
