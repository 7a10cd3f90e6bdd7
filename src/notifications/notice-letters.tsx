import { NoticeMail, noticeText } from '../../templates/mail/notice-mail.tsx'
import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { mailTexts } from '../../templates/mail/texts.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import { dayText } from '../../templates/ui/time.tsx'
import { sealMail } from '../bounces/seals.ts'
import { requestById } from '../families/queries.ts'
import { spoken, words } from '../language.ts'
import { mailSchool } from '../logos/in-mails.ts'
import { isAddress } from '../mail/address.ts'
import { compose } from '../mail/compose.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { leaveAskedLetter, leaveDecidedLetter, missedLetter, warningLetter } from './absence-letters.ts'
import { accountLetters, type Letter, type Say } from './account-letters.ts'
import { conferenceLetter } from './conference-letter.ts'
import { consentLetter } from './consent-letter.ts'
import { draftLetter } from './draft-letter.ts'
import { familyLetter } from './family-letters.ts'
import { askedLetter, invitationLetter } from './invitation-letter.ts'
import { givenUpAsBlocked, type SendableNotice } from './judging.ts'
import { mailedReplyLetter } from './mailed-reply-letter.ts'
import type { Notice } from './notice.ts'
import { placeLetter } from './place-letter.ts'
import { pollLetter } from './poll-letter.ts'
import { replyAddress } from './reply-addresses.ts'
import type { Draft, Moot } from './sending-queries.ts'
import { siteLetter } from './site-letter.ts'

type Letters = { [Kind in Notice['kind']]: Say<Extract<Notice, { kind: Kind }>> }

const family = {
  jointUse: familyLetter,
  jointUseAsked: familyLetter,
  primaryContact: familyLetter,
  partnersWrite: familyLetter,
  detailsChanged: familyLetter,
}

const letters: Letters = {
  ...accountLetters,
  information: async (scope, { person }, { request }, reader) => {
    const [found] = await requestById(scope, request)
    if (!found?.answer) return null
    const t = words(noticeTexts, reader.language)
    return { to: person.email, words: { title: t.informationTitle, lines: [t.informationAnswered, t.informationAsk] } }
  },
  ...family,
  place: placeLetter,
  conference: conferenceLetter,
  missed: missedLetter,
  absenceWarning: warningLetter,
  leaveAsked: leaveAskedLetter,
  leaveDecided: leaveDecidedLetter,
  draftReturned: draftLetter,
  trial: async (scope, { person }, { days, endsAt }, reader) => {
    // One that lies here since before the school became a customer, or since after its day, says nothing that is so.
    if (scope.trialEndsAt?.getTime() !== endsAt || scope.now.getTime() >= endsAt) return null
    const t = words(noticeTexts, reader.language)
    const last = dayText(new Date(endsAt - 1), reader)
    return {
      to: person.email,
      words: {
        title: t.trialTitle(scope.school.name, days),
        lines: [t.trialLast(last), t.trialThen, t.trialKept],
        button: { label: t.trialOpen, href: `${scope.origin}${paths.overview}` },
      },
    }
  },
  subdomain: async (scope, { person }, { from, to }, reader) => {
    const host = new URL(scope.origin).host
    // One that was changed again since then says nothing that is so.
    if (scope.school.slug !== to) return null
    const t = words(noticeTexts, reader.language)
    return {
      to: person.email,
      words: {
        title: t.movedTitle(scope.school.name),
        lines: [t.moved(host.replace(to, from), host), t.movedLeadsOn, t.movedLogIn, t.movedPrinted],
        button: { label: t.trialOpen, href: `${scope.origin}${paths.overview}` },
      },
    }
  },
  reported: async (scope, { person }, _, reader) => {
    const t = words(noticeTexts, reader.language)
    return {
      to: person.email,
      words: {
        title: t.reportedTitle,
        lines: [t.reported],
        button: { label: t.reportsOpen, href: `${scope.origin}${paths.reports}` },
      },
    }
  },
  siteLetter,
  consentDiffers: consentLetter,
  poll: pollLetter,
  mailedReply: mailedReplyLetter,
  invitation: invitationLetter,
  invitationAsked: askedLetter,
}

/** The mails that these rows come to, each in its reader's language; what has nothing to say, or nowhere to go, is moot. */
export async function noticeDrafts(scope: SchoolScope, rows: readonly SendableNotice[]) {
  const drafts: Draft[] = []
  const moot: Moot[] = []
  for (const row of rows) {
    const reader: Reader = {
      language: spoken(row.person.language, scope.school),
      zone: scope.school.zone,
      now: scope.now,
    }
    const letter = await say(scope, row, row.notice, reader)
    const reason = whyNot(letter, row)
    if (reason) moot.push({ key: row.key, reason })
    else drafts.push({ keys: [row.key], write: () => write(scope, row, letter as Sendable, reader) }) // safe: as judged
  }
  return { drafts, moot }
}

type Sendable = Letter & { to: string }

const say = <Kind extends Notice['kind']>(
  scope: SchoolScope,
  row: SendableNotice,
  notice: Extract<Notice, { kind: Kind }>,
  reader: Reader,
) => letters[notice.kind as Kind](scope, row, notice, reader)

function whyNot(letter: Letter | null, { blocked, person }: SendableNotice) {
  if (!letter) return 'skipped: nothing to tell any more'
  if (!letter.to) return 'skipped: has no address'
  // Another address than the person's own is one that they are just proving to be theirs, or had until now.
  if (blocked && letter.to === person.email) return givenUpAsBlocked(blocked)
  return isAddress(letter.to) ? null : 'given up: not a mail address'
}

type Of = Pick<SendableNotice, 'key' | 'person'>

async function write(scope: SchoolScope, { key, person }: Of, { to, words: said, replyTo }: Sendable, reader: Reader) {
  const { school, origin, mailFrom } = scope
  const unread = () => replyAddress(scope, { kind: 'notice', about: person.id, personId: person.id })
  const props = { school: mailSchool(scope), said }
  const markup = <NoticeMail {...props} />
  const raw = compose({
    key,
    from: { name: words(mailTexts, reader.language).via(school.name), address: mailFrom },
    to,
    replyTo: replyTo === undefined ? await unread() : replyTo,
    subject: said.title,
    text: noticeText(props, reader),
    html: `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{markup}</ReaderContext.Provider>).toString()}`,
    seal: await sealMail(scope, to),
    unsubscribe: null,
    list: new URL(origin).hostname,
    bulk: false,
  })
  return { to, raw }
}
