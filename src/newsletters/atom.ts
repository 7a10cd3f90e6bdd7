import { atomFeed, xml } from '../atom.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import type { ListedLetter } from './queries.ts'

/** The latest that anybody may read as a feed that readers follow. */
export const atomOf = (scope: SchoolScope, letters: readonly ListedLetter[], title: string) =>
  atomFeed(scope, {
    title,
    feedPath: paths.publicNewsletterFeed,
    pagePath: paths.publicNewsletters,
    entries: letters.map((letter) => entry(scope.siteOrigin, letter)),
  })

const entry = (origin: string, { id, title, outAt }: ListedLetter) => ({
  title,
  path: paths.publicNewsletter(id),
  published: outAt,
  updated: outAt,
  more: [
    `<content type="text/html" src="${origin}${paths.publicNewsletter(id)}"/>`,
    `<summary>${xml(title)}</summary>`,
  ],
})
