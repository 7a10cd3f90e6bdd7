import type { Term } from '../audiences/audience.ts'
import { NotFound } from '../errors.ts'
import { beginCounting, beyondEverybody, countedTo, recount } from '../figures/counting-queries.ts'
import { takeInMessage } from '../finding/entry-queries.ts'
import { oweMessage } from '../notifications/owing.ts'
import type { SchoolScope } from '../scope.ts'
import {
  countPage,
  deliveriesPageEnd,
  insertGuardianPupils,
  insertGuardians,
  insertJoiners,
  insertJoinersPupils,
  insertNamed,
  insertRespondentPupils,
  insertRespondents,
  insertStandIns,
  joinersPageEnd,
  markDelivered,
  messageById,
  type PageEnd,
  pageEnd,
  type Source,
} from './dispatch-queries.ts'
import type { Message } from './schema.ts'

type Phase = 'named' | 'respondents' | 'guardians' | 'pupils' | 'figures' | 'notices' | 'done'

/** How far a delivery has come, the first time or for joiners: the phase, and the last id that is done in it. Plain data, so that a ledger can keep it. */
export type Progress = { phase: Phase; after: string; again?: number }
export const startOf: Progress = { phase: 'named', after: '' }
/** Once more, from that moment on, for who came after it was sent (D6). */
export const againFrom = (at: number): Progress => ({ phase: 'guardians', after: '', again: at })

/** People or pupils a page: a few statements each, however large the audience is. */
const pageSize = 200

type Page = (scope: SchoolScope, message: Message, span: { after: string; upTo: string }) => Promise<unknown>
type Step = {
  end: (scope: SchoolScope, message: Message, after: string) => PromiseLike<readonly PageEnd[]>
  page: Page
  next: Phase
  /** Whether an audience can have any of these at all. */
  isMeant?: (message: Message) => boolean
}

const includes = (isOne: (kind: Term['kind']) => boolean) => (message: Message) =>
  message.audience.include.some(({ kind }) => isOne(kind))
const isAnswer = (kind: Term['kind']) => kind === 'notAnswered' || kind === 'answered'
const isParents = (kind: Term['kind']) => kind.startsWith('parentsOf')

const inSource = (source: Source) => (scope: SchoolScope, message: Message, after: string) =>
  pageEnd(scope, message, source, after, pageSize)

const inDeliveries: Step['end'] = (scope, message, after) => deliveriesPageEnd(scope, message.id, after, pageSize)

/**
 * Named people come first, so that guardians who are also named have their delivery when pupils are handed out; pupils are
 * handed out when every delivery exists, since a guardian may come by a later child. People hear of it last, when the sender's
 * figures are there.
 */
const steps: Record<Exclude<Phase, 'done'>, Step> = {
  named: {
    end: inSource('named'),
    page: (scope, message, span) =>
      scope.db.batch([insertNamed(scope, message, span), insertStandIns(scope, message, span)]),
    next: 'respondents',
    isMeant: includes((kind) => !isParents(kind)),
  },
  respondents: {
    end: inSource('respondents'),
    page: (scope, message, span) =>
      scope.db.batch([insertRespondents(scope, message, span), insertRespondentPupils(scope, message, span)]),
    next: 'guardians',
    isMeant: includes(isAnswer),
  },
  guardians: { end: inSource('pupils'), page: insertGuardians, next: 'pupils', isMeant: includes(isParents) },
  pupils: { end: inSource('pupils'), page: insertGuardianPupils, next: 'figures', isMeant: includes(isParents) },
  figures: {
    end: inDeliveries,
    page: (scope, message, span) =>
      scope.db.batch([...beginCounting(scope, message.id), ...countPage(scope, message.id, span)]),
    next: 'notices',
  },
  notices: {
    end: inDeliveries,
    page: (scope, message, span) => oweMessage(scope, message.id, span),
    next: 'done',
  },
}

/** Parents of pupils who joined: their deliveries, their parts, everybody counted anew, and word to who had nothing before. */
function stepsAgain(again: number): Record<Exclude<Phase, 'done'>, Step> {
  const at = new Date(again)
  const end: Step['end'] = (scope, message, after) => joinersPageEnd(scope, message, after, pageSize)
  const isMeant = includes(isParents)
  return {
    ...steps,
    guardians: {
      end,
      page: (scope, message, span) => insertJoiners(scope, message, span, at),
      next: 'pupils',
      isMeant,
    },
    pupils: { end, page: insertJoinersPupils, next: 'figures', isMeant },
    figures: {
      end: async () => [{ id: beyondEverybody, size: 1 }],
      page: (scope, message) => scope.db.batch(recount(scope, message.id)),
      next: 'notices',
    },
    notices: { ...steps.notices, page: (scope, message, span) => oweMessage(scope, message.id, span, at) },
  }
}

/** Delivers the next page and says how far that brought it. Doing a page twice changes nothing (D2, E4). */
export async function deliverPage(scope: SchoolScope, messageId: string, progress: Progress): Promise<Progress> {
  return deliverPageOf(scope, await messageOf(scope, messageId), progress)
}

async function messageOf(scope: SchoolScope, messageId: string) {
  const [message] = await messageById(scope, messageId)
  if (!message) throw new NotFound()
  return message
}

async function deliverPageOf(scope: SchoolScope, message: Message, progress: Progress): Promise<Progress> {
  const { phase, after, again } = progress
  if (phase === 'done') return { phase, after }
  if (message.withdrawnAt) {
    await finish(scope, message.id)
    return { phase: 'done', after: '' }
  }
  const step = again === undefined ? steps[phase] : stepsAgain(again)[phase]
  const [end] = step.isMeant?.(message) === false ? [] : await step.end(scope, message, after)
  if (end?.id) {
    await step.page(scope, message, { after, upTo: end.id })
    if (end.size === pageSize) return { ...progress, after: end.id }
  }
  if (step.next === 'done') await finish(scope, message.id)
  return { ...progress, phase: step.next, after: '' }
}

/** The same for joiners, at a moment of giving. */
export async function deliverAgain(scope: SchoolScope, messageId: string, at: Date) {
  const message = await messageOf(scope, messageId)
  for (let progress = againFrom(at.getTime()); progress.phase !== 'done'; )
    progress = await deliverPageOf(scope, message, progress)
}

/** All pages in one go, for whoever keeps no ledger. */
export async function deliverAll(scope: SchoolScope, messageId: string) {
  await deliverUntil(scope, messageId, 'done')
}

/** The same, and nobody is told: for what was sent long ago and only now stands here. */
export async function deliverQuietly(scope: SchoolScope, messageId: string) {
  await deliverUntil(scope, messageId, 'notices')
  await finish(scope, messageId)
}

async function deliverUntil(scope: SchoolScope, messageId: string, last: Phase) {
  const message = await messageOf(scope, messageId)
  for (let progress = startOf; progress.phase !== last && progress.phase !== 'done'; )
    progress = await deliverPageOf(scope, message, progress)
}

const finish = (scope: SchoolScope, messageId: string) =>
  scope.db.batch([
    ...beginCounting(scope, messageId),
    countedTo(scope, messageId, beyondEverybody),
    markDelivered(scope, messageId),
    ...takeInMessage(scope, messageId),
  ])
