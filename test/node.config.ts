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
    ],
  },
})
