import type { Place } from './queries.ts'

/** Where one stands in a list, and which way one looks: older than `before`, or newer than `after`. */
export type Standpoint = { before?: Place | undefined; after?: Place | undefined }
/** A page of a list, newest first, with where the next ones begin. */
export type Listed<Entry> = { entries: readonly Entry[]; newer: Place | null; older: Place | null }

/** From the address: "?voor=<moment>.<id>" or "?na=…"; anything else is the beginning. */
export const standpoint = (voor: string | undefined, na: string | undefined): Standpoint => ({
  before: placeIn(voor),
  after: placeIn(na),
})

export const placeText = ({ sentAt, id }: Place) => `${sentAt.getTime()}.${id}`

function placeIn(text: string | undefined): Place | undefined {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,40})$/.exec(text ?? '') ?? []
  return at && id ? { sentAt: new Date(Number(at)), id } : undefined
}

/** Takes one row more than a page has, so that it knows whether there is another. */
export function listed<Row extends { message: Place }>(
  rows: readonly Row[],
  size: number,
  { before, after }: Standpoint,
): Listed<Row> {
  const isMore = rows.length > size
  const entries = after ? rows.slice(0, size).toReversed() : rows.slice(0, size)
  const [first, last] = [entries.at(0)?.message ?? null, entries.at(-1)?.message ?? null]
  return { entries, newer: (after ? isMore : before) ? first : null, older: after || isMore ? last : null }
}

/** What names something in the mailbox: a message, or the conversation about it with somebody. */
export const keyOf = (messageId: string, withId: string) => (withId ? `${messageId}.${withId}` : messageId)
