import { htmlOf } from '../../templates/posts/feed-html.tsx'
import type { SchoolScope } from '../scope.ts'
import { type PublicPostPage, publicAddress, publicFeed, publicList } from './public.ts'
import type { ShownPost } from './reading.ts'

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

/** The latest as a feed that readers follow (RFC 4287). */
export function atomOf({ school, siteOrigin: origin }: SchoolScope, { kind, posts }: PublicPostPage, title: string) {
  const updated = posts.reduce((latest, post) => (changedOf(post) > latest ? changedOf(post) : latest), new Date(0))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${school.language}">
<title>${xml(`${title} · ${school.name}`)}</title>
<id>${origin}${publicFeed(kind)}</id>
<updated>${updated.toISOString()}</updated>
<author><name>${xml(school.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}${publicFeed(kind)}"/>
<link rel="alternate" type="text/html" href="${origin}${publicList(kind)}"/>
${posts.map((post) => entry(origin, post)).join('\n')}
</feed>
`
}

const changedOf = ({ publishedAt, changedAt }: ShownPost) => changedAt ?? publishedAt

const entry = (origin: string, post: ShownPost) => `<entry>
<title>${xml(post.title)}</title>
<id>${origin}${publicAddress(post)}</id>
<link rel="alternate" type="text/html" href="${origin}${publicAddress(post)}"/>
<published>${post.publishedAt.toISOString()}</published>
<updated>${changedOf(post).toISOString()}</updated>
${post.group ? `<category term="${xml(post.group.name)}"/>\n` : ''}<content type="html">${xml(htmlOf(post, origin))}</content>
</entry>`
