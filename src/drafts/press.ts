import { draftProblems } from '../../templates/drafts/problems.ts'
import { savedListTexts } from '../../templates/saved-lists/texts.ts'
import type { Reach } from '../audiences/recipients.ts'
import { attachmentKey, storeFiles } from '../messages/attachments.ts'
import { send, sendFrom } from '../messages/sending.ts'
import { saveList } from '../saved-lists/saved-lists.ts'
import type { Scope } from '../scope.ts'
import { changedBy } from './changes.ts'
import type { Press, Problems } from './compose-form.ts'
import type { DraftContent } from './content.ts'
import { demandRoom, isKeptElsewhere, type KeptDraft, keepDraft, takeOut, throwAway } from './drafts.ts'
import { type CheckedLetter, checkLetter } from './letter.ts'
import { placePicture } from './placing.ts'
import { schedule } from './scheduled-queries.ts'
import { isTooLate, momentIn } from './scheduling.ts'
import { chosenWord, isWord } from './suggestions.ts'
import { saveTemplate } from './templates.ts'
import { isSavedWord, unfold } from './unfolding.ts'

/** What came of a press on the compose form. */
export type Outcome =
  | { kind: 'sent'; reach: Reach }
  | { kind: 'gone' }
  | { kind: 'ready' }
  | { kind: 'scheduled' }
  | { kind: 'template' }
  | { kind: 'kept'; content: DraftContent }
  /** Another page kept or planned it in the meantime: nothing was done, and what was typed is shown again. */
  | { kind: 'elsewhere'; content: DraftContent }
  /** Kept as typed, and something to mend. */
  | { kind: 'wrong'; content: DraftContent; problems: Problems }

/** Every press keeps what was typed and the files that came along; then it does what its button says. */
export async function press(scope: Scope, draft: KeptDraft, pressed: Press): Promise<Outcome> {
  const standing = { page: pressed.page, seen: pressed.seen, byItself: isByItself(pressed) }
  if (isKeptElsewhere(draft, standing) || (standing.byItself && draft.sendAt))
    return { kind: 'elsewhere', content: pressed.content }
  if (pressed.action === 'weggooien') {
    await throwAway(scope, draft)
    return { kind: 'gone' }
  }
  const chosen = readList(pressed)
  const list = await unfold(scope, chosen.pressed)
  const placed = await placePicture(scope, pressed)
  const content = changedBy({ ...list.pressed, content: { ...list.pressed.content, ...placed.text } }, scope.now)
  demandRoom(content) // before any file is stored that would then belong to nothing
  const added = await storeFiles(scope, pressed.files, draft.files, attachmentKey)
  const stored = added.stored.map((file) => ({ ...file, messageId: draft.id }))
  if (!(await keepDraft(scope, draft.id, content, { files: stored, standing }))) return { kind: 'elsewhere', content }
  if (pressed.action === 'bijlage-weg') await takeOut(scope, draft, pressed.about)
  const ofLists = { ...chosen.problems, ...list.problems, ...(await keepList(scope, pressed, content)) }
  const problems: Problems = {
    ...pressed.problems,
    ...placed.problems,
    ...ofLists,
    ...(added.problem ? { bijlagen: added.problem } : {}),
  }
  if (Object.keys(problems).length > 0) return { kind: 'wrong', content, problems }
  if (pressed.action === 'sjabloon') return asTemplate(scope, draft, content, added.stored.length)
  if (!isStep(pressed.action)) return { kind: 'kept', content }
  return goOn(
    scope,
    {
      ...draft,
      content,
      files: [...draft.files, ...stored.map((file) => ({ ...file, schoolId: scope.school.schoolId }))],
    },
    pressed.action,
  )
}

/** Not a press: the page keeps what is being typed. */
export const isByItself = ({ action }: Pick<Press, 'action'>) => action === 'vanzelf'

/** Written for a template alone, to nobody and without files, nothing is left of it as a draft: the template has all of it. */
async function asTemplate(scope: Scope, draft: KeptDraft, content: DraftContent, added: number): Promise<Outcome> {
  const problems = await saveTemplate(scope, draft.id, content)
  if (Object.keys(problems).length > 0) return { kind: 'wrong', content, problems }
  if (content.include.length + draft.files.length + added === 0) await throwAway(scope, draft)
  return { kind: 'template' }
}

const steps = ['versturen', 'voorbeeld', 'inplannen'] as const
type Step = (typeof steps)[number]
const isStep = (action: string): action is Step => steps.some((step) => step === action)

async function goOn(scope: Scope, draft: KeptDraft, action: Step): Promise<Outcome> {
  const checked = await checkLetter(scope, draft)
  if (action === 'inplannen') return plan(scope, draft, checked)
  if (!checked.ok) return { kind: 'wrong', content: draft.content, problems: checked.problems }
  if (action === 'voorbeeld') return { kind: 'ready' }
  await send(scope, checked.letter)
  return { kind: 'sent', reach: checked.reach }
}

/** Ready to go now is what goes later; whom it reaches is found again then. */
async function plan(scope: Scope, { id, content }: KeptDraft, checked: CheckedLetter): Promise<Outcome> {
  const { at, problems } = momentIn(content, scope)
  if (!at || !checked.ok) {
    const wrong = checked.ok ? {} : checked.problems
    return { kind: 'wrong', content, problems: { ...wrong, ...problems } }
  }
  if (isTooLate(checked.letter, at)) return { kind: 'wrong', content, problems: { dag: draftProblems.deadlineBefore } }
  const [planned] = await schedule(scope, id, at)
  return planned ? { kind: 'scheduled' } : { kind: 'elsewhere', content }
}

/** Sent from its preview as it was kept at that moment; null where it is not so any more, and nothing goes unseen. */
export async function sendSeen(scope: Scope, draft: KeptDraft, seen: number): Promise<Outcome | null> {
  const { id, content, sendAt, updatedAt } = draft
  if (updatedAt?.getTime() !== seen) return null
  const checked = await checkLetter(scope, draft)
  if (!checked.ok) return { kind: 'wrong', content, problems: checked.problems }
  const sent = await sendFrom(scope, checked.letter, { id, sendAt, updatedAt })
  return sent && { kind: 'sent', reach: checked.reach }
}

/** "Lijst bewaren": the recipients as they stand, under a name. */
async function keepList(scope: Scope, pressed: Press, content: DraftContent): Promise<Problems> {
  if (pressed.action !== 'lijst-bewaren') return {}
  const kept = { name: pressed.listName, shared: pressed.listShared }
  const { name, recipients, shared } = await saveList(scope, content, kept)
  const problems = { lijstnaam: name, aan: recipients, 'lijst-delen': shared }
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem))
}

/** "Toevoegen" and "Uitsluiten" of a list are the same presses as those beside a suggestion. */
function readList(pressed: Press): { pressed: Press; problems: Problems } {
  const action = { 'lijst-erbij': 'erbij', 'lijst-behalve': 'behalve', 'lijst-personen': 'personen' }[pressed.action]
  if (!action) return { pressed, problems: {} }
  const word = chosenWord(pressed.list, pressed.group)
  if (action === 'personen' && isSavedWord(word)) return { pressed, problems: { lijst: savedListTexts.wholeOnly } }
  if (isWord(word) && !word.endsWith(':')) return { pressed: { ...pressed, action, about: word }, problems: {} }
  const needsGroup = pressed.list.endsWith(':')
  return { pressed, problems: needsGroup ? { groep: draftProblems.chooseGroup } : { lijst: draftProblems.chooseList } }
}
