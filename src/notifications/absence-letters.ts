import { absenceNoticeTexts } from '../../templates/mail/absence-notice-texts.ts'
import { leaveTold, mayKnowLeave } from '../absence/leave-queries.ts'
import { stillMissed } from '../absence/register-queries.ts'
import { openWarning } from '../absence/unexplained-queries.ts'
import { words } from '../language.ts'
import { paths } from '../paths.ts'
import { localDay } from '../time.ts'
import type { Say } from './account-letters.ts'
import type { Notice } from './notice.ts'

/** Asked at once and whatever mail was chosen, since somebody may be looking for a child; moot when it is known by then. */
export const missedLetter: Say<Extract<Notice, { kind: 'missed' }>> = async (scope, { person }, notice, reader) => {
  const [missed] = await stillMissed(scope, notice.pupil, notice.day, person.id)
  if (!missed || notice.day !== localDay(scope.now, scope.school.zone)) return null
  const t = words(absenceNoticeTexts, reader.language)
  return {
    to: person.email,
    words: {
      title: t.missedTitle(missed.first_name),
      lines: [t.missed(missed.first_name, missed.group_name), t.missedTell],
      button: { label: t.missedOpen, href: `${scope.origin}${paths.absenceReport}` },
    },
  }
}

/** As long as it waits. */
export const leaveAskedLetter: Say<Extract<Notice, { kind: 'leaveAsked' }>> = async (
  scope,
  { person },
  { request },
  reader,
) => {
  const [asked] = await leaveTold(scope, request)
  if (!asked?.is_open) return null
  const t = words(absenceNoticeTexts, reader.language)
  return {
    to: person.email,
    words: {
      title: t.leaveAskedTitle,
      lines: [t.leaveAsked],
      button: { label: t.leaveOpen, href: `${scope.origin}${paths.leaveRequest(request)}` },
    },
  }
}

/** The latest decision alone; what it is, one reads there. */
export const leaveDecidedLetter: Say<Extract<Notice, { kind: 'leaveDecided' }>> = async (
  scope,
  row,
  notice,
  reader,
) => {
  const { request, decision } = notice
  const { person } = row
  const [[asked], [known]] = await scope.db.batch([leaveTold(scope, request), mayKnowLeave(scope, request, person.id)])
  if (!asked || !known || asked.decision_id !== decision) return null
  const t = words(absenceNoticeTexts, reader.language)
  return {
    to: person.email,
    words: {
      title: t.leaveDecidedTitle(asked.first_name),
      lines: [t.leaveDecided],
      button: { label: t.leaveRead, href: `${scope.origin}${paths.leaveRequest(request)}` },
    },
  }
}

/** As long as nobody saw to it. */
export const warningLetter: Say<Extract<Notice, { kind: 'absenceWarning' }>> = async (scope, row, notice, reader) => {
  const [open] = await openWarning(scope, notice.warning)
  if (!open) return null
  const t = words(absenceNoticeTexts, reader.language)
  return {
    to: row.person.email,
    words: {
      title: t.warningTitle,
      lines: [t.warning],
      button: { label: t.warningOpen, href: `${scope.origin}${paths.absenceOffice}` },
    },
  }
}
