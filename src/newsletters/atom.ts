import { paths } from '../paths.ts'
import { xml } from '../posts/atom.ts'
import type { SchoolScope } from '../scope.ts'
import type { ListedLetter } from './queries.ts'

/** The latest that anybody may read as a feed that readers follow (RFC 4287). */
export function atomOf({ school, siteOrigin: origin }: SchoolScope, letters: readonly ListedLetter[], title: string) {
  const updated = letters[0]?.outAt ?? new Date(0)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${school.language}">
<title>${xml(`${title} · ${school.name}`)}</title>
<id>${origin}${paths.publicNewsletterFeed}</id>
<updated>${updated.toISOString()}</updated>
<author><name>${xml(school.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}${paths.publicNewsletterFeed}"/>
<link rel="alternate" type="text/html" href="${origin}${paths.publicNewsletters}"/>
${letters.map((letter) => entry(origin, letter)).join('\n')}
</feed>
`
}

const entry = (origin: string, { id, title, outAt }: ListedLetter) => `<entry>
<title>${xml(title)}</title>
<id>${origin}${paths.publicNewsletter(id)}</id>
<link rel="alternate" type="text/html" href="${origin}${paths.publicNewsletter(id)}"/>
<published>${outAt.toISOString()}</published>
<updated>${outAt.toISOString()}</updated>
<content type="text/html" src="${origin}${paths.publicNewsletter(id)}"/>
<summary>${xml(title)}</summary>
</entry>`
