import { generateKeyPairSync } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

// For tests only.
const pushKey = JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }))

export default defineConfig(async () => ({
  root: '.',
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        d1Databases: { SHARD_2: 'shard-2' },
        bindings: {
          SITE_DOMAIN: 'pleinpost.test',
          MAIL_FROM: 'bericht@pleinpost.test',
          SECRET: 'a secret for tests only, of more than 32 bytes',
          PUSH_KEY: pushKey,
          DEVELOPMENT: 'yes',
          DIRECTORY_MIGRATIONS: await readD1Migrations('migrations/directory'),
          SHARD_MIGRATIONS: await readD1Migrations('migrations/shard'),
        },
      },
    }),
  ],
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/faults/**', 'test/bench/**', 'test/deno/**'],
    testTimeout: 120_000,
    // Making the cast takes more than ten seconds where the machine is busy.
    hookTimeout: 60_000,
    // Tenancy alone takes as long as all the rest: beside it, not before it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
}))
