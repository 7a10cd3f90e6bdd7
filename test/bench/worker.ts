import { deliverPage, type Progress, startOf } from '../../src/messages/dispatch.ts'
import { openMessage } from '../../src/messages/messages.ts'
import { sweepOutbox } from '../../src/notifications/sweep.ts'
import type { CloudflareEnv } from '../../src/platform/cloudflare/env.ts'
import { cloudflarePlatform } from '../../src/platform/cloudflare/platform.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { handleBatch } from '../../src/platform/queue.ts'
import { answer } from '../../src/questionnaires/answering.ts'
import { fieldOf } from '../../src/questionnaires/forms.ts'
import { openSchool } from '../../src/schools/open.ts'
import product, { DispatchObject } from '../../src/worker.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { albumOf200, albumSoFar, layAlbum } from './albums.ts'
import type { Counted } from './counted.ts'
import { counting, nothing } from './counting.ts'
import { crowd } from './crowd.ts'
import { type Growing, grow } from './grow.ts'
import { schoolOfReaders } from './readers.ts'

export { DispatchObject }

type QueuedJobs = Parameters<Platform['enqueue']>[0]
type Asked = { schoolId: string; messageId: string; progress?: Progress; jobs: QueuedJobs; now: number }
type Deed = (platform: Platform, asked: Asked) => Promise<object>

/** What runs without a reader is done here by the same code, one invocation a request. */
const deeds: Record<string, Deed> = {
  /** As many pages as one alarm of the dispatch object does. */
  pages: async (platform, { schoolId, messageId, progress: from = startOf }) => {
    const scope = { ...(await openSchool(platform, schoolId)), later: async () => {} }
    let progress = from
    for (let page = 0; page < 40 && progress.phase !== 'done'; page++)
      progress = await deliverPage(scope, messageId, progress)
    return { progress }
  },
  /** One tick of the schedule for one shard. */
  sweep: async (platform) => {
    const jobs: QueuedJobs[number][] = []
    await sweepOutbox({ ...platform, enqueue: async (more) => void jobs.push(...more) }, '1')
    return { jobs }
  },
  /** One batch of the queue. */
  jobs: async (platform, { jobs }) => {
    let mails = 0
    const mail: Platform['mail'] = async () => ({ serviceId: `bench-${++mails}` })
    const messages = jobs.map((body) => ({ body, attempts: 1, ack() {}, retry() {} }))
    const batch = { queue: 'pleinpost-jobs', messages } as unknown as Parameters<typeof handleBatch>[1] // safe: what it uses
    await handleBatch({ ...platform, mail }, batch)
    return { mails }
  },
  grow: (platform, asked) => grow(platform, asked as unknown as Growing), // safe: its one caller gives it
  layAlbum,
  albumSoFar: (platform, asked) => albumSoFar(platform, asked as unknown as { post: string }), // safe: its one caller gives it
  albumOf200: (platform, asked) => albumOf200(platform, asked as unknown as { post: string }), // safe: its one caller gives it
  /** Wrong tries are forgotten, so that the door stays open to be knocked at. */
  forgive: async (platform) => {
    await platform.shard('1').prepare('delete from login_failures').run()
    return {}
  },
  /** A parent opens the message and answers it. */
  answer: async (platform, { schoolId, messageId }) => {
    const me = await scopeOf(await openSchool(platform, schoolId), 'm0000000')
    const { asked } = await openMessage(me, messageId)
    const fields = asked?.sections.map(({ subject }) => [fieldOf(subject, `${messageId}-mee`), ['yes']])
    return { outcome: asked && (await answer(me, asked, Object.fromEntries(fields ?? []))) }
  },
}

/** The product, with its databases counted: every answer says what it cost in a header. */
export default {
  ...product,
  async fetch(request: Request, env: CloudflareEnv) {
    const counted = nothing()
    const bindings = { ...env, SHARD_1: counting(env.SHARD_1!, counted), DIRECTORY: env.DIRECTORY }
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/bench/crowd') {
      const { scope, messageId } = await crowd(
        cloudflarePlatform(env),
        Number(searchParams.get('n')),
        searchParams.get('mail') === 'summary' ? 'summary' : 'each',
      )
      return Response.json({ schoolId: scope.school.schoolId, messageId })
    }
    if (pathname === '/bench/readers')
      return Response.json(await schoolOfReaders(cloudflarePlatform(env), Number(searchParams.get('n'))))
    const deed = pathname.startsWith('/bench/') ? deeds[pathname.slice('/bench/'.length)] : undefined
    if (deed) return done(deed, bindings, counted, await request.json())
    const answer = await product.fetch(request as Parameters<typeof product.fetch>[0], bindings)
    const told = new Response(answer.body as ReadableStream, answer as ResponseInit)
    told.headers.set('x-counted', JSON.stringify(counted))
    // This browser gives a page up that Lighthouse opens, when it is told where the reader may not say to come from; no audit looks at it.
    if (request.headers.has('x-lighthouse')) told.headers.delete('Referrer-Policy')
    return told
  },
}

async function done(deed: Deed, env: CloudflareEnv, counted: Counted, asked: Asked) {
  const platform = cloudflarePlatform(env)
  const now = asked.now ? () => new Date(asked.now) : platform.now
  const start = Date.now()
  const said = await deed({ ...platform, now, log: () => {} }, asked)
  return Response.json({ ...said, ...counted, ms: Date.now() - start })
}
