import { register } from '../db/register.ts'

/** What stays behind when a school moves, and why (N5). */
export const stays: Readonly<Record<string, string>> = {
  name_changes: 'made anew: the new directory is told of every name',
  sessions: 'everybody logs in again',
  push_devices: 'a browser is bound to the key of the installation; it asks again',
  login_failures: 'minutes old at most',
  spent_proofs: 'minutes old at most',
  code_apps: 'sealed with the key of the old installation; whoever needs a second step sets it up again',
  recovery_codes: 'belong to the second step, which is set up again',
  pupil_cards: 'sealed, and minutes old; printed again',
  poll_ballots: 'sealed with the key of the old installation; no school moves while a poll is waiting for them',
  search_entries: 'made anew within minutes',
  translation_claims: 'minutes old at most',
}

/** What goes along in another form, and why. */
export const changed = {
  'identity_providers.secret': 'sealed with the key of the old installation: typed again',
  'calendar_feeds.sealed':
    'sealed with the key of the old installation: the address works where the host stays the same, and is shown when it is renewed',
  'outbox.done_at': 'what was owed is the old installation’s to send, and taken for sent',
} as const

/** Parents before children. */
export const moving = Object.keys(register).filter((table) => !(table in stays))
