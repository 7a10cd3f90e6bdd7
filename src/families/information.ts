import { familyProblems } from '../../templates/families/texts.ts'
import { countFailure } from '../accounts/queries.ts'
import { networkOf } from '../accounts/throttle.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { fingerprint, newId } from '../ids.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { fullName, nameOf } from '../people/names.ts'
import type { Custody } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import {
  custodiansOf,
  identify,
  insertAnswer,
  insertRequest,
  limitedTie,
  limitedTies,
  requestById,
  requestPage,
  requestsAPage,
} from './queries.ts'
import type { AnswerKind, InformationRequest } from './schema.ts'

export type Asking = { name: string; contact: string; child: string; question: string }

const hour = 60 * 60_000
/** In an hour, from one network and at one school: more than separated parents ask, less than makes a list useless. */
const allowed = { network: 5, school: 50 }

/**
 * Anyone may ask (C10), and is told the same whoever asks about whomever: that the school will answer. Whether there is such
 * a child, or such a guardian, only the school looks up.
 */
export async function askInformation(scope: SchoolScope, asking: Asking, address: string) {
  const since = new Date(scope.now.getTime() - hour)
  const network = await fingerprint(networkOf(address))
  const [[one], [all]] = await scope.db.batch([
    countFailure(scope, `information:${network}`, since),
    countFailure(scope, 'information', since),
  ])
  if ((one?.count ?? 0) > allowed.network || (all?.count ?? 0) > allowed.school)
    throw new Refused(familyProblems.tooMany)
  const id = newId(scope.now)
  await scope.db.batch([
    insertRequest(scope, { ...asking, id, at: scope.now }),
    auditEntry(scope, 'information.asked', { about: { request: id } }),
  ])
}

export type ListedRequest = Pick<InformationRequest, 'id' | 'name' | 'child' | 'at'> & { answered: AnswerKind | null }

export async function requestList(scope: Scope, before: string) {
  const rows = await requestPage(scope, before)
  const requests: ListedRequest[] = rows.slice(0, requestsAPage).map(({ request, answer }) => ({
    id: request.id,
    name: request.name,
    child: request.child,
    at: request.at,
    answered: answer?.kind ?? null,
  }))
  return { requests, next: rows.length > requestsAPage ? (requests.at(-1)?.id ?? null) : null }
}

/** A guardian without custody, as the one a request may be from. */
export type Candidate = { value: string; name: string; pupil: string; custody: Custody }
export type RequestView = {
  request: InformationRequest
  answer: { kind: AnswerKind; text: string; at: Date; by: string } | null
  candidates: Candidate[]
}

export async function requestFor(scope: Scope, id: string): Promise<RequestView> {
  const [[row], ties] = await scope.db.batch([requestById(scope, id), limitedTies(scope)])
  if (!row) throw new NotFound()
  const { request, answer, by } = row
  return {
    request,
    answer: answer && { kind: answer.kind, text: answer.text, at: answer.at, by: by ? fullName(by) : '' },
    candidates: ties.map((tie) => ({
      value: `${tie.pupil_id}.${tie.person_id}`,
      name: nameOf(tie),
      pupil: tie.pupil,
      custody: tie.custody,
    })),
  }
}

export type Answer = { kind: AnswerKind; text: string; tie: string }

/** Answered once; whoever has custody is told that it was, and nobody is told what (C10). */
export async function answerRequest(scope: Scope, id: string, { kind, text, tie }: Answer) {
  const [row] = await requestById(scope, id)
  if (!row) throw new NotFound()
  if (row.answer) throw new Refused(familyProblems.answeredAlready)
  const [pupilId = '', personId = ''] = tie.split('.')
  const [[found], custodians] = await scope.db.batch([
    limitedTie(scope, pupilId, personId),
    custodiansOf(scope, pupilId),
  ])
  const problems = wrongIn(kind, found?.custody)
  if (Object.keys(problems).length > 0) return { ok: false as const, problems }
  const about = { request: id, kind }
  const statements = [
    insertAnswer(scope, { requestId: id, kind, text, at: scope.now, byId: scope.me.id }),
    ...(found ? [identify(scope, id, { pupilId, personId })] : []),
    auditEntry(scope, 'information.answered', { subjectId: found ? personId : null, about }),
  ]
  const tellings = found
    ? custodians.map((custodian) => ({
        personId: custodian.personId,
        notice: { kind: 'information' as const, request: id },
        about: `information:${id}:${custodian.personId}`,
      }))
    : []
  await once(() => doAndTell(scope, statements, tellings))
  return { ok: true as const }
}

/** Information goes to a guardian whom the school found to be one, and never to one who is kept from the child. */
function wrongIn(kind: AnswerKind, custody: Custody | undefined): Problems {
  if (kind === 'notEntitled') return {}
  if (!custody) return { wie: familyProblems.whoAsks }
  return kind === 'given' && custody === 'blocked' ? { soort: familyProblems.keptFrom } : {}
}

async function once(act: () => Promise<void>) {
  try {
    await act()
  } catch (error) {
    if (/UNIQUE constraint failed: information_answers/.test(String(error)))
      throw new Refused(familyProblems.answeredAlready)
    throw error
  }
}
