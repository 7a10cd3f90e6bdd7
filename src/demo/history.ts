import { address } from '../audiences/addressing.ts'
import { insertTakeover } from '../conversations/answering-queries.ts'
import { insertReply, moveUp, takePlace } from '../conversations/replying-queries.ts'
import { correct, sentByMe } from '../corrections/corrections.ts'
import { takeInTalk } from '../finding/entry-queries.ts'
import { newId, newSecret } from '../ids.ts'
import { deliverAll, deliverQuietly } from '../messages/dispatch.ts'
import { send } from '../messages/sending.ts'
import { type Me, meFrom } from '../people/me.ts'
import { personById, standingOf } from '../people/queries.ts'
import { answer } from '../questionnaires/answering.ts'
import { type Asked as AskedNow, askedFrom } from '../questionnaires/asked.ts'
import { fieldOf, tickField } from '../questionnaires/forms.ts'
import type { NewQuestionnaire } from '../questionnaires/new.ts'
import { askedStatements } from '../questionnaires/queries.ts'
import { remindersBefore, usualDays } from '../reminders/moments.ts'
import { markedUp } from '../richtext/typed.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { instantAt, localDay } from '../time.ts'
import type { Asking, Letter, Talk } from './letters.ts'
import { guardiansReached } from './queries.ts'
import type { Random } from './random.ts'

type Told = { scope: SchoolScope; random: Random; who: (writer: string) => string; answering: number }

/** A letter as its writer sent it at that moment, delivered, and answered by many of those who got it. */
export async function tell({ scope, random, who, answering }: Told, letter: Letter, sentAt: Date, mailed = false) {
  const then = { ...scope, now: sentAt, startDispatch: async () => {} }
  const writer = await asPerson(then, who(letter.from))
  const include = letter.to({
    groups: writer.me.teaches.length > 0 ? writer.me.teaches : writer.me.groups,
    person: who,
  })
  const addressed = await address(writer, { include, except: [] })
  if (!addressed.ok || include.length === 0) throw new Error(`the demo may not send "${letter.subject}"`)
  const { subject, body, isMarkedUp, urgent = false, asks } = letter
  const questionnaire = asks ? questionnaireOf(asks, sentAt, { zone: scope.school.zone, after: scope.now }) : null
  const id = newId(sentAt)
  const text = markedUp(isMarkedUp ? { plain: null, html: body } : { plain: body, html: '' })
  await send(writer, {
    id,
    subject,
    ...text,
    urgent,
    audience: addressed.audience,
    questionnaire,
    repliesTo: letter.repliesTo ?? 'sender',
  })
  await (mailed ? deliverAll(then, id) : deliverQuietly(then, id))
  if (letter.corrected) await change(writer, id, letter.corrected)
  for (const talk of letter.talks ?? []) await talkAbout({ scope, who }, talk, { id, sentAt })
  if (asks) await answerAll({ scope, random, who, answering }, asks, { id, sentAt })
}

/** Nobody is told of it by mail. */
async function talkAbout(
  { scope, who }: Pick<Told, 'scope' | 'who'>,
  talk: Talk,
  { id: messageId, sentAt }: { id: string; sentAt: Date },
) {
  const withId = who(talk.with)
  for (const [from, minutes, body] of talk.said) {
    const at = new Date(Math.min(scope.now.getTime(), sentAt.getTime() + minutes * 60_000))
    const writer = await asPerson({ ...scope, now: at }, who(from))
    const reply = { id: newId(at), messageId, withId, body, nonce: newSecret() }
    if (from === talk.takenBy) await insertTakeover(writer, messageId, withId)
    await scope.db.batch([
      insertReply(writer, reply),
      moveUp(writer, reply),
      takePlace(writer, reply),
      ...takeInTalk(writer, reply.messageId, reply.withId),
    ])
  }
}

async function change(writer: Scope, id: string, { hours, from, into }: NonNullable<Letter['corrected']>) {
  const now = new Date(writer.now.getTime() + hours * 3_600_000)
  const { message } = await sentByMe(writer, id)
  const [subject, body] = [message.subject, message.body].map((text) => text.replaceAll(from, into)) as [string, string] // safe: two for two
  const correction = { nonce: newId(now), messageId: id, seen: 0, subject, body, rich: null, unread: false }
  await correct({ ...writer, now }, correction)
}

const day = 86_400_000

function questionnaireOf(
  { mode, days, questions }: Asking,
  sentAt: Date,
  { zone, after }: { zone: string; after: Date },
): NewQuestionnaire {
  const ids = questions.map(() => newId(sentAt))
  const deadline = instantAt(localDay(new Date(sentAt.getTime() + days * day), zone), '20:00', zone)
  return {
    mode,
    deadline,
    reminders: remindersBefore(deadline, usualDays, { zone, after }),
    questions: questions.map(
      ({ kind, label, required = false, options = [], positive = null, capacity = null, only }, place) => ({
        id: ids[place]!,
        kind,
        label,
        required,
        options,
        positive,
        capacity,
        condition: only ? { questionId: ids[only[0]]!, value: only[1] } : null,
      }),
    ),
  }
}

/** One guardian of each child that is drawn, at some moment before the deadline. */
async function answerAll(
  { scope, random, who, answering }: Told,
  asks: Asking,
  { id, sentAt }: { id: string; sentAt: Date },
) {
  const reached = Map.groupBy(await guardiansReached(scope, id), (row) => row.pupil_id)
  const drawn = [...reached.values()]
    .filter(() => random.chance((asks.share * answering) / 100))
    .map((rows) => random.of(rows).person_id)
  const last = Math.min(scope.now.getTime(), sentAt.getTime() + Math.min(3, asks.days) * day)
  const silent = who('ouder')
  for (const personId of new Set(drawn)) {
    const at = new Date(sentAt.getTime() + random.below(Math.max(1, last - sentAt.getTime())))
    const isToday = scope.now.getTime() - sentAt.getTime() < 14 * day
    if (isToday && (personId === silent || personId === who('partner'))) continue
    const reader = await asPerson({ ...scope, now: at }, personId)
    const asked = askedFrom(await scope.db.batch(askedStatements(reader, id)))
    if (asked?.sections.some(({ given }) => given === null))
      await answer(reader, asked, typed(asked, asks, random, reader.me))
  }
}

const typed = (asked: AskedNow, { questions }: Asking, random: Random, { name }: Me) =>
  Object.fromEntries(
    asked.sections.flatMap(({ subject, given }) =>
      asked.questions.flatMap(({ id, kind }, place) => {
        const drawn = random.of(questions[place]?.answers ?? [''])
        // Whoever signs does so without a drawing: their name, and the tick that stands for it.
        const signs = kind === 'signature'
        const tick = signs && !given ? [[tickField(subject, id), ['on']]] : []
        return [[fieldOf(subject, id), given ? (given.values[id] ?? []) : [signs ? name : drawn]], ...tick]
      }),
    ),
  )

const known = new WeakMap<SchoolScope['db'], Map<string, Me>>()

/** What somebody could do on that day; asked once a school year, in which it changes little. */
export async function asPerson(scope: SchoolScope, personId: string): Promise<Scope> {
  const people = known.get(scope.db) ?? new Map<string, Me>()
  known.set(scope.db, people)
  const today = localDay(scope.now, scope.school.zone)
  const key = `${personId} ${today.slice(0, 7)}`
  const found = people.get(key)
  if (found) return { ...scope, me: found }
  const [[person], standing] = await scope.db.batch([personById(scope.db, personId), standingOf(scope.db, personId)])
  if (!person) throw new Error('the demo asks somebody who is not there')
  const me = meFrom(person, standing, today)
  people.set(key, me)
  return { ...scope, me }
}
