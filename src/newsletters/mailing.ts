import { spoken } from '../language.ts'
import { isAddress } from '../mail/address.ts'
import { toldAt } from '../notifications/hours.ts'
import { givenUpAsBlocked } from '../notifications/judging.ts'
import { mailing } from '../notifications/mailing.ts'
import { type Prepared, send } from '../notifications/sending.ts'
import type { Draft, Held, Moot } from '../notifications/sending-queries.ts'
import { isOn } from '../permissions.ts'
import type { SchoolScope } from '../scope.ts'
import { type Addressee, newsletterMail } from './letter.tsx'
import { type Shown, shownFor } from './live.ts'
import type { Newsletter } from './schema.ts'
import { belonging, lettersNamed, newslettersWithKeys, refusing, subscribersNamed } from './sending-queries.ts'
import { subscriptionMail } from './subscription-letter.tsx'

export const sendNewsletters = (scope: SchoolScope, keys: readonly string[]) =>
  send(scope, newslettersWithKeys(keys), prepare)

type Known = Awaited<ReturnType<typeof lookUp>>

/** What was owed is judged once more when it is sent: wishes, rights and addresses may have changed since (check 4). */
async function prepare(scope: SchoolScope, rows: readonly Held[]): Promise<Prepared> {
  const known = await lookUp(scope, rows)
  const moot: Moot[] = []
  const waiting: Prepared['waiting'][number][] = []
  const drafts: Draft[] = []
  for (const row of rows) {
    const reason = whyNot(scope, row, known)
    const at = reason ? scope.now : hourOf(scope, row)
    if (reason) moot.push({ key: row.key, reason })
    else if (at > scope.now) waiting.push({ key: row.key, at: at.getTime() })
    else drafts.push({ keys: [row.key], write: () => write(scope, row, known) })
  }
  return { parcels: mailing(scope, drafts), moot, waiting }
}

async function lookUp(scope: SchoolScope, rows: readonly Held[]) {
  const those = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const people = those(rows.map(({ subscriberId, person }) => (subscriberId ? null : person.id)))
  const [letters, subscribers, refused, here] = await scope.db.batch([
    lettersNamed(scope, those(rows.map(({ newsletterId }) => newsletterId))),
    subscribersNamed(scope, those(rows.map(({ subscriberId }) => subscriberId))),
    refusing(scope, people),
    belonging(scope, people),
  ])
  return {
    letters: new Map(letters.map((letter) => [letter.id, letter])),
    subscribers: new Map(subscribers.map((subscriber) => [subscriber.id, subscriber])),
    refused: new Set(refused.map(({ id }) => id)),
    here: new Set(here.map(({ id }) => id)),
    shown: new Map<string, Promise<Shown>>(),
  }
}

const isTest = ({ key }: Held) => key.includes(':test:')

function whyNot(scope: SchoolScope, row: Held, known: Known) {
  if (!isOn('newsletters', scope.school)) return 'skipped: the school has no newsletters any more'
  if (isLink(row)) return whyNotLink(row.subscriberId, known)
  const letter = known.letters.get(row.newsletterId ?? '')
  if (!letter || !(letter.outAt || isTest(row))) return 'skipped: the newsletter is gone'
  return row.subscriberId ? whyNotOutside(row.subscriberId, known) : whyNotInside(row, known)
}

/** Asks somebody to confirm that an address is theirs; it is of no letter. */
const isLink = (row: Held): row is Held & { subscriberId: string } =>
  row.newsletterId === null && row.subscriberId !== null

function whyNotLink(id: string, { subscribers }: Known) {
  const subscriber = subscribers.get(id)
  if (!subscriber || subscriber.confirmedAt) return 'skipped: confirmed, or taken off'
  return subscriber.blocked ? givenUpAsBlocked(subscriber.blocked) : null
}

function whyNotOutside(id: string, { subscribers }: Known) {
  const subscriber = subscribers.get(id)
  if (!subscriber?.confirmedAt) return 'skipped: wants no newsletters'
  if (subscriber.blocked) return givenUpAsBlocked(subscriber.blocked)
  return isAddress(subscriber.email) ? null : 'given up: not a mail address'
}

function whyNotInside(row: Held, { refused, here }: Known) {
  const { person, blocked } = row
  if (!isTest(row) && (person.mailChoice === 'none' || refused.has(person.id))) return 'skipped: wants no newsletters'
  if (!here.has(person.id)) return 'skipped: does not belong to the school any more'
  if (!person.email) return 'skipped: has no address'
  if (!isAddress(person.email)) return 'given up: not a mail address'
  return blocked ? givenUpAsBlocked(blocked) : null
}

/** After the quiet hours of who reads it (E1); outside the school nobody set any. */
function hourOf({ now, school: { zone } }: SchoolScope, row: Held) {
  const { quietFrom: from, quietUntil: until } = row.person
  const quiet = from && until ? { from, until } : null
  return row.subscriberId || isTest(row) ? now : toldAt(now, { quiet, working: null }, zone)
}

async function write(scope: SchoolScope, row: Held, known: Known) {
  const asked = isLink(row) ? known.subscribers.get(row.subscriberId) : undefined
  if (asked) return subscriptionMail(scope, row.key, asked)
  const letter = known.letters.get(row.newsletterId ?? '') as Newsletter // safe: judged above
  const sight = row.subscriberId ? 'outside' : 'inside'
  const shown = known.shown.get(`${letter.id} ${sight}`) ?? shownFor(scope, letter, sight)
  known.shown.set(`${letter.id} ${sight}`, shown)
  const about = { shown: await shown, isPublic: letter.isPublic, test: isTest(row) }
  return newsletterMail(scope, row.key, about, addresseeOf(scope, row, known))
}

function addresseeOf({ school }: SchoolScope, { subscriberId, person }: Held, { subscribers }: Known): Addressee {
  const subscriber = subscribers.get(subscriberId ?? '')
  if (subscriber) {
    const { id, email, language } = subscriber
    return { kind: 'subscriber', id, email, language }
  }
  return { kind: 'person', id: person.id, email: person.email ?? '', language: spoken(person.language, school) }
}
