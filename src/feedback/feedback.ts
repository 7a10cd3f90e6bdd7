import { feedbackTexts } from '../../templates/feedback/texts.ts'
import { Refused } from '../errors.ts'
import { ownPath } from '../http/own-path.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import type { Scope } from '../scope.ts'
import { insertFeedback, saidSince } from './queries.ts'

export const longestFeedback = 5000
const day = 86_400_000
/** Of one person in a day; a mailbox is not to be filled by one. */
const mostADay = 20

/** The page that somebody was on, without what was asked of it: a search may hold a name. */
export const pageOf = (wanted: string | undefined) =>
  ownPath(wanted, paths.overview)
    .replace(/[?#].*/s, '')
    .slice(0, 200)

/** Tells the operator, with the page and the browser, and nothing of what is on the page (A6). */
export async function giveFeedback(scope: Scope, said: { text: string; page: string; browser: string }) {
  const today = await saidSince(scope, new Date(scope.now.getTime() - day), mostADay)
  if (today.length >= mostADay) throw new Refused(feedbackTexts.enough)
  await scope.directory.batch(
    insertFeedback(scope, { ...said, id: newId(scope.now), browser: said.browser.slice(0, 300) }),
  )
}
