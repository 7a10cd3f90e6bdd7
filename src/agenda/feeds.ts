import { agendaTexts } from '../../templates/agenda/texts.ts'
import { calendarTexts } from '../../templates/calendar/texts.ts'
import { namedFiles } from '../calendar/files-queries.ts'
import type { Event } from '../calendar/schema.ts'
import { type CalendarRow, type Days, groupsNearMe } from '../calendar/seeing-queries.ts'
import { NotFound } from '../errors.ts'
import { openSealed, sealText } from '../http/sealing.ts'
import { fingerprint, newSecret } from '../ids.ts'
import { textFor, words } from '../language.ts'
import { paths } from '../paths.ts'
import { mayEnter, meFrom } from '../people/me.ts'
import { personById, standingOf } from '../people/queries.ts'
import { isOn, permitted } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'
import {
  type EventWithFiles,
  feedsOf,
  feedWith,
  myFeed,
  myMessageDates,
  publicFeed,
  putFeed,
  removeFeed,
} from './feed-queries.ts'
import { type FeedEvent, icsOf } from './ics.ts'
import type { AgendaItem } from './items.ts'
import { gathering, sources } from './sources.ts'
import { tell } from './telling.ts'
import { forgetAllTold, toldBefore } from './told-queries.ts'

/** A feed as its owner sees it: with its address, where it has one. */
export type MyFeed = { groupId: string; name: string | null; address: string | null }

const aboutSecret = 'calendar feed'

export async function myFeeds(scope: Scope): Promise<MyFeed[]> {
  const [groups, feeds] = await scope.db.batch([groupsNearMe(scope), feedsOf(scope)])
  const named = [{ id: '', name: null }, ...groups]
  return Promise.all(
    named.map(async ({ id, name }) => {
      const feed = feeds.find(({ groupId }) => groupId === id)
      const secret = feed ? await openSealed(feed.sealed, scope, aboutSecret) : null
      return { groupId: id, name, address: secret ? addressOf(scope, secret) : null }
    }),
  )
}

/** It begins with whose it is, so that who that is and what they may see is read at once. */
const addressOf = ({ origin, me }: Scope, secret: string) => `${origin}${paths.feed(`${me.id}-${secret}`)}`

/** Makes an address, or a new one, after which the old one leads nowhere. */
export async function renewFeed(scope: Scope, groupId: string) {
  await demandMine(scope, groupId)
  const secret = newSecret()
  const sealed = await sealText(secret, scope, aboutSecret)
  await putFeed(scope, { groupId, fingerprint: await fingerprint(secret), sealed })
}

export async function endFeed(scope: Scope, groupId: string) {
  await demandMine(scope, groupId)
  await scope.db.batch([removeFeed(scope, groupId), ...(groupId === '' ? [forgetAllTold(scope)] : [])])
}

async function demandMine(scope: Scope, groupId: string) {
  const groups: readonly Pick<CalendarRow, 'id'>[] = groupId === '' ? [{ id: '' }] : await groupsNearMe(scope)
  if (!groups.some(({ id }) => id === groupId)) throw new NotFound()
}

/** The feed at a secret address: what its owner sees today, and nothing once they may not. */
export async function feedAt(school: SchoolScope, token: string): Promise<string> {
  const [, personId = '', secret = ''] = /^(.+?)-([\w-]{43})$/.exec(token) ?? []
  if (!isOn('calendar', school.school) || secret === '') throw new NotFound()
  const [[feed], [person], standing] = await school.db.batch([
    feedWith(school.db, personId, await fingerprint(secret)),
    personById(school.db, personId),
    standingOf(school.db, personId),
  ])
  if (!feed || !person) throw new NotFound()
  const me = meFrom(person, standing, localDay(school.now, school.school.zone))
  if (!mayEnter(me, school.school) || !permitted(me.roles, 'calendar.subscribe', school.school)) throw new NotFound()
  return ownFeed({ ...school, me }, feed.groupId)
}

async function ownFeed(scope: Scope, groupId: string) {
  const days = daysAround(scope)
  const { statements, items } = gathering(scope, days, groupId === '' ? sources.filter(({ inFeeds }) => inFeeds) : [])
  const [own, cancelled, dated, withdrawn, groups, before, ...answers] = await scope.db.batch([
    ...myFeed(scope, days, groupId),
    ...myMessageDates(scope, days, groupId),
    groupsNearMe(scope),
    toldBefore(scope),
    ...statements,
  ])
  const tellings = items(answers).map((item) => tellingOf(scope, item))
  const told = groupId === '' ? await tell(scope, tellings, before) : []
  const name = groups.find(({ id }) => id === groupId)?.name
  const mine = [...dated, ...withdrawn]
  const all = new Map([...own, ...cancelled, ...mine].map((event) => [event.id, event]))
  return ics(scope, name ? `${scope.school.name}: ${name}` : scope.school.name, [
    ...eventsIn(scope, [...all.values()], new Set(mine.map(({ id }) => id))),
    ...told,
  ])
}

/** What visitors may see of the school, for whoever follows it. */
export async function feedForAnyone(school: SchoolScope) {
  if (!isOn('calendar', school.school)) throw new NotFound()
  const [open, cancelled] = await school.db.batch(publicFeed(school, daysAround(school)))
  return ics(school, school.school.name, eventsIn(school, [...open, ...cancelled], new Set()))
}

const ics = ({ school, now }: SchoolScope, name: string, events: readonly FeedEvent[]) =>
  icsOf({ name, zone: school.zone, now, events })

/** The month before, and the year that comes. */
function daysAround({ now, school }: Pick<SchoolScope, 'now' | 'school'>): Days {
  const today = localDay(now, school.zone)
  return { from: daysLater(today, -31), until: daysLater(today, 365) }
}

/** `mine`: the messages that the feed's owner has. */
const eventsIn = (school: SchoolScope, events: readonly EventWithFiles[], mine: ReadonlySet<string>) =>
  events.map((event) => feedEvent(school, event, addressOfEvent(event, mine)))

/** What visitors see has no page of its own behind the log-in. */
function addressOfEvent({ id, visibility, ofMessage }: Event, mine: ReadonlySet<string>) {
  if (ofMessage) return mine.has(id) ? paths.message(id) : null
  return visibility === 'visitors' ? null : paths.event(id)
}

/** The name stays the same for ever, whatever the school's address becomes. */
const uidOf = ({ school }: SchoolScope, id: string) => `${id}@${school.schoolId}.pleinpost`

/** A withdrawn message has no title left. */
const titleOf = ({ school }: SchoolScope, { subject, title }: Event) =>
  subject ? `${subject}: ${title}` : title || textFor(calendarTexts.withdrawn, school)

/** What visitors see opens without logging in. */
const addressOfFile = ({ visibility }: Event) => (visibility === 'visitors' ? paths.publicEventFile : paths.eventFile)

const bringText = ({ school: { language } }: SchoolScope, { bring }: Event) =>
  bring && words(agendaTexts, language).bring(bring)

const feedEvent = (school: SchoolScope, event: EventWithFiles, address: string | null): FeedEvent => ({
  ...event,
  uid: uidOf(school, event.id),
  title: titleOf(school, event),
  // What somebody noted for oneself goes no further than its title.
  about: event.visibility === 'private' ? '' : [bringText(school, event), event.about].filter(Boolean).join('\n\n'),
  url: address && `${school.origin}${address}`,
  attachments: namedFiles(event.files).map(({ id }) => `${school.origin}${addressOfFile(event)(event.id, id)}`),
  cancelled: event.cancelledAt !== null,
})

/** Of messages no more leaves than that there is one to answer. */
const tellingOf = (scope: Scope, { key, kind, title, place = '', href, allDay, startsAt, endsAt }: AgendaItem) => ({
  ...{ key, place, allDay, startsAt, endsAt },
  title:
    kind === 'deadline'
      ? textFor(agendaTexts.toAnswer, { language: scope.me.language ?? scope.school.language })
      : title,
  url: href && `${scope.origin}${href}`,
})
