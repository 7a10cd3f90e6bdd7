import { draftProblems } from '../../templates/drafts/problems.ts'
import { type Addressed, addressedFrom, addressStatements } from '../audiences/addressing.ts'
import type { Audience, Term } from '../audiences/audience.ts'
import { readAudience } from '../audiences/notation.ts'
import { type ReachRow, reachOf } from '../audiences/recipient-queries.ts'
import { type Reach, toReach } from '../audiences/recipients.ts'
import { type Names, termText } from '../audiences/sentence.ts'
import { entryOf } from '../calendar/message-date.ts'
import type { Text } from '../language.ts'
import type { RepliesTo } from '../messages/schema.ts'
import type { NewMessage } from '../messages/sending.ts'
import { isStaff, permitted } from '../permissions.ts'
import type { NewQuestionnaire } from '../questionnaires/new.ts'
import type { Scope } from '../scope.ts'
import type { Problems } from './compose-form.ts'
import type { DraftContent } from './content.ts'
import type { KeptDraft } from './drafts.ts'
import { limits, tooLong, tooMuch } from './limits.ts'
import { questionnaireIn } from './questionnaire.ts'

type Reached = { audience: Addressed; reach: Reach; names: Names }
export type CheckedLetter =
  | { ok: true; letter: NewMessage; reach: Reach; names: Names }
  | { ok: false; problems: Problems }

type Draft = Pick<KeptDraft, 'id' | 'content' | 'files'>

/** A draft that is ready to go, or what is wrong with it, beside each field. */
export async function checkLetter(scope: Scope, draft: Draft): Promise<CheckedLetter> {
  const written = audienceOf(draft)
  return checkedLetter(scope, draft, written ? await scope.db.batch(letterStatements(scope, written)) : null)
}

/** Whom it names, if that can be asked at all; the statements then tell whether it may be. */
export const audienceOf = ({ content: { include, except } }: Draft) =>
  include.length > 0 ? readAudience(include, except) : null

export const letterStatements = (scope: Scope, written: Audience) =>
  [reachOf(scope, written), ...addressStatements(scope, written)] as const

type Rows = readonly [readonly ReachRow[], ...Parameters<typeof addressedFrom>[2]]

/** The same from what the statements said; null where there was nothing to ask. */
export function checkedLetter(scope: Scope, { id, content, files }: Draft, rows: Rows | null): CheckedLetter {
  const { reached, problem } = addressLetter(scope, content, rows)
  const { questionnaire, problems } = questionnaireIn(content, scope)
  const { subject, body, rich } = content
  const dated = entryOf(scope, { id, subject, audience: reached?.audience ?? { include: [] } }, content.date)
  const all: Problems = {
    aan: problem,
    onderwerp: subject === '' ? draftProblems.subject : tooLong(subject, limits.subject),
    tekst: body || questionnaire || files.length > 0 ? tooMuch(content) : draftProblems.body,
    wijze:
      reached && questionnaire && isUnanswerable(questionnaire, reached.audience)
        ? draftProblems.nobodyAnswers
        : undefined,
    ...problems,
    ...dated.problems,
  }
  if (!reached || Object.values(all).some(Boolean)) return { ok: false, problems: all }
  const { audience, reach, names } = reached
  return {
    ok: true,
    letter: {
      id,
      subject,
      body,
      rich,
      language: isStaff(scope.me.roles) ? null : content.language,
      urgent: content.urgent && mayBeUrgent(scope),
      audience,
      questionnaire,
      entry: dated.entry,
      repliesTo: repliesTo(scope, content, audience),
    },
    reach,
    names,
  }
}

/** For who writes to the school's audiences (E5). */
export const mayBeUrgent = ({ me, school }: Scope) => permitted(me.roles, 'messages.writeToSchool', school)

type Written = { include: readonly string[]; except: readonly string[] }
type AddressedLetter = { reached: Reached; problem?: Text } | { reached: null; problem: Text | undefined }

function addressLetter(scope: Scope, { include, except }: Written, asked: Rows | null): AddressedLetter {
  const written = readAudience(include, except)
  if (!written) return { reached: null, problem: draftProblems.tooManyRecipients }
  if (!asked) return { reached: null, problem: draftProblems.nobody }
  const [[row], ...rows] = asked
  const addressing = addressedFrom(scope, written, rows)
  const { names } = addressing
  if (!addressing.ok) return { reached: null, problem: refusal(addressing.refused, names) }
  if (!row?.people) return { reached: null, problem: draftProblems.nobodyReached }
  return { reached: { audience: addressing.audience, reach: toReach(scope, row), names } }
}

/** As whoever works here chose; what a parent wrote to the teachers of a group is theirs to answer together (D8, D17). */
function repliesTo({ me }: Scope, { toTeachers }: Pick<DraftContent, 'toTeachers'>, { include }: Audience): RepliesTo {
  if (isStaff(me.roles)) return toTeachers ? 'teachers' : 'sender'
  return include.every(({ kind }) => kind === 'teachersOf') ? 'together' : 'sender'
}

/** Beside the recipients, naming the first who may not be written to. */
export function refusal([first]: readonly Term[], names: Names): Text | undefined {
  if (!first) return undefined
  const name = termText(first, names)
  return {
    nl: draftProblems.mayNotWriteTo.nl(inSentence(name.nl)),
    en: draftProblems.mayNotWriteTo.en(inSentence(name.en)),
  }
}

const inSentence = (name: string) =>
  name.replace(/^(Alle|All|Ouders|Parents|Leden|Members|Iedereen|Everyone) /, (word) => word.toLowerCase())

/** Whoever is named in person answers what is asked once, and nothing about children (model.md, Recipients 6). */
const isUnanswerable = ({ mode }: NewQuestionnaire, { include }: Audience) =>
  mode !== 'once' &&
  !include.some(({ kind }) => kind.startsWith('parentsOf') || kind === 'notAnswered' || kind === 'answered')
