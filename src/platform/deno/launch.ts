// npm run start:deno: Deno with the permissions that the product needs, and no other.
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { denoCommand, permissions } from './command.ts'

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, state: { type: 'string' } } })
const state = values.state ?? '.pleinpost-deno'
const child = spawn(
  denoCommand(),
  ['run', ...permissions(state), 'src/deno.ts', '--state', state, ...(values.fresh ? ['--fresh'] : [])],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`Deno could not be started: ${error.message}`)
  process.exitCode = 1
})
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
