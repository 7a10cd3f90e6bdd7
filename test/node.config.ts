import { defineConfig } from 'vitest/config'

// What drives the product from outside, on Node: a real browser, and processes that are killed.
export default defineConfig({
  root: '.',
  test: {
    include: ['test/browser/**/*.test.ts', 'test/faults/**/*.test.ts'],
    globalSetup: ['test/browser/server.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
