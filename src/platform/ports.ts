import type { Part } from '../files/part.ts'
import type { QueuedJob } from '../jobs.ts'

/** A SQLite database as D1 speaks it, or a session on it with reads at least as new as a bookmark. */
export type Database = Pick<D1Database, 'prepare' | 'batch'>
export type DatabaseSession = Database & { bookmark: () => string | null }

export type StoredFile = { body: ReadableStream; size: number; type: string; name: string }
export type FileStore = {
  put: (key: string, body: Uint8Array, about: { type: string; name: string }) => Promise<void>
  /** One file of `size` bytes out of what comes part by part, so that no more than a part of it is held at once. */
  putParts: (
    key: string,
    parts: AsyncIterable<Uint8Array>,
    size: number,
    about: { type: string; name: string },
  ) => Promise<void>
  /** `size` is the whole file's, also where a part is asked. */
  get: (key: string, part?: Part) => Promise<StoredFile | null>
  /** At most 1,000 at once; what is not there is no fault. */
  delete: (keys: string | string[]) => Promise<void>
  /** In the order of the keys, those after `after`. */
  list: (prefix: string, limit: number, after?: string) => Promise<string[]>
}

/** What a picture is cut to a square around, when it is none. */
export const focuses = ['center', 'top', 'bottom', 'left', 'right'] as const
export type Focus = (typeof focuses)[number]
/** What a picture is made into: no larger than this, in its own proportions. What a JPEG has no colour for is white. */
export type Fitted = {
  type: 'image/webp' | 'image/png' | 'image/jpeg' | 'image/avif'
  width: number
  height: number
  /** Out of a hundred; 90 where it is not said. */
  quality?: number
}
export type Images = {
  /** The picture turned upright and made to fit each of these, and never larger than it was; null when it cannot be read. */
  fitted: (
    picture: Uint8Array<ArrayBuffer>,
    wanted: readonly Fitted[],
  ) => Promise<readonly Uint8Array<ArrayBuffer>[] | null>
  /** The picture turned upright and cut to a square, as WebP of these widths; null when it cannot be read. */
  squares: (
    picture: Uint8Array<ArrayBuffer>,
    focus: Focus,
    widths: readonly number[],
  ) => Promise<readonly Uint8Array<ArrayBuffer>[] | null>
}

/** One mail to one address, made ready: the service is given the bytes as they are. */
export type OutgoingMail = { from: string; to: string; raw: string }
/** One message to one browser, encrypted, to the push service that the browser named. */
export type OutgoingPush = { endpoint: string; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }
/** One or two sentences, from one language to another, each by its code; throws when the engine gives none (D13). */
export type Translate = (text: string, from: string, to: string) => Promise<string>
export type LogEntry = { event: string } & Record<string, unknown>

/** What an object keeps: writes that nothing is waited for between are kept together or not at all. */
export type ObjectStorage = {
  get: <Value>(key: string) => Promise<Value | undefined>
  put: <Value>(key: string, value: Value) => Promise<void>
  delete: (key: string) => Promise<boolean>
  deleteAll: () => Promise<void>
  /** When it is woken next, if it is; while it is awake, only when that was asked since. */
  getAlarm: () => Promise<number | null>
  setAlarm: (at: number) => Promise<void>
  deleteAlarm: () => Promise<void>
}

/** Pages for anyone that were made already, by address. */
export type PublicCache = {
  /** Counts what was forgotten, so that what was made before that is not kept after it. */
  turn: () => number
  find: (key: string) => Promise<{ answer: Response; keptAt: number } | null>
  keep: (key: string, answer: Response, about: { now: Date; since: number }) => Promise<void>
  /** All that is kept of these hosts, everywhere; throws where that failed, and then it is kept for as long as it says. */
  forget: (hosts: readonly string[]) => Promise<void>
}

/** What a runtime gives. There is one for Cloudflare and one for Deno; features never see more than their scope of it. */
export type Platform = Readonly<{
  directory: Database
  /** Reads begin at the newest copy, or with a bookmark at one that is at least that new. */
  shard: (name: string, bookmark?: string) => DatabaseSession
  shards: readonly string[]
  files: FileStore
  images: Images
  assets: (path: string) => Promise<Response>
  /** Null where nothing can be made to forget. */
  kept: PublicCache | null
  enqueue: (jobs: readonly QueuedJob[]) => Promise<void>
  /** Throws when the service does not take it; its own id for the mail, where it gives one. */
  mail: (mail: OutgoingMail) => Promise<{ serviceId: string | null }>
  /** Throws when the service cannot be reached; else what it answered, with the patience that it asks for. */
  push: (push: OutgoingPush) => Promise<{ status: number; retryAfter: string | null }>
  /** What a name says of itself in DNS (TXT); throws when nobody can say. */
  textRecords: (name: string) => Promise<readonly string[]>
  /** Null where the installation has no engine for it. */
  translate: Translate | null
  /** Wakes the one object that delivers this message; calling it again is harmless. */
  startDispatch: (schoolId: string, messageId: string, again?: Date) => Promise<void>
  /** Lets that object forget all it kept, for good. */
  endDispatch: (schoolId: string, messageId: string) => Promise<unknown>
  log: (entry: LogEntry) => void
  now: () => Date
  settings: Readonly<{
    /** The apex, with its port where it has one: "pleinpost.example". */
    siteDomain: string
    origin: (host: string) => string
    secret: string
    mailFrom: string
    /** How the server that takes mail in for us names itself where it says what it found out (RFC 8601); empty where none does. */
    mailReceiver: string
    /** Our private key for Web Push, as a JSON Web Key; empty where nothing is pushed. */
    pushKey: string
    /** Who hears what people say of the product (A6); empty where nobody does. */
    operatorEmail: string
    /** What whoever runs the installation may take schools in and out by; empty where nobody may. */
    operatorKey: string
    /** Local runs only: opens /dev and the demo logins. */
    development: boolean
  }>
}>
