import type { MailChoice, PostChoice } from '../people/schema.ts'
import type { Scope } from '../scope.ts'
import type { WorkingHours } from './hours.ts'
import {
  removeWorkingHours,
  saveWorkingHours,
  updateMailChoice,
  updatePostChoice,
  updateQuietHours,
} from './queries.ts'

/** How often I get mail from now on (E1); what is owed already still comes as it was owed, unless I want none. */
export async function chooseMail(scope: Scope, choice: MailChoice) {
  await updateMailChoice(scope, scope.me.id, choice)
  scope.log({ event: 'mail.chosen', person: scope.me.id, choice })
}

/** How I hear of blogs and news from now on (I1): no mail of each, and no device that shows it, unless I say so. */
export async function choosePosts(scope: Scope, choice: { mail: PostChoice; push: boolean }) {
  await updatePostChoice(scope, scope.me.id, choice)
  scope.log({ event: 'mail.postsChosen', person: scope.me.id, ...choice })
}

/** Between which local times I am told of nothing but the urgent (E1); none, with null. */
export async function chooseQuiet(scope: Scope, quiet: { from: string; until: string } | null) {
  await updateQuietHours(scope, scope.me.id, quiet)
  scope.log({ event: 'mail.quietHours', person: scope.me.id, quiet: quiet !== null })
}

/** When I read what parents write (E1); none, with null. */
export async function chooseWorkingHours(scope: Scope, hours: WorkingHours | null) {
  await (hours ? saveWorkingHours(scope, scope.me.id, hours) : removeWorkingHours(scope, scope.me.id))
  scope.log({ event: 'mail.workingHours', person: scope.me.id, set: hours !== null })
}
