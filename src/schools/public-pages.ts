import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import type { DirectoryEntry } from './directory-schema.ts'
import { entryById } from './queries.ts'

/** Of the directory, with the school's own domain names by commas where it was asked for with them. */
export type Entry = Pick<DirectoryEntry, 'id' | 'shard' | 'slug'> & { ownHosts?: string | null }

/** The first is what search engines should know it by. */
export const ownHostsOf = ({ ownHosts }: Pick<Entry, 'ownHosts'>) => (ownHosts?.split(',') ?? []).sort()

/**
 * Where what anyone may read comes from. Names and places of people are left out: they change at every import, and what is
 * said of them on a page is right again within a minute.
 */
export const shownToAnyone: ReadonlySet<string> = new Set([
  'settings',
  'logos',
  'site_pages',
  'site_shown',
  'site_portraits',
  'site_redirects',
  'newsletters',
  'posts',
  'picture_uses',
  'album_items',
  'album_tags',
  'picture_tags',
  'consents',
  'events',
  'event_calendars',
  'event_files',
  'occurrences',
])

type Where = Pick<Platform, 'kept' | 'settings' | 'log'>

/** What is kept of a school's pages for anyone, at each of its hosts; that it failed keeps nobody from what they do. */
export async function forgetPages({ kept, settings, log }: Where, entry: Entry, ...besides: string[]) {
  const hosts = [`${entry.slug}.${settings.siteDomain}`, ...ownHostsOf(entry), ...besides]
  try {
    await kept?.forget([...new Set(hosts)])
  } catch (error) {
    log({ event: 'pages.notForgotten', school: entry.id, error: String(rootOf(error)) })
  }
}

/** The same once its hosts have changed: of those it has now, and of what was another's or nobody's. */
export async function forgetPagesOf(
  platform: Where & Pick<Platform, 'directory'>,
  schoolId: string,
  lost: readonly string[],
) {
  const [entry] = await entryById(platform.directory, schoolId)
  if (entry) await forgetPages(platform, entry, ...lost)
}
