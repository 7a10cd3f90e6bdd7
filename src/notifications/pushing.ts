import { pushTexts } from '../../templates/push/texts.ts'
import { fingerprint } from '../ids.ts'
import { type Language, spoken, words } from '../language.ts'
import { oneLine } from '../mail/header-text.ts'
import { paths } from '../paths.ts'
import { fullName } from '../people/names.ts'
import { toldPoll } from '../polls/told-queries.ts'
import { type PushNews, push } from '../push/pushing.ts'
import { forgetEndpoint, markUsed } from '../push/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { isUrgent, type Pushable } from './judging.ts'
import type { Notice } from './notice.ts'
import type { Handed, Parcel } from './sending-queries.ts'

/** Pushes, each to one browser. */
export const pushing = (scope: SchoolScope, rows: readonly Pushable[]): Parcel[] =>
  rows.map((row) => ({
    keys: [row.key],
    noted: [markUsed(scope, row.device.session)],
    hand: () => hand(scope, row),
  }))

async function hand(scope: SchoolScope, row: Pushable): Promise<Handed> {
  // A service that still holds an earlier try of the same puts this one in its place.
  if (row.notice?.kind === 'poll') {
    const [stands] = await toldPoll(scope, row.notice.poll, row.person.id)
    if (!stands) return { moot: 'skipped: took part, or too late to' }
  }
  const topic = (await fingerprint(row.key)).slice(0, 32)
  const pushed = await push(scope, row.device, { news: newsOf(scope, row), urgent: isUrgent(row), topic })
  if (pushed.kind === 'taken') return { serviceId: null }
  if (pushed.kind === 'refused') return { refusal: { ...pushed, busy: false } }
  await forgetEndpoint(scope, row.device.endpoint)
  return { moot: 'skipped: the push service knows the device no more' }
}

/** Who wrote, and no subject: a screen lies open, and a subject may name a child (E2). */
function newsOf({ school }: SchoolScope, row: Pushable): PushNews {
  const t = words(pushTexts, spoken(row.person.language, school))
  if (row.notice?.kind === 'poll') return pollNews(school.name, row.notice, t)
  if (row.notice) return talkNews(school.name, row.notice, t)
  if (!row.message) return postNews(school.name, row, t)
  const { message, sender, reminds, replyWith } = row
  const path = replyWith === null ? paths.message(message.id) : paths.conversation(message.id, replyWith)
  const title = reminds ? t.reminder : replyWith !== null ? t.reply : isUrgent(row) ? t.urgent : t.newMessage
  return { title, body: t.from(oneLine(fullName(sender), 80), school.name), path, tag: path }
}

/** Who published something; what it is called is for whoever opens it. */
function postNews(school: string, { post, sender }: PushablePost, t: Words): PushNews {
  const path = paths.post(post.id)
  return { title: t.newPost, body: t.from(oneLine(fullName(sender), 80), school), path, tag: path }
}

/** That there is something about a talk, or a place that came free: of whom and when, one reads there, who may know it by then. */
function talkNews(school: string, notice: Notice, t: Words): PushNews {
  const path = notice.kind === 'conference' ? paths.conference(notice.round) : paths.overview
  return { title: notice.kind === 'place' ? t.place : t.talks, body: t.fromSchool(school), path, tag: path }
}

/** What is asked one reads there: a screen lies open. */
function pollNews(school: string, { what, poll }: Extract<Notice, { kind: 'poll' }>, t: Words): PushNews {
  const path = paths.poll(poll)
  return { title: what === 'opened' ? t.poll : t.pollCloses, body: t.fromSchool(school), path, tag: path }
}

type PushablePost = Extract<Pushable, { message: null; post: unknown; notice: null }>
type Words = ReturnType<typeof wordsOf>
const wordsOf = (language: Language) => words(pushTexts, language)
