// npm run resume: lets a restored installation send again.
import { existsSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Impossible } from '../impossible.ts'
import { claim } from './claim.ts'
import { paused } from './paused.ts'
import { inSentences } from './sentences.ts'

await inSentences(() => {
  const { values } = parseArgs({ options: { state: { type: 'string' } } })
  const state = values.state ?? '.pleinpost-deno'
  if (!existsSync(paused(state))) throw new Impossible(`${state} is not paused.`)
  const lock = claim(state)
  rmSync(paused(state))
  lock.close()
  console.log('It sends again from its next start.')
})
