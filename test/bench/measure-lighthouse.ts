import lighthouse from 'lighthouse'
import { report } from './numbers.ts'
import { apex, type Page, type Pages, school } from './runtimes.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']
/** What is behind the log-in is not for search engines, and says so. */
const forReaders = ['is-crawlable']

/** Of what anyone may see, too. */
const notIndexed = /\/inloggen$|\/zoeken\?/

type Wanted = { url: string; cookie?: string }

/** Lighthouse's own phone, on every kind of page: 100 of 100 each. */
export async function measureLighthouse(port: number, pages: Pages) {
  const kinds: Record<string, Wanted> = {
    'apex, finder': { url: `${apex}/` },
    'public page': { url: `${school}/` },
    'public page, with a picture': { url: `${school}/onze-school` },
    'public page, staff': { url: `${school}/team` },
    'public page, calendar': { url: `${school}/schooltijden-en-vakanties` },
    'contact form': { url: `${school}/contactformulier` },
    'public blogs': { url: `${school}/blogs` },
    'public news': { url: `${school}/nieuws` },
    newsletters: { url: `${school}/nieuwsbrieven` },
    'sign up for newsletters': { url: `${school}/nieuwsbrieven/aanmelden` },
    'search of the website': { url: `${school}/zoeken?q=school` },
    'log-in': { url: `${school}/inloggen` },
    ...pages,
    calendar: at('/kalender', pages.overview),
    'my details': at('/gegevens', pages.overview),
    more: at('/meer', pages.overview),
    blogs: at('/fotos-en-blogs', pages.overview),
    consent: at('/toestemming', pages.overview),
    drafts: at('/berichten/concepten', pages.draft),
  }
  for (const [name, wanted] of Object.entries(kinds)) await measure(port, name, wanted)
}

const at = (path: string, { cookie }: Page) => ({ url: school + path, cookie })

async function measure(port: number, name: string, { url, cookie }: Wanted) {
  const extraHeaders = { 'x-lighthouse': '1', ...(cookie ? { Cookie: cookie } : {}) }
  const skipAudits = cookie || notIndexed.test(url) ? forReaders : null
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    extraHeaders,
    skipAudits,
  })
  if (!result || result.lhr.runtimeError) throw new Error(`${name}: ${result?.lhr.runtimeError?.message}`)
  for (const { id, score, auditRefs } of Object.values(result.lhr.categories)) {
    const low = auditRefs.filter(({ id: audit, weight }) => weight > 0 && (result.lhr.audits[audit]?.score ?? 1) < 0.9)
    const why = low.map(({ id: audit }) => audit).join(', ')
    report(`Lighthouse, ${name}, ${id}${why && ` (${why})`}`, (score ?? 0) * 100, '', { least: 100 })
  }
}
