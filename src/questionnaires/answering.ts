import { repeatable } from '../db/retry.ts'
import { counting, only } from '../figures/counting-queries.ts'
import type { Problems } from '../http/forms.ts'
import { newId, newSecret } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import {
  type Answerer,
  type Change,
  deleteAnswers,
  insertAnswers,
  insertSubmission,
  type Press,
  type SubmissionRow,
  submissionWith,
  upsertResponses,
} from './answering-queries.ts'
import { type Asked, isOpen } from './asked.ts'
import { type Filled, isSame, mentionsOthers, readSections, seenField, type Typed } from './forms.ts'
import { answerWithPlaces, claimPlaces, moveUp, movingUp, releasePlaces, type Wish } from './places-queries.ts'

export type Outcome =
  | { kind: 'saved' }
  | { kind: 'wrong'; problems: Problems }
  /** The deadline has passed. */
  | { kind: 'closed' }
  /** It was about a child or question that this person has no say in (any more). */
  | { kind: 'gone' }
  /** Somebody answered while this form was open. */
  | { kind: 'overtaken' }

/** Whoever is logged in, for herself or himself. */
const myself = ({ me }: Scope): Answerer => ({ personId: me.id, enteredById: null })

/** Every section is right, or nothing is written. A second press of the same form finds what the first one wrote (check 33). */
export async function answer(scope: Scope, asked: Asked, typed: Typed, by = myself(scope)): Promise<Outcome> {
  if (by.enteredById === null && !isOpen(asked, scope.now)) return { kind: 'closed' }
  if (mentionsOthers(asked, typed)) return { kind: 'gone' }
  const read = readSections(asked, typed)
  if (!read.ok) return { kind: 'wrong', problems: read.problems }
  const changed = read.filled.filter(({ given, values }) => !given || !isSame(given.values, values))
  if (changed.some((section) => isOvertaken(section, typed))) return { kind: 'overtaken' }
  // Each try is a press of its own, as it would be if the person pressed again.
  return repeatable(() => write(scope, asked, pressOf(scope, asked, typed, by, read.filled, changed)))
}

const isOvertaken = ({ subject, given }: Filled, typed: Typed) => {
  const seen = typed[seenField(subject)]?.[0]
  return seen !== undefined && seen !== (given?.id ?? '')
}

function pressOf(
  { now }: Scope,
  { messageId }: Asked,
  typed: Typed,
  by: Answerer,
  filled: readonly Filled[],
  changed: readonly Filled[],
): Press {
  const [nonce = ''] = typed.nonce ?? []
  return {
    ...by,
    nonce: /^[\w-]{20,64}$/.test(nonce) ? nonce : newSecret(),
    id: newId(now),
    messageId,
    content: Object.fromEntries(filled.map(({ subject, values }) => [subject, values])),
    changes: changed.map((section) => changeOf(section, now)),
  }
}

/** Later than what it replaces, whatever two servers' clocks say. */
const changeOf = ({ subject, pupilId, groupId, given, values }: Filled, now: Date): Change => ({
  id: newId(now),
  subject,
  pupilId,
  groupId,
  at: Math.max(now.getTime(), (given?.at.getTime() ?? 0) + 1),
  seen: given?.id ?? '',
  values,
})

async function write(scope: Scope, asked: Asked, press: Press): Promise<Outcome> {
  const found = submissionWith(scope, press)
  const telling = tellFound(scope, `place:${press.id}`)
  const writes = [
    insertSubmission(scope, press),
    upsertResponses(scope, press),
    deleteAnswers(scope, press),
    insertAnswers(scope, press),
    ...press.changes.flatMap((change) => placing(scope, asked, press, change, telling)),
  ]
  const batch = await scope.db.batch([
    ...counting(scope, press.messageId, only(press.personId), writes),
    telling.keys,
    found,
  ])
  const [told, [first]] = batch.slice(-2) as [{ key: string }[], SubmissionRow[]] // safe: their statements are the last
  await telling.queue(told)
  const isMine = first !== undefined && (first.id === press.id || first.content === JSON.stringify(press.content))
  return isMine ? { kind: 'saved' } : { kind: 'overtaken' }
}

const placing = (
  scope: Scope,
  { mode, questions }: Asked,
  press: Press,
  { subject, values }: Change,
  { tell }: ReturnType<typeof tellFound>,
) =>
  questions
    .filter(({ kind }) => kind === 'places')
    .map(({ id }): Wish => ({ questionId: id, subject, amount: Number(values[id]?.[0] ?? 0) }))
    .flatMap((wish) => [
      ...(wish.amount > 0
        ? [claimPlaces(scope, press, mode, wish), answerWithPlaces(scope, press, mode, wish)]
        : [releasePlaces(scope, press, mode, wish)]),
      tell(movingUp(wish.questionId)),
      moveUp(scope, wish.questionId),
    ])
