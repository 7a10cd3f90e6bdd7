import jwt from '@tsndr/cloudflare-worker-jwt'
import { recordExport } from '../audit/recording.ts'
import { openTicket, wasTimely } from '../contact-form/tickets.ts'
import { NotFound } from '../errors.ts'
import { keyedFingerprint, newId } from '../ids.ts'
import type { Language } from '../language.ts'
import { newsletterJobs, whenOf } from '../notifications/owing.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { deleteSubscriber } from './subscriber-queries.ts'
import * as queries from './subscribing-queries.ts'

/** From one network in an hour, and in all in a day: more are machines. */
const mostHere = 10
const mostADay = 300

type Asked = { email: string; trap: string; ticket: string; language: Language }
/** `again`: the form was sent sooner than anybody types, or much later. */
export type Outcome = 'taken' | 'again' | 'tooMany'

/**
 * Takes down an address, and mails it a link that its owner confirms by. What is answered, and what is done meanwhile, is the same
 * for an address that is on the list, waits for it or is new: nobody learns who reads (B2).
 */
export async function askFor(
  school: SchoolScope,
  { email, trap, ticket, language }: Asked,
  network: string,
): Promise<Outcome> {
  if (trap !== '') return 'taken'
  const opened = await openTicket(school, ticket)
  if (!opened || !wasTimely(opened, school.now)) return 'again'
  const from = await keyedFingerprint(school.secret, `newsletter ${network}`)
  const [counts] = await queries.askedCounts(school, from)
  if ((counts?.here ?? 0) >= mostHere || (counts?.all_day ?? 0) >= mostADay) return 'tooMany'
  const address = email.toLowerCase()
  const [, owed] = await school.db.batch([
    queries.ask(school, { id: newId(school.now), email: address, language, network: from }),
    queries.oweLink(school, address, whenOf(school).sweepAt),
  ])
  await school.later(newsletterJobs(owed.map(({ key }) => key)))
  return 'taken'
}

type Claims = { school: string; id: string; at: number; purpose: 'newsletterSubscription' }

/** As long as an address waits (ms): `days.subscriber` of what is kept (retention/terms.ts). */
const lasts = 7 * 86_400_000

export const sealSubscription = ({ school, secret }: SchoolScope, { id, askedAt }: { id: string; askedAt: Date }) =>
  jwt.sign<Claims>({ school: school.schoolId, id, at: askedAt.getTime(), purpose: 'newsletterSubscription' }, secret)

/** Whose link it is; null where its time is over, or it was taken off again. */
export async function subscriptionBy({ school, secret, now, db }: SchoolScope, token: string) {
  const opened = await jwt.verify<Claims>(token, secret).catch(() => undefined)
  const claims = opened?.payload
  if (claims?.purpose !== 'newsletterSubscription' || claims.school !== school.schoolId) throw new NotFound()
  if (claims.at + lasts < now.getTime()) return null
  const [subscriber] = await queries.subscriberById({ db }, claims.id)
  return subscriber ?? null
}

export async function confirmBy(school: SchoolScope, token: string) {
  const subscriber = await subscriptionBy(school, token)
  if (subscriber) await queries.confirm(school, subscriber.id)
  return subscriber
}

export async function subscribersPage(scope: SchoolScope, after: string) {
  const [rows, [counts]] = await scope.db.batch([
    queries.subscribersFrom(scope, after.slice(0, 254)),
    queries.countSubscribers(scope),
  ])
  const shown = rows.slice(0, queries.pageSize)
  return {
    shown,
    counts: counts ?? { there: 0, waiting: 0 },
    next: rows.length > shown.length ? shown.at(-1)!.email : null,
  }
}

/** More is no school's. */
const mostExported = 20_000

/** Whoever asked for it and said so; written down before it leaves (N3). */
export async function exportSubscribers(scope: Scope) {
  const rows = await queries.subscribersFrom(scope, '', mostExported)
  await recordExport(scope, 'subscribers', rows.length)
  return rows
}

export async function removeSubscriber(scope: Scope, id: string) {
  const [removed] = await deleteSubscriber(scope, id)
  if (!removed) throw new NotFound()
}
