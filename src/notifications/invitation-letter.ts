import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import type { Reader } from '../../templates/ui/reader.tsx'
import { dayText } from '../../templates/ui/time.tsx'
import { words } from '../language.ts'
import { openLink, sealLink } from '../links/links.ts'
import { paths } from '../paths.ts'
import { fullName } from '../people/names.ts'
import { personById } from '../people/queries.ts'
import type { SchoolScope } from '../scope.ts'
import type { SendableNotice } from './judging.ts'

/** A mail is read on any later day, so its days are said in full. */
const longAgo = new Date(0)

export async function invitationLetter(
  scope: SchoolScope,
  { person }: SendableNotice,
  { link: id }: { link: string },
  reader: Reader,
) {
  const link = await openLink(scope, id)
  // To the address that was invited, or to nobody: whoever has the mail has the account.
  if (!link || link.about !== person.email) return null
  const t = words(noticeTexts, reader.language)
  const { name } = scope.school
  const lasts = dayText(link.expiresAt, { ...reader, now: longAgo })
  return {
    to: person.email,
    words: {
      title: t.invitationTitle(person.firstName, name),
      lines: [t.invited(name), t.invitationHow, t.invitationLasts(lasts)],
      button: { label: t.makeAccount, href: `${scope.origin}${paths.acceptance(await sealLink(scope, id))}` },
    },
  }
}

/** To whoever sends invitations: that somebody wants another. */
export async function askedLetter(
  scope: SchoolScope,
  { person }: SendableNotice,
  { by }: { by: string },
  reader: Reader,
) {
  const [guest] = await personById(scope.db, by)
  if (!guest) return null
  const t = words(noticeTexts, reader.language)
  const name = fullName(guest)
  const search = new URLSearchParams({ zoek: guest.searchName })
  return {
    to: person.email,
    words: {
      title: t.invitationAskedTitle(name),
      lines: [t.invitationAsked(name)],
      button: { label: t.openInvitations, href: `${scope.origin}${paths.invitations}?${search}` },
    },
  }
}
