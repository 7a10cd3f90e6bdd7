import type { QueuedJob } from '../../jobs.ts'
import type { DispatchObject } from './dispatch-object.ts'

/** The bindings of wrangler.toml. Only this folder and the worker's door read them. */
export type CloudflareEnv = {
  DIRECTORY: D1Database
  FILES: R2Bucket
  IMAGES: ImagesBinding
  ASSETS: Fetcher
  JOBS: Queue<QueuedJob>
  /** What waits for an engine that may be slow or silent: nothing else waits behind it. */
  TRANSLATIONS: Queue<QueuedJob>
  EMAIL: SendEmail
  /** In production alone: local runs have none. */
  AI?: Ai
  DISPATCH: DurableObjectNamespace<DispatchObject>
  SITE_DOMAIN: string
  MAIL_FROM: string
  /** Where what people say of the product goes (A6); left out, it is only kept. */
  OPERATOR_EMAIL?: string
  /** A secret: what its operator may take schools in and out by; left out, nobody may. */
  OPERATOR_KEY?: string
  /** The zone of the schools' hosts, and a secret: a token that may purge its cache. Without both no page is kept at the edge. */
  CACHE_ZONE?: string
  CACHE_TOKEN?: string
  /** A secret in production, and made once per state folder in local runs: our key for Web Push, as a JSON Web Key. */
  PUSH_KEY?: string
  /** A secret in production; made once per state folder in local runs. */
  SECRET: string
  /** Set by local runs only. */
  DEVELOPMENT?: string
  /** "eu" in production: where Durable Objects live. Local runs know no jurisdictions. */
  JURISDICTION?: string
} & { [Shard in `SHARD_${number}`]: D1Database }
