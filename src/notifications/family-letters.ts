import { familyNoticeTexts } from '../../templates/mail/family-notice-texts.ts'
import type { NoticeWords } from '../../templates/mail/notice-mail.tsx'
import type { Reader } from '../../templates/ui/reader.tsx'
import { type Words, words } from '../language.ts'
import { paths } from '../paths.ts'
import { fullName } from '../people/names.ts'
import { personById } from '../people/queries.ts'
import type { SchoolScope } from '../scope.ts'
import type { SendableNotice } from './judging.ts'
import type { FamilyNotice } from './notice.ts'

type Said = Omit<NoticeWords, 'button'>
type Say = Words<typeof familyNoticeTexts>
type About = { say: Say; by: string; isMine: boolean }
type Letters = { [Kind in FamilyNotice['kind']]: (notice: Extract<FamilyNotice, { kind: Kind }>, about: About) => Said }

const letters: Letters = {
  jointUse: ({ on }, { say, by, isMine }) => ({
    title: on ? say.jointUseOn : say.jointUseOff,
    lines: [
      isMine ? (on ? say.youAgreed : say.youEnded) : (on ? say.agreed : say.ended)(by),
      on ? say.shared : say.apart,
    ],
  }),
  jointUseAsked: (_, { say, by }) => ({
    title: say.jointUseAsked(by),
    lines: [say.asks(by), say.shared, say.yourChoice],
  }),
  primaryContact: ({ contactId }, { say, by }) => ({
    title: say.primaryContact,
    lines: [(contactId === null ? say.both : say.onlyOther)(by)],
  }),
  partnersWrite: ({ allowed }, { say, by }) => ({
    title: say.partnersWrite,
    lines: [(allowed ? say.mayWrite : say.mayNotWrite)(by)],
  }),
  detailsChanged: ({ changed }, { say, by }) => ({
    title: say.detailsChanged(by),
    lines: [say.changed(changed), say.notRight],
  }),
}

/** In whatever words: a partner's decision, and where one's own is made. */
export async function familyLetter(
  scope: SchoolScope,
  { person }: SendableNotice,
  notice: FamilyNotice,
  reader: Reader,
) {
  const [by] = await personById(scope.db, notice.byId)
  if (!by) return null
  const say = words(familyNoticeTexts, reader.language)
  const about = { say, by: fullName(by), isMine: by.id === person.id }
  const write = letters[notice.kind] as (notice: FamilyNotice, about: About) => Said // safe: by its own kind
  const button = { label: say.toDetails, href: `${scope.origin}${paths.myDetails}` }
  return { to: person.email, words: { ...write(notice, about), button } }
}
