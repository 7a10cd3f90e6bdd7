import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

await applyD1Migrations(env.DIRECTORY, env.DIRECTORY_MIGRATIONS)
await applyD1Migrations(env.SHARD_1!, env.SHARD_MIGRATIONS)
await applyD1Migrations(env.SHARD_2!, env.SHARD_MIGRATIONS)
