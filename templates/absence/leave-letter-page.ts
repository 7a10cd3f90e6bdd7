import type { Decision, Leave } from '../../src/absence/leave.ts'
import { words } from '../../src/language.ts'
import { type Fonts, inElement, mm, newPage, writeLine } from '../../src/pdf/page.ts'
import { instantAt } from '../../src/time.ts'
import { type About, body, dayOn, left, paragraphs, placeAndDay, subject, writeSender } from '../invitations/paper.ts'
import { leaveLetterTexts } from './leave-letter-texts.ts'

/** With whether the attendance officer decided it, and the school only says so. */
type Told = Decision & { isOfficers: boolean }

/** What was decided, why, and within what time one can object. */
export function leaveLetterPage(fonts: Fonts, about: About, leave: Leave, decision: Told) {
  const { school, now } = about
  const { language, zone } = school
  const page = newPage(fonts)
  const t = words(leaveLetterTexts, language)
  const day = (local: string) => dayOn(school, language, instantAt(local, '12:00', zone))
  writeSender(page, about)
  inElement(page, { tag: 'P' }, () => writeLine(page, { x: left, y: mm(45) }, body, placeAndDay(school, language, now)))
  subject(page, mm(58), decision.outcome === 'referred' ? t.referral(leave.name) : t.subject(leave.name))
  const { from, until } = decision
  paragraphs(page, mm(69), [
    t.dear,
    t.asked(dayOn(school, language, leave.at), day(leave.from), day(leave.until), leave.days),
    decision.isOfficers ? t.officers(decision.outcome) : t.outcome(decision.outcome),
    ...(from && until ? [t.given(day(from), day(until), decision.days)] : []),
    ...(decision.text ? [decision.text] : []),
    // What was sent on is decided by somebody else, who says how one objects.
    ...(decision.outcome === 'referred'
      ? [t.sentOn]
      : decision.isOfficers
        ? [t.officersObjection]
        : [t.law, t.objection]),
    `${t.greeting}\n${decision.by}\n${school.name}`,
  ])
  return page
}
