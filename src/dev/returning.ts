/** What can be tried to become of a mail that was sent from this machine. */
export const returns = {
  onbekend: '550 5.1.1 User unknown',
  vol: '552 5.2.2 Mailbox full',
} as const
export type Return = keyof typeof returns

export const returnNamed = (named: unknown) =>
  Object.hasOwn(returns, String(named)) ? (String(named) as Return) : 'onbekend' // safe: it is one of its own

/** A delivery report as the mail server of its reader would send it (RFC 3464). */
export const reportOn = (raw: string, to: string, how: Return) =>
  [
    'From: Mail Delivery System <mailer-daemon@localhost>',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="deel"',
    '',
    '--deel',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; localhost',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    `Diagnostic-Code: smtp; ${returns[how]}`,
    '',
    '--deel',
    'Content-Type: text/rfc822-headers',
    '',
    raw.slice(0, raw.indexOf('\r\n\r\n')),
    '',
    '--deel--',
  ].join('\r\n')
