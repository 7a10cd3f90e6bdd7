import { conferenceMailTexts } from '../../templates/mail/conference-texts.ts'
import type { Reader } from '../../templates/ui/reader.tsx'
import { momentText } from '../../templates/ui/time.tsx'
import { beginsFor, type ToldRound, type ToldTalk, toldRound, toldTalks } from '../conferences/told-queries.ts'
import { listed, words } from '../language.ts'
import { paths } from '../paths.ts'
import type { Say } from './account-letters.ts'
import type { ConferenceNotice } from './notice.ts'

/**
 * About a round of talks, or a talk: as things are when the mail is written, and to who may know of it then. A time that was
 * changed again since is told by the notice of that change.
 */
export const conferenceLetter: Say<ConferenceNotice> = async (scope, { person }, notice, reader) => {
  const lines = notice.talk
    ? talkLines(notice, await toldTalks(scope, notice.talk.split(' '), person.id), reader)
    : roundLines(notice, (await toldRound(scope, notice.round, person.id))[0], reader, scope.now)
  if (!lines) return null
  const t = words(conferenceMailTexts, reader.language)
  return {
    to: person.email,
    words: { ...lines, button: { label: t.open, href: `${scope.origin}${paths.conference(notice.round)}` } },
  }
}

type Lines = { title: string; lines: string[] } | null

function roundLines({ what }: ConferenceNotice, found: ToldRound | undefined, reader: Reader, now: Date): Lines {
  if (!found) return null
  const t = words(conferenceMailTexts, reader.language)
  const at = (moment: number) => momentText(new Date(moment), reader, { exact: true })
  const { title, way } = found
  if (what === 'published') {
    const timeless = JSON.parse(found.timeless) as string[] // safe: the query made it so
    const without = timeless.length > 0 ? [t.publishedWithout(listed(timeless, reader.language))] : []
    const look = timeless.length < found.talks ? [t.publishedLook] : []
    return { title: t.publishedTitle(title), lines: [t.published, ...look, ...without] }
  }
  if (found.closes_at <= now.getTime() || way === 'byHand') return null
  const until = (way === 'choosing' ? t.chooseUntil : t.sayUntil)(at(found.closes_at))
  if (what === 'closing') return found.open > 0 ? { title: t.closingTitle(title), lines: [t.closing, until] } : null
  return {
    title: t.invitedTitle(title),
    lines: [t.invited(at(found.first_at)), t.from(at(beginsFor(found).getTime())), until],
  }
}

function talkLines({ what }: ConferenceNotice, all: readonly ToldTalk[], reader: Reader): Lines {
  const t = words(conferenceMailTexts, reader.language)
  const found = all.filter((talk) => isStillSo(what, talk))
  const [first] = found
  if (!first) return null
  const pupils = namesIn(found, reader)
  const several = found.length > 1
  if (what === 'freed') return { title: t.freedTitle(first.desk), lines: [t.freed(pupils), t.freedFirst] }
  if (what === 'cancelled') {
    const lines = [t.cancelled(several), found.some(({ may_choose }) => may_choose) ? t.choose : t.ask]
    return { title: t.cancelledTitle(pupils, several), lines }
  }
  if (what === 'joined') return { title: t.joinedTitle(pupils), lines: [t.joined, t.joinedHow] }
  if (what === 'parted') return { title: t.partedTitle(pupils), lines: [t.parted, t.partedHow] }
  const title = titlesOf(t)[what as Timed]
  const also = what === 'movedUp' ? [t.movedUp] : found.some(({ proposed }) => proposed) ? [t.agree] : []
  return title ? { title: title(pupils, several), lines: [...timesIn(found, reader), ...also] } : null
}

/** As things are now: whoever lost a time may have another, and a time may be gone again. */
function isStillSo(what: ConferenceNotice['what'], { starts_at: at, may_choose: may }: ToldTalk) {
  if (what === 'freed') return may === 1
  if (what === 'cancelled') return at === null
  return at !== null || what === 'joined' || what === 'parted'
}

const namesIn = (talks: readonly ToldTalk[], { language }: Reader) =>
  listed([...new Set(talks.map(({ pupil }) => pupil))], language)

/** When and where, and with whom; of several each in one line. */
function timesIn(talks: readonly ToldTalk[], reader: Reader) {
  const t = words(conferenceMailTexts, reader.language)
  return talks.flatMap(({ pupil, desk, starts_at: at, room }) => {
    if (at === null) return []
    const when = momentText(new Date(at), reader, { exact: true })
    return talks.length > 1 ? [t.each(pupil, [when, room, desk].filter(Boolean))] : [t.at(when, room), t.with(desk)]
  })
}

type Timed = 'booked' | 'movedUp' | 'moved' | 'elsewhere' | 'eve'
const titlesOf = (t: ReturnType<typeof textsIn>) => ({
  booked: t.bookedTitle,
  movedUp: t.movedUpTitle,
  moved: t.movedTitle,
  elsewhere: t.elsewhereTitle,
  eve: t.eveTitle,
})
const textsIn = (language: Reader['language']) => words(conferenceMailTexts, language)
