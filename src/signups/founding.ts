import { handOver } from '../accounts/hand-over.ts'
import { tellNames } from '../accounts/names.ts'
import { insertAccount } from '../accounts/queries.ts'
import { auditEntry } from '../audit/queries.ts'
import { rootOf } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import { claimSchool } from '../schools/founding.ts'
import { emptiestShard } from '../schools/shards.ts'
import { trialEnd } from '../schools/trial.ts'
import type { SchoolScope } from '../scope.ts'
import type { SignUp } from './directory-schema.ts'
import {
  claimSignUp,
  deleteSignUp,
  insertFirstAdmin,
  insertFirstPerson,
  releaseSignUp,
  unfinishedSignUps,
} from './queries.ts'

export type Confirmed = { kind: 'founded'; href: string } | { kind: 'taken' } | { kind: 'over' }

/**
 * The school as it was asked for, with its first user as its admin, and the way in (A2). Used once: the sign-up is claimed
 * under one id before anything is founded, and gone when all of it is there, so that whoever presses twice founds one school.
 */
export async function confirm(platform: Platform, id: string, subdomain: string): Promise<Confirmed> {
  const { directory, now } = platform
  const [claimed] = await claimSignUp(directory, { id, subdomain }, newId(now()), now())
  if (!claimed?.foundingId) return { kind: 'over' }
  const scope = await found(platform, { ...claimed, foundingId: claimed.foundingId })
  if (!scope) return { kind: 'taken' }
  await tellNames(scope)
  const href = await handOver(scope, claimed.id)
  await deleteSignUp(directory, id)
  scope.log({ event: 'school.founded' })
  return { kind: 'founded', href }
}

/** What somebody began to found and a crash kept from its end: the same again, by the same ids. */
export async function sweepSignUps(platform: Platform) {
  for (const { foundingId, ...signUp } of await unfinishedSignUps(platform.directory, 20)) {
    if (foundingId && (await found(platform, { ...signUp, foundingId })))
      await deleteSignUp(platform.directory, signUp.id)
  }
}

/** None when another school has the subdomain by now; the sign-up waits for another one. */
async function found(platform: Platform, signUp: SignUp & { foundingId: string }) {
  const { foundingId: id, schoolName: name, town, subdomain: slug } = signUp
  const scope = await claimSchool(platform, {
    id,
    name,
    town,
    slug,
    welcome: `Welkom bij ${name}.`,
    hue: 210,
    shard: await emptiestShard(platform),
    trialEndsAt: trialEnd(platform.now(), 'Europe/Amsterdam'),
  })
  if (scope) await letIn(scope, signUp)
  else await releaseSignUp(platform.directory, signUp.id)
  return scope
}

/** Under the sign-up's own id, so that a second time is no second person. */
async function letIn(scope: SchoolScope, signUp: SignUp) {
  const { id: personId, userName, passwordHash } = signUp
  try {
    await scope.db.batch([
      insertFirstPerson(scope, signUp),
      insertFirstAdmin(scope, personId),
      insertAccount(scope, { personId, userName, passwordHash }),
      auditEntry(scope, 'school.founded', { actorId: personId, subjectId: personId }),
    ])
  } catch (error) {
    if (!/constraint failed: people\./.test(String(rootOf(error)))) throw error
  }
}
