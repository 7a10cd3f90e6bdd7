import type { MailChoice } from '../people/schema.ts'
import type { Scope } from '../scope.ts'
import { updateMailChoice } from './queries.ts'

/** How often I get mail from now on (E1); what is owed already still comes as it was owed, unless I want none. */
export async function chooseMail(scope: Scope, choice: MailChoice) {
  await updateMailChoice(scope, scope.me.id, choice)
  scope.log({ event: 'mail.chosen', person: scope.me.id, choice })
}
