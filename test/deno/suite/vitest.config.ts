import { defineConfig } from 'vitest/config'
import { only } from './only.ts'

const here = (name: string) => new URL(name, import.meta.url).pathname

/** The tests that run in workerd, over Deno's database, files and pictures: on Node, which has the same modules for them. */
export default defineConfig({
  root: '.',
  plugins: [
    {
      name: 'the other platform',
      enforce: 'pre',
      resolveId: (source, importer = '') => {
        const asked = source.startsWith('.') ? new URL(source, `file://${importer}`).pathname : source
        return asked.endsWith('/platform/cloudflare/platform.ts') ? here('platform.ts') : null
      },
    },
  ],
  resolve: { alias: { 'cloudflare:workers': here('workers.ts'), 'cloudflare:test': here('testing.ts') } },
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/faults/**', 'test/bench/**', 'test/deno/**', ...Object.keys(only)],
    testTimeout: 60_000,
  },
})
