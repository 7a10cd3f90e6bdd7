import lighthouse from 'lighthouse'
import { ask } from './client.ts'
import { report } from './numbers.ts'
import { apex, type Page, type Pages, school } from './runtimes.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']
/** What is behind the log-in is not for search engines, and says so. */
const forReaders = ['is-crawlable']

/** Of what anyone may see, too: a form that is each reader's own, and children's photos (C9). */
const notIndexed = /\/inloggen$|\/contactformulier$|\/zoeken\?|\/fotos|\/geen-pagina$/

/** `isAbsent`: what says that there is nothing. */
type Wanted = { url: string; cookie?: string; isAbsent?: boolean }

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
    ...(await below('/blogs', 'public blog', /\/blogs\/[0-9a-z]{26}/)),
    ...(await below('/nieuws', 'public news item', /\/nieuws\/[0-9a-z]{26}/)),
    ...(await photosOf(await first('/blogs', /\/blogs\/[0-9a-z]{26}/))),
    ...(await below('/nieuwsbrieven', 'public newsletter', /\/nieuwsbrieven\/[0-9a-z]{26}/)),
    'public calendar': { url: `${school}/agenda` },
    'no such page': { url: `${school}/geen-pagina`, isAbsent: true },
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

/** The first path like this on a page that anyone may see. */
async function first(list: string, like: RegExp) {
  const path = like.exec(await (await ask(school + list)).text())?.[0]
  if (!path) throw new Error(`${list} leads to none`)
  return path
}

const below = async (list: string, name: string, like: RegExp) => ({
  [name]: { url: school + (await first(list, like)) },
})

const photosOf = async (post: string) => ({
  'album of a public blog': { url: `${school}${post}/fotos` },
  'photo of a public blog': { url: school + (await first(`${post}/fotos`, new RegExp(`${post}/fotos/[0-9a-z]{26}`))) },
})

async function measure(port: number, name: string, { url, cookie, isAbsent = false }: Wanted) {
  const extraHeaders = { 'x-lighthouse': '1', ...(cookie ? { Cookie: cookie } : {}) }
  const skipAudits = [
    ...(cookie || notIndexed.test(url) ? forReaders : []),
    ...(isAbsent ? ['http-status-code', 'errors-in-console'] : []),
  ]
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    extraHeaders,
    skipAudits,
    ignoreStatusCode: isAbsent,
  })
  if (!result || result.lhr.runtimeError) throw new Error(`${name}: ${result?.lhr.runtimeError?.message}`)
  for (const { id, score, auditRefs } of Object.values(result.lhr.categories)) {
    const low = auditRefs.filter(({ id: audit, weight }) => weight > 0 && (result.lhr.audits[audit]?.score ?? 1) < 0.9)
    const why = low.map(({ id: audit }) => audit).join(', ')
    report(`Lighthouse, ${name}, ${id}${why && ` (${why})`}`, (score ?? 0) * 100, '', { least: 100 })
  }
}
