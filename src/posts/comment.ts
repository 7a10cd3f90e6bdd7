import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import type { CommentRow } from './comment-queries.ts'

export type Comment = {
  id: string
  author: { id: string; name: string; photo: string | null }
  body: string
  at: Date
  isChanged: boolean
  /** Why it is hidden; null where it is not. */
  hidden: string | null
  mine: boolean
}

export const toComment = ({ me }: Scope, row: CommentRow): Comment => ({
  id: row.id,
  author: { id: row.person_id, name: nameOf(row), photo: row.photo },
  body: row.body,
  at: new Date(row.at),
  isChanged: row.changed_at !== null,
  hidden: row.hidden_at === null ? null : (row.hidden_why ?? ''),
  mine: row.person_id === me.id,
})
