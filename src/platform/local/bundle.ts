import { build } from 'esbuild'

/** The worker as one module, as wrangler would bundle it: what workerd has itself stays outside. */
export async function bundleWorker(entry: string, outfile: string, define: Record<string, string> = {}) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser', 'module', 'import'],
    target: 'es2024',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['cloudflare:*', 'node:*'],
    sourcemap: 'inline',
    define,
    logLevel: 'warning',
  })
}
