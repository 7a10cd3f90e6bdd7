import { DurableObject } from 'cloudflare:workers'
import { Dispatcher } from '../dispatcher.ts'
import type { CloudflareEnv } from './env.ts'
import { cloudflarePlatform } from './platform.ts'

/** One for each message that is delivered: the dispatcher with the storage and the clock that Cloudflare gives it. */
export class DispatchObject extends DurableObject<CloudflareEnv> {
  start(schoolId: string, messageId: string, again?: number) {
    return this.dispatcher().start(schoolId, messageId, again)
  }

  end() {
    return this.dispatcher().end()
  }

  override alarm() {
    return this.dispatcher().alarm()
  }

  private dispatcher() {
    return new Dispatcher(this.ctx.storage, cloudflarePlatform(this.env))
  }
}
