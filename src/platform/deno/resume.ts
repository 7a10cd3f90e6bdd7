// npm run resume: lets a restored installation send again.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { Impossible } from '../impossible.ts'
import { atWork, catchingUp } from './catching-up.ts'
import { claim } from './claim.ts'
import { paused } from './paused.ts'
import { inSentences } from './sentences.ts'

await inSentences(() => {
  const { values } = parseArgs({ options: { state: { type: 'string' } } })
  const state = values.state ?? '.pleinpost-deno'
  if (!existsSync(paused(state))) throw new Impossible(`${state} is not paused.`)
  const lock = claim(state)
  // What was half delivered is delivered first, and told to nobody again.
  if (readFileSync(paused(state), 'utf8') !== 'send')
    writeFileSync(catchingUp(state), JSON.stringify(halfDone(state)), { flush: true })
  rmSync(paused(state))
  lock.close()
  console.log('It sends again from its next start.')
})

function halfDone(state: string) {
  const work = new DatabaseSync(`${state}/work.sqlite`)
  try {
    return atWork(work)
  } finally {
    work.close()
  }
}
