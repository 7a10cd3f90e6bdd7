import { browserAndSystem } from '../../templates/accounts/browser-names.ts'
import { accountNoticeTexts, securityTitles, securityWords } from '../../templates/mail/account-notice-texts.ts'
import type { NoticeWords } from '../../templates/mail/notice-mail.tsx'
import { momentText } from '../../templates/ui/moment.ts'
import type { Reader } from '../../templates/ui/reader.tsx'
import { userNamesAt } from '../accounts/forgotten-queries.ts'
import { accountOfPerson } from '../accounts/queries.ts'
import { words } from '../language.ts'
import { openLink, sealLink } from '../links/links.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import type { SendableNotice } from './judging.ts'
import type { AccountNotice } from './notice.ts'

/** What a notice says to its reader, or nothing where there is nothing to say any more. */
/** `replyTo`: whom an answer goes to; nobody, with null; where nothing is said, to where it hears that nobody reads it. */
export type Letter = { to: string | null; words: NoticeWords; replyTo?: string | null }
export type Say<N> = (scope: SchoolScope, row: SendableNotice, notice: N, reader: Reader) => Promise<Letter | null>
type Letters = { [Kind in AccountNotice['kind']]: Say<Extract<AccountNotice, { kind: Kind }>> }

const textsFor = ({ language }: Reader) => words(accountNoticeTexts, language)

export const accountLetters: Letters = {
  password: async (scope, { person }, { link }, reader) => {
    if (!(await openLink(scope, link))) return null
    const t = textsFor(reader)
    const [account] = await accountOfPerson(scope, person.id)
    const lines = [t.passwordAsked, t.passwordLasts, t.passwordNotYou]
    const button = await linkTo(scope, t.passwordChoose, paths.newPassword, link)
    const named = account ? [t.yourUserName(account.userName), ...lines] : lines
    return { to: person.email, words: { title: t.passwordTitle(scope.school.name), lines: named, button } }
  },
  userNames: async (scope, { person }, _, reader) => {
    const t = textsFor(reader)
    const found = await userNamesAt(scope, person.id)
    const lines = found.map(({ user_name, first_name }) => t.userNameIs(first_name, user_name))
    const button = { label: t.logIn, href: `${scope.origin}${paths.login}` }
    return {
      to: person.email,
      words: { title: t.userNamesTitle(scope.school.name), lines: [...lines, t.userNamesNotYou], button },
    }
  },
  /** To the new address, which is not the person's yet. */
  emailConfirm: async (scope, { person }, { link }, reader) => {
    const open = await openLink(scope, link)
    if (!open) return null
    const t = textsFor(reader)
    const button = await linkTo(scope, t.emailConfirm, paths.confirmEmail, link)
    const lines = [t.emailAsked(person.firstName), t.emailLasts, t.emailNotYou]
    return { to: open.about, words: { title: t.emailConfirmTitle(scope.school.name), lines, button } }
  },
  /** To the address that it was. */
  emailChanged: async (scope, _, { link }, reader) => {
    const open = await openLink(scope, link)
    if (!open) return null
    const t = textsFor(reader)
    const button = await linkTo(scope, t.emailObject, paths.objectEmail, link)
    const lines = [t.emailChanged, t.emailObjectWhy]
    return { to: open.about, words: { title: t.emailChangedTitle(scope.school.name), lines, button } }
  },
  newDevice: async (scope, { person }, { browser, at }, reader) => {
    const t = textsFor(reader)
    const { browser: name = t.someBrowser, system } = browserAndSystem(browser)
    const lines = [t.newDevice(system ? t.on(name, system) : name, whenIn(reader, at)), t.newDeviceYou, t.notYou]
    const title = t.newDeviceTitle(scope.school.name)
    return { to: person.email, words: { title, lines, button: secure(scope, t.choosePassword) } }
  },
  security: async (scope, { person }, { news, at }, reader) => {
    const t = textsFor(reader)
    const title = words(securityTitles, reader.language)[news](scope.school.name)
    const lines = [words(securityWords, reader.language)[news](whenIn(reader, at)), t.notYou]
    return { to: person.email, words: { title, lines, button: secure(scope, t.choosePassword) } }
  },
}

async function linkTo(scope: SchoolScope, label: string, path: (token: string) => string, link: string) {
  return { label, href: `${scope.origin}${path(await sealLink(scope, link))}` }
}

/** What whoever did not do it can do about it, also from a lock-out. */
const secure = ({ origin }: SchoolScope, label: string) => ({ label, href: `${origin}${paths.forgotten}` })

/** With its day in full, since nobody knows on which day a mail is read. */
const whenIn = (reader: Reader, at: number) =>
  momentText(new Date(at), { ...reader, now: new Date(0) }, { exact: true })
