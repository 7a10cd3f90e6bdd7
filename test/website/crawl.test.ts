import { beforeAll, expect, it } from 'vitest'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { fill } from '../http/filled.ts'
import { yearsOfPosts } from '../posts/years.ts'
import { fullSite } from './full-site.ts'

// What a search engine finds that follows every link of a school in full use, and asks for no more than it is shown.

type Found = { path: string; answer: Response; text: string }
let them: Cast
let found: Found[]
beforeAll(async () => {
  them = await cast()
  const { linde } = them
  await fill(linde, 'A')
  await fullSite(linde, 'ines', ['ines'], 9)
  await yearsOfPosts(linde, { teacher: 'ines', parent: 'paul', groupIds: ['3b'] })
  const soon = daysLater(localDay(linde.now, linde.school.zone), 5)
  const open = eventOf(soon, soon, { id: newId(linde.now), title: 'Open dag', visibility: 'visitors' })
  await put(linde, open, ['school', 'public'])
  found = await crawl()
}, 120_000)

const decoded = (address: string) => address.replaceAll('&amp;', '&')

/** Of our own school, and no part of a page: as a crawler follows them. */
function linksIn({ path, text }: Found) {
  const { origin } = them.linde
  const named = [...text.matchAll(/(?:href|src)="([^"]+)"|<loc>([^<]+)<\/loc>|srcset="([^"]+)"/g)]
  return named
    .flatMap(
      ([, address, loc, set]) => set?.split(',').map((one) => one.trim().split(' ')[0] ?? '') ?? address ?? loc ?? [],
    )
    .map((address) => new URL(decoded(address), `${origin}${path}`))
    .filter(({ origin: at, protocol }) => at === origin && protocol.startsWith('http'))
    .map(({ pathname, search }) => `${pathname}${search}`)
}

async function crawl() {
  const seen = new Set<string>([paths.home, paths.sitemap, paths.robots])
  const all: Found[] = []
  for (const path of seen) {
    const answer = await as(them, 'nobody').visit(path)
    const one = { path, answer, text: await answer.clone().text() }
    all.push(one)
    const next = answer.headers.get('location')
    for (const link of [...linksIn(one), ...(next ? linksIn({ ...one, text: `href="${next}"` }) : [])]) seen.add(link)
    expect(seen.size).toBeLessThan(2000)
  }
  return all
}

const isPage = ({ answer }: Found) => answer.status === 200 && /html/.test(answer.headers.get('content-type') ?? '')
const isHidden = ({ text, answer }: Found) =>
  /<meta name="robots" content="noindex/.test(text) || /noindex/.test(answer.headers.get('x-robots-tag') ?? '')

it('comes to no dead end (J1)', () => {
  expect(found.length).toBeGreaterThan(100)
  expect(found.filter(({ answer }) => answer.status >= 400).map(({ path, answer }) => [path, answer.status])).toEqual(
    [],
  )
})

it('finds nothing that is behind the log-in, in whatever it is given (J2, check 17)', () => {
  const told = found.filter(({ text }) => text.includes('CANARY'))
  expect(told.map(({ path }) => path)).toEqual([])
})

it('is let keep what is public and nothing else, and is given no cookie with it (J2, check 17)', () => {
  const odd = found.filter(({ answer }) => {
    const control = answer.headers.get('cache-control') ?? ''
    const isKept = control.startsWith('public')
    return (!isKept && !control.includes('no-store')) || (isKept && answer.headers.has('set-cookie'))
  })
  expect(odd.map(({ path, answer }) => [path, answer.headers.get('cache-control')])).toEqual([])
  const kept = found.filter(({ answer }) => answer.headers.get('cache-control')?.startsWith('public'))
  expect(kept.filter(({ text }) => text.includes(`action="${paths.login}"`)).map(({ path }) => path)).toEqual([])
})

it('indexes what the map names, each at its one address, and nothing besides (J2)', () => {
  const map = found.find(({ path }) => path === paths.sitemap)?.text ?? ''
  const named = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => new URL(at ?? '').pathname)
  const indexed = found.filter((one) => isPage(one) && !isHidden(one))
  const addresses = new Set(indexed.map(canonical))
  expect(named.filter((path) => !addresses.has(path))).toEqual([])
  // Older posts are found from page to page, and are named by no map.
  const besides = [...addresses].filter((path) => !named.includes(path))
  const olderPosts = new RegExp(`^(${paths.publicNews}|${paths.publicBlogs})/[0-9a-z]{26}$`)
  expect(besides.filter((path) => !olderPosts.test(path))).toEqual([])
})

function canonical({ path, text }: Found) {
  const [, at] = /<link rel="canonical" href="([^"]+)"/.exec(text) ?? []
  return at ? new URL(at).pathname : path
}
