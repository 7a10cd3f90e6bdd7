import { type SchoolDb, schoolDb } from '../db/school-db.ts'
import { watched } from '../db/watched.ts'
import { NotFound } from '../errors.ts'
import { schoolFiles } from '../files/school-files.ts'
import { assetFile } from '../http/assets.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { schoolWithId } from './directory.ts'
import { findSchools } from './finding.ts'
import { listingOf } from './listing.ts'
import { type Entry, forgetPages, ownHostsOf, shownToAnyone } from './public-pages.ts'
import { schoolSettings } from './queries.ts'
import type { School } from './schema.ts'
import type { Stay } from './trial.ts'

/** A school's database before its settings are read, so that they can be read together with what else is wanted. */
export function reach(platform: Platform, entry: Entry, bookmark?: string) {
  const session = platform.shard(entry.shard, bookmark)
  // Where no page is kept, none is to be forgotten.
  const database = platform.kept ? watched(session, shownToAnyone, () => forgetPages(platform, entry)) : session
  return { session, db: schoolDb(database, entry.id) }
}

/** The two that `npm start` makes on this machine; anywhere else a school of that name is a school. */
const localDemos: ReadonlySet<string> = new Set(['regenboog', 'zonnebloem'])

/** One school's share of the platform. */
export function schoolScope(platform: Platform, stay: Stay, school: School, db: SchoolDb): SchoolScope {
  const schoolId = school.schoolId
  const { trialEndsAt, demoEndsAt } = stay
  const { mailFrom, operatorEmail, pushKey, secret, siteDomain, origin, development } = platform.settings
  return {
    school,
    trialEndsAt,
    demoEndsAt,
    origin: origin(`${school.slug}.${siteDomain}`),
    siteOrigin: origin(ownHostsOf(stay)[0] ?? `${school.slug}.${siteDomain}`),
    db,
    directory: schoolDb(platform.directory, schoolId),
    files: schoolFiles(platform.files, schoolId),
    images: platform.images,
    asset: async (name) => new Uint8Array(await (await assetFile(platform, name)).arrayBuffer()),
    listing: listingOf(platform, stay, schoolId),
    elsewhere: (id) => openSchool(platform, id).catch(ifGone),
    findSchools: async (wanted) => (await findSchools(platform, wanted)) ?? [],
    now: platform.now(),
    later: (jobs) => platform.enqueue(jobs.map((job) => ({ schoolId, job }))),
    startDispatch: (messageId, again) => platform.startDispatch(schoolId, messageId, again),
    mail: async (mail) => {
      // Whatever comes this far from a demo goes no further (A3).
      if (demoEndsAt) throw new Error('a demo school mails nobody')
      return platform.mail({ ...mail, from: mailFrom })
    },
    mailFrom,
    push: async (outgoing) => {
      if (demoEndsAt) throw new Error('a demo school pushes to nobody')
      return platform.push(outgoing)
    },
    pushKey,
    translate: platform.translate,
    pushContact: `mailto:${operatorEmail || mailFrom}`,
    secret,
    development,
    asksTwoSteps: !(demoEndsAt || (development && localDemos.has(school.slug))),
    log: (entry) => platform.log({ school: schoolId, ...entry }),
  }
}

function ifGone(error: unknown) {
  if (error instanceof NotFound) return null
  throw error
}

/** For jobs and objects, which know a school by its id. */
export async function openSchool(platform: Platform, schoolId: string): Promise<SchoolScope> {
  const entry = await schoolWithId(platform.directory, schoolId, platform.now())
  if (!entry) throw new NotFound()
  const { db } = reach(platform, entry)
  const [school] = await schoolSettings(db)
  if (!school) throw new NotFound()
  return schoolScope(platform, entry, school, db)
}
