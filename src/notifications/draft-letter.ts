import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { returnedDraft } from '../drafts/scheduled-queries.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** That a message did not go at its moment, and why; unless its writer has seen to it since. What it says stays in the draft (E2). */
export const draftLetter: Say<Extract<Notice, { kind: 'draftReturned' }>> = async (
  scope,
  { person },
  { draft },
  reader,
) => {
  const [found] = await returnedDraft(scope, draft)
  if (!found?.returned) return null
  const t = words(noticeTexts, reader.language)
  const why = { right: t.draftRight, readOnly: t.draftReadOnly, letter: t.draftLetter }[found.returned]
  return {
    to: person.email,
    words: {
      title: t.draftTitle,
      lines: [why, t.draftKept],
      button: { label: t.draftOpen, href: `${scope.origin}${paths.draft(draft)}` },
    },
  }
}
