import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import { placeOf } from '../questionnaires/places-queries.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/**
 * Who moved up from the waiting list, as long as the place is still theirs, whatever mail they chose: they asked for it, and are
 * counted on. What was asked and of whom is read in the message.
 */
export const placeLetter: Say<Extract<Notice, { kind: 'place' }>> = async (scope, { person }, notice, reader) => {
  const [place] = await placeOf(scope, notice.question, notice.claimant, person.id)
  if (!place) return null
  const { messageId, subject, amount, isOfChild } = place
  const t = words(noticeTexts, reader.language)
  const isOpen = place.deadline === null || scope.now.getTime() < place.deadline
  const given = (isOfChild ? t.placeOfChild : t.placeOfYours)(amount)
  return {
    to: person.email,
    words: {
      title: t.placeTitle(subject),
      lines: [t.placeCameFree, given, ...(isOpen ? [t.placeGiveBack] : [])],
      button: { label: t.placeOpen, href: `${scope.origin}${paths.message(messageId)}` },
    },
  }
}
