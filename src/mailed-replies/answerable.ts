import type { Email } from 'postal-mime'

/** Whose mail no person answers, whatever its headers say (RFC 2142, RFC 3834, 2). */
const machines =
  /^(mailer-daemon|post_?master|no-?reply|do-?not-?reply|bounces?|abuse|listserv|majordomo|owner-.*|.*-(request|owner|bounces?))@/i

const ofLists = ['list-id', 'list-post', 'list-help', 'list-unsubscribe']

/**
 * May be told by mail what became of it: no list, no machine, nobody who asks for no answers, and not we ourselves. What says of
 * itself that no person sent it was left out before this (check 37).
 */
export function isAnswerable({ headers }: Pick<Email, 'headers'>, from: string, mailFrom: string) {
  const has = (name: string) => headers.some(({ key, value }) => key === name && value.trim() !== '')
  const [mailbox = '', domain = ''] = mailFrom.toLowerCase().split('@')
  const [local = '', host = ''] = from.split('@')
  const isOurs = host === domain && local.split('+')[0] === mailbox
  return !isOurs && !machines.test(from) && !ofLists.some(has) && !has('x-auto-response-suppress')
}
