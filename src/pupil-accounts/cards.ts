import { cardPages } from '../../templates/pupil-accounts/card-page.ts'
import { cardTexts } from '../../templates/pupil-accounts/card-texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { openSealed } from '../http/sealing.ts'
import { words } from '../language.ts'
import { pdfOf } from '../pdf/document.ts'
import { fontsOf } from '../pdf/fonts.ts'
import type { Scope } from '../scope.ts'
import { cardOfPupil, type PupilClass } from './pupil-accounts.ts'
import { cardsMade, shortenCards } from './queries.ts'

export type Card = { name: string; userName: string; words: string }

/** A download that broke off, or a button that was pressed twice, is no reason to make all words anew (ms). */
const againWithin = 60_000

/**
 * The cards that whoever asks has made ready for this class, once: the sealed words go with them. Null where there are none
 * any more.
 */
export async function printCards(scope: Scope, { name: group, pupils }: PupilClass) {
  const { school, now, origin } = scope
  const ready = pupils.filter(({ cardUntil }) => cardUntil !== null)
  const ids = ready.map(({ id }) => id)
  const sealed = new Map((await cardsMade(scope, ids)).map((card) => [card.personId, card.words]))
  const cards: Card[] = []
  for (const { id, name, userName } of ready) {
    const said = await openSealed(sealed.get(id) ?? '', scope, cardOfPupil(id))
    if (said && userName) cards.push({ name, userName, words: said })
  }
  if (cards.length === 0) return null
  await scope.db.batch([
    shortenCards(scope, ids, new Date(now.getTime() + againWithin)),
    auditEntry(scope, 'pupilCards.printed', { about: { group, people: cards.length } }),
  ])
  const fonts = await fontsOf(scope)
  const { language } = school
  const title = words(cardTexts, language).title(group)
  return pdfOf(cardPages(fonts, cards, { school: school.name, group, origin, language }), fonts, { title, language })
}
