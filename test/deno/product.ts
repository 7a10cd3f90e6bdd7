import { denoCommand, permissions } from '../../src/platform/deno/command.ts'
import { runCommand } from '../faults/process.ts'

/** The product under Deno, as npm run start:deno serves it, with a little of its configuration said. */
export const product = (state: string, port: number, env: Record<string, string> = {}, sign = 'Pleinpost is ready') =>
  runCommand(denoCommand(), ['run', ...permissions(state), 'src/deno.ts', '--state', state], {
    env: { PORT: String(port), NO_COLOR: '1', ...env },
    sign,
  })
