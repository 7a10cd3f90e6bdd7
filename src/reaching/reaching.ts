import type { Reason } from '../bounces/reasons.ts'
import { shownPhone } from '../contacts/phones.ts'
import { NotFound } from '../errors.ts'
import { sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { type ReachedRow, reachedBy, type Shown, shownStates } from './queries.ts'

/** How it went with one recipient: what matters most first. */
export type Standing =
  | { is: 'read'; at: Date }
  | { is: 'unreachable' }
  | { is: 'returned'; reason: Reason }
  | { is: 'noMail' }
  | { is: 'delivered' }

/** A recipient with the next steps to reach this person another way (D16). */
export type Reached = {
  id: string
  name: string
  photo: string | null
  standing: Standing
  /** Whole names of those it is about. */
  children: readonly string[]
  phones: readonly string[]
  /** The children's other guardians, and whether they read it. */
  others: readonly { id: string; name: string; hasRead: boolean }[]
  mayAnswer: boolean
}
export type Reaching = { message: Message; shown: Shown; people: readonly Reached[]; after: string | null }

const pageSize = 25
/** Some pages of paper. */
export const callsAPage = 100

/** "?toon=teruggekomen"; what has not been opened comes first. */
export const shownIn = (said: string | undefined): Shown => shownStates.find((one) => words[one] === said) ?? 'unread'
export const words: Record<Shown, string> = {
  unread: 'ongeopend',
  returned: 'teruggekomen',
  unreachable: 'onbereikbaar',
  all: 'alles',
}

/** For its sender alone (D7). */
export async function reachingOf(
  scope: Scope,
  messageId: string,
  shown: Shown,
  after: string,
  size = pageSize,
): Promise<Reaching> {
  const [[message], rows] = await scope.db.batch([
    sentMessage(scope, messageId),
    reachedBy(scope, messageId, { shown, after, size: size + 1 }),
  ])
  if (!message) throw new NotFound()
  const people = rows.slice(0, size).map((row) => reachedIn(scope, row))
  return { message, shown, people, after: rows.length > size ? (people.at(-1)?.id ?? null) : null }
}

type Other = [id: string, firstName: string, infix: string, lastName: string, readAt: number | null]

function reachedIn({ me }: Scope, row: ReachedRow): Reached {
  const phones = JSON.parse(row.phones) as string[] // safe: the query made it so
  const others = JSON.parse(row.others) as Other[]
  return {
    id: row.id,
    name: fullName(row),
    photo: row.photo,
    standing: standingOf(row),
    children: JSON.parse(row.children) as string[], // safe: as above
    phones: phones.map(shownPhone),
    others: others
      .filter(([id]) => id !== me.id)
      .map(([id, firstName, infix, lastName, readAt]) => ({
        id,
        name: fullName({ firstName, infix, lastName }),
        hasRead: readAt !== null,
      })),
    mayAnswer: row.answers === 1 && row.id !== me.id,
  }
}

function standingOf({ readAt, unreachable, returned, hasEmail }: ReachedRow): Standing {
  if (readAt !== null) return { is: 'read', at: new Date(readAt) }
  if (hasEmail && returned) return { is: 'returned', reason: returned as Reason } // safe: both tables hold reasons
  if (unreachable) return { is: 'unreachable' }
  return { is: hasEmail ? 'delivered' : 'noMail' }
}
