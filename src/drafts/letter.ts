import { draftProblems } from '../../templates/drafts/problems.ts'
import { type Addressed, addressedFrom, addressStatements } from '../audiences/addressing.ts'
import type { Audience, Term } from '../audiences/audience.ts'
import { readAudience } from '../audiences/notation.ts'
import { reachOf } from '../audiences/recipient-queries.ts'
import { nobody, type Reach, toReach } from '../audiences/recipients.ts'
import { type Names, termText } from '../audiences/sentence.ts'
import type { Text } from '../language.ts'
import type { NewMessage } from '../messages/sending.ts'
import type { Scope } from '../scope.ts'
import type { Problems } from './compose-form.ts'
import type { KeptDraft } from './drafts.ts'
import { limits, tooLong } from './limits.ts'
import { questionnaireIn } from './questionnaire.ts'

export type CheckedLetter = { ok: true; letter: NewMessage; reach: Reach } | { ok: false; problems: Problems }

/** A draft that is ready to go, or what is wrong with it, beside each field. */
export async function checkLetter(
  scope: Scope,
  { id, content, files }: Omit<KeptDraft, 'updatedAt'>,
): Promise<CheckedLetter> {
  const { audience, reach, problem } = await addressLetter(scope, content)
  const { questionnaire, problems } = questionnaireIn(content, scope)
  const all: Problems = {
    aan: problem ?? (reach.people === 0 ? draftProblems.nobodyReached : undefined),
    onderwerp: content.subject === '' ? draftProblems.subject : tooLong(content.subject, limits.subject),
    tekst: content.body || questionnaire || files.length > 0 ? tooLong(content.body, limits.body) : draftProblems.body,
    wijze:
      audience && questionnaire && questionnaire.mode !== 'once' && !asParents(audience)
        ? draftProblems.nobodyAnswers
        : undefined,
    ...problems,
  }
  if (!audience || Object.values(all).some(Boolean)) return { ok: false, problems: all }
  return { ok: true, letter: { id, subject: content.subject, body: content.body, audience, questionnaire }, reach }
}

type Written = { include: readonly string[]; except: readonly string[] }
type AddressedLetter = { audience: Addressed | null; reach: Reach; problem: Text | undefined }

async function addressLetter(scope: Scope, { include, except }: Written): Promise<AddressedLetter> {
  const audience = readAudience(include, except)
  if (!audience) return { audience: null, reach: nobody, problem: draftProblems.tooManyRecipients }
  if (include.length === 0) return { audience: null, reach: nobody, problem: draftProblems.nobody }
  const [reached, ...rows] = await scope.db.batch([reachOf(scope, audience), ...addressStatements(scope, audience)])
  const addressing = addressedFrom(scope, audience, rows)
  if (!addressing.ok) return { audience: null, reach: nobody, problem: refusal(addressing.refused, addressing.names) }
  return { audience: addressing.audience, reach: reached[0] ? toReach(reached[0]) : nobody, problem: undefined }
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

const asParents = ({ include }: Audience) =>
  include.some(({ kind }) => kind.startsWith('parentsOf') || kind === 'notAnswered' || kind === 'answered')
