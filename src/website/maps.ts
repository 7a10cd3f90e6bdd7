import type { Placed } from '../pages/queries.ts'
import { paths, sitePage } from '../paths.ts'
import { isOn } from '../permissions.ts'
import type { SchoolScope } from '../scope.ts'

const escaped = (text: string) => text.replaceAll(/[<>&'"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

type Address = { path: string; at: Date | null }

/** Every page that anybody may read, and none besides (sitemaps.org). */
export function sitemap(
  { school, siteOrigin: origin }: SchoolScope,
  tree: readonly Placed[],
  posts: readonly Address[],
) {
  const own = isOn('website', school) ? tree.filter(({ slug }) => slug !== '') : []
  const home = tree.find(({ slug }) => slug === '')
  const pages = [
    { path: paths.home, at: home?.publishedAt ?? null },
    ...(isOn('calendar', school) ? [{ path: paths.publicCalendar, at: null }] : []),
    ...(isOn('blogs', school) ? [paths.publicBlogs, paths.publicNews].map((path) => ({ path, at: null })) : []),
    ...(isOn('newsletters', school)
      ? [paths.publicNewsletters, paths.subscribe].map((path) => ({ path, at: null }))
      : []),
    ...posts,
    ...own.map(({ slug, publishedAt }) => ({ path: sitePage(slug), at: publishedAt })),
  ]
  const lines = pages.map(({ path, at }) => {
    const changed = at ? `<lastmod>${at.toISOString().slice(0, 10)}</lastmod>` : ''
    return `<url><loc>${escaped(`${origin}${path}`)}</loc>${changed}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</urlset>\n`
}

/** Behind the log-in there is nothing for a search engine, nor a form to fill in. */
const closed = [
  '/beheer',
  '/overzicht',
  '/berichten',
  '/kalender',
  paths.posts,
  '/gegevens',
  '/gebruikers',
  '/bestanden',
  '/inloggen',
  paths.siteSearch,
]

export const robots = ({ siteOrigin: origin, demoEndsAt }: SchoolScope) =>
  [
    'User-agent: *',
    ...(demoEndsAt ? ['Disallow: /'] : closed.map((path) => `Disallow: ${path}`)),
    '',
    `Sitemap: ${origin}${paths.sitemap}`,
    '',
  ].join('\n')
