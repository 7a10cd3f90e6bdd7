import { pairsAs, recipientRows } from '../audiences/recipient-queries.ts'
import { type Reach, type Recipient, toRecipient } from '../audiences/recipients.ts'
import type { Names } from '../audiences/sentence.ts'
import { standInsFor } from '../audiences/stand-in-queries.ts'
import { type Away, awayFromRows } from '../conversations/answering.ts'
import type { Attachment } from '../messages/schema.ts'
import type { NewMessage } from '../messages/sending.ts'
import { isStaff } from '../permissions.ts'
import type { Asked, Form } from '../questionnaires/asked.ts'
import type { NewQuestionnaire } from '../questionnaires/new.ts'
import { type Pair, sectionsOf } from '../questionnaires/sections.ts'
import type { Scope } from '../scope.ts'
import type { KeptDraft } from './drafts.ts'
import { audienceOf, checkedLetter, letterStatements } from './letter.ts'

/** A letter as one of its recipients will have it, and what sending it would mean (D15). */
export type Preview = {
  letter: NewMessage
  files: readonly Attachment[]
  reach: Reach
  names: Names
  recipients: readonly Recipient[]
  reader: Recipient | null
  search: string
  form: Form | null
  /** As asked of this reader; null where nothing is. */
  asked: Asked | null
  /** Who of them is away, and gets a stand-in (D17). */
  away: readonly Away[]
}

/** As whom one looks: the address says it. */
type LookAs = { als?: string | undefined; zoek?: string | undefined }

/** The first recipients are offered to look as; the others one finds by name. */
const offered = 100

/** Null while something is still wrong with the letter. */
export async function previewFor(
  scope: Scope,
  draft: KeptDraft,
  { als: readerId = '', zoek: search = '' }: LookAs,
): Promise<Preview | null> {
  const written = audienceOf(draft)
  if (!written) return null
  const look = { after: '', size: offered, search: search.slice(0, 100) }
  const [found, pairs, away, ...rows] = await scope.db.batch([
    recipientRows(scope, written, look),
    pairsAs(scope, written, look, readerId),
    standInsFor(scope, written),
    ...letterStatements(scope, written),
  ])
  const checked = checkedLetter(scope, draft, rows)
  if (!checked.ok) return null
  const { letter, reach, names } = checked
  const people = found.map(toRecipient)
  const first = isStaff(scope.me.roles) ? people.find(({ reachable }) => reachable) : undefined
  const reader = people.find(({ id }) => id === readerId) ?? first ?? people[0] ?? null
  const form = letter.questionnaire && formOf(scope, letter.id, letter.questionnaire)
  const asked = reader && form ? askedOf(letter.id, form, pairs) : null
  const shown = { recipients: people, reader, search, form, asked, away: awayFromRows(away) }
  return { letter, files: draft.files, reach, names, ...shown }
}

function formOf(scope: Scope, messageId: string, { mode, deadline, questions }: NewQuestionnaire): Form {
  const rows = questions.map(({ condition, ...question }, position) => ({
    ...question,
    schoolId: scope.school.schoolId,
    messageId,
    position,
    conditionQuestionId: condition?.questionId ?? null,
    conditionValue: condition?.value ?? null,
    taken: 0,
    waiting: 0,
  }))
  return { mode, deadline, questions: rows }
}

function askedOf(messageId: string, form: Form, pairs: readonly Pair[]): Asked | null {
  const sections = sectionsOf(form.mode, pairs)
  if (sections.length === 0) return null
  return {
    ...form,
    messageId,
    sections: sections.map((section) => ({ ...section, given: null, claims: {} })),
    free: Object.fromEntries(form.questions.map(({ id, capacity }) => [id, capacity ?? 0])),
  }
}
