import { mkdirSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { QueuedJob } from '../../jobs.ts'
import { Dispatcher } from '../dispatcher.ts'
import { textRecords } from '../dns.ts'
import { logLine } from '../log-line.ts'
import { memoryCache } from '../memory-cache.ts'
import type { LogEntry, Platform } from '../ports.ts'
import { type Batch, handleBatch } from '../queue.ts'
import { push } from '../web-push.ts'
import { assetsIn } from './assets.ts'
import { caughtUp } from './catching-up.ts'
import { databaseOf, openFile } from './database.ts'
import { diskFiles, prepareFiles } from './files.ts'
import { images } from './images.ts'
import { kept, relay } from './mail.ts'
import { migrate } from './migrating.ts'
import { objectsIn } from './objects.ts'
import { queueIn } from './queue.ts'
import { type Settings, secretsIn } from './settings.ts'

const log = (entry: LogEntry) => console.log(logLine(new Date(), entry))

/** Everything that the product needs, out of one folder and this process. Tests stand between it and the world by `around`. */
export function denoPlatform(
  state: string,
  program: string,
  settings: Settings,
  around = (platform: Platform): Platform => platform,
) {
  mkdirSync(state, { recursive: true, mode: 0o700 })
  const open = (name: string, migrations: string) => {
    const file = openFile(`${state}/${name}.sqlite`)
    migrate(file, `${program}/migrations/${migrations}`, { folder: `${state}/before-migrating`, name })
    return file
  }
  const directory = open('directory', 'directory')
  const shards = Array.from({ length: settings.shards }, (_, place) => String(place + 1))
  const opened = new Map(shards.map((name) => [name, open(`shard-${name}`, 'shard')] as const))
  const work = openFile(`${state}/work.sqlite`)
  prepareFiles(`${state}/files`)
  const files = diskFiles(`${state}/files`)
  const pictures = images()
  const mailer = settings.smtpUrl ? relay(settings.smtpUrl, settings.siteDomain) : kept(files)
  const databases = new Map([...opened].map(([name, file]) => [name, databaseOf(file)]))

  const platform = around({
    directory: databaseOf(directory),
    // There is one copy, and it is the newest.
    shard: (name) => ({ ...there(databases.get(name), name), bookmark: () => null }),
    shards,
    files,
    images: pictures,
    kept: memoryCache(),
    assets: assetsIn(`${program}/public`),
    enqueue: async (jobs) => queue.send(jobs.map((body) => ({ queue: queueOf(body), body }))),
    mail: mailer.mail,
    push,
    textRecords: (name) => textRecords(name),
    translate: null,
    startDispatch: (schoolId, messageId, again) =>
      objects.call(`${schoolId}:${messageId}`, (one) => one.start(schoolId, messageId, again?.getTime())),
    endDispatch: (schoolId, messageId) => objects.call(`${schoolId}:${messageId}`, (one) => one.end()),
    log,
    now: () => new Date(),
    settings: {
      ...secretsIn(state),
      siteDomain: settings.siteDomain,
      origin: (host) => `${settings.development ? 'http' : 'https'}://${host}`,
      mailFrom: settings.mailFrom,
      mailReceiver: settings.mailReceiver,
      operatorEmail: settings.operatorEmail,
      operatorKey: settings.operatorKey,
      development: settings.development,
    },
  })

  let stopped = false
  const objects = objectsIn({
    file: work,
    make: (storage) => new Dispatcher(storage, platform),
    failed: (name, error, attempts) =>
      log({ event: 'object.failed', name, attempts, error: String(error), alert: true }),
  })
  const queue = queueIn(
    work,
    // Safe cast: what `enqueue` put there.
    (batch) => handleBatch(platform, batch as Batch<QueuedJob>),
    (name, error) => log({ event: 'queue.failed', queue: name, error: String(error), alert: true }),
  )

  return {
    platform,
    /** Done once it sends, which after a restore is when what was half delivered is delivered. */
    begin: async () => {
      objects.begin()
      if (await caughtUp(state, work, opened.values(), () => stopped)) queue.begin()
    },
    /** Nothing new is begun. */
    halt: () => {
      stopped = true
    },
    /** What is at work is finished, and what is not begun waits in its database. */
    stop: async () => {
      await Promise.all([objects.stop(), queue.stop()])
      mailer.close()
      pictures.close()
      for (const file of [directory, ...opened.values(), work]) close(file)
    },
  }
}

const queueOf = ({ job }: QueuedJob) => (job.kind === 'translations.make' ? 'pleinpost-translations' : 'pleinpost-jobs')

function there<T>(database: T | undefined, name: string) {
  if (!database) throw new Error(`there is no shard ${name}`)
  return database
}

function close(file: DatabaseSync) {
  file.exec('pragma wal_checkpoint(truncate)')
  file.close()
}
