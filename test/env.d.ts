declare namespace Cloudflare {
  type ProductEnv = import('../src/platform/cloudflare/env.ts').CloudflareEnv
  type Migrations = import('cloudflare:test').D1Migration[]
  interface Env extends ProductEnv {
    DIRECTORY_MIGRATIONS: Migrations
    SHARD_MIGRATIONS: Migrations
  }
}
