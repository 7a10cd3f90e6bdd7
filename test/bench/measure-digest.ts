import { type Cost, crowdOf, deed, sum } from './deeds.ts'
import { deliver, mostStatements } from './measure-dispatch.ts'
import { report } from './numbers.ts'
import { spentByRuntimes } from './processes.ts'

/** Later than any summary that is due today; what is owed by then is all due. */
const tomorrow = 24 * 60 * 60 * 1000
/** Jobs in one batch (wrangler.toml). */
const jobsABatch = 10
/** `PEOPLE=10000 npm run bench -- digest` ends sooner. */
const persons = [100, 1000, Number(process.env.PEOPLE) || 100_000]

/** `processor`: what the runtimes worked on it, in ms. */
type Digest = Cost & { processor: number }

/** Summaries due for so many people: found by the schedule, sent by the queue, each batch an invocation. What 1,000 cost. */
export async function measureDigest(): Promise<Cost> {
  const runs = new Map<number, Digest>()
  for (const n of persons) runs.set(n, await digestOf(n))
  const per = (n: number, of: 'statements' | 'processor') => (runs.get(n)![of] * 100) / n
  const last = persons.at(-1)!
  const growth = (of: 'statements' | 'processor') => per(last, of) / per(1000, of)
  report(`digest, statements per 100 at ${last} beside 1000`, growth('statements'), '×', { most: 1.1 })
  report(`digest, processor time per 100 at ${last} beside 1000`, growth('processor'), '×', { most: 2 })
  return runs.get(1000)!
}

async function digestOf(n: number): Promise<Digest> {
  const message = await crowdOf(n, 'summary')
  await deliver(message)
  const now = Date.now() + tomorrow
  const before = spentByRuntimes()
  const sweep = await deed<{ jobs: { schoolId: string }[] }>('sweep', { now })
  const jobs = sweep.jobs.filter(({ schoolId }) => schoolId === message.schoolId)
  const batches: (Cost & { mails: number })[] = []
  for (let from = 0; from < jobs.length; from += jobsABatch)
    batches.push(await deed('jobs', { now, jobs: jobs.slice(from, from + jobsABatch) }))
  const mails = batches.reduce((all, batch) => all + batch.mails, 0)
  if (mails !== n) throw new Error(`${n} summaries were due, and ${mails} were sent`)
  const all = { ...sum([sweep, ...batches]), processor: spentByRuntimes() - before }
  const most = Math.max(sweep.statements, ...batches.map(({ statements }) => statements))
  report(`digest for ${n}, statements per 100`, (all.statements * 100) / n, '')
  report(`digest for ${n}, time per 100`, (all.ms * 100) / n, 'ms')
  report(`digest for ${n}, processor time per 100`, (all.processor * 100) / n, 'ms')
  report(`digest for ${n}, most statements of one invocation`, most, '', { most: mostStatements })
  return all
}
