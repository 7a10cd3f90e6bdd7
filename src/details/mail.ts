import { updateMailChoice } from '../notifications/queries.ts'
import type { Scope } from '../scope.ts'
import { changeDetails, type Owner } from './owners.ts'

/** Whether my partner gets mail at all (C2); how often, each chooses alone. */
export async function chooseMailOf(scope: Scope, owner: Extract<Owner, { isMe: false }>, on: boolean) {
  const isOn = owner.mailChoice !== 'none'
  if (on === isOn) return
  await changeDetails(scope, owner.id, 'mail', [updateMailChoice(scope, owner.id, on ? 'each' : 'none')])
}
