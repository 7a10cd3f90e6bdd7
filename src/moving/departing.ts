import { movingTexts } from '../../templates/moving/texts.ts'
import { recordExport } from '../audit/recording.ts'
import { Refused } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { departureOf, endDeparture, putDeparture } from './departing-queries.ts'

/** How long the operator may take it, once the school agreed (ms). */
const lasts = 3 * 86_400_000

/** Until when this school may be taken along; null where it did not agree. */
export async function agreedUntil(scope: Scope) {
  const [departure] = await departureOf(scope)
  return departure && departure.until > scope.now ? departure.until : null
}

/**
 * That the operator may take all of the school to another installation. Neither can without the other: a page that gave it to
 * whoever manages the school would show them what others wrote to each other (D7).
 */
export async function agree(scope: Scope) {
  if (scope.demoEndsAt) throw new Refused(movingTexts.demo)
  await recordExport(scope, 'school', 0)
  await putDeparture(scope, new Date(scope.now.getTime() + lasts))
}

export const takeBack = (scope: Scope) => endDeparture(scope)
