import { NotFound } from '../errors.ts'
import type { Message } from '../messages/schema.ts'
import type { Scope } from '../scope.ts'
import {
  type GroupRows,
  isOpenFor,
  type Joiner,
  joinersOf,
  type MessageRows,
  mostNamed,
  type OpenForJoiner,
  openForJoiners,
} from './queries.ts'

/** A message of mine that is open still, and whose parents it has not reached since they came later (D6). */
export type JoinersOfMessage = { message: Message; isOpen: boolean; joiners: readonly Joiner[]; more: boolean }

export async function joinersOfMessage(scope: Scope, [[message], [asked]]: MessageRows): Promise<JoinersOfMessage> {
  if (message?.senderId !== scope.me.id) throw new NotFound()
  const isOpen = isOpenFor(message, asked?.deadline, scope.now)
  const found = isOpen ? await joinersOf(scope, message) : []
  return { message, isOpen, joiners: found.slice(0, mostNamed), more: found.length > mostNamed }
}

/** Its object decides who gets it, each at most once (D2). */
export async function giveToJoiners(scope: Scope, rows: MessageRows) {
  const { message, joiners } = await joinersOfMessage(scope, rows)
  if (joiners.length > 0) await scope.startDispatch(message.id, scope.now)
  return joiners.length
}

export type JoinersOfGroup = {
  group: { id: string; name: string }
  pupils: readonly { id: string; firstName: string; subjects: readonly string[] }[]
  messageIds: readonly string[]
}

/** My own messages alone: what others wrote is between them and whom they wrote to (D7). */
export async function joinersOfGroup(scope: Scope, [[group]]: GroupRows): Promise<JoinersOfGroup> {
  if (!group) throw new NotFound()
  const rows = await openForJoiners(scope, group.id)
  const pupils = [...Map.groupBy(rows, ({ pupilId }) => pupilId)].map(([id, theirs]) => ({
    id,
    firstName: (theirs[0] as OpenForJoiner).firstName, // safe: no group is empty
    subjects: theirs.map(({ subject }) => subject),
  }))
  return { group, pupils, messageIds: [...new Set(rows.map(({ messageId }) => messageId))] }
}

export async function giveToJoinersOfGroup(scope: Scope, rows: GroupRows) {
  const { messageIds } = await joinersOfGroup(scope, rows)
  await Promise.all(messageIds.map((id) => scope.startDispatch(id, scope.now)))
  return messageIds.length
}
