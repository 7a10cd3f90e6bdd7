import { htmlOf } from '../../templates/posts/feed-html.tsx'
import { atomFeed, xml } from '../atom.ts'
import type { SchoolScope } from '../scope.ts'
import { type PublicPostPage, publicAddress, publicFeed, publicList } from './public.ts'
import type { ShownPost } from './reading.ts'

/** The latest as a feed that readers follow. */
export const atomOf = (scope: SchoolScope, { kind, posts }: PublicPostPage, title: string) =>
  atomFeed(scope, {
    title,
    feedPath: publicFeed(kind),
    pagePath: publicList(kind),
    entries: posts.map((post) => entry(scope.siteOrigin, post)),
  })

const entry = (origin: string, post: ShownPost) => ({
  title: post.title,
  path: publicAddress(post),
  published: post.publishedAt,
  updated: post.changedAt ?? post.publishedAt,
  more: [
    ...(post.group ? [`<category term="${xml(post.group.name)}"/>`] : []),
    `<content type="html">${xml(htmlOf(post, origin))}</content>`,
  ],
})
