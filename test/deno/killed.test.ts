import { denoCommand, permissions } from '../../src/platform/deno/command.ts'
import { keepsItsPromises } from '../faults/killed.ts'
import { runCommand } from '../faults/process.ts'

const port = 8727

keepsItsPromises(port, (state, fault = '') =>
  runCommand(denoCommand(), ['run', ...permissions(state), 'test/deno/stopping.ts', state, String(port), fault]),
)
