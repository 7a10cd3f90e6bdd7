import { type BuildOptions, build } from 'esbuild'

/** The worker as one module, as wrangler would bundle it: what workerd has itself stays outside. */
const worker: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['workerd', 'worker', 'browser', 'module', 'import'],
  target: 'es2024',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  external: ['cloudflare:*', 'node:*'],
  alias: { stream: 'node:stream' },
  logLevel: 'warning',
}

export const bundleWorker = (entry: string, outfile: string) =>
  build({ ...worker, entryPoints: [entry], outfile, sourcemap: 'inline' })

/** As it is deployed, to be weighed. */
export async function smallestBundle(entry: string) {
  const { outputFiles } = await build({ ...worker, entryPoints: [entry], minify: true, write: false })
  return outputFiles[0]?.contents ?? new Uint8Array()
}
