import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

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
    exclude: ['test/browser/**', 'test/faults/**', 'test/bench/**'],
    testTimeout: 30_000,
  },
}))
