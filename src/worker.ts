import { app } from './app.tsx'
import type { QueuedJob } from './jobs.ts'
import type { CloudflareEnv } from './platform/cloudflare/env.ts'
import { handleMailEvents, isOfMailEvents } from './platform/cloudflare/mail-events.ts'
import { cloudflarePlatform } from './platform/cloudflare/platform.ts'
import { onMail } from './platform/incoming-mail.ts'
import { handleBatch } from './platform/queue.ts'
import { onSchedule } from './schedule.ts'

export { DispatchObject } from './platform/cloudflare/dispatch-object.ts'

/** Cloudflare's door: every event is handed on with the platform's ports, and nothing is decided here. */
export default {
  fetch: (request, env) =>
    app.fetch(request, {
      platform: cloudflarePlatform(env),
      clientAddress: request.headers.get('CF-Connecting-IP') ?? '',
    }),
  queue: (batch, env) =>
    isOfMailEvents(batch.queue)
      ? handleMailEvents(cloudflarePlatform(env), batch)
      : handleBatch(cloudflarePlatform(env), batch),
  email: (message, env) => onMail(cloudflarePlatform(env), message),
  scheduled: (_, env) => onSchedule(cloudflarePlatform(env)),
} satisfies ExportedHandler<CloudflareEnv, QueuedJob>
