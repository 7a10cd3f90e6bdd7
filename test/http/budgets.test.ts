import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { leaveFileKey } from '../../src/absence/forgetting-files.ts'
import { absenceReports, leaveDecisions, leaveFiles, leaveRequests } from '../../src/absence/schema.ts'
import { handOver } from '../../src/accounts/hand-over.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { updatePassword } from '../../src/accounts/queries.ts'
import { albumItems, albums } from '../../src/albums/schema.ts'
import { app, school } from '../../src/app.tsx'
import { blockedAddresses } from '../../src/bounces/schema.ts'
import { keyOf as eventFileKey } from '../../src/calendar/forgetting-files.ts'
import { eventFiles } from '../../src/calendar/schema.ts'
import { channels } from '../../src/consents/channels.ts'
import { consents, consentTexts } from '../../src/consents/schema.ts'
import { contactItems } from '../../src/contacts/schema.ts'
import { replies, threads } from '../../src/conversations/schema.ts'
import { messageTemplates } from '../../src/drafts/schema.ts'
import { insertRequest } from '../../src/families/queries.ts'
import { sweepWords } from '../../src/finding/sweep.ts'
import { folders, placings } from '../../src/folders/schema.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { invitationRuns, invitations } from '../../src/invitations/schema.ts'
import { sendInvitations } from '../../src/invitations/sending.ts'
import { codeOf, newLink, openedBy, sealLink } from '../../src/links/links.ts'
import type { LinkKind } from '../../src/links/schema.ts'
import { pageSize } from '../../src/lists/queries.ts'
import { attachmentKey } from '../../src/messages/attachments.ts'
import { attachments, deliveries, messages } from '../../src/messages/schema.ts'
import type { LetterBlock } from '../../src/newsletters/blocks.ts'
import { sealLeaving } from '../../src/newsletters/leaving.ts'
import { picturePath } from '../../src/newsletters/pictures.ts'
import { newsletterSubscribers, newsletters } from '../../src/newsletters/schema.ts'
import { sealSubscription } from '../../src/newsletters/subscribing.ts'
import { sealAnswerLink } from '../../src/notifications/answer-links.ts'
import { sealUnsubscribe } from '../../src/notifications/unsubscribing.ts'
import { deepPath, paths, sitePage } from '../../src/paths.ts'
import { guardianships, people, staff } from '../../src/people/schema.ts'
import { photoKey } from '../../src/photos/photos.ts'
import { pictureKey } from '../../src/pictures/pictures.ts'
import { pictures, pictureUses } from '../../src/pictures/schema.ts'
import type { Database, DatabaseSession, Platform } from '../../src/platform/ports.ts'
import { pollPeople, polls, pollVotes } from '../../src/polls/schema.ts'
import { answerFileKey } from '../../src/questionnaires/answer-files.ts'
import { answerFiles } from '../../src/questionnaires/schema.ts'
import { textFromPlain } from '../../src/richtext/plain.ts'
import { savedLists } from '../../src/saved-lists/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { insertRollover } from '../../src/years/queries.ts'
import { appCode, giveApp, ticketIn } from '../accounts/apps.ts'
import { givePasskey } from '../accounts/authenticator.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { yearsOfCalendar } from '../calendar/years.ts'
import { password, platform as real } from '../cast.ts'
import { everybodyTalks } from '../conferences/round.ts'
import { form, freshId, good, question } from '../drafts/composing.ts'
import { edexml } from '../imports/edexml-samples.ts'
import { cookieFor, crowded, history } from '../overview/crowd.ts'
import { albumOfPost } from '../posts/album.ts'
import { yearsOfPosts } from '../posts/years.ts'
import { subscriber } from '../push/browser.ts'
import { formIn } from '../questionnaires/form.ts'
import { hours, letter, questionId, toPeople } from '../questionnaires/letter.ts'
import { fullSite } from '../website/full-site.ts'

type Statement = { sql: string; values: number; rows: number }
type Cost = { calls: number; statements: Statement[] }

/** The platform with every statement written down: in which round trip, with how many values, reading how many rows. */
function watched(platform: Platform) {
  const cost: Cost = { calls: 0, statements: [] }
  const shard = (name: string, bookmark?: string): DatabaseSession => {
    const session = platform.shard(name, bookmark)
    return { bookmark: session.bookmark, ...counted(session, cost) }
  }
  return { cost, platform: { ...platform, shard, startDispatch: async () => {}, log: () => {} } }
}

function counted(database: Database, cost: Cost): Database {
  const known = new WeakMap<D1PreparedStatement, { sql: string; values: number }>()
  const run = async (asked: D1PreparedStatement[]) => {
    cost.calls++
    const results = await database.batch<Record<string, unknown>>(asked)
    for (const [place, { meta }] of results.entries()) {
      cost.statements.push({ ...known.get(asked[place]!)!, rows: meta.rows_read })
    }
    return results
  }
  /** One statement by itself is a round trip too. */
  const isRead = (statement: D1PreparedStatement) => known.get(statement)!.sql.startsWith('select')
  const alone = (statement: D1PreparedStatement) => {
    const own = { raw: statement.raw.bind(statement) }
    return Object.assign(statement, {
      all: async () => (await run([statement]))[0]!,
      run: async () => (await run([statement]))[0]!,
      raw: async () => {
        const [{ results }] = (await run([statement])) as [D1Result<Record<string, unknown>>]
        // Columns of joined tables that have the same name are lost in objects; reading twice harms nothing.
        return isRead(statement) ? own.raw() : results.map((row) => Object.values(row))
      },
    })
  }
  return {
    batch: run as D1Database['batch'],
    // Safe cast: everything binds before it runs (src/db/frugal.ts).
    prepare: (sql) =>
      ({
        bind: (...values: unknown[]) => {
          const statement = alone(database.prepare(sql).bind(...values))
          known.set(statement, { sql, values: values.length })
          return statement
        },
      }) as D1PreparedStatement,
  }
}

let scope: SchoolScope
let they: Awaited<ReturnType<typeof crowded>>
const cookies = { parent: '', teacher: '', admin: '', manager: '', nobody: '' }
const known = {
  round: '',
  letter: '',
  letterDraft: '',
  letterPhoto: '',
  leaving: '',
  poll: '',
  pollDraft: '',
  desk: '',
  talk: '',
  newest: '',
  draft: '',
  saved: '',
  attachment: '',
  handedIn: '',
  run: '',
  list: '',
  unsubscribe: '',
  answering: '',
  password: '',
  request: '',
  contact: '',
  sending: '',
  rollover: '',
  invitation: '',
  passkey: '',
  absence: '',
  event: '',
  openEvent: '',
  feed: '',
  ics: '',
  post: '',
  page: '',
  block: '',
  albumItem: '',
  publicItem: '',
  comment: '',
  blog: '',
  news: '',
}
type Who = keyof typeof cookies

async function ask(who: Who, path: string, body?: FormData | Record<string, string>) {
  const { cost, platform } = watched(real)
  const origin = 'https://menigte.pleinpost.test'
  const request = new Request(`${origin}${path}`, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { origin, cookie: cookies[who] },
    ...(body ? { body: body instanceof FormData ? body : new URLSearchParams(body) } : {}),
  })
  const answer = await app.fetch(request, { platform, clientAddress: '192.0.2.1' })
  return { answer, page: await answer.text(), ...cost }
}

const day = 86_400_000
const tomorrow = () => localDay(new Date(Date.now() + day), 'Europe/Amsterdam')
const typed = () => ({
  ...good,
  aan: ['ouders-school', `ouders:${they.groupIds[0]}`],
  ...question(freshId(), { soort: 'yesNo', tekst: 'Mag uw kind mee?' }),
})
const upload = (text: string, name = 'EDEX.XML') => {
  const fields = new FormData()
  fields.set('bestand', new File([text], name))
  return fields
}

// A school of 297 pupils in its second year: 200 letters to the parent we ask as, and one to everybody, just sent.
beforeAll(async () => {
  const about = { name: 'De Menigte', slug: 'menigte', town: '', welcome: '', hue: 30, shard: '1', pupilsLogIn: true }
  scope = await foundSchool(real, about)
  they = await crowded(scope)
  const { db, now } = scope
  const admin = they.adults[100]!
  await db.batch([
    ...db.insertMany(staff, [
      { personId: admin, role: 'admin', since: now },
      { personId: they.adults[101]!, role: 'management', since: now },
    ]),
    db.update(people, eq(people.id, they.teacher), { photoKey: 'teacher' }),
  ])
  await history(scope, they.teacher, they, 200)
  known.newest = await letter(scope, {
    senderId: they.teacher,
    audience: { include: [{ kind: 'parentsOfSchool' }], except: [] },
    ask: [{ id: 'mee', positive: 'yes' }],
    deadline: hours(48),
  })
  for (let tick = 0; tick < 4; tick++) await sweepWords(real, '1') // a hundred letters each
  cookies.parent = await cookieFor(scope, they.parent)
  cookies.teacher = await cookieFor(scope, they.teacher)
  cookies.admin = await cookieFor(scope, admin)
  cookies.manager = await cookieFor(scope, they.adults[101]!)
  const hash = await hashPassword(password)
  await db.batch([updatePassword(scope, they.teacher, hash), updatePassword(scope, they.parent, hash)])
  const picture = { type: 'image/jpeg', name: 'x' }
  await scope.files.put(photoKey('teacher', 96), new Uint8Array([1]), picture)
  await talkedAbout()
  await putAway()
  known.absence = freshId()
  await absentOften()
  known.attachment = freshId()
  const attached = { id: known.attachment, messageId: known.newest, ownerId: they.teacher, size: 1, ...picture }
  await db.batch([
    ...db.insertMany(attachments, [attached]),
    db.insert(pictures, { id: known.attachment, ownerId: they.teacher, at: scope.now }),
    db.insert(leaveFiles, {
      ...picture,
      id: known.attachment,
      requestId: known.absence,
      ownerId: they.parent,
      size: 1,
    }),
    db.insert(pictureUses, { pictureId: known.attachment, kind: 'letter', usedIn: known.newest }),
  ])
  await scope.files.put(pictureKey(known.attachment, 1280), new Uint8Array([1]), picture)
  await scope.files.put(leaveFileKey(known.attachment), new Uint8Array([1]), picture)
  await scope.files.put(attachmentKey(known.attachment), new Uint8Array([1]), picture)
  known.handedIn = freshId()
  await db.insert(answerFiles, {
    ...{ ...picture, id: known.handedIn, messageId: known.newest, size: 1, at: scope.now },
    ...{ personId: they.parent, subjectId: they.children[0]!, pupilId: they.children[0]! },
    questionId: questionId(known.newest, 'mee'),
  })
  await scope.files.put(answerFileKey(known.handedIn), new Uint8Array([1]), picture)
  known.contact = freshId()
  const phone = { id: known.contact, personId: they.parent, kind: 'phone', value: '+31612345678' } as const
  await db.insert(contactItems, { ...phone, changedAt: now })
  known.event = await yearsOfCalendar(scope, they)
  const today = localDay(now, scope.school.zone)
  const open = eventOf(today, today, { createdById: they.teacher, visibility: 'visitors' })
  known.openEvent = await put(scope, open, ['school', 'public'])
  const planned = { id: known.attachment, ownerId: they.teacher, size: 1, ...picture }
  const both = [known.event, known.openEvent].map((eventId) => ({ ...planned, eventId }))
  await scope.db.batch(scope.db.insertMany(eventFiles, both))
  await scope.files.put(eventFileKey(known.attachment), new Uint8Array([1]), picture)
  Object.assign(known, await yearsOfPosts(scope, they))
  await db.insert(pictureUses, { pictureId: known.attachment, kind: 'post', usedIn: known.blog })
  known.albumItem = await albumOfPost(scope, they, known.post)
  known.publicItem = await albumOfPost(scope, they, known.blog)
  await ask('parent', paths.calendarFeeds, { groep: '', doen: 'maken' })
  const ics = upload(
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nSUMMARY:x\r\nDTSTART;VALUE=DATE:20270301\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    'x.ics',
  )
  known.ics = (await ask('admin', paths.calendarDesk, ics)).answer.headers.get('location')!
  const followed = await ask('parent', paths.calendarFeeds)
  known.feed = /\/agenda\/feed\/[\w-]+/.exec(followed.page)![0]
  // What it tells of for the first time it notes, once.
  await ask('nobody', known.feed)
  Object.assign(known, await everybodyTalks(scope, they.teacher))
  known.draft = freshId()
  await ask('teacher', paths.draft(known.draft), form({ ...typed(), actie: 'bewaren' }))
  known.saved = freshId()
  await db.insert(messageTemplates, { id: known.saved, ownerId: they.teacher, name: 'x', content: { subject: 'x' } })
  await db.insert(savedLists, {
    id: known.saved,
    ownerId: they.teacher,
    name: 'x',
    include: ['ouders-school'],
    except: [],
  })
  const sent = await ask('admin', paths.imports, upload(edexml()))
  known.run = sent.answer.headers.get('location')!.split('/').at(-1)!
  known.rollover = freshId()
  const choices = { moves: [], teachers: 'stay' as const, tasks: 'end' as const, goOn: [] }
  const year = { fromYear: '2026-2027', toYear: '2027-2028', startsOn: '2027-08-01', choices, at: now, byId: admin }
  await db.batch([insertRollover(scope, { ...year, id: known.rollover })])
  known.request = freshId()
  const asked = { name: 'x', contact: 'x', child: 'x', question: 'x', at: now }
  await db.batch([insertRequest(scope, { ...asked, id: known.request })])
  const list = await ask('admin', paths.imports, upload('Roepnaam;Achternaam;Groep\nAda;Jansen;5a', 'lijst.csv'))
  known.list = list.answer.headers.get('location')!.split('/').at(-1)!
  known.answering = await sealAnswerLink(scope, { personId: they.parent, messageId: known.newest })
  known.unsubscribe = await sealUnsubscribe(scope, they.adults[200]!)
  await ask('teacher', paths.sentMessages) // what was made past the product is counted at the first look
  await cookieFor(scope, they.adults[201]!)
  known.password = await token('password')
  known.passkey = (await givePasskey(scope, they.parent)).id
  known.sending = await everybodyInvited()
  await aHundredBlocked()
  await consentsAsked()
  Object.assign(known, await fullSite(scope, they.teacher, [they.teacher]))
  await pollsAsked()
  await lettersSent()
}, 120_000)

/** Years of reports of each child, one of them for the week to come. */
async function absentOften() {
  const { db, now } = scope
  const today = localDay(now, 'Europe/Amsterdam')
  const reports = they.children.flatMap((pupilId, child) =>
    Array.from({ length: 100 }, (_, place) => {
      const from = daysLater(today, -7 * place)
      const about = { pupilId, reporterId: they.parent, sheet: freshId(), at: now, note: '', kind: 'ill' as const }
      const id = child === 0 && place === 0 ? known.absence : freshId()
      return { ...about, id, from, until: daysLater(from, place === 0 ? 7 : 1) }
    }),
  )
  const leave = Array.from({ length: 30 }, (_, place) => {
    const from = daysLater(today, 30 - 10 * place)
    const about = { pupilId: they.children[0]!, byId: they.parent, sheet: freshId(), at: now, days: 1, isOpen: false }
    const id = place === 0 ? known.absence : freshId()
    return { ...about, id, from, until: from, ground: 'circumstances' as const, reason: 'x' }
  })
  const decisions = leave.map(({ id, from }) => ({
    ...{ id: freshId(), requestId: id, byId: they.teacher, at: now, outcome: 'granted' as const, days: 1, text: '' },
    ...{ from, until: from },
  }))
  await db.batch([
    ...db.insertMany(absenceReports, reports),
    ...db.insertMany(leaveRequests, leave),
    ...db.insertMany(leaveDecisions, decisions),
  ])
}

/** The parent and the teacher have a conversation about each of the last fifty letters, and a long one about the newest. */
async function talkedAbout() {
  const { db, now } = scope
  const letters = await db.from(messages, eq(messages.senderId, they.teacher)).orderBy(desc(messages.sentAt)).limit(50)
  const said = letters.flatMap(({ id }) =>
    Array.from({ length: id === known.newest ? 80 : 2 }, (_, place) => ({
      id: freshId(),
      messageId: id,
      withId: they.parent,
      authorId: place % 2 ? they.teacher : they.parent,
      body: 'x',
      at: now,
      nonce: freshId(),
    })),
  )
  const talks = said.flatMap(({ id: replyId, messageId, withId, at }) =>
    [they.parent, they.teacher].map((personId) => ({
      messageId,
      withId,
      personId,
      replyId,
      at,
      unread: messageId === known.newest,
    })),
  )
  await db.batch([
    ...db.insertMany(replies, said),
    ...db.insertMany(threads, talks, sql`on conflict do nothing`),
    db.update(deliveries, eq(deliveries.personId, they.parent), {
      moved: sql`exists (select 1 from threads t
      where t.school_id = deliveries.school_id and t.message_id = deliveries.message_id and t.person_id = deliveries.person_id)`,
    }),
  ])
}

/** All who have no account yet, by mail: a run of some 600 people, done to its end. */
async function everybodyInvited() {
  await ask('admin', paths.invitations, { wie: 'alle' })
  const [run] = await scope.db.from(invitationRuns)
  for (let step = 0; step < 20; step++) await sendInvitations(scope, run!.id)
  await scope.db.update(invitations, eq(invitations.personId, they.adults[202]!), { at: new Date(0) })
  const [invited] = await scope.db.from(invitations, eq(invitations.personId, they.adults[203]!))
  known.invitation = await sealLink(scope, invited!.linkId)
  return run!.id
}

/** The school asks for all channels, and one parent of every child has answered. */
async function consentsAsked() {
  const texts = channels.map((channel) => ({
    channel,
    version: 1,
    purpose: 'Klassenfoto’s',
    asked: true,
    since: scope.now,
    byId: they.teacher,
  }))
  const answers = Object.fromEntries(channels.map((channel) => [channel, { says: 'yes' as const, version: 1 }]))
  const all = await scope.db.from(guardianships)
  const firsts = [...new Map(all.map((one) => [one.pupilId, one])).values()]
  const given = firsts.map(({ pupilId, personId }) => ({ id: freshId(), pupilId, personId, answers, at: scope.now }))
  await scope.db.batch([...scope.db.insertMany(consentTexts, texts), ...scope.db.insertMany(consents, given)])
}

/** A survey without names to all parents that most have answered, thirty that are over, and a draft. */
async function pollsAsked() {
  const { db, now } = scope
  const questions = Array.from({ length: 12 }, (_, place) => ({
    ...{ id: `vraag${place}`, kind: 'grade' as const, label: 'Welk cijfer?', options: [], required: true },
  }))
  const made = { byId: they.teacher, kind: 'survey' as const, title: 'Peiling', intro: '', series: '', questions }
  const asked = { for: 'parents' as const, groupIds: [], anonymous: true, sight: 'participants' as const }
  const numbers = { invited: they.adults.length, took: 400, counted: 395 }
  known.poll = freshId()
  known.pollDraft = freshId()
  const old = Array.from({ length: 60 }, freshId)
  const opened = [known.poll, ...old].map((id) => ({
    ...{ ...made, ...asked, ...numbers, id, createdAt: now, sentAt: now, openedAt: now },
    closedAt: id === known.poll ? null : now,
  }))
  const votes = questions.flatMap(({ id: questionId }) =>
    Array.from({ length: 10 }, (_, place) => ({ pollId: known.poll, questionId, value: String(place + 1), count: 39 })),
  )
  await db.batch([
    ...db.insertMany(polls, [...opened, { ...made, ...asked, id: known.pollDraft, createdAt: now }]),
    ...db.insertMany(
      pollPeople,
      they.adults.map((personId) => ({ pollId: known.poll, personId, tookPart: personId !== they.parent })),
    ),
    ...db.insertMany(
      pollPeople,
      old.map((pollId) => ({ pollId, personId: they.parent, tookPart: true })),
    ),
    ...db.insertMany(pollVotes, votes),
  ])
}

/** A year of newsletters, one of them of every part and public, and a draft of the same. */
async function lettersSent() {
  const { db, now } = scope
  const parts: LetterBlock[] = [
    { id: 'tekst', kind: 'text', heading: 'Vooraf', text: textFromPlain('Beste ouders') },
    { id: 'nieuws', kind: 'news', heading: 'Nieuws', posts: [known.news, known.blog] },
    { id: 'agenda', kind: 'events', heading: 'Agenda', from: '2026-12-01', until: '2026-12-31' },
    { id: 'fotos', kind: 'photos', heading: '', photos: [{ id: known.albumItem, alt: '' }] },
  ]
  const made = { byId: they.teacher, changedById: they.teacher, title: 'Nieuws', blocks: parts, createdAt: now }
  const whom = { parents: true, groupIds: [], staff: true, subscribers: true, isPublic: true, changedAt: now }
  known.letter = freshId()
  known.letterDraft = freshId()
  const out = { sentAt: now, sentById: they.teacher, outAt: now }
  const old = Array.from({ length: 60 }, freshId).map((id) => ({ ...made, ...whom, ...out, id, blocks: [] }))
  await db.batch([
    ...db.insertMany(newsletters, [
      ...old,
      { ...made, ...whom, ...out, id: known.letter },
      { ...made, ...whom, id: known.letterDraft },
    ]),
    ...db.insertMany(
      newsletterSubscribers,
      Array.from({ length: 100 }, (_, place) => ({
        ...{ id: freshId(), email: `lezer${place}@example.org`, language: 'nl' as const },
        ...{ askedAt: now, confirmedAt: now, network: null },
      })),
    ),
  ])
  known.letterPhoto = freshId()
  const photo = { ownerId: they.teacher, at: now, kind: 'photo' as const, state: 'there' as const, position: 1 }
  await db.batch([
    db.insert(albums, { id: known.letterDraft, ownerId: they.teacher, at: now }),
    db.insert(albumItems, { ...photo, id: known.letterPhoto, albumId: known.letterDraft, nonce: known.letterPhoto }),
  ])
  known.leaving = await sealLeaving(scope, { kind: 'person', id: they.parent })
}

async function aHundredBlocked() {
  const some = await scope.db.from(people, isNotNull(people.email)).limit(100)
  const blocked = some.map(({ email }) => ({
    address: email!.toLowerCase(),
    reason: 'full' as const,
    since: scope.now,
  }))
  await scope.db.batch([...scope.db.insertMany(blockedAddresses, blocked)])
}

async function token(kind: LinkKind, about: string | null = null) {
  const { id, statements } = await newLink(scope, kind, they.adults[201]!, about)
  await scope.db.batch(statements)
  return sealLink(scope, id)
}

type Page = { who: Who; at: () => string | Promise<string>; calls: number; rows?: number; status?: number }

/**
 * One round trip lets somebody in, and one more is the page's. A page reads 300 rows at most, but for these: whoever writes to
 * the whole school is told how many that is, how many letters they had and who is out of reach, and a sentence means whom it
 * means when it is used, so they are found one by one; a name is looked for at the beginning of each of its words, so every name
 * is looked at; and whoever imports, invites or changes the year of a school looks at all of it.
 */
const pages: Record<string, Page> = {
  // The menu, the page, and then what its blocks show besides.
  [paths.home]: { who: 'nobody', at: () => paths.home, calls: 2, rows: 300 },
  [sitePage(':id')]: { who: 'nobody', at: () => sitePage('pagina-1'), calls: 2, rows: 300 },
  [deepPath]: { who: 'nobody', at: () => '/oud/pad', calls: 2, rows: 100, status: 404 },
  [paths.siteSearch]: { who: 'nobody', at: () => `${paths.siteSearch}?q=tekst`, calls: 2, rows: 300 },
  [paths.sitemap]: { who: 'nobody', at: () => paths.sitemap, calls: 2, rows: 350 },
  [paths.robots]: { who: 'nobody', at: () => paths.robots, calls: 1, rows: 1 },
  [paths.contactForm]: { who: 'nobody', at: () => paths.contactForm, calls: 2, rows: 100 },
  [paths.contactSent]: { who: 'nobody', at: () => paths.contactSent, calls: 2, rows: 100 },
  [paths.sitePicture(':id')]: { who: 'nobody', at: () => paths.sitePicture('x'), calls: 2, rows: 10, status: 404 },
  [paths.sitePortrait(':id')]: { who: 'nobody', at: () => paths.sitePortrait('x'), calls: 2, rows: 10, status: 404 },
  [paths.siteDocument(':id')]: { who: 'nobody', at: () => paths.siteDocument('x'), calls: 2, rows: 10, status: 404 },
  // A school's own names are in the directory.
  [paths.schoolMove]: { who: 'admin', at: () => paths.schoolMove, calls: 1, rows: 50 },
  [paths.domains]: { who: 'admin', at: () => paths.domains, calls: 1, rows: 50 },
  [paths.sitePages]: { who: 'admin', at: () => paths.sitePages, calls: 2, rows: 100 },
  [paths.siteRedirects]: { who: 'admin', at: () => paths.siteRedirects, calls: 2, rows: 100 },
  [paths.siteLetters]: { who: 'admin', at: () => paths.siteLetters, calls: 2, rows: 300 },
  [paths.siteFile(':id')]: { who: 'admin', at: () => paths.siteFile('x'), calls: 2, rows: 50, status: 404 },
  // The page, and whether visitors read another version of it.
  [paths.sitePageDraft(':id')]: { who: 'admin', at: () => paths.sitePageDraft(known.page), calls: 3, rows: 100 },
  [paths.sitePagePreview(':id')]: { who: 'admin', at: () => paths.sitePagePreview(known.page), calls: 4, rows: 300 },
  [paths.sitePageHeading(':id')]: { who: 'admin', at: () => paths.sitePageHeading(known.page), calls: 3, rows: 100 },
  [paths.sitePagePlace(':id')]: { who: 'admin', at: () => paths.sitePagePlace(known.page), calls: 4, rows: 100 },
  [paths.sitePageVersions(':id')]: { who: 'admin', at: () => paths.sitePageVersions(known.page), calls: 3, rows: 100 },
  [paths.sitePageRemoval(':id')]: { who: 'admin', at: () => paths.sitePageRemoval(known.page), calls: 2, rows: 50 },
  [paths.siteBlock(':id', ':block')]: {
    who: 'admin',
    at: () => paths.siteBlock(known.page, known.block),
    calls: 4,
    rows: 300,
  },
  [paths.portraitConsent]: { who: 'teacher', at: () => paths.portraitConsent, calls: 2, rows: 50 },
  [paths.login]: { who: 'nobody', at: () => paths.login, calls: 1, rows: 1 },
  // A demo's own page is at a demo alone.
  [paths.demo(':token')]: { who: 'nobody', at: () => paths.demo('x'), calls: 1, rows: 1, status: 404 },
  [paths.pupilLogin]: { who: 'nobody', at: () => paths.pupilLogin, calls: 1, rows: 1 },
  [paths.forgotten]: { who: 'nobody', at: () => paths.forgotten, calls: 1, rows: 1 },
  [paths.forgottenName]: { who: 'nobody', at: () => paths.forgottenName, calls: 1, rows: 1 },
  // The link says whose it is, and only then can their user name be shown.
  [paths.newPassword(':token')]: { who: 'nobody', at: () => paths.newPassword(known.password), calls: 3, rows: 5 },
  // The link says whom it is for, and only then can it be said how they stand.
  [paths.acceptance(':token')]: { who: 'nobody', at: () => paths.acceptance(known.invitation), calls: 3, rows: 30 },
  [paths.code]: { who: 'nobody', at: () => paths.code, calls: 1, rows: 1 },
  [paths.unsubscribe(':token')]: { who: 'nobody', at: () => paths.unsubscribe(known.unsubscribe), calls: 1, rows: 1 },
  // The link says whose it is, and only then is it known what is asked of them.
  [paths.mailedAnswer(':token')]: { who: 'nobody', at: () => paths.mailedAnswer(known.answering), calls: 3, rows: 65 },
  // Of three children: what is asked, reported, planned and to bring for each, who teaches each class, and what it wrote.
  [paths.overview]: { who: 'parent', at: () => paths.overview, calls: 2, rows: 300 },
  [paths.calendar]: { who: 'parent', at: () => paths.calendar, calls: 2, rows: 300 },
  [paths.newEvent]: { who: 'teacher', at: () => paths.newEvent, calls: 2, rows: 300 },
  [paths.event(':id')]: { who: 'parent', at: () => paths.event(known.event), calls: 2, rows: 100 },
  [paths.publicEventFile(':id', ':file')]: {
    ...{ who: 'nobody', at: () => paths.publicEventFile(known.openEvent, known.attachment), calls: 2, rows: 50 },
  },
  [paths.messageDate(':id')]: { who: 'teacher', at: () => paths.messageDate(known.newest), calls: 2, rows: 100 },
  [paths.eventFile(':id', ':file')]: {
    ...{ who: 'parent', at: () => paths.eventFile(known.event, known.attachment), calls: 2, rows: 100 },
  },
  [paths.eventChange(':id')]: { who: 'teacher', at: () => paths.eventChange(known.event), calls: 2, rows: 300 },
  [paths.calendarDesk]: { who: 'admin', at: () => paths.calendarDesk, calls: 2, rows: 100 },
  [paths.calendarImport(':id')]: { who: 'admin', at: () => known.ics, calls: 2, rows: 100 },
  [paths.childDays(':id')]: { who: 'parent', at: () => paths.childDays(they.children[0]!), calls: 2, rows: 100 },
  [paths.calendarFeeds]: { who: 'parent', at: () => paths.calendarFeeds, calls: 2, rows: 100 },
  // Two rows of each time in a year and what belongs to it, of all that a family follows.
  // A program reads a year at once, by an address that says whose it is; then who that is, and what they see.
  [paths.feed(':token')]: { who: 'nobody', at: () => known.feed, calls: 3, rows: 2500 },
  [paths.publicCalendar]: { who: 'nobody', at: () => paths.publicCalendar, calls: 2, rows: 300 },
  [paths.embeddedCalendar]: { who: 'nobody', at: () => paths.embeddedCalendar, calls: 2, rows: 300 },
  // A whole year on one sheet, of the school alone.
  [paths.calendarYear]: { who: 'parent', at: () => paths.calendarYear, calls: 2, rows: 300 },
  [paths.publicBlogs]: { who: 'nobody', at: () => paths.publicBlogs, calls: 2, rows: 200 },
  [paths.publicNews]: { who: 'nobody', at: () => paths.publicNews, calls: 2, rows: 100 },
  [paths.publicBlogFeed]: { who: 'nobody', at: () => paths.publicBlogFeed, calls: 2, rows: 100 },
  [paths.publicNewsFeed]: { who: 'nobody', at: () => paths.publicNewsFeed, calls: 2, rows: 100 },
  // With the first 60 of its 200 photos.
  [paths.publicBlog(':id')]: { who: 'nobody', at: () => paths.publicBlog(known.blog), calls: 2, rows: 250 },
  [paths.publicNewsItem(':id')]: { who: 'nobody', at: () => paths.publicNewsItem(known.news), calls: 2, rows: 100 },
  [paths.publicPicture(':post', ':id')]: {
    who: 'nobody',
    at: () => paths.publicPicture(known.blog, known.attachment),
    calls: 2,
    rows: 20,
  },
  [paths.publicPhotos(':id')]: { who: 'nobody', at: () => paths.publicPhotos(known.blog), calls: 2, rows: 250 },
  // It knows its place among all of them.
  [paths.publicPhoto(':id', ':item')]: {
    who: 'nobody',
    at: () => paths.publicPhoto(known.blog, known.publicItem),
    calls: 2,
    rows: 350,
  },
  [paths.publicPhotoFile(':id', ':item', ':shape')]: {
    who: 'nobody',
    at: () => paths.publicPhotoFile(known.blog, known.publicItem, '800'),
    calls: 2,
    rows: 30,
  },
  [paths.publicFeed]: { who: 'nobody', at: () => paths.publicFeed, calls: 2, rows: 300 },
  // Of each of ten posts its cover, which is the first photo that nobody is in who may not be, and how many there are.
  [paths.posts]: { who: 'parent', at: () => paths.posts, calls: 2, rows: 450 },
  [paths.post(':id')]: { who: 'parent', at: () => paths.post(known.post), calls: 2, rows: 300 },
  [paths.newPost]: { who: 'teacher', at: () => paths.newPost, calls: 2, rows: 100 },
  [paths.postDrafts]: { who: 'teacher', at: () => paths.postDrafts, calls: 2, rows: 100 },
  [paths.postWriting(':id')]: { who: 'teacher', at: () => paths.postWriting(known.post), calls: 2, rows: 100 },
  // How many it would reach: all parents, and of the group each.
  [paths.postPreview(':id')]: { who: 'teacher', at: () => paths.postPreview(known.post), calls: 3, rows: 1000 },
  // It is opened by way of its post, with what stands on that page.
  [paths.postComment(':id', ':comment')]: {
    who: 'parent',
    at: () => paths.postComment(known.post, known.comment),
    calls: 3,
    rows: 250,
  },
  [paths.postsManaged]: { who: 'admin', at: () => paths.postsManaged, calls: 1, rows: 50 },
  [paths.postHistory(':id')]: { who: 'teacher', at: () => paths.postHistory(known.post), calls: 3, rows: 100 },
  // An album of 200, of which a page shows 60; one photo knows its place among all of them.
  [paths.postPhotos(':id')]: { who: 'parent', at: () => paths.postPhotos(known.post), calls: 2, rows: 300 },
  [paths.postPhoto(':id', ':item')]: {
    who: 'parent',
    at: () => paths.postPhoto(known.post, known.albumItem),
    calls: 2,
    rows: 350,
  },
  [paths.postPhotoFile(':id', ':item', ':shape')]: {
    who: 'parent',
    at: () => paths.postPhotoFile(known.post, known.albumItem, '800'),
    calls: 2,
    rows: 100,
  },
  // All 200 of them go into one file.
  [paths.postZip(':id')]: { who: 'parent', at: () => paths.postZip(known.post), calls: 2, rows: 350 },
  // All photos of a year are counted, and go into one file.
  [paths.groupPhotosPart(':id', ':deel')]: {
    who: 'parent',
    at: () => paths.groupPhotosPart(they.groupIds[0]!, '1'),
    calls: 2,
    rows: 600,
  },
  [paths.groupPhotos(':id')]: { who: 'parent', at: () => paths.groupPhotos(they.groupIds[0]!), calls: 2, rows: 600 },
  // Who works on an album has all 200 before them, with who is tagged and what the guardians of a class of 27 say.
  [paths.postAlbum(':id')]: { who: 'teacher', at: () => paths.postAlbum(known.post), calls: 4, rows: 900 },
  [paths.postTextPhoto(':id', ':picture')]: {
    who: 'teacher',
    at: () => paths.postTextPhoto(known.post, 'x'),
    calls: 4,
    rows: 900,
    status: 404,
  },
  [paths.postAlbumItem(':id', ':item')]: {
    who: 'teacher',
    at: () => paths.postAlbumItem(known.post, known.albumItem),
    calls: 4,
    rows: 900,
  },
  [paths.feedback]: { who: 'parent', at: () => paths.feedback, calls: 1, rows: 50 },
  [paths.versions]: { who: 'parent', at: () => paths.versions, calls: 1, rows: 50 },
  [paths.more]: { who: 'parent', at: () => paths.more, calls: 1, rows: 50 },
  [paths.myDetails]: { who: 'parent', at: () => paths.myDetails, calls: 2, rows: 300 },
  [paths.myName]: { who: 'parent', at: () => paths.myName, calls: 1, rows: 50 },
  [paths.newsletters]: { who: 'parent', at: () => paths.newsletters, calls: 2, rows: 300 },
  [paths.newNewsletter]: { who: 'manager', at: () => paths.newNewsletter, calls: 1, rows: 50 },
  [paths.newsletter(':id')]: { who: 'parent', at: () => paths.newsletter(known.letter), calls: 3, rows: 200 },
  [paths.newsletterDraft(':id')]: {
    who: 'manager',
    at: () => paths.newsletterDraft(known.letterDraft),
    calls: 2,
    rows: 60,
  },
  [paths.newsletterSettings(':id')]: {
    who: 'manager',
    at: () => paths.newsletterSettings(known.letterDraft),
    calls: 3,
    rows: 100,
  },
  [paths.newsletterBlock(':id', ':block')]: {
    who: 'manager',
    at: () => paths.newsletterBlock(known.letterDraft, 'nieuws'),
    calls: 3,
    rows: 300,
  },
  [paths.newsletterPhoto(':id', ':photo')]: {
    who: 'manager',
    at: () => paths.newsletterPhoto(known.letterDraft, known.letterPhoto),
    calls: 2,
    rows: 60,
  },
  [paths.newsletterPreview(':id')]: {
    who: 'manager',
    at: () => paths.newsletterPreview(known.letterDraft),
    calls: 3,
    rows: 300,
  },
  [paths.newsletterMail(':id')]: {
    who: 'manager',
    at: () => paths.newsletterMail(known.letterDraft),
    calls: 3,
    rows: 300,
  },
  // Everybody it goes to is counted, after whether its maker may write to them; and it is made as both kinds of readers see it.
  [paths.newsletterCheck(':id')]: {
    who: 'manager',
    at: () => paths.newsletterCheck(known.letterDraft),
    calls: 6,
    rows: 10_000,
  },
  [paths.publicNewsletters]: { who: 'nobody', at: () => paths.publicNewsletters, calls: 2, rows: 100 },
  [paths.publicNewsletterFeed]: { who: 'nobody', at: () => paths.publicNewsletterFeed, calls: 2, rows: 100 },
  [paths.publicNewsletter(':id')]: {
    who: 'nobody',
    at: () => paths.publicNewsletter(known.letter),
    calls: 3,
    rows: 300,
  },
  [paths.newsletterPicture(':id', ':photo', ':seal')]: {
    who: 'nobody',
    at: () => picturePath(scope, 'mail', known.letter, known.albumItem),
    calls: 2,
    rows: 50,
  },
  [paths.newsletterLeaving(':token')]: {
    who: 'nobody',
    at: () => paths.newsletterLeaving(known.leaving),
    calls: 1,
    rows: 50,
  },
  [paths.subscribe]: { who: 'nobody', at: () => paths.subscribe, calls: 1, rows: 100 },
  [paths.subscribeAsked]: { who: 'nobody', at: () => paths.subscribeAsked, calls: 1, rows: 100 },
  [paths.subscription(':token')]: {
    who: 'nobody',
    at: async () => paths.subscription(await sealSubscription(scope, { id: 'niemand', askedAt: scope.now })),
    calls: 2,
    rows: 50,
    status: 410,
  },
  [paths.subscribers]: { who: 'manager', at: () => paths.subscribers, calls: 2, rows: 250 },
  [paths.polls]: { who: 'parent', at: () => paths.polls, calls: 2, rows: 300 },
  [paths.newPoll]: { who: 'teacher', at: () => paths.newPoll, calls: 1, rows: 50 },
  [paths.poll(':id')]: { who: 'parent', at: () => paths.poll(known.poll), calls: 2, rows: 300 },
  [paths.pollEditing(':id')]: { who: 'teacher', at: () => paths.pollEditing(known.pollDraft), calls: 3, rows: 150 },
  // Everybody it goes to is counted, and first whether its maker may ask them.
  [paths.pollCheck(':id')]: { who: 'teacher', at: () => paths.pollCheck(known.pollDraft), calls: 4, rows: 6000 },
  [paths.pollResults(':id')]: { who: 'teacher', at: () => paths.pollResults(known.poll), calls: 3, rows: 300 },
  [paths.consents]: { who: 'parent', at: () => paths.consents, calls: 2, rows: 150 },
  [paths.childConsents(':id')]: {
    who: 'parent',
    at: () => paths.childConsents(they.children[0]!),
    calls: 2,
    rows: 150,
  },
  [paths.groupConsents(':id')]: {
    who: 'teacher',
    at: () => paths.groupConsents(they.groupIds[0]!),
    calls: 2,
    rows: 450,
  },
  [paths.consentOnPaper(':id')]: {
    who: 'admin',
    at: () => paths.consentOnPaper(they.children[0]!),
    calls: 2,
    rows: 150,
  },
  // How far each class is: what is counted is every pupil of the school, once, with whether a guardian answered.
  [paths.consentsManaged]: { who: 'admin', at: () => paths.consentsManaged, calls: 2, rows: 2000 },
  [paths.household]: { who: 'parent', at: () => paths.household, calls: 2, rows: 300 },
  [paths.detailsOf(':id')]: { who: 'parent', at: () => paths.detailsOf(they.partner), calls: 3, rows: 300 },
  [paths.photoOf(':id')]: { who: 'parent', at: () => paths.photoOf(they.partner), calls: 2, rows: 300 },
  [paths.contactsOf(':id')]: {
    who: 'parent',
    at: () => `${paths.contactsOf(they.parent)}?soort=phone`,
    calls: 2,
    rows: 300,
  },
  [paths.contactOf(':id', ':item')]: {
    who: 'parent',
    at: () => paths.contactOf(they.parent, known.contact),
    calls: 3,
    rows: 300,
  },
  [paths.security]: { who: 'parent', at: () => paths.security, calls: 2, rows: 100 },
  [paths.myUserName]: { who: 'parent', at: () => paths.myUserName, calls: 2, rows: 100 },
  [paths.myPassword]: { who: 'parent', at: () => paths.myPassword, calls: 2, rows: 100 },
  [paths.myEmail]: { who: 'parent', at: () => paths.myEmail, calls: 2, rows: 100 },
  [paths.newPasskey]: { who: 'parent', at: () => paths.newPasskey, calls: 2, rows: 100 },
  [paths.passkey(':id')]: {
    who: 'parent',
    at: () => paths.passkey(known.passkey),
    calls: 2,
    rows: 100,
  },
  [paths.secondStep]: { who: 'parent', at: () => paths.secondStep, calls: 3, rows: 100 },
  [paths.confirmEmail(':token')]: {
    who: 'nobody',
    at: async () => paths.confirmEmail(await token('email', 'x@y.example')),
    calls: 2,
    rows: 5,
  },
  [paths.objectEmail(':token')]: {
    who: 'nobody',
    at: async () => paths.objectEmail(await token('objection', 'x@y.example')),
    calls: 2,
    rows: 5,
  },
  [paths.group(':id')]: { who: 'parent', at: () => paths.group(they.groupIds[0]!), calls: 2, rows: 300 },
  [paths.pupilAccounts]: { who: 'admin', at: () => paths.pupilAccounts, calls: 2, rows: 300 },
  [paths.pupilAccountsOf(':id')]: {
    who: 'admin',
    at: () => paths.pupilAccountsOf(they.groupIds[0]!),
    calls: 2,
    rows: 300,
  },
  // Names are ids here, pupils' first: a parent passes those of other groups.
  [paths.userList]: { who: 'parent', at: () => paths.userList, calls: 2, rows: 600 },
  [paths.person(':id')]: { who: 'parent', at: () => paths.person(they.partner), calls: 2, rows: 300 },
  [paths.addressLists]: { who: 'teacher', at: () => paths.addressLists, calls: 2, rows: 300 },
  // A class of 27 with all their parents, on one sheet.
  [paths.addressList(':id')]: { who: 'parent', at: () => paths.addressList(they.groupIds[0]!), calls: 2, rows: 600 },
  [paths.howOthersSee]: { who: 'parent', at: () => paths.howOthersSee, calls: 2, rows: 300 },
  [paths.photo(':id')]: { who: 'parent', at: () => paths.photo('teacher'), calls: 2, rows: 300 },
  [paths.householdAnswers]: { who: 'parent', at: () => paths.householdAnswers, calls: 2, rows: 300 },
  [paths.conferences]: { who: 'parent', at: () => paths.conferences, calls: 2, rows: 300 },
  // At the desks of three children 132 times, two rows of each (the time, and whether somebody has it); and one of each time of
  // their teacher at another desk, so that none is offered that cannot be (G3).
  [paths.conference(':id')]: { who: 'parent', at: () => paths.conference(known.round), calls: 2, rows: 465 },
  [paths.newConferences]: { who: 'admin', at: () => paths.newConferences, calls: 2, rows: 300 },
  // Every desk's talks and times are counted.
  [paths.conferenceManaged(':id')]: {
    who: 'admin',
    at: () => paths.conferenceManaged(known.round),
    calls: 2,
    rows: 12_000,
  },
  // It is invited to already, and no draft.
  [paths.conferenceSetUp(':id')]: {
    who: 'admin',
    at: () => paths.conferenceSetUp(known.round),
    calls: 2,
    rows: 12_000,
    status: 404,
  },
  // Some twenty rows of each of 27 talks: who comes to it, by custody, with which interpreter; and one of each time.
  [paths.conferenceSchedule(':id', ':desk')]: {
    who: 'admin',
    at: () => paths.conferenceSchedule(known.round, known.desk),
    calls: 2,
    rows: 900,
  },
  [paths.conferenceBehalf(':id', ':talk')]: {
    who: 'admin',
    at: () => paths.conferenceBehalf(known.round, known.talk),
    calls: 2,
    rows: 300,
  },
  // Every time of the school, with who comes and what about.
  [paths.conferencePrint(':id')]: {
    who: 'admin',
    at: () => paths.conferencePrint(known.round),
    calls: 2,
    rows: 30_000,
  },
  // Every talk of the school, with who comes.
  [paths.conferenceFamilies(':id')]: {
    who: 'admin',
    at: () => paths.conferenceFamilies(known.round),
    calls: 2,
    rows: 30_000,
  },
  [paths.messages]: { who: 'parent', at: () => paths.messages, calls: 2, rows: 300 },
  // What is in every letter and in none of fifty conversations, which are all looked through; test/finding/speed.test.ts tells of what is seldom.
  [paths.findMessages]: { who: 'parent', at: () => `${paths.findMessages}?zoek=bericht`, calls: 2, rows: 900 },
  [paths.unreadMessages]: { who: 'parent', at: () => paths.unreadMessages, calls: 2, rows: 200 },
  [paths.folders]: { who: 'parent', at: () => paths.folders, calls: 2, rows: 100 },
  [paths.archive]: { who: 'parent', at: () => paths.archive, calls: 2, rows: 300 },
  [paths.folder(':id')]: { who: 'parent', at: () => paths.folder('full'), calls: 2, rows: 300 },
  // Thirty replies with their writers are sixty rows of it; a partner's part is shared by custody of each child it is about, asked
  // with the message and with its replies (C10).
  [paths.message(':id')]: { who: 'parent', at: () => paths.message(known.newest), calls: 2, rows: 400 },
  [paths.conversation(':id', ':person')]: {
    who: 'teacher',
    at: () => paths.conversation(known.newest, they.parent),
    calls: 2,
    rows: 300,
  },
  // Between a parent and the school there is nothing to report.
  [paths.reporting(':id', ':person')]: {
    who: 'parent',
    at: () => paths.reporting(known.newest, they.parent),
    calls: 2,
    rows: 300,
    status: 404,
  },
  [paths.absentees]: { who: 'teacher', at: () => paths.absentees, calls: 2, rows: 300 },
  // A day of the whole school: some twelve rows of each of its groups.
  [paths.absenteesOn(':day')]: { who: 'manager', at: () => paths.absenteesOn(tomorrow()), calls: 2, rows: 400 },
  [paths.leave]: { who: 'parent', at: () => paths.leave, calls: 2, rows: 300 },
  [paths.leaveNew]: { who: 'parent', at: () => paths.leaveNew, calls: 2, rows: 300 },
  [paths.absenceOffice]: { who: 'manager', at: () => paths.absenceOffice, calls: 2, rows: 100 },
  [paths.absenceTimes]: { who: 'admin', at: () => paths.absenceTimes, calls: 1, rows: 50 },
  [paths.leaveRequests]: { who: 'manager', at: () => paths.leaveRequests, calls: 2, rows: 300 },
  [paths.leaveRequest(':id')]: { who: 'manager', at: () => paths.leaveRequest(known.absence), calls: 2, rows: 150 },
  // That a letter is made stands in the log first.
  [paths.leaveFile(':id', ':file')]: {
    ...{ who: 'manager', at: () => paths.leaveFile(known.absence, known.attachment), calls: 2, rows: 150 },
  },
  [paths.leaveLetter(':id')]: { who: 'manager', at: () => paths.leaveLetter(known.absence), calls: 3, rows: 150 },
  [paths.register(':id')]: { who: 'teacher', at: () => paths.register(they.groupIds[0]!), calls: 2, rows: 300 },
  [paths.absenceByPhone(':id')]: {
    who: 'teacher',
    at: () => paths.absenceByPhone(they.children[0]!),
    calls: 2,
    rows: 50,
  },
  [paths.absenceReport]: { who: 'parent', at: () => paths.absenceReport, calls: 2, rows: 300 },
  [paths.absenceReports]: { who: 'parent', at: () => paths.absenceReports, calls: 2, rows: 150 },
  [paths.absenceReported(':id')]: { who: 'parent', at: () => paths.absenceReported(known.absence), calls: 2, rows: 50 },
  [paths.absence]: { who: 'teacher', at: () => paths.absence, calls: 2, rows: 300 },
  [paths.attachment(':id')]: { who: 'parent', at: () => paths.attachment(known.attachment), calls: 2, rows: 300 },
  [paths.picture(':id')]: { who: 'parent', at: () => paths.picture(known.attachment), calls: 2, rows: 300 },
  // Nobody signed anything there.
  [paths.signedText(':id', ':question', ':version')]: {
    who: 'parent',
    at: () => paths.signedText(known.newest, 'question', 'version'),
    calls: 2,
    rows: 300,
    status: 404,
  },
  [paths.answerFile(':id')]: { who: 'parent', at: () => paths.answerFile(known.handedIn), calls: 2, rows: 300 },
  [paths.sentMessages]: { who: 'teacher', at: () => paths.sentMessages, calls: 2, rows: 300 },
  [paths.results(':id')]: { who: 'teacher', at: () => paths.results(known.newest), calls: 2, rows: 300 },
  [paths.deadline(':id')]: { who: 'teacher', at: () => paths.deadline(known.newest), calls: 2, rows: 300 },
  [paths.joiners(':id')]: { who: 'teacher', at: () => paths.joiners(known.newest), calls: 2, rows: 8000 },
  [paths.groupJoiners(':id')]: { who: 'teacher', at: () => paths.groupJoiners(they.groupIds[0]!), calls: 2, rows: 300 },
  [paths.withdrawal(':id')]: { who: 'teacher', at: () => paths.withdrawal(known.newest), calls: 2, rows: 300 },
  [paths.correction(':id')]: { who: 'teacher', at: () => paths.correction(known.newest), calls: 2, rows: 300 },
  [paths.onBehalf(':id', ':person')]: {
    who: 'teacher',
    at: () => paths.onBehalf(known.newest, they.parent),
    calls: 2,
    rows: 300,
  },
  // A line for each of 594 recipients, counted by what is the matter: one row a person.
  [paths.reaching(':id')]: { who: 'teacher', at: () => paths.reaching(known.newest), calls: 2, rows: 650 },
  // A sheet to print with each of them and their telephone numbers: four rows a person.
  [paths.callList(':id')]: { who: 'teacher', at: () => paths.callList(known.newest), calls: 2, rows: 2400 },
  [paths.drafts]: { who: 'teacher', at: () => paths.drafts, calls: 2, rows: 300 },
  [paths.templates]: { who: 'teacher', at: () => paths.templates, calls: 2, rows: 300 },
  [paths.template(':id')]: { who: 'teacher', at: () => paths.template(known.saved), calls: 1, rows: 300 },
  [paths.savedLists]: { who: 'teacher', at: () => paths.savedLists, calls: 2, rows: 300 },
  [paths.savedList(':id')]: { who: 'teacher', at: () => paths.savedList(known.saved), calls: 2, rows: 8000 },
  [paths.newMessage]: { who: 'teacher', at: () => `${paths.newMessage}?aan=ouders-school`, calls: 2, rows: 8000 },
  [paths.recipientSuggestions]: {
    who: 'teacher',
    at: () => `${paths.recipientSuggestions}?zoek=bo`,
    calls: 2,
    rows: 1000,
  },
  [paths.draft(':id')]: { who: 'teacher', at: () => paths.draft(known.draft), calls: 2, rows: 8000 },
  [paths.draftPreview(':id')]: { who: 'teacher', at: () => paths.draftPreview(known.draft), calls: 2, rows: 25_000 },
  [paths.draftUnreachable(':id')]: {
    who: 'teacher',
    at: () => paths.draftUnreachable(known.draft),
    calls: 2,
    rows: 12_000,
  },
  [paths.management]: { who: 'admin', at: () => paths.management, calls: 1, rows: 50 },
  [paths.schoolIdentity]: { who: 'admin', at: () => paths.schoolIdentity, calls: 1, rows: 50 },
  [paths.subdomain]: { who: 'admin', at: () => paths.subdomain, calls: 1, rows: 50 },
  [paths.schoolLogo]: { who: 'admin', at: () => paths.schoolLogo, calls: 1, rows: 50 },
  // This school shows none.
  [paths.manifest]: { who: 'nobody', at: () => paths.manifest, calls: 1, rows: 1 },
  [paths.appIcon(':size')]: { who: 'nobody', at: () => paths.appIcon('180.png'), calls: 1, rows: 1 },
  // What it costs where there is an engine: test/translations/translating.test.ts.
  [paths.translation(':id')]: {
    who: 'parent',
    at: () => paths.translation(known.newest),
    calls: 1,
    rows: 200,
    status: 404,
  },
  [paths.postTranslation(':id')]: {
    who: 'parent',
    at: () => paths.postTranslation(known.post),
    calls: 1,
    rows: 200,
    status: 404,
  },
  [paths.glossary]: { who: 'admin', at: () => paths.glossary, calls: 1, rows: 200 },
  // Schools are found, and accounts linked, in the directory.
  [paths.addSchool]: { who: 'parent', at: () => `${paths.addSchool}?zoek=school`, calls: 1, rows: 200 },
  [paths.toOtherSchool(':id')]: {
    who: 'parent',
    at: () => paths.toOtherSchool('x'),
    calls: 1,
    rows: 200,
    status: 404,
  },
  [paths.switchSchool(':id')]: { who: 'parent', at: () => paths.switchSchool('x'), calls: 1, rows: 200, status: 404 },
  [paths.linkAccount(':token')]: {
    who: 'parent',
    at: () => paths.linkAccount('x'),
    calls: 1,
    rows: 200,
    status: 404,
  },
  [paths.linkAgreeing(':token')]: {
    who: 'parent',
    at: () => paths.linkAgreeing('x'),
    calls: 1,
    rows: 200,
    status: 404,
  },
  [paths.linkAgreed(':token')]: { who: 'parent', at: () => paths.linkAgreed('x'), calls: 1, rows: 200, status: 404 },
  [paths.pushWorker]: { who: 'nobody', at: () => paths.pushWorker, calls: 1, rows: 1 },
  [paths.logo(':id')]: { who: 'nobody', at: () => paths.logo('x'), calls: 1, rows: 1, status: 404 },
  [paths.colour]: { who: 'admin', at: () => paths.colour, calls: 1, rows: 50 },
  [paths.schoolLanguages]: { who: 'admin', at: () => paths.schoolLanguages, calls: 1, rows: 50 },
  [paths.schoolTimes]: { who: 'admin', at: () => paths.schoolTimes, calls: 1, rows: 50 },
  [paths.modules]: { who: 'admin', at: () => paths.modules, calls: 1, rows: 50 },
  [paths.roles]: { who: 'admin', at: () => `${paths.roles}?zoek=bo`, calls: 2, rows: 2000 },
  [paths.stepOf(':id')]: { who: 'admin', at: () => paths.stepOf(they.teacher), calls: 2, rows: 50 },
  [paths.rolesOf(':id')]: { who: 'admin', at: () => paths.rolesOf(they.teacher), calls: 2, rows: 50 },
  [paths.groupsManaged]: { who: 'admin', at: () => paths.groupsManaged, calls: 2, rows: 300 },
  [paths.groupManaged(':id')]: {
    who: 'admin',
    at: () => `${paths.groupManaged(they.groupIds[0]!)}?zoek=bo`,
    calls: 2,
    rows: 3000,
  },
  [paths.grants]: { who: 'admin', at: () => paths.grants, calls: 1, rows: 50 },
  [paths.logInRules]: { who: 'admin', at: () => paths.logInRules, calls: 1, rows: 50 },
  // Once a year, and about everybody: what it reads grows with the school, and not with its age.
  [paths.years]: { who: 'admin', at: () => paths.years, calls: 2, rows: 3000 },
  [paths.year(':id')]: { who: 'admin', at: () => paths.year(known.rollover), calls: 3, rows: 8000 },
  [paths.handOver(':token')]: {
    who: 'nobody',
    at: async () => new URL(await handOver(scope, they.parent)).pathname,
    calls: 3,
    rows: 5,
  },
  // This school has no provider to log in with; where there is one, the browser is sent there.
  [paths.signOn]: { who: 'nobody', at: () => paths.signOn, calls: 2, rows: 10, status: 404 },
  [paths.signOnReturn]: { who: 'nobody', at: () => paths.signOnReturn, calls: 1, rows: 1, status: 403 },
  [paths.signOnSettings]: { who: 'admin', at: () => paths.signOnSettings, calls: 2, rows: 100 },
  [paths.informationForm]: { who: 'nobody', at: () => paths.informationForm, calls: 1, rows: 1 },
  [paths.families]: { who: 'admin', at: () => paths.families, calls: 2, rows: 300 },
  [paths.family(':id')]: { who: 'admin', at: () => paths.family(they.children[0]!), calls: 2, rows: 100 },
  [paths.newGuardian(':id')]: {
    who: 'admin',
    at: () => `${paths.newGuardian(they.children[0]!)}?zoek=bo`,
    calls: 3,
    rows: 2000,
  },
  [paths.informationRequests]: { who: 'admin', at: () => paths.informationRequests, calls: 2, rows: 100 },
  [paths.informationRequest(':id')]: {
    who: 'admin',
    at: () => paths.informationRequest(known.request),
    calls: 2,
    rows: 300,
  },
  [paths.reports]: { who: 'manager', at: () => paths.reports, calls: 2, rows: 100 },
  [paths.deletions]: { who: 'admin', at: () => paths.deletions, calls: 2, rows: 50 },
  [paths.auditLog]: { who: 'admin', at: () => `${paths.auditLog}?wie=bo`, calls: 2, rows: 2000 },
  [paths.invitations]: { who: 'admin', at: () => paths.invitations, calls: 2, rows: 9000 },
  [paths.letters]: { who: 'admin', at: () => paths.letters, calls: 2, rows: 300 },
  [paths.introduction]: { who: 'admin', at: () => paths.introduction, calls: 1, rows: 50 },
  [paths.invitationRun(':id')]: { who: 'admin', at: () => paths.invitationRun(known.sending), calls: 2, rows: 3000 },
  [paths.blockedAddresses]: { who: 'admin', at: () => `${paths.blockedAddresses}?zoek=a`, calls: 2, rows: 700 },
  [paths.changes]: { who: 'admin', at: () => `${paths.changes}?vanaf=01-11-2026`, calls: 2, rows: 300 },
  [paths.imports]: { who: 'admin', at: () => paths.imports, calls: 2, rows: 300 },
  [paths.importRun(':id')]: { who: 'admin', at: () => paths.importRun(known.run), calls: 2, rows: 50 },
  [paths.importMeaning(':id')]: { who: 'admin', at: () => paths.importMeaning(known.list), calls: 2, rows: 50 },
  [paths.importLines(':id', ':deel', ':soort')]: {
    who: 'admin',
    at: () => paths.importLines(known.run, 'leerlingen', 'nieuw'),
    calls: 2,
    rows: 50,
  },
  [paths.importQuestions(':id')]: { who: 'admin', at: () => paths.importQuestions(known.run), calls: 2, rows: 50 },
}

const rowsOf = (statements: readonly Statement[]) => statements.reduce((sum, { rows }) => sum + rows, 0)
const longest = (statements: readonly Statement[]) => Math.max(...statements.map(({ sql }) => sql.length))
const most = (statements: readonly Statement[]) => Math.max(...statements.map(({ values }) => values))

it('has a budget for every page (check 38)', () => {
  const gets = school.declared.filter(({ method }) => method === 'GET').map(({ path }) => path)
  expect(Object.keys(pages).sort()).toEqual([...gets].sort())
})

it.each(Object.entries(pages))('%s keeps to its round trips, values and rows (check 38)', async (_, {
  who,
  at,
  calls,
  rows,
  status = 200,
}) => {
  const cost = await ask(who, await at())
  expect([cost.answer.status, cost.calls]).toEqual([status, calls])
  expect(most(cost.statements)).toBeLessThanOrEqual(100)
  expect(longest(cost.statements)).toBeLessThan(100_000)
  expect(rowsOf(cost.statements)).toBeLessThanOrEqual(rows!)
})

/** What people do, each with the round trips it takes: whoever is let in, what it depends on, and its one write. */
const deeds: Record<string, { calls: number; do: () => ReturnType<typeof ask> }> = {
  'logging in': {
    calls: 3,
    do: () => ask('nobody', paths.login, { gebruikersnaam: they.teacher, wachtwoord: password }),
  },
  'asking for a new password': { calls: 3, do: () => ask('nobody', paths.forgotten, { naam: they.teacher }) },
  'asking for a user name': { calls: 3, do: () => ask('nobody', paths.forgottenName, { naam: 'x@y.example' }) },
  'choosing a new password': {
    calls: 4,
    do: async () => ask('nobody', paths.newPassword(await token('password')), { wachtwoord: 'een heel nieuw woord' }),
  },
  'changing a password': {
    calls: 4,
    do: async () => {
      const cookie = cookies.parent
      const done = await ask('parent', paths.myPassword, { wachtwoord: 'een heel nieuw woord', huidig: password })
      cookies.parent = done.answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return done
    },
  },
  'taking a second step': {
    calls: 5,
    do: async () => {
      const secret = await giveApp(scope, they.teacher)
      await scope.db.batch([updatePassword(scope, they.teacher, await hashPassword(password))])
      const half = await ask('nobody', paths.login, { gebruikersnaam: they.teacher, wachtwoord: password })
      return ask('nobody', paths.loginStep, { bewijs: ticketIn(half.page), code: appCode(secret) })
    },
  },
  // Who it is says the key alone; then the try is counted, the session begun, and the log-in told of by mail.
  'logging in by a passkey': {
    calls: 4,
    do: async () => {
      const at = { at: 'menigte.pleinpost.test' }
      const device = await givePasskey(scope, they.teacher, at)
      const question = await ask('nobody', paths.passkeyQuestion, {})
      const { sealed, get } = JSON.parse(question.page) as { sealed: string; get: { challenge: string } }
      const here = { host: at.at, origin: `https://${at.at}` }
      const sleutel = await device.sign(get.challenge, here)
      cookies.nobody = question.answer.headers.get('set-cookie')?.split(';')[0] ?? ''
      const done = await ask('nobody', paths.loginPasskey, { uitdaging: sealed, sleutel })
      cookies.nobody = ''
      expect(done.answer.status).toBe(303)
      return done
    },
  },
  'confirming an address': {
    calls: 4,
    do: async () => ask('nobody', paths.confirmEmail(await token('email', 'x@y.example')), {}),
  },
  'taking an address back': {
    calls: 3,
    do: async () => ask('nobody', paths.objectEmail(await token('objection', 'x@y.example')), {}),
  },
  'choosing a language': { calls: 2, do: () => ask('parent', paths.language, { language: 'nl' }) },
  'choosing how often to get mail': { calls: 2, do: () => ask('parent', paths.notificationChoice, { keuze: 'each' }) },
  'turning notifications on': {
    calls: 2,
    do: async () => {
      const { p256dh, auth } = await subscriber()
      return ask('parent', paths.pushDevices, { endpoint: 'https://fcm.googleapis.com/fcm/send/x', p256dh, auth })
    },
  },
  'choosing quiet hours': { calls: 2, do: () => ask('parent', paths.quietHours, { van: '21:00', tot: '07:00' }) },
  'choosing working hours': {
    calls: 2,
    do: () => ask('teacher', paths.workingHours, { dagen: '1', van: '08:00', tot: '17:00' }),
  },
  'adding a telephone number': {
    calls: 3,
    do: () =>
      ask('parent', paths.contactsOf(they.parent), {
        kind: 'phone',
        nummer: '06 87654321',
        soort: 'home',
        zichtbaar: 'group',
      }),
  },
  'ending joint use': { calls: 3, do: () => ask('parent', paths.jointUse, { keuze: 'uit' }) },
  'leaving a mailing': { calls: 2, do: () => ask('nobody', paths.unsubscribe(known.unsubscribe), {}) },
  'logging out another browser': { calls: 2, do: () => ask('parent', paths.deviceLogout('gone'), {}) },
  'keeping a draft': {
    calls: 2,
    do: () => ask('teacher', paths.draft(known.draft), form({ ...typed(), actie: 'bewaren' })),
  },
  'asking for the preview': {
    calls: 3,
    do: () => ask('teacher', paths.draft(known.draft), form({ ...typed(), actie: 'voorbeeld' })),
  },
  'sending from the form': {
    calls: 4,
    do: () => ask('teacher', paths.draft(freshId()), form({ ...typed(), actie: 'versturen' })),
  },
  answering: { calls: 4, do: answering },
  replying: {
    calls: 4,
    do: () =>
      ask('parent', paths.conversation(known.newest, they.parent), {
        tekst: 'x',
        nonce: freshId(),
        actie: 'versturen',
      }),
  },
  'changing a setting': {
    calls: 2,
    do: () => ask('admin', paths.schoolTimes, { ochtend: '07:00', middag: '16:15', tijdzone: 'Europe/Amsterdam' }),
  },
  'giving a role': {
    calls: 3,
    do: () => ask('admin', paths.rolesOf(they.teacher), { rol: 'administration', doen: 'geven' }),
  },
  'making somebody class parent': {
    calls: 4,
    do: () =>
      ask('admin', paths.groupMembers(they.groupIds[0]!), { persoon: they.parent, rol: 'classParent', zet: 'erbij' }),
  },
  'making a group': { calls: 2, do: () => ask('admin', paths.groupsManaged, { naam: 'Koor', soort: 'club' }) },
  'answering on paper': { calls: 4, do: answeringOnPaper },
  'moving a deadline': { calls: 3, do: movingDeadline },
  'changing a message': { calls: 3, do: changing },
  'withdrawing a message': { calls: 2, do: withdrawing },
  'exporting the results': { calls: 5, do: () => ask('teacher', paths.resultsExport(known.newest), { soort: 'xlsx' }) },
  'exporting the log': { calls: 3, do: () => ask('admin', paths.auditLogExport, {}) },
  'typing a code': {
    calls: 4,
    do: async () => ask('nobody', paths.code, { code: await codeOf(scope, await linkOf(known.invitation)) }),
  },
  'accepting an invitation': {
    calls: 4,
    do: () => ask('nobody', paths.acceptance(known.invitation), { gebruikersnaam: freshId(), wachtwoord: password }),
  },
  'inviting somebody': { calls: 3, do: () => ask('admin', paths.invitation(they.adults[202]!), {}) },
  // A small file is compared while its reader waits: what the school has, and that the preview is there.
  'uploading an import': { calls: 4, do: () => ask('admin', paths.imports, upload(edexml())) },
}

async function linkOf(token: string) {
  const opened = await openedBy(scope, 'invitation', token)
  return opened.is === 'unknown' ? '' : opened.link.id
}

async function answering() {
  const shown = formIn((await ask('parent', paths.message(known.newest))).page)
  const answers = they.children.map((child) => [`a.${child}.${questionId(known.newest, 'mee')}`, 'yes'])
  return ask('parent', paths.answers(known.newest), { ...shown, ...Object.fromEntries(answers) })
}

const toParent = () => letter(scope, { senderId: they.teacher, audience: toPeople(they.parent) })

async function changing() {
  const text = { onderwerp: 'Zwemmen', tekst: 'Neem een handdoek mee.', opmaak: '' }
  const press = { ongelezen: 'on', gezien: '0', nonce: freshId() }
  return ask('teacher', paths.correction(await toParent()), { ...text, ...press })
}

async function withdrawing() {
  const id = await toParent()
  return ask('teacher', paths.withdrawal(id), { actie: 'intrekken', reden: 'Fout' })
}

async function movingDeadline() {
  const at = paths.deadline(known.newest)
  const seen = /name="gezien" value="([^"]*)"/.exec((await ask('teacher', at)).page)?.[1] ?? ''
  return ask('teacher', at, { dag: '2099-01-01', tijd: '17:00', gezien: seen, nonce: freshId(), melden: 'on' })
}

async function answeringOnPaper() {
  const at = paths.onBehalf(known.newest, they.parent)
  const shown = formIn((await ask('teacher', at)).page)
  const answers = they.children.map((child) => [`a.${child}.${questionId(known.newest, 'mee')}`, 'no'])
  return ask('teacher', at, { ...shown, ...Object.fromEntries(answers) })
}

it.each([
  ['pages', 'tekst', '/pagina-1'],
  ['news and blogs', 'bus museum', paths.publicBlogs],
  ['who works here', 'juf', ''],
  ['nothing', 'onvindbaar', ''],
])('a search of the website for %s keeps to its round trips and rows (check 38)', async (_, q, href) => {
  const cost = await ask('nobody', `${paths.siteSearch}?${new URLSearchParams({ q })}`)
  expect([cost.answer.status, cost.calls, cost.page.includes(`href="${href}`) || href === '']).toEqual([200, 2, true])
  expect(rowsOf(cost.statements)).toBeLessThanOrEqual(300)
})

it('who posts is told of photos that are hidden lately without reading their albums (C9, check 38)', async () => {
  const theirs = eq(consents.pupilId, they.children[0]!)
  const [before] = await scope.db.from(consents, theirs)
  const at = new Date(scope.now.getTime() + 1)
  await scope.db.update(consents, theirs, { at, answers: { app: { says: 'no', version: 1 } } })
  const cost = await ask('teacher', paths.posts)
  await scope.db.update(consents, theirs, { at: before!.at, answers: before!.answers })
  expect([cost.answer.status, cost.calls, cost.page.includes('geen toestemming meer')]).toEqual([200, 2, true])
  // Those of the list itself, the latest answers, and the ten photos of each album that the child is in.
  expect(rowsOf(cost.statements)).toBeLessThanOrEqual(320)
})

it.each(Object.entries(deeds))('%s keeps to its round trips and values (check 38)', async (_, deed) => {
  const cost = await deed.do()
  expect([cost.answer.status < 400, cost.calls]).toEqual([true, deed.calls])
  expect(most(cost.statements)).toBeLessThanOrEqual(100)
  expect(longest(cost.statements)).toBeLessThan(100_000)
})

it('takes the longest sentence that may be written within what D1 takes of a statement (check 38)', async () => {
  const [some, others] = [they.adults.slice(0, 300), they.adults.slice(300, 400)].map((ids) =>
    ids.map((id) => `person:${id}`),
  )
  const lists = (...kinds: string[]) => kinds.flatMap((kind) => they.groupIds.map((id) => `${kind}:${id}`))
  const aan = [...some!, ...lists('ouders', 'leden'), 'medewerkers', 'klassenouders']
  const behalve = [...others!, ...lists('leerkrachten'), 'medewerkers:management']
  const id = freshId()
  for (const actie of ['bewaren', 'voorbeeld']) {
    const cost = await ask('teacher', paths.draft(id), form({ ...typed(), aan, behalve, actie }))
    const problems = [...cost.page.matchAll(/-problem"[^>]*>.*?<span>([^<]*)<\/span>/g)].map(([, text]) => text)
    expect([actie, cost.answer.status, problems]).toEqual([actie, 303, []])
  }
  for (const path of [paths.draft(id), paths.draftPreview(id)]) {
    const cost = await ask('teacher', path)
    expect([path, cost.answer.status]).toEqual([path, 200])
    expect(most(cost.statements)).toBeLessThanOrEqual(100)
    expect(longest(cost.statements)).toBeLessThan(100_000)
  }
})

describe('a school that is twice as old', () => {
  const reads = async () => {
    const costs: Record<string, number[]> = {}
    for (const [path, { who, at }] of Object.entries(pages)) {
      costs[path] = (await ask(who, await at())).statements.map(({ rows }) => rows)
    }
    return costs
  }
  /** The statements that read so many rows more than they did. */
  const grown = (before: Record<string, number[]>, after: Record<string, number[]>, more: (path: string) => number) =>
    Object.keys(pages).flatMap((path) =>
      after[path]!.flatMap((rows, place) => {
        const was = before[path]![place]!
        return rows > was + more(path) ? [`${path}, statement ${place}: ${was} to ${rows}`] : []
      }),
    )

  it('reads no more rows for twice as many letters, answered or not (check 38)', async () => {
    await reads() // what was unread is read now
    const before = await reads()
    await olderLetters()
    // What is taken out of the school is written down where the log reads it.
    expect(grown(before, await reads(), (path) => (path === paths.auditLog ? 5 : 0))).toEqual([])
    // Every page is asked for three times.
  }, 240_000)

  it('reads, of who was where before, no more than that one row (check 38)', async () => {
    const before = await reads()
    const places = await formerGroups()
    // Who writes to the whole school reads the whole school.
    const drafts = [paths.draft(':id'), paths.draftUnreachable(':id'), paths.draftPreview(':id')]
    const again = paths.joiners(':id')
    const wide: string[] = [
      paths.invitations,
      paths.pollCheck(':id'),
      paths.newsletterCheck(':id'),
      paths.newMessage,
      paths.savedList(':id'),
      again,
      ...drafts,
    ]
    // Each of thirty requests says what class its pupil is in.
    const leave: string[] = [paths.leave, paths.leaveNew, paths.leaveRequests]
    const more = (path: string) =>
      wide.includes(path) ? 4 * places : path === paths.userList ? pageSize + 1 : leave.includes(path) ? 30 : 15
    expect(grown(before, await reads(), more)).toEqual([])
  }, 240_000)
})

/** The years before, all read. */
async function olderLetters() {
  await yearsOfCalendar(scope, they, 12)
  await yearsOfPosts(scope, they, 12)
  const { db, now } = scope
  await history({ ...scope, now: new Date(now.getTime() - 400 * day) }, they.teacher, they, 200)
  await db.batch([db.update(deliveries, eq(deliveries.personId, they.parent), { readAt: now })])
}

/** Sixty of the letters to the parent, which are in no conversation, in one folder. */
async function putAway() {
  const { db } = scope
  const letters = await db
    .from(deliveries, and(eq(deliveries.personId, they.parent), eq(deliveries.moved, false)))
    .limit(60)
  const places = letters.map(({ messageId, personId, sentAt }) => ({
    ...{ personId, messageId, withId: '', folderId: 'full', at: sentAt, entryId: messageId },
  }))
  await db.batch([
    db.insert(folders, { id: 'full', personId: they.parent, name: 'Vol' }),
    ...db.insertMany(placings, places),
    db.update(deliveries, inArray(deliveries.messageId, letters.map(({ messageId }) => messageId).slice(0, 60)), {
      moved: true,
    }),
  ])
}

/** Everybody was in another group before. */
async function formerGroups() {
  const { db } = scope
  const was = they.groupIds.map((id, place) => ({
    id: `old-${id}`,
    name: `Groep ${place}`,
    kind: 'class' as const,
    year: place,
    schoolYear: '2019-2020',
  }))
  const places = await db.from(memberships)
  const former = places.map(({ groupId, personId, role }) => ({
    groupId: `old-${groupId}`,
    personId,
    role,
    from: '2019-08-01',
    until: '2020-07-31',
  }))
  await db.batch([...db.insertMany(groups, was), ...db.insertMany(memberships, former)])
  return former.length
}
