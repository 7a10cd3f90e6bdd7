import { conferenceMailTexts } from '../../templates/mail/conference-texts.ts'
import type { Reader } from '../../templates/ui/reader.tsx'
import { momentText } from '../../templates/ui/time.tsx'
import { type ToldRound, type ToldTalk, toldRound, toldTalk } from '../conferences/told-queries.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import type { Say } from './account-letters.ts'
import type { ConferenceNotice } from './notice.ts'

/**
 * About a round of talks, or a talk: as things are when the mail is written, and to who may know of it then. A time that was
 * changed again since is told by the notice of that change.
 */
export const conferenceLetter: Say<ConferenceNotice> = async (scope, { person }, notice, reader) => {
  const lines = notice.talk
    ? talkLines(notice, (await toldTalk(scope, notice.talk, person.id))[0], reader)
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
  if (what === 'published') return { title: t.publishedTitle(title), lines: [t.published, t.publishedLook] }
  if (found.closes_at <= now.getTime() || way === 'byHand') return null
  const until = (way === 'choosing' ? t.chooseUntil : t.sayUntil)(at(found.closes_at))
  if (what === 'closing') return found.open > 0 ? { title: t.closingTitle(title), lines: [t.closing, until] } : null
  const begins = found.opens_at + (found.talks > 1 ? 0 : found.head_start_hours * 3_600_000)
  return { title: t.invitedTitle(title), lines: [t.invited(at(found.first_at)), t.from(at(begins)), until] }
}

function talkLines({ what }: ConferenceNotice, found: ToldTalk | undefined, reader: Reader): Lines {
  if (!found) return null
  const t = words(conferenceMailTexts, reader.language)
  const { pupil, desk, starts_at: at, room } = found
  if (what === 'freed' && found.may_choose === 0) return null
  if (what === 'freed') return { title: t.freedTitle(desk), lines: [t.freed(pupil), t.freedFirst] }
  if (what === 'cancelled')
    return at === null
      ? { title: t.cancelledTitle(pupil), lines: [t.cancelled, found.may_choose ? t.choose : t.ask] }
      : null
  if (what === 'joined') return { title: t.joinedTitle(pupil), lines: [t.joined, t.joinedHow] }
  if (what === 'parted') return { title: t.partedTitle(pupil), lines: [t.parted, t.partedHow] }
  if (at === null) return null
  const when = t.at(momentText(new Date(at), reader, { exact: true }), room)
  const title = titlesOf(t)[what as Timed]
  return title ? { title: title(pupil), lines: [when, t.with(desk), ...(what === 'movedUp' ? [t.movedUp] : [])] } : null
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
