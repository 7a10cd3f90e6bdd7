import { NoticeMail, type NoticeWords, noticeText } from '../../templates/mail/notice-mail.tsx'
import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { mailTexts } from '../../templates/mail/texts.ts'
import { momentText } from '../../templates/ui/moment.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import { dayText } from '../../templates/ui/time.tsx'
import { userNamesAt } from '../accounts/forgotten-queries.ts'
import { accountOfPerson } from '../accounts/queries.ts'
import { requestById } from '../families/queries.ts'
import { spoken, type Words, words } from '../language.ts'
import { openLink, sealLink } from '../links/links.ts'
import { isAddress } from '../mail/address.ts'
import { compose } from '../mail/compose.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { familyLetter } from './family-letters.ts'
import { invitationLetter } from './invitation-letter.ts'
import type { SendableNotice } from './judging.ts'
import type { Notice } from './notice.ts'
import type { Draft, Moot } from './sending-queries.ts'

/** What a notice says to its reader, or nothing where there is nothing to say any more. */
type Letter = { to: string | null; words: NoticeWords }
type Say<N extends Notice> = (
  scope: SchoolScope,
  row: SendableNotice,
  notice: N,
  reader: Reader,
) => Promise<Letter | null>
type Letters = { [Kind in Notice['kind']]: Say<Extract<Notice, { kind: Kind }>> }

const family = {
  jointUse: familyLetter,
  jointUseAsked: familyLetter,
  primaryContact: familyLetter,
  partnersWrite: familyLetter,
  detailsChanged: familyLetter,
}

const letters: Letters = {
  information: async (scope, { person }, { request }, reader) => {
    const [found] = await requestById(scope, request)
    if (!found?.answer) return null
    const t = words(noticeTexts, reader.language)
    return { to: person.email, words: { title: t.informationTitle, lines: [t.informationAnswered, t.informationAsk] } }
  },
  ...family,
  password: async (scope, { person }, { link }, reader) => {
    if (!(await openLink(scope, link))) return null
    const t = words(noticeTexts, reader.language)
    const href = `${scope.origin}${paths.newPassword(await sealLink(scope, link))}`
    return {
      to: person.email,
      words: {
        title: t.passwordTitle(scope.school.name),
        lines: [...(await userNameOf(scope, person.id, t)), t.passwordAsked, t.passwordLasts, t.passwordNotYou],
        button: { label: t.passwordChoose, href },
      },
    }
  },
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
  userNames: async (scope, { person }, _, reader) => {
    const t = words(noticeTexts, reader.language)
    const found = await userNamesAt(scope, person.id)
    const lines = found.map(({ user_name, first_name }) => t.userNameIs(first_name, user_name))
    const button = { label: t.logIn, href: `${scope.origin}${paths.login}` }
    return {
      to: person.email,
      words: { title: t.userNamesTitle(scope.school.name), lines: [...lines, t.userNamesNotYou], button },
    }
  },
  passwordChanged: async (scope, { person }, { at }, reader) => {
    const t = words(noticeTexts, reader.language)
    return {
      to: person.email,
      words: {
        title: t.passwordChangedTitle(scope.school.name),
        lines: [t.passwordChanged(whenIn(reader, at)), t.changedNotYou],
        button: { label: t.passwordChoose, href: `${scope.origin}${paths.forgotten}` },
      },
    }
  },
  invitation: invitationLetter,
}

/** With its day in full, since nobody knows on which day a mail is read. */
const whenIn = (reader: Reader, at: number) =>
  momentText(new Date(at), { ...reader, now: new Date(0) }, { exact: true })

async function userNameOf(scope: SchoolScope, personId: string, t: Words<typeof noticeTexts>) {
  const [account] = await accountOfPerson(scope, personId)
  return account ? [t.yourUserName(account.userName)] : []
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
    const reason = whyNot(letter)
    if (reason) moot.push({ key: row.key, reason })
    else drafts.push({ keys: [row.key], write: () => write(scope, row.key, letter as Sendable, reader) }) // safe: as judged
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

function whyNot(letter: Letter | null) {
  if (!letter) return 'skipped: nothing to tell any more'
  if (!letter.to) return 'skipped: has no address'
  return isAddress(letter.to) ? null : 'given up: not a mail address'
}

async function write(scope: SchoolScope, key: string, { to, words: said }: Sendable, reader: Reader) {
  const { school, origin, mailFrom } = scope
  const props = { school, said }
  const markup = <NoticeMail {...props} />
  const raw = compose({
    key,
    from: { name: words(mailTexts, reader.language).via(school.name), address: mailFrom },
    to,
    subject: said.title,
    text: noticeText(props, reader),
    html: `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{markup}</ReaderContext.Provider>).toString()}`,
    unsubscribe: null,
    list: new URL(origin).hostname,
    bulk: false,
  })
  return { to, raw }
}
