import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import { personById } from '../people/queries.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** Both guardians hear why pictures are not shown (C9); who said what, they read behind the login. */
export const consentLetter: Say<Extract<Notice, { kind: 'consentDiffers' }>> = async (
  scope,
  { person },
  { pupilId },
  reader,
) => {
  const [pupil] = await personById(scope.db, pupilId)
  if (!pupil) return null
  const t = words(noticeTexts, reader.language)
  return {
    to: person.email,
    words: {
      title: t.consentTitle,
      lines: [t.consentDiffers(pupil.firstName), t.consentNoHolds],
      button: { label: t.consentOpen, href: `${scope.origin}${paths.consents}` },
    },
  }
}
