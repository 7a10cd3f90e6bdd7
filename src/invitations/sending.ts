import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { newLinks } from '../links/many.ts'
import { queuePatience } from '../notifications/owing.ts'
import { tellMany } from '../notifications/telling-many.ts'
import { personById } from '../people/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import {
  type ChosenRow,
  countRunPeople,
  deleteEmptyRun,
  insertRun,
  insertRunPeople,
  invitableAmong,
  invitableOf,
  markOutcomes,
  markProgress,
  nextChosen,
  rests,
  unfinishedRun,
  upsertInvitations,
} from './run-queries.ts'
import type { InvitationRun } from './schema.ts'
import type { Filter, Standing } from './standing-queries.ts'

/** Whom one press invites: these people, or all who stand so. */
export type Order = { people: readonly string[] } | { all: Filter }
/** Whom "all" means where no one standing was asked for: whoever never was invited, or whose invitation ran out. */
export const waiting: readonly Standing[] = ['never', 'expired']

export type Started = { is: 'started'; runId: string } | { is: 'nobody' }

/** Writes down who is meant, and lets a job do the rest. A second press finds nobody left who may be mailed again so soon. */
export async function invite(scope: Scope, order: Order): Promise<Started> {
  const found = await ('people' in order
    ? invitableAmong(scope, order.people)
    : invitableOf(scope, order.all, order.all.standing ? [order.all.standing] : waiting))
  return start(scope, found)
}

export async function inviteOne(scope: Scope, personId: string) {
  const [[person], found] = await scope.db.batch([personById(scope.db, personId), invitableAmong(scope, [personId])])
  if (!person) throw new NotFound()
  return start(scope, found)
}

async function start(scope: Scope, found: readonly { id: string }[]): Promise<Started> {
  if (found.length === 0) return { is: 'nobody' }
  const { now, me } = scope
  const runId = newId(now)
  const chosen = found.map(({ id }) => ({ runId, personId: id, linkId: newId(now) }))
  const results = await scope.db.batch([
    insertRun(scope, { id: runId, byId: me.id, at: now, sweepAt: soon(scope) }),
    ...insertRunPeople(scope, chosen),
    auditEntry(scope, 'invitations.sent', { about: { people: found.length } }),
    deleteEmptyRun(scope, runId),
    countRunPeople(scope, runId),
  ])
  const [counted] = results.at(-1) as Awaited<ReturnType<typeof countRunPeople>> // safe: the last asks this
  if (!counted?.count) return { is: 'nobody' }
  await scope.later([{ kind: 'invitations.send', runId }])
  return { is: 'started', runId }
}

const soon = ({ now }: SchoolScope) => new Date(now.getTime() + queuePatience)

/** People a step invites: two statements to judge them and six to write, and 100 fingerprints to make. */
const peopleAStep = 50

/** One step of a run, and the next one queued. What a step does it does once, however often it is done. */
export async function sendInvitations(scope: SchoolScope, runId: string) {
  const [[run], chosen] = await scope.db.batch([unfinishedRun(scope, runId), nextChosen(scope, runId, peopleAStep + 1)])
  if (!run) return
  await step(scope, run, chosen.slice(0, peopleAStep))
  if (chosen.length > peopleAStep) await scope.later([{ kind: 'invitations.send', runId }])
}

async function step(scope: SchoolScope, run: InvitationRun, chosen: readonly ChosenRow[]) {
  const invited = chosen.filter((row): row is ChosenRow & { email: string } => isInvitable(scope, row))
  const links = invited.map(({ link_id: id, person_id: personId, email: about }) => ({ id, personId, about }))
  const told = tellMany(
    scope,
    links.map(({ id, personId }) => ({ personId, notice: { kind: 'invitation', link: id }, about: id })),
  )
  const given = { way: 'mail' as const, byId: run.byId, at: scope.now }
  const ids = invited.map(({ person_id }) => person_id)
  await scope.db.batch([
    ...(await newLinks(scope, 'invitation', links)),
    ...upsertInvitations(
      scope,
      links.map(({ id, personId }) => ({ ...given, personId, linkId: id })),
    ),
    ...told.statements,
    markOutcomes(
      scope,
      run.id,
      chosen.map(({ person_id }) => person_id),
      ids,
    ),
    markProgress(scope, run.id, soon(scope)),
  ])
  await told.queue()
}

/** Judged again where it is done: since the press somebody may have made an account, or lost the right to one. */
const isInvitable = ({ now }: SchoolScope, { email, has_account, entitled, open_since }: ChosenRow) =>
  email !== null && !has_account && entitled === 1 && !(open_since && open_since > now.getTime() - rests)
