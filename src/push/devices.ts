import type { Scope } from '../scope.ts'
import { areKeys, type PushKeys } from './encryption.ts'
import { isPushEndpoint } from './hosts.ts'
import { freeEndpoint, removeOwnDevice, saveDevice } from './queries.ts'
import { publicPushKey, readPushKey } from './vapid.ts'

/** What a browser is told before it can be asked; null where nothing is pushed. A demo writes to nobody (A3). */
export function pushOffer({ pushKey, demoEndsAt }: Pick<Scope, 'pushKey' | 'demoEndsAt'>) {
  const key = demoEndsAt ? null : readPushKey(pushKey)
  return key && publicPushKey(key)
}

type Given = PushKeys & { endpoint: string }

/** This browser tells of news from now on; false where what it gave is no way to write to it. */
export async function turnOn(scope: Scope, session: string, given: Given) {
  if (!pushOffer(scope) || !isPushEndpoint(given.endpoint, scope.development) || !(await areKeys(given))) return false
  const device = { session, ...given }
  await scope.db.batch([freeEndpoint(scope, device), saveDevice(scope, device)])
  scope.log({ event: 'push.on', person: scope.me.id })
  return true
}

export async function turnOff(scope: Scope, session: string) {
  await removeOwnDevice(scope, session)
  scope.log({ event: 'push.off', person: scope.me.id })
}
