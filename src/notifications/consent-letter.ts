import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { stillDiffers } from '../consents/queries.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** Both guardians hear why pictures are not shown (C9), as long as they differ; who said what, they read behind the login. */
export const consentLetter: Say<Extract<Notice, { kind: 'consentDiffers' }>> = async (
  scope,
  { person },
  { pupilId },
  reader,
) => {
  const [pupil] = await stillDiffers(scope, pupilId, person.id)
  if (!pupil) return null
  const t = words(noticeTexts, reader.language)
  return {
    to: person.email,
    words: {
      title: t.consentTitle,
      lines: [t.consentDiffers(pupil.first_name), t.consentNoHolds],
      button: { label: t.consentOpen, href: `${scope.origin}${paths.consents}` },
    },
  }
}
