import { existsSync, readdirSync } from 'node:fs'
import { names } from './settings.ts'

const binaries = 'node_modules/@deno'

/** The binary of the `deno` package, wherever npm put it for this machine; else the Deno that is installed. */
export function denoCommand() {
  const found = existsSync(binaries) ? readdirSync(binaries).map((name) => `${binaries}/${name}/deno`) : []
  return found.find((path) => existsSync(path)) ?? 'deno'
}

/** The network, one folder, the program's own files, and the settings by their names. */
export const permissions = (state: string) => [
  '--no-prompt',
  '--no-lock',
  '--node-modules-dir=manual',
  '--allow-net',
  `--allow-read=${state},public,migrations,src/platform/deno,node_modules/wasm-vips`,
  `--allow-write=${state}`,
  `--allow-env=${names.join()}`,
]
