import type { Platform } from '../platform/ports.ts'
import { disbelieve } from './directory.ts'
import { wordsOf } from './finding.ts'
import { forgetPagesOf } from './public-pages.ts'
import { deleteHost, entryById, formersOf, hostsOf, insertHost, moveEntry, takenAmong, updateEntry } from './queries.ts'
import type { School } from './schema.ts'
import { isTaken } from './taken.ts'
import type { Stay } from './trial.ts'

/** How long a subdomain that a school had leads on to it (ms). */
const leadsOn = 365 * 86_400_000

/** One school's own line in the directory. */
export function listingOf(platform: Platform, { demoEndsAt }: Stay, schoolId: string) {
  const { directory, settings, now, textRecords } = platform
  /** A host is another's, or nobody's, from now on. */
  const changed = async (...those: string[]) => {
    for (const host of those) disbelieve(directory, schoolId, host)
    await forgetPagesOf(platform, schoolId, those)
  }
  return {
    /** Under what name and town visitors find it (A1); a demo is nobody's to find. */
    rename: ({ name, town }: Pick<School, 'name' | 'town'>) =>
      updateEntry(directory, schoolId, { name, town }, demoEndsAt ? [] : wordsOf(`${name} ${town}`)),

    formers: () => formersOf(directory, schoolId),

    isAnothers: async (subdomain: string) =>
      (await takenAmong(directory, [subdomain])).some((one) => one.schoolId !== schoolId),

    textRecords,

    /** Of this installation itself, and no school's to bring. */
    isOurs: (host: string) => {
      const ours = settings.siteDomain.replace(/:\d+$/, '')
      return host === ours || host.endsWith(`.${ours}`)
    },

    domains: async () => (await hostsOf(directory, schoolId)).map(({ host }) => host),

    /** False when it is another school's. */
    async addDomain(host: string) {
      const [added] = await insertHost(directory, schoolId, host)
      await changed(host)
      return added !== undefined || (await hostsOf(directory, schoolId)).some((one) => one.host === host)
    },

    async removeDomain(host: string) {
      await deleteHost(directory, schoolId, host)
      await changed(host)
    },

    /** False when another school was before. */
    async move(subdomain: string) {
      const at = (slug: string) => `${slug}.${settings.siteDomain}`
      const [before] = await entryById(directory, schoolId)
      try {
        await moveEntry(directory, schoolId, subdomain, new Date(now().getTime() + leadsOn))
      } catch (error) {
        if (!isTaken(error)) throw error
        return false
      }
      await changed(at(subdomain), ...(before ? [at(before.slug)] : []))
      return true
    },
  }
}

export type Listing = ReturnType<typeof listingOf>
