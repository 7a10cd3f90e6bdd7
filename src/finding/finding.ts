import { nearestFirst, pageSize } from '../messages/mailbox.ts'
import { type Listed, listed, type Standpoint } from '../messages/pages.ts'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { wordsIn } from '../searching.ts'
import { excerpt, marked, type Piece } from './marking.ts'
import { type FoundRow, foundReceived, foundReplies, foundSent, isLong } from './queries.ts'

export type Found = {
  messageId: string
  /** Of a reply: the conversation it is in. */
  talk: { withId: string; replyId: string; isEarly: boolean } | null
  author: { id: string; name: string; photo: string | null }
  mine: boolean
  at: Date
  subject: readonly Piece[]
  writer: readonly Piece[]
  text: readonly Piece[]
}

/** As it was typed, cut to what anybody looks for, and the words in it; `isTooShort`: there is none long enough to look for. */
export type Search = { typed: string; sought: readonly string[]; isTooShort: boolean }

const [longest, mostWords, longestWord] = [200, 8, 40]

export function searchFor(typed: string | undefined): Search {
  const text = [...(typed ?? '')].slice(0, longest).join('').toWellFormed()
  const words = wordsIn(text).map((word) => [...word].slice(0, longestWord).join(''))
  const sought = [...new Set(words)].slice(0, mostWords)
  return { typed: text, sought, isTooShort: text.trim() !== '' && !sought.some(isLong) }
}

const nothing: Listed<Found> = { entries: [], newer: null, older: null }

/** Among all that I may read: what reached me, what I sent, and what was said in my conversations, wherever I put it. */
export async function find(scope: Scope, { sought, isTooShort }: Search, from: Standpoint): Promise<Listed<Found>> {
  if (sought.length === 0 || isTooShort) return nothing
  const look = { sought, size: pageSize + 1, side: from }
  const found = await scope.db.batch([foundReceived(scope, look), foundSent(scope, look), foundReplies(scope, look)])
  const placed = found.flat().map((row) => ({ row, message: { id: row.place, sentAt: new Date(row.place_at) } }))
  const page = listed(nearestFirst(placed, from), pageSize, from)
  return { ...page, entries: page.entries.map(({ row }) => toFound(scope, row, sought)) }
}

const toFound = ({ me }: Scope, row: FoundRow, sought: readonly string[]): Found => ({
  messageId: row.message_id,
  talk:
    row.with_id !== null && row.reply_id !== null
      ? { withId: row.with_id, replyId: row.reply_id, isEarly: row.is_early === 1 }
      : null,
  author: { id: row.author_id, name: nameOf(row), photo: row.photo },
  mine: row.author_id === me.id,
  at: new Date(row.at),
  subject: marked(row.subject, sought),
  writer: marked(nameOf(row), sought),
  text: marked(excerpt(row.body, sought), sought),
})
