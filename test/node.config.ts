import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 120_000, hookTimeout: 180_000 }

// What drives the product from outside, on Node: processes that are killed, and a real browser.
export default defineConfig({
  root: '.',
  test: {
    fileParallelism: false,
    projects: [
      { test: { name: 'faults', include: ['test/faults/**/*.test.ts'], ...slow } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/server.ts'],
          ...slow,
        },
      },
      { test: { name: 'deno', include: ['test/deno/**/*.test.ts'], ...slow } },
      {
        test: {
          name: 'deno, in a browser',
          // npm run test:deno runs them all.
          include: process.env.ON_DENO
            ? ['test/browser/**/*.test.ts']
            : ['test/browser/main-job.test.ts', 'test/browser/login.test.ts'],
          globalSetup: ['test/deno/server.ts'],
          ...slow,
        },
      },
    ],
  },
})
