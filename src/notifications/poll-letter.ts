import { noticeTexts } from '../../templates/mail/notice-texts.ts'
import { momentText } from '../../templates/ui/time.tsx'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import { toldPoll } from '../polls/told-queries.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** To whoever is asked and has not taken part when the mail is written, as long as they still can (I3). */
export const pollLetter: Say<Extract<Notice, { kind: 'poll' }>> = async (scope, { person }, { what, poll }, reader) => {
  const [found] = await toldPoll(scope, poll, person.id)
  if (!found) return null
  const t = words(noticeTexts, reader.language)
  const { title, closes_at: closesAt, anonymous } = found
  return {
    to: person.email,
    words: {
      title: (what === 'opened' ? t.pollTitle : t.pollClosingTitle)(title),
      lines: [
        what === 'opened' ? t.pollAsked : t.pollNotYet,
        ...(anonymous ? [t.pollUnnamed] : []),
        ...(closesAt === null ? [] : [t.pollUntil(momentText(new Date(closesAt), reader, { exact: true }))]),
      ],
      button: { label: t.pollOpen, href: `${scope.origin}${paths.poll(poll)}` },
    },
  }
}
