import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { photoKey } from '../../src/photos/photos.ts'
import { placeAll } from '../../src/posts/writing-queries.ts'
import { settings } from '../../src/schools/schema.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { layLetter, textBlock } from '../newsletters/making.ts'
import { newPage, words } from '../pages/site.ts'
import { layPost } from '../posts/laying.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const visit = (path: string, headers = {}) => as(them, 'nobody').visit(path, headers)
/** Without its styles, which stand in the page itself. */
const withoutStyles = async (answer: Response) => (await answer.text()).replace(/<style>.*?<\/style>/gs, '')
const read = async (path: string) => withoutStyles(await visit(path))

/** A PDF, as far as its first letters say. */
const pdf = (name = 'Schoolgids.pdf') => new File([new TextEncoder().encode('%PDF-1.7 schoolgids')], name)

async function published(title: string, fields: Record<string, string>, kind = 'text', files: File[] = []) {
  const page = await newPage(them, title)
  const block = kind === 'text' ? ((await page.blocks())[0] ?? '') : await page.add(kind)
  await page.fill(block, fields, files)
  await page.publish()
  return { ...page, block }
}

it('tells search engines and sharers what a page is, at its one address (J1, J2)', async () => {
  const page = await newPage(them, 'Kennismaken')
  await as(them, 'hedda').post(paths.sitePageHeading(page.id), {
    titel: 'Kennismaken',
    over: 'Kom langs voor een rondleiding.',
    taal: 'nl',
    indeling: 'wide',
    gezien: /name="gezien" value="([^"]+)"/.exec(
      await (await as(them, 'hedda').visit(paths.sitePageHeading(page.id))).text(),
    )![1]!,
  })
  await page.publish()
  const shown = await read('/kennismaken')
  expect(shown).toContain(`<link rel="canonical" href="${them.linde.origin}/kennismaken"/>`)
  expect(shown).toContain('<meta name="description" content="Kom langs voor een rondleiding."/>')
  expect(shown).toContain('property="og:title" content="Kennismaken"')
  expect(shown).toContain('itemtype="https://schema.org/School"')
  expect(shown).not.toContain('noindex')
})

it('has a map for search engines of what is public alone, and asks them to stay out of the rest (J2, check 17)', async () => {
  await published('Openbaar', words('Voor iedereen.'))
  await newPage(them, 'Geheim concept')
  const map = await visit(paths.sitemap)
  const text = await map.text()
  expect(map.headers.get('content-type')).toContain('xml')
  expect(text).toContain(`<loc>${them.linde.origin}/openbaar</loc>`)
  expect(text).not.toContain('geheim')
  const robots = await read(paths.robots)
  expect(robots).toContain('Disallow: /beheer')
  expect(robots).toContain(`Sitemap: ${them.linde.origin}/sitemap.xml`)
})

/** What stands between the menu and the foot. */
const mainOf = async (path: string) => /<main.*<\/main>/s.exec(await read(path))?.[0] ?? ''

it('finds what is public, by the beginnings of words without accents, and nothing behind the log-in (J1, J2)', async () => {
  await published('Vieringen', words('Met Kerstmis zingen we in de één na laatste week.'))
  const hiddenPage = await newPage(them, 'Concept met kerstgeheim')
  await hiddenPage.publish()
  await hiddenPage.hide()
  const found = await mainOf(`${paths.siteSearch}?q=kerst+een`)
  expect(found).toContain('href="/vieringen"')
  expect(found).not.toContain('kerstgeheim')
  expect(await mainOf(`${paths.siteSearch}?q=%25`)).not.toContain('href="/vieringen"')
  expect(await mainOf(`${paths.siteSearch}?q=bestaatniet`)).toContain('Niets gevonden')
})

it('shows of a page that is found the words around what was looked for, and neither counts nor addresses (J1)', async () => {
  const long = `${'Wij leren samen. '.repeat(20)}In de schooltuin groeien pompoenen.`
  await published('Buiten', words(long))
  const links = { 'naam-0': 'Over de moestuin', 'adres-0': 'https://geheimadres.example/' }
  await published('Meer', links, 'links')
  const found = await mainOf(`${paths.siteSearch}?q=pompoen`)
  expect(found).toContain('In de schooltuin groeien <mark>pompoenen</mark>.')
  expect(await mainOf(`${paths.siteSearch}?q=moestuin`)).toContain('Over de <mark>moestuin</mark>')
  expect(await mainOf(`${paths.siteSearch}?q=geheimadres`)).toContain('Niets gevonden')
})

it('finds who works here by name where a public page names them, and nobody else (J1, J2)', async () => {
  const page = await newPage(them, 'Wie is wie')
  await page.fill(await page.add('people'), { personen: 'ines' })
  expect(await mainOf(`${paths.siteSearch}?q=ines`)).not.toContain('href="/wie-is-wie"')
  await page.publish()
  const found = await mainOf(`${paths.siteSearch}?q=ines+cast`)
  expect(found).toMatch(/Medewerkers.*href="\/wie-is-wie"[^>]*><bdi><mark>Ines<\/mark> <mark>Cast<\/mark>/s)
  expect(await mainOf(`${paths.siteSearch}?q=olga`)).toContain('Niets gevonden')
  await page.hide()
  expect(await mainOf(`${paths.siteSearch}?q=ines`)).toContain('Niets gevonden')
})

it('finds newsletters that anyone may read by any word of them, and none that are for some (I2, J2)', async () => {
  const out = { sentAt: new Date(0), sentById: 'hedda', outAt: new Date(0), parents: true, groupIds: [] }
  const about = { title: 'Oktoberbrief', blocks: [textBlock('De herfstwandeling was nat.')] }
  const open = await layLetter(them.linde, { ...out, ...about, isPublic: true })
  const shut = await layLetter(them.linde, { ...out, ...about, isPublic: false })
  const draft = await layLetter(them.linde, { ...about, isPublic: true })
  const found = await mainOf(`${paths.siteSearch}?q=herfst`)
  expect(found).toContain(`href="${paths.publicNewsletter(open)}"`)
  expect(found).toContain('De <mark>herfstwandeling</mark> was nat.')
  for (const absent of [shut, draft]) expect(found).not.toContain(absent)
  await them.linde.db.update(settings, undefined, { modulesOff: ['newsletters'] })
  const off = await mainOf(`${paths.siteSearch}?q=herfst`)
  await them.linde.db.update(settings, undefined, { modulesOff: [] })
  expect(off).toContain('Niets gevonden')
})

it('shows on the page what the calendar has for visitors, and no more (J1)', async () => {
  const { linde } = them
  const soon = daysLater(localDay(linde.now, linde.school.zone), 5)
  await put(linde, eventOf(soon, soon, { title: 'Open dag', visibility: 'visitors' }), ['school', 'public'])
  await put(linde, eventOf(soon, soon, { title: 'Teamoverleg', visibility: 'staff' }))
  await published('Agendablok', { kop: 'Binnenkort', aantal: '3' }, 'calendar')
  const shown = await read('/agendablok')
  expect(shown).toContain('Open dag')
  expect(shown).not.toContain('Teamoverleg')
  expect(await read(`${paths.siteSearch}?q=open`)).toContain('Open dag')
  expect(await read(`${paths.siteSearch}?q=team`)).not.toContain('Teamoverleg')
})

it('shows on the page the latest that anyone may read, and no more of it than was asked (J1, J2)', async () => {
  const { linde } = them
  const about = { kind: 'news' as const, groupId: null, visibility: 'public' as const }
  for (const [title, day] of [
    ['Dak gedicht', '2026-03-01'],
    ['Nieuw schoolplein', '2026-03-02'],
    ['Zonnepanelen', '2026-03-03'],
  ] as const)
    await layPost(linde, { ...about, title, publishedAt: new Date(`${day}T08:00:00Z`) })
  await layPost(linde, { visibility: 'public', title: 'Blog van 3b', publishedAt: new Date('2026-03-04T08:00:00Z') })
  await layPost(linde, { ...about, visibility: 'parents', title: 'Alleen voor ouders' })
  const { fill, publish, block } = await published('Nieuwsblok', { kop: 'Nieuws', aantal: '2', welk: 'news' }, 'news')
  const shown = await mainOf('/nieuwsblok')
  expect(shown).toMatch(/<h3><a[^>]*><bdi>Zonnepanelen.*<h3><a[^>]*><bdi>Nieuw schoolplein/s)
  for (const absent of ['Dak gedicht', 'Blog van 3b', 'Alleen voor ouders']) expect(shown).not.toContain(absent)
  expect(shown).toContain(`href="${paths.publicNews}"`)
  await fill(block, { kop: 'Nieuws', aantal: '9', welk: 'all' })
  await publish()
  expect(await mainOf('/nieuwsblok')).toMatch(/Blog van 3b.*Zonnepanelen.*Dak gedicht/s)
})

it('shows no news where the school has no blogs (A4)', async () => {
  await layPost(them.linde, { kind: 'news', groupId: null, visibility: 'public', title: 'Nieuws van toen' })
  await published('Zonder nieuws', { kop: 'Nieuws', aantal: '9', welk: 'all' }, 'news')
  expect(await mainOf('/zonder-nieuws')).toContain('Nieuws van toen')
  await placeAll(them.linde)
  const before = await mainOf(`${paths.siteSearch}?q=toen`)
  expect(before).toContain('Nieuws van <mark>toen</mark>')
  await them.linde.db.update(settings, undefined, { modulesOff: ['blogs'] })
  const shown = await mainOf('/zonder-nieuws')
  const found = await mainOf(`${paths.siteSearch}?q=toen`)
  await them.linde.db.update(settings, undefined, { modulesOff: [] })
  expect([shown, found].join()).not.toMatch(/Nieuws van (?:<mark>)?toen/)
  expect(shown).not.toContain(`href="${paths.publicNews}"`)
})

it('finds news and blogs that anyone may read by any word of them, and none that are for some (J1, J2)', async () => {
  const about = { kind: 'news' as const, groupId: null, title: 'Verbouwing' }
  const open = await layPost(them.linde, { ...about, visibility: 'public', body: 'In de kelder ligt een schátkist.' })
  const shut = await layPost(them.linde, { ...about, visibility: 'users', body: 'Deze schatkist is geheim.' })
  await placeAll(them.linde)
  const found = await mainOf(`${paths.siteSearch}?q=kelder+schat`)
  expect(found).toContain(paths.publicNewsItem(open))
  expect(await mainOf(`${paths.siteSearch}?q=schatkist`)).not.toContain(shut)
})

it('is not found by a page that says so, with a search and the menu (J1)', async () => {
  await published('Vindbaar', words('Tekst.'))
  const missing = await visit('/er-is-hier-niets')
  const shown = await withoutStyles(missing)
  expect(missing.status).toBe(404)
  expect(shown).toContain('noindex')
  expect(shown).toContain(`action="${paths.siteSearch}"`)
  expect(shown).toContain('href="/vindbaar"')
  expect((await visit('/oud/pad/van/vroeger.php?id=3')).status).toBe(404)
})

it('serves a document while it stands on a public page, and to nobody before or after (check 27)', async () => {
  const page = await newPage(them, 'Documenten')
  const block = await page.add('documents')
  expect((await page.fill(block, { kop: 'Downloads' }, [pdf()])).status).toBe(303)
  const id = /bestanden\/(\w+)/.exec(await page.open(block))?.[1] ?? ''
  expect((await visit(paths.siteDocument(id))).status).toBe(404)
  expect((await as(them, 'hedda').visit(paths.siteFile(id))).status).toBe(200)
  expect((await as(them, 'paul').visit(paths.siteFile(id))).status).toBe(403)
  await page.publish()
  expect(await read('/documenten')).toContain(paths.siteDocument(id))
  const file = await visit(paths.siteDocument(id))
  expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'public, max-age=60',
  ])
  expect(await file.text()).toContain('schoolgids')
  expect((await as(them, 'nobody', 'haven.pleinpost.test').visit(paths.siteDocument(id))).status).toBe(404)
  await page.hide()
  expect((await visit(paths.siteDocument(id))).status).toBe(404)
})

it('refuses a document that is not what its name says, and keeps what was typed (check 21)', async () => {
  const page = await newPage(them, 'Verkeerd bestand')
  const block = await page.add('documents')
  const liar = new File(['<script>alert(1)</script>'], 'Gids.pdf')
  const refused = await page.fill(block, { kop: 'Mijn kop' }, [liar])
  const shown = await withoutStyles(refused)
  expect(refused.status).toBe(422)
  expect(shown).toContain('Gids.pdf kunnen we niet plaatsen')
  expect(shown).toContain('value="Mijn kop"')
})

it('names who works here, with a photo of whoever agreed and of nobody else, until that is taken back (J1)', async () => {
  const { db, files } = them.linde
  for (const who of ['ines', 'olga']) {
    await db.update(people, eq(people.id, who), { photoKey: `foto${who}` })
    await files.put(photoKey(`foto${who}`, 256), new Uint8Array([1, 2, 3]), { type: 'image/webp', name: '' })
  }
  const page = await newPage(them, 'Ons team')
  const block = await page.add('people')
  await page.fill(block, { personen: 'ines' })
  await page.publish()
  expect(await read('/ons-team')).toMatch(/Ines Cast.*Leerkracht · Groep 3b/s)
  expect(await read('/ons-team')).not.toContain(paths.sitePortrait('fotoines'))
  expect((await visit(paths.sitePortrait('fotoines'))).status).toBe(404)
  await as(them, 'ines').post(paths.portraitConsent, { mag: 'on' })
  await as(them, 'olga').post(paths.portraitConsent, { mag: 'on' })
  expect(await read('/ons-team')).toContain(paths.sitePortrait('fotoines'))
  expect((await visit(paths.sitePortrait('fotoines'))).status).toBe(200)
  // Olga agreed, and stands on no public page.
  expect((await visit(paths.sitePortrait('fotoolga'))).status).toBe(404)
  await as(them, 'ines').post(paths.portraitConsent, {})
  expect((await visit(paths.sitePortrait('fotoines'))).status).toBe(404)
})

it('leads with links where a page of ours or an address can be, and nowhere else (check 13, 16)', async () => {
  const page = await newPage(them, 'Links')
  const block = await page.add('links')
  const wrong = await page.fill(block, {
    'naam-0': 'Kwaad',
    'adres-0': 'javascript:alert(1)',
    'naam-1': 'Goed',
    'adres-1': '/praktisch',
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="javascript:alert(1)"')
  await page.fill(block, {
    'naam-0': 'Gemeente',
    'adres-0': 'www.zonnedaal.example',
    'naam-1': 'Praktisch',
    'adres-1': '/praktisch',
  })
  await page.publish()
  const shown = await read('/links')
  expect(shown).toContain('href="https://www.zonnedaal.example/"')
  expect(shown).toContain('href="/praktisch"')
  expect((await page.fill(block, { 'naam-0': 'Elders', 'adres-0': '//evil.example/x' })).status).toBe(422)
})

it('has the home page alone where the website is switched off (A4)', async () => {
  await published('Nog even', words('Tekst.'))
  await them.linde.db.update(settings, undefined, { modulesOff: ['website'] })
  expect((await visit('/nog-even')).status).toBe(404)
  expect(await read(paths.home)).not.toContain('href="/nog-even"')
  expect(await read(paths.sitemap)).not.toContain('nog-even')
  expect(await mainOf(`${paths.siteSearch}?q=nog`)).not.toContain('href="/nog-even"')
  await them.linde.db.update(settings, undefined, { modulesOff: [] })
  expect((await visit('/nog-even')).status).toBe(200)
})

it('is kept for a minute, and not sent again to whoever has it (check 17)', async () => {
  await published('Bewaard', words('Tekst.'))
  const first = await visit('/bewaard')
  expect(first.headers.get('cache-control')).toBe('public, max-age=60')
  const again = await visit('/bewaard', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  expect(await (await as(them, 'paul').visit('/bewaard')).text()).toBe(await first.text())
})
