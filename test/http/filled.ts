import { absenceReports, leaveDecisions, leaveRequests, openEnd } from '../../src/absence/schema.ts'
import { insertPasskey } from '../../src/accounts/passkey-queries.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { insertAccount, insertSession } from '../../src/accounts/queries.ts'
import { key, originalName } from '../../src/albums/copies.ts'
import { albumItems, albums } from '../../src/albums/schema.ts'
import { app } from '../../src/app.tsx'
import { keyOf as eventFileKey } from '../../src/calendar/forgetting-files.ts'
import { eventFiles } from '../../src/calendar/schema.ts'
import { keepStatements } from '../../src/calendar/writing-queries.ts'
import { detailChanges } from '../../src/changes/schema.ts'
import {
  conferenceAgreements,
  conferenceBookings,
  conferenceDesks,
  conferenceFamilies,
  conferenceGroups,
  conferenceJoins,
  conferenceParties,
  conferenceRounds,
  conferenceSeats,
  conferenceSlots,
  conferenceTalks,
  conferenceTeachers,
  conferenceTopics,
} from '../../src/conferences/schema.ts'
import { contactItems } from '../../src/contacts/schema.ts'
import { replies, threads } from '../../src/conversations/schema.ts'
import { messageVersions } from '../../src/corrections/schema.ts'
import { messageTemplates } from '../../src/drafts/schema.ts'
import { custodyChanges, informationRequests } from '../../src/families/schema.ts'
import { folders } from '../../src/folders/schema.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import type { Bindings } from '../../src/http/bindings.ts'
import { sealSession, sessionCookie } from '../../src/http/session.ts'
import { fingerprint, newSecret } from '../../src/ids.ts'
import { compare } from '../../src/imports/comparing.ts'
import { receive } from '../../src/imports/imports.ts'
import { attachmentKey } from '../../src/messages/attachments.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { attachments, drafts, messages } from '../../src/messages/schema.ts'
import { newsletterSubscribers, newsletters } from '../../src/newsletters/schema.ts'
import { searchable } from '../../src/people/names.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from '../../src/people/schema.ts'
import { photoKey } from '../../src/photos/photos.ts'
import { photos } from '../../src/photos/schema.ts'
import { pictureKey } from '../../src/pictures/pictures.ts'
import { pictures, pictureTags, pictureUses } from '../../src/pictures/schema.ts'
import { pollPeople, pollResponses, polls } from '../../src/polls/schema.ts'
import { postComments, postDrafts, postHearts, posts, postVersions } from '../../src/posts/schema.ts'
import { answerFileKey } from '../../src/questionnaires/answer-files.ts'
import {
  answerFiles,
  answers,
  questionnaires,
  questions,
  responses,
  submissions,
} from '../../src/questionnaires/schema.ts'
import { reminders } from '../../src/reminders/schema.ts'
import { textFromPlain } from '../../src/richtext/plain.ts'
import type { RichText } from '../../src/richtext/tree.ts'
import { savedLists } from '../../src/saved-lists/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { rollovers } from '../../src/years/schema.ts'
import { eventOf } from '../calendar/writing.ts'
import { bindings, password } from '../cast.ts'
import { edexml } from '../imports/edexml-samples.ts'
import { postOf } from '../posts/laying.ts'
import { draftSite } from '../website/full-site.ts'

const things = [
  'teacher',
  'admin',
  'parent',
  'pupil',
  'group',
  'home',
  'message',
  'question',
  'draft',
  'file',
  'handed',
  'response',
  'request',
  'decision',
  'rollover',
  'passkey',
  'reply',
  'list',
  'folder',
  'absence',
  'event',
  'round',
  'desk',
  'slot',
  'talk',
  'post',
  'page',
  'poll',
  'letter',
] as const
type Thing = (typeof things)[number]
export type Filled = {
  scope: SchoolScope
  id: Record<Thing, string>
  run: string
  nonce: string
  word: (field: string) => string
}

const hash = hashPassword(password)

/** Ids as we make them, the same for the same letter: two schools can be given the same ones. */
export const idsOf = (letter: string) =>
  Object.fromEntries(
    // What is written under an id has none of the letters that ours leave out.
    things.map((thing) => [thing, `${letter}${thing.replace('post', 'p0st')}`.padEnd(26, '0')]),
  ) as Record<Thing, string>

/** One of everything a school can hold, each text with a word of its own: "CANARY<mark>subject". */
export async function fill(scope: SchoolScope, mark: string, id = idsOf(mark.toLowerCase())): Promise<Filled> {
  const { db, now } = scope
  const word = (field: string) => `CANARY${mark}${field}`
  const nonce = `${mark}-nonce-of-twenty-letters`
  const person = (thing: Thing) => ({
    id: id[thing],
    firstName: word(`${thing}first`),
    infix: '',
    lastName: word(`${thing}last`),
    searchName: searchable(`${word(`${thing}first`)} ${word(`${thing}last`)}`),
    email: `${word(thing)}@x.example`.toLowerCase(),
    photoKey: id[thing],
    createdAt: now,
  })
  const employed = (thing: 'teacher' | 'admin') => ({ personId: id[thing], role: thing, since: now })
  await db.batch([
    ...db.insertMany(people, (['teacher', 'admin', 'parent', 'pupil'] as const).map(person)),
    db.insert(pupils, { personId: id.pupil, year: 3, birthDate: word('birth') }),
    db.insert(groups, { id: id.group, name: word('group'), kind: 'class', schoolYear: '2026-2027', year: 3 }),
    db.insert(memberships, { groupId: id.group, personId: id.teacher, role: 'teacher', from: '2020-08-01' }),
    db.insert(memberships, { groupId: id.group, personId: id.pupil, role: 'pupil', from: '2020-08-01' }),
    ...db.insertMany(staff, [employed('teacher'), employed('admin')]),
    db.insert(households, { id: id.home }),
    db.insert(householdMembers, { personId: id.parent, householdId: id.home }),
    db.insert(guardianships, {
      personId: id.parent,
      pupilId: id.pupil,
      custody: 'full',
      relation: word('relation'),
      since: now,
    }),
    ...letter(scope, id, word),
    ...contacts(scope, id, word),
    ...conferences(scope, id, word),
    ...draftSite(scope, id, word),
    ...polled(scope, id, word),
    ...newsletter(scope, id, word),
    ...db.insertMany(
      photos,
      (['teacher', 'parent', 'pupil'] as const).map((thing) => ({
        id: id[thing],
        personId: id[thing],
        byId: id[thing],
        at: now,
      })),
    ),
    db.insert(informationRequests, {
      id: id.request,
      name: word('asker'),
      contact: word('contact'),
      child: word('child'),
      question: word('asked'),
      at: now,
    }),
    insertAccount(scope, { personId: id.teacher, userName: id.teacher, passwordHash: await hash }),
    db.insert(folders, { id: id.folder, personId: id.parent, name: word('folder') }),
    insertPasskey(scope, {
      id: id.passkey,
      personId: id.teacher,
      name: word('passkey'),
      host: `${scope.school.slug}.pleinpost.test`,
      publicKey: '',
      counter: 0,
      transports: [],
    }),
    db.insert(rollovers, {
      id: id.rollover,
      fromYear: '2026-2027',
      toYear: '2027-2028',
      startsOn: '2027-08-01',
      choices: {
        moves: [{ groupId: id.group, year: 3, to: word('target') }],
        teachers: 'stay',
        tasks: 'end',
        goOn: [],
      },
      at: now,
      byId: id.admin,
    }),
    db.insert(custodyChanges, {
      id: id.decision,
      pupilId: id.pupil,
      personId: id.parent,
      after: 'full',
      ground: word('ground'),
      since: '2026-08-01',
      at: now,
      byId: id.admin,
    }),
    db.insert(absenceReports, {
      ...{ id: id.absence, pupilId: id.pupil, reporterId: id.parent, sheet: nonce, at: now },
      ...{ kind: 'other', note: word('absence'), from: '2026-11-01', until: openEnd },
    }),
    db.insert(leaveRequests, {
      ...{
        id: id.absence,
        pupilId: id.pupil,
        byId: id.parent,
        sheet: nonce,
        at: now,
        from: '2026-12-01',
        until: '2026-12-02',
      },
      ...{ ground: 'circumstances', reason: word('leave'), days: 2, isOpen: false },
    }),
    db.insert(leaveDecisions, {
      ...{ id: id.decision, requestId: id.absence, byId: id.admin, at: now, outcome: 'refused', days: 0 },
      text: word('leavetext'),
    }),
    db.insert(detailChanges, {
      id: id.decision,
      personId: id.parent,
      byId: id.parent,
      at: now,
      field: 'phone',
      before: word('before'),
      after: word('after'),
    }),
    db.insert(messageTemplates, {
      ...{ id: id.list, ownerId: id.teacher, name: word('template'), sharedAt: now },
      content: { ...draftOf(id, word), subject: word('templatesubject'), body: word('templatebody') },
    }),
    db.insert(savedLists, { id: id.list, ownerId: id.teacher, name: word('list'), ...listOf(id), sharedAt: now }),
    ...posted(scope, id, word),
    db.insert(drafts, { id: id.draft, ownerId: id.teacher, content: draftOf(id, word), updatedAt: now }),
  ])
  const inAlbum = new TextEncoder().encode(word('albumbytes'))
  await scope.files.put(key(id.post, originalName), inAlbum, { type: 'image/jpeg', name: '' })
  const photo = { type: 'image/png', name: word('photo') }
  for (const thing of ['teacher', 'parent', 'pupil'] as const) {
    await scope.files.put(photoKey(id[thing], 96), new TextEncoder().encode(word(`${thing}photo`)), photo)
  }
  await scope.files.put(attachmentKey(id.file), new TextEncoder().encode(word('filebytes')), {
    type: 'application/pdf',
    name: word('file'),
  })
  await scope.files.put(eventFileKey(id.file), new TextEncoder().encode(word('eventfilebytes')), {
    type: 'application/pdf',
    name: word('eventfile'),
  })
  await scope.files.put(pictureKey(id.file, 1280), new TextEncoder().encode(word('picturebytes')), {
    type: 'image/webp',
    name: '',
  })
  await scope.files.put(answerFileKey(id.handed), new TextEncoder().encode(word('handedbytes')), {
    type: 'application/pdf',
    name: word('handed'),
  })
  await deliverAll(scope, id.message)
  await db.batch(keepStatements(scope, planned(scope, id, word), [id.group]))
  const eventFile = { id: id.file, eventId: id.event, ownerId: id.teacher, name: word('eventfile') }
  await db.insert(eventFiles, { ...eventFile, type: 'application/pdf', size: word('eventfilebytes').length })
  await db.batch(answered(scope, id, nonce, word))
  await db.batch(replied(scope, id, nonce, word))
  const upload = { name: word('import'), bytes: new TextEncoder().encode(edexml().replaceAll('Ada', word('imported'))) }
  const received = await receive(scope, [upload], id.admin)
  if (!received.ok) throw new Error(JSON.stringify(received.faults))
  await compare(scope, received.id)
  return { scope, id, run: received.id, nonce, word }
}

type Word = (field: string) => string
type Ids = Record<Thing, string>

function letter({ db, now }: SchoolScope, id: Ids, word: Word) {
  const audience = { include: [{ kind: 'parentsOf' as const, group: id.group }], except: [] }
  const about = { id: id.message, senderId: id.teacher, subject: word('subject'), body: word('body'), audience }
  const file = { id: id.file, messageId: id.message, ownerId: id.teacher, name: `${word('file')}.pdf` }
  return [
    db.insert(messages, { ...about, sentAt: now }),
    db.insert(questionnaires, { messageId: id.message, mode: 'perChild', deadline: null }),
    db.insert(reminders, { messageId: id.message, at: now, sweepAt: now, doneAt: now }),
    db.insert(questions, {
      id: id.question,
      messageId: id.message,
      position: 0,
      kind: 'single',
      label: word('label'),
      required: true,
      options: ['Samen', word('option')],
    }),
    db.insert(messageVersions, {
      ...{ id: id.message, messageId: id.message, byId: id.teacher, at: now },
      ...{ subject: word('oldsubject'), body: word('oldbody') },
    }),
    db.insert(pictures, { id: id.file, ownerId: id.teacher, at: now, width: 80, height: 40 }),
    db.insert(pictureUses, { pictureId: id.file, kind: 'letter', usedIn: id.message }),
    db.insert(attachments, { ...file, type: 'application/pdf', size: word('filebytes').length }),
  ]
}

/** Something in the class's calendar, about now. */
const planned = ({ now }: SchoolScope, id: Ids, word: Word) => ({
  ...eventOf('2026-12-01', '2026-12-01', { id: id.event, createdById: id.teacher, title: word('event') }),
  ...{ place: word('eventplace'), about: word('eventabout'), bring: word('eventbring'), kind: 'homework' as const },
  ...{ subject: word('eventsubject'), startsAt: now, endsAt: new Date(now.getTime() + 3_600_000), allDay: false },
})

/** A blog of the class, which was changed once, is being changed again, and to which the parent reacted. */
function posted({ db, now }: SchoolScope, id: Ids, word: Word) {
  const about = { postId: id.post, personId: id.parent, at: now }
  const text = { title: word('posttitle'), body: word('postbody') }
  const before = { title: word('oldposttitle'), body: word('oldpostbody'), visibility: 'group' as const }
  const content = { kind: 'blog' as const, groupId: id.group, visibility: 'group' as const }
  return [
    db.insert(albums, { id: id.post, ownerId: id.teacher, at: now }),
    db.insert(albumItems, {
      ...{ id: id.post, albumId: id.post, nonce: id.post, ownerId: id.teacher, at: now, kind: 'photo' },
      ...{ state: 'there', position: 1, width: 80, height: 40, bytes: 10 },
      ...{ caption: word('photocaption'), alt: word('photoalt') },
    }),
    db.update(settings, undefined, { postComments: true }),
    db.insert(posts, {
      ...postOf({ id: id.post, groupId: id.group, authorId: id.teacher, createdAt: now, publishedAt: now }),
      albumId: id.post,
      ...{ ...text, version: 2, toldAt: now },
    }),
    db.insert(postVersions, { ...before, postId: id.post, version: 1, byId: id.teacher, at: now }),
    db.insert(postDrafts, {
      ...{ postId: id.post, personId: id.teacher, version: 2, updatedAt: now, keptFrom: '' },
      content: { ...content, title: word('postdrafttitle'), body: word('postdraftbody'), rich: pictured(id, word) },
    }),
    db.insert(pictureTags, { pictureId: id.file, pupilId: id.pupil, byId: id.teacher, at: now }),
    db.insert(postComments, { ...about, id: id.post, body: word('postcomment') }),
    db.insert(postHearts, about),
  ]
}

const pictured = (id: Ids, word: Word): RichText => [
  { type: 'paragraph', children: [{ type: 'text', text: word('postdraftbody') }] },
  { type: 'picture', id: id.file, alt: '', width: 80, height: 40 },
]

/** The parent wrote back, which only the letter's sender reads besides. */
function replied({ db, now }: SchoolScope, id: Ids, nonce: string, word: Word) {
  const talk = { messageId: id.message, withId: id.parent }
  const reply = { ...talk, id: id.reply, authorId: id.parent, body: word('reply'), at: now, nonce }
  const thread = (personId: string) => ({
    ...talk,
    personId,
    replyId: id.reply,
    at: now,
    unread: personId === id.teacher,
  })
  return [db.insert(replies, reply), ...db.insertMany(threads, [thread(id.teacher), thread(id.parent)])]
}

/** A round in which the parent has a talk with the teacher. */
function conferences({ db, now }: SchoolScope, id: Ids, word: Word) {
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
  const [startsAt, endsAt] = [later(20), new Date(later(20).getTime() + 600_000)]
  const home = { roundId: id.round, householdId: id.home }
  return [
    db.insert(conferenceRounds, {
      ...{ id: id.round, title: word('round'), note: word('roundnote'), way: 'choosing', times: word('times') },
      ...{ minutes: 10, pauseAfter: 0, walkMinutes: 5, headStartHours: 0, apart: true, keptMonths: 12 },
      ...{ opensAt: later(-1), closesAt: later(10), firstAt: startsAt, lastAt: endsAt, invitedAt: now },
      ...{ createdById: id.admin, createdAt: now },
    }),
    db.insert(conferenceDesks, {
      ...{ id: id.desk, roundId: id.round, name: word('desk'), place: 0, room: word('room') },
      ...{ link: `https://video.example/${word('link')}`, daysOff: [] },
    }),
    db.insert(conferenceTeachers, { deskId: id.desk, personId: id.teacher }),
    db.insert(conferenceGroups, { roundId: id.round, groupId: id.group, deskId: id.desk }),
    db.insert(conferenceSlots, { id: id.slot, roundId: id.round, deskId: id.desk, startsAt, endsAt }),
    db.insert(conferenceTalks, { id: id.talk, roundId: id.round, deskId: id.desk, pupilId: id.pupil, unit: id.home }),
    db.insert(conferenceParties, { talkId: id.talk, ...home }),
    db.insert(conferenceFamilies, {
      ...home,
      invitedAt: now,
      interpreter: word('interpreter'),
      note: word('familynote'),
    }),
    db.insert(conferenceBookings, {
      slotId: id.slot,
      talkId: id.talk,
      part: 0,
      by: 'family',
      byId: id.parent,
      at: now,
    }),
    db.insert(conferenceSeats, { householdId: id.home, startsAt, slotId: id.slot }),
    db.insert(conferenceTopics, {
      ...{ talkId: id.talk, householdId: id.home, voice: 'guardian', text: word('topic'), at: now, byId: id.parent },
    }),
    db.insert(conferenceJoins, {
      roundId: id.round,
      pupilId: id.pupil,
      householdId: id.home,
      at: now,
      byId: id.parent,
    }),
    db.insert(conferenceAgreements, { talkId: id.talk, text: word('agreement'), at: now, byId: id.teacher }),
  ]
}

/** What the teacher asked under names, and what the parent answered. */
function polled({ db, now }: SchoolScope, id: Ids, word: Word) {
  const questions = [
    { id: 'vraag', kind: 'longText' as const, label: word('polllabel'), options: [], required: true },
    { id: 'keuze', kind: 'single' as const, label: 'Wat kiest u?', options: [word('polloption'), 'B'], required: true },
  ]
  return [
    db.insert(polls, {
      ...{
        id: id.poll,
        byId: id.teacher,
        createdAt: now,
        kind: 'survey',
        title: word('poll'),
        intro: word('pollintro'),
      },
      ...{ for: 'parents', groupIds: [id.group], anonymous: false, sight: 'maker', questions, series: id.poll },
      ...{ sentAt: now, openedAt: now, afterword: word('pollafter'), invited: 1, took: 1, counted: 1 },
    }),
    db.insert(pollPeople, { pollId: id.poll, personId: id.parent, tookPart: true }),
    db.insert(pollResponses, {
      ...{ pollId: id.poll, personId: id.parent, at: now },
      answers: { vraag: [word('pollanswer')], keuze: ['B'] },
    }),
  ]
}

/** A newsletter that went out to parents, and an address outside the school. */
const newsletter = ({ db, now }: SchoolScope, id: Ids, word: Word) => [
  db.insert(newsletters, {
    ...{ id: id.letter, byId: id.admin, changedById: id.admin, sentById: id.admin, title: word('letter') },
    ...{ createdAt: now, changedAt: now, sentAt: now, outAt: now, isPublic: false },
    ...{ parents: true, groupIds: [], staff: true, subscribers: true },
    blocks: [{ id: id.letter, kind: 'text', heading: word('letterheading'), text: textFromPlain(word('lettertext')) }],
  }),
  db.insert(newsletterSubscribers, {
    ...{ id: id.letter, email: `${word('subscriber')}@x.example`.toLowerCase(), language: 'nl' },
    ...{ askedAt: now, confirmedAt: now, network: null },
  }),
]

const contacts = ({ db, now }: SchoolScope, id: Ids, word: Word) =>
  db.insertMany(
    contactItems,
    (['teacher', 'parent', 'pupil'] as const).flatMap((thing) =>
      (['phone', 'address'] as const).map((kind, place) => ({
        id: `${place}${id[thing]}`.slice(0, 26),
        personId: id[thing],
        kind,
        value: word(`${thing}${kind}`),
        town: word(`${thing}town`),
        visibility: 'all' as const,
        changedAt: now,
      })),
    ),
  )

const listOf = (id: Ids) => ({ include: [`ouders:${id.group}`], except: [`person:${id.parent}`] })

const draftOf = (id: Ids, word: Word) => ({
  include: [`ouders:${id.group}`, `person:${id.parent}`],
  except: [],
  subject: word('draftsubject'),
  body: word('draftbody'),
  mode: 'once',
  day: '',
  time: '17:00',
  questions: [],
})

function answered({ db, now }: SchoolScope, id: Ids, nonce: string, word: Word) {
  const whose = { messageId: id.message, personId: id.parent, subjectId: id.pupil }
  return [
    db.insert(responses, { ...whose, id: id.response, pupilId: id.pupil, groupId: id.group, at: now }),
    db.insert(answers, { ...whose, questionId: id.question, position: 0, value: 'Samen' }),
    db.insert(answerFiles, {
      ...{ ...whose, id: id.handed, pupilId: id.pupil, questionId: id.question, at: now },
      ...{ name: word('handed'), type: 'application/pdf', size: word('handedbytes').length },
    }),
    db.insert(submissions, {
      nonce,
      id: id.response,
      messageId: id.message,
      personId: id.parent,
      byId: id.parent,
      at: now,
      content: { [id.pupil]: { [id.question]: ['Samen'] } },
    }),
  ]
}

/** A cookie as logging in gives it, and the session's fingerprint. */
export async function enter(scope: SchoolScope, personId: string) {
  const secret = newSecret()
  const print = await fingerprint(secret)
  const account = { personId, userName: personId, passwordHash: await hash }
  await insertAccount(scope, account).onConflictDoNothing()
  const until = new Date(Date.now() + 86_400_000)
  await insertSession(scope, {
    fingerprint: print,
    personId,
    createdAt: scope.now,
    expiresAt: until,
    browser: 'test',
    secondStepAt: scope.now,
  })
  const sealed = await sealSession(
    { school: scope.school.schoolId, person: personId, secret },
    scope.secret,
    new Date(),
  )
  return { cookie: `${sessionCookie}=${sealed}`, fingerprint: print }
}

type Asking = { cookie?: string; headers?: Record<string, string>; method?: string; body?: BodyInit }

/** Asks at a host, as a browser that was logged in there or somewhere else. */
export function ask(host: string, path: string, asking: Asking = {}, given: Bindings = bindings) {
  const { cookie = '', headers = {}, method = 'GET', body } = asking
  const origin = `https://${host}`
  // Node wants to hear that what streams is sent before the answer; workerd knows.
  const streams = body instanceof ReadableStream ? { duplex: 'half' } : {}
  const init = { method, redirect: 'manual' as const, headers: { origin, cookie, ...headers }, ...streams }
  return app.fetch(new Request(`${origin}${path}`, body === undefined ? init : { ...init, body }), given)
}

/** Every byte that left: status, headers, body. */
export const bytesOf = async (answer: Response) =>
  `${answer.status} ${JSON.stringify([...answer.headers])} ${new TextDecoder().decode(await answer.arrayBuffer())}`
