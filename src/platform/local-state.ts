import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { Impossible } from './impossible.ts'

/** There once a local run began in a folder, and once its demo schools were made. */
const begun = (state: string) => `${state}/local`
export const complete = (state: string) => `${state}/complete`

export const isLocal = (state: string) => existsSync(begun(state)) || existsSync(complete(state))

/**
 * A local run begins anew where it is told to, and where a start that was broken off left half a demo school. It throws away what a local
 * run made, and nothing else: without its settings an installation would be one.
 */
export function beginLocally(state: string, fresh: boolean, isLock: (name: string) => boolean) {
  const there = readdirSync(state).filter((name) => !isLock(name) && `${state}/${name}` !== begun(state))
  if (there.length > 0 && !isLocal(state))
    throw new Impossible(
      `${state} holds something else than a local run. Choose an empty folder, or say SITE_DOMAIN where it is an installation's; nothing was changed.`,
    )
  writeFileSync(begun(state), '')
  if (fresh || !existsSync(complete(state)))
    for (const name of there) rmSync(`${state}/${name}`, { recursive: true, force: true })
}
