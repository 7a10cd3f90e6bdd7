import type { SchoolScope } from './scope.ts'

/** What XML cannot hold goes out; what means something in it is written so that it does not. */
export const xml = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no way to write
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export type Entry = { title: string; path: string; published: Date; updated: Date; more: readonly string[] }
type Feed = { title: string; feedPath: string; pagePath: string; entries: readonly Entry[] }

/** What a school lets anyone follow (RFC 4287); of each entry, `more` are elements of its own. */
export function atomFeed({ school, siteOrigin: origin }: SchoolScope, { title, feedPath, pagePath, entries }: Feed) {
  const updated = entries.reduce((latest, one) => (one.updated > latest ? one.updated : latest), new Date(0))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${school.language}">
<title>${xml(`${title} · ${school.name}`)}</title>
<id>${origin}${feedPath}</id>
<updated>${updated.toISOString()}</updated>
<author><name>${xml(school.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}${feedPath}"/>
<link rel="alternate" type="text/html" href="${origin}${pagePath}"/>
${entries.map((one) => entry(origin, one)).join('\n')}
</feed>
`
}

const entry = (origin: string, { title, path, published, updated, more }: Entry) => `<entry>
<title>${xml(title)}</title>
<id>${origin}${path}</id>
<link rel="alternate" type="text/html" href="${origin}${path}"/>
<published>${published.toISOString()}</published>
<updated>${updated.toISOString()}</updated>
${more.join('\n')}
</entry>`
