import { repeatable } from '../db/retry.ts'
import { counting, only } from '../figures/counting-queries.ts'
import type { Problems } from '../http/forms.ts'
import { newId, nonceOf } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import { writesIn } from '../people/me.ts'
import type { Scope } from '../scope.ts'
import { dropUnnamed, putFiles } from './answer-files.ts'
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
import { type Asked, isOpen, type Values } from './asked.ts'
import { type Filled, isSame, mentionsOthers, readSections, seenField, type Typed } from './forms.ts'
import { fileIdIn, whatever } from './handed-in.ts'
import { handIn, type NewFile, type SignedText, type Uploads } from './handing-in.ts'
import { deleteFiles, insertFiles, insertTexts } from './handing-in-queries.ts'
import { answerWithPlaces, claimPlaces, moveUp, movingUp, releasePlaces, type Wish } from './places-queries.ts'
import { forgetMine, keepWaiting, withWaiting } from './waiting.ts'

export type Outcome =
  | { kind: 'saved' }
  | { kind: 'wrong'; problems: Problems; typed: Typed }
  /** The deadline has passed. */
  | { kind: 'closed' }
  /** It was about a child or question that this person has no say in (any more). */
  | { kind: 'gone' }
  /** Somebody answered while this form was open. */
  | { kind: 'overtaken' }

/** Whoever is logged in, for herself or himself. */
const myself = ({ me }: Scope): Answerer => ({ personId: me.id, enteredById: null })

/** Every section is right, or nothing is written. A second press of the same form finds what the first one wrote (check 33). */
export async function answer(
  scope: Scope,
  asked: Asked,
  sent: Typed,
  by = myself(scope),
  uploads: Uploads = new Map(),
): Promise<Outcome> {
  if (by.enteredById === null && !isOpen(asked, scope.now)) return { kind: 'closed' }
  if (mentionsOthers(asked, sent)) return { kind: 'gone' }
  const nonce = nonceIn(sent)
  const salt = `${asked.messageId} ${by.personId} ${nonce}`
  const chosen = await withWaiting(scope, asked, sent, uploads)
  const { typed, problems, files, texts } = await handIn(asked, sent, chosen, salt, scope.now)
  const read = readSections(asked, typed, problems)
  if (!read.ok) return { kind: 'wrong', problems: read.problems, typed: await keepWaiting(scope, asked, sent, files) }
  const changed = read.filled.filter(({ given, values }) => !given || !isSame(given.values, values))
  if (changed.some((section) => isOvertaken(section, typed))) return { kind: 'overtaken' }
  const named = new Set(changed.flatMap(({ values }) => fileIdsIn(values)))
  const handed: Handed = { files: files.filter(({ id }) => named.has(id)), texts, replaced: replacedIn(changed) }
  await putFiles(scope, handed.files)
  // Each try is a press of its own, as it would be if the person pressed again.
  try {
    const outcome = await repeatable(() =>
      write(scope, asked, pressOf(scope, asked, nonce, by, read.filled, changed), handed),
    )
    if (outcome.kind === 'saved' && isFileAsked(asked)) await forgetMine(scope, asked.messageId)
    return outcome
  } finally {
    await dropUnnamed(scope, [...handed.files.map(({ id }) => id), ...handed.replaced])
  }
}

const isFileAsked = ({ questions }: Asked) => questions.some(({ kind }) => kind === 'file')

/** What lies beside the answers that are written: what comes, the words that were signed, and what goes. */
type Handed = { files: readonly NewFile[]; texts: readonly SignedText[]; replaced: readonly string[] }

const fileIdsIn = (values: Values) => Object.values(values).flatMap((all) => all.flatMap((one) => fileIdIn(one) ?? []))

function replacedIn(changed: readonly Filled[]) {
  const now = new Set(changed.flatMap(({ values }) => fileIdsIn(values)))
  return changed.flatMap(({ given }) => fileIdsIn(given?.values ?? {})).filter((id) => !now.has(id))
}

const nonceIn = ({ nonce: [nonce = ''] = [] }: Typed) => nonceOf(nonce)

const isOvertaken = ({ subject, given }: Filled, typed: Typed) => {
  const seen = typed[seenField(subject)]?.[0]
  return seen !== undefined && seen !== (given?.id ?? '')
}

function pressOf(
  { now, me }: Scope,
  { messageId }: Asked,
  nonce: string,
  by: Answerer,
  filled: readonly Filled[],
  changed: readonly Filled[],
): Press {
  return {
    ...by,
    language: by.enteredById === null ? writesIn(me) : null,
    nonce,
    id: newId(now),
    messageId,
    content: Object.fromEntries(filled.map(({ subject, values }) => [subject, saidIn(values)])),
    changes: changed.map((section) => changeOf(section, now)),
  }
}

/** The same for the same form, whenever it was pressed. */
const saidIn = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([id, all]) => [id, all.map(whatever)]))

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

async function write(scope: Scope, asked: Asked, press: Press, handed: Handed): Promise<Outcome> {
  const found = submissionWith(scope, press)
  const telling = tellFound(scope, `place:${press.id}`)
  const writes = [
    insertSubmission(scope, press),
    upsertResponses(scope, press),
    deleteAnswers(scope, press),
    insertAnswers(scope, press),
    ...handingIn(scope, press, handed),
    ...press.changes.flatMap((change) => placing(scope, asked, press, change, telling)),
  ]
  const batch = await scope.db.batch([
    ...counting(scope, press.messageId, only(press.personId), writes),
    telling.push,
    telling.keys,
    found,
  ])
  const [told, [first]] = batch.slice(-2) as [{ key: string }[], SubmissionRow[]] // safe: their statements are the last
  await telling.queue(told)
  const isMine = first !== undefined && (first.id === press.id || first.content === JSON.stringify(press.content))
  return isMine ? { kind: 'saved' } : { kind: 'overtaken' }
}

const handingIn = (scope: Scope, press: Press, { files, texts, replaced }: Handed) => [
  ...(files.length > 0 ? [insertFiles(scope, press, files)] : []),
  ...(texts.length > 0 ? [insertTexts(scope, press, texts)] : []),
  ...(replaced.length > 0 ? [deleteFiles(scope, press, replaced)] : []),
]

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
