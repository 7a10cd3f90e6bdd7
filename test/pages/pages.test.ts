import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { at, hidden, newPage, words } from './site.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const asVisitor = async (path: string) => as(them, 'nobody').visit(path)
const home = async () => (await asVisitor(paths.home)).text()

it('makes a page that nobody sees until it is published, and then stands in the menu (J1)', async () => {
  const page = await newPage(them, 'Onze school')
  const [text = ''] = await page.blocks()
  await page.fill(text, words('Wij leren samen.\n\nElke dag.'))
  expect(await page.preview()).toContain('<p dir="auto">Wij leren samen.</p>')
  expect((await asVisitor('/onze-school')).status).toBe(404)
  expect(await home()).not.toContain('Onze school')
  await page.publish()
  const shown = await (await asVisitor('/onze-school')).text()
  expect(shown).toContain('Wij leren samen.')
  expect(shown).not.toContain('<script')
  expect(await home()).toMatch(/<nav class="site-menu".*href="\/onze-school"/s)
})

it('edits a draft beside what visitors read, which changes at once when it is published (J1)', async () => {
  const page = await newPage(them, 'Praktisch')
  const [text = ''] = await page.blocks()
  await page.fill(text, words('De school begint om half negen.'))
  await page.publish()
  await page.fill(text, words('De school begint om acht uur.'))
  const read = async () => (await asVisitor('/praktisch')).text()
  expect(await read()).toContain('half negen')
  expect(await page.preview()).toContain('acht uur')
  expect(await page.draft()).toContain('Bezoekers lezen nog de vorige versie')
  await page.publish()
  expect(await read()).toContain('acht uur')
  expect(await page.draft()).toContain('Bezoekers lezen wat hier staat')
})

it('takes an earlier version up again, as a draft (J1)', async () => {
  const page = await newPage(them, 'Team')
  const [text = ''] = await page.blocks()
  await page.fill(text, words('Eerste tekst.'))
  await page.publish()
  await page.fill(text, words('Tweede tekst.'))
  await page.publish()
  const versions = await (await as(them, 'hedda').visit(paths.sitePageVersions(page.id))).text()
  const first = [...versions.matchAll(/name="versie" value="(\w+)"/g)].at(-1)?.[1] ?? ''
  await as(them, 'hedda').post(paths.sitePageVersions(page.id), { versie: first })
  expect(await page.preview()).toContain('Eerste tekst.')
  expect(await (await asVisitor('/team')).text()).toContain('Tweede tekst.')
  await page.publish()
  expect(await (await asVisitor('/team')).text()).toContain('Eerste tekst.')
})

it('overwrites nothing that a colleague wrote meanwhile: both texts are shown, with who and when (J1)', async () => {
  const page = await newPage(them, 'Samen')
  const [text = ''] = await page.blocks()
  await page.fill(text, words('Begin.'))
  const seen = hidden(await page.open(text), 'gezien')
  await at(them, page.id, 'ada').fill(text, words('Wat Ada schreef.'))
  const refused = await page.fill(text, words('Wat Hedda schreef.'), [], seen)
  const shown = await refused.text()
  expect(refused.status).toBe(409)
  expect(shown).toContain('Ada Cast heeft dit vandaag')
  expect(shown).toContain('<mark>Wat Ada schreef.</mark>')
  expect(shown).toMatch(/<textarea[^>]*>Wat Hedda schreef\./)
  expect(await page.preview()).toContain('Wat Ada schreef.')
  // Whoever has seen it may put the own text in its place.
  expect((await page.fill(text, words('Samen geschreven.'), [], hidden(shown, 'gezien'))).status).toBe(303)
  expect(await page.preview()).toContain('Samen geschreven.')
})

it('keeps what was typed in the editor too, where a colleague was first or a heading is too long (J1)', async () => {
  const page = await newPage(them, 'Opgemaakt')
  const [text = ''] = await page.blocks()
  const seen = hidden(await page.open(text), 'gezien')
  await at(them, page.id, 'ada').fill(text, words('Wat Ada schreef.'))
  const mine = { 'tekst-html': '<p>Wat <b>Hedda</b> schreef.</p>' }
  const refused = await page.fill(text, mine, [], seen)
  const shown = await refused.text()
  expect([refused.status, hidden(shown, 'tekst-html')]).toEqual([409, expect.stringContaining('Hedda')])
  expect(hidden(shown, 'tekst-html')).not.toContain('Ada schreef')
  const long = await page.fill(text, { ...mine, kop: 'k'.repeat(200) })
  expect([long.status, hidden(await long.text(), 'tekst-html')]).toEqual([422, expect.stringContaining('Hedda')])
})

it('lets two people write in two blocks at once, and brings back a block that was taken away (J1)', async () => {
  const page = await newPage(them, 'Twee')
  const [one = ''] = await page.blocks()
  const two = await page.add('text')
  const seen = [hidden(await page.open(one), 'gezien'), hidden(await page.open(two), 'gezien')]
  expect((await page.fill(one, words('Blok een.'), [], seen[0])).status).toBe(303)
  expect((await at(them, page.id, 'ada').fill(two, words('Blok twee.'), [], seen[1])).status).toBe(303)
  const before = hidden(await page.open(two), 'gezien')
  await as(them, 'ada').post(paths.siteBlockPlace(page.id, two), { actie: 'weg' })
  const fields = { soort: 'text', gezien: before, ...words('Nog beter.') }
  const refused = await as(them, 'hedda').post(paths.siteBlock(page.id, two), fields)
  const shown = await refused.text()
  expect([refused.status, shown.includes('weggehaald')]).toEqual([409, true])
  await as(them, 'hedda').post(paths.siteBlock(page.id, two), { ...fields, gezien: hidden(shown, 'gezien') })
  expect(await page.preview()).toMatch(/Blok een\..*Nog beter\./s)
})

it('moves blocks and pages, under each other and past each other (J1)', async () => {
  const page = await newPage(them, 'Volgorde')
  const [one = ''] = await page.blocks()
  const two = await page.add('text')
  await page.fill(one, words('Eerste.'))
  await page.fill(two, words('Tweede.'))
  await as(them, 'hedda').post(paths.siteBlockPlace(page.id, two), { actie: 'omhoog' })
  expect(await page.preview()).toMatch(/Tweede\..*Eerste\./s)
  const top = await newPage(them, 'Bovenaan')
  await as(them, 'hedda').post(paths.sitePageState(top.id), { actie: 'omhoog' })
  const list = await (await as(them, 'hedda').visit(paths.sitePages)).text()
  expect(list.indexOf('Bovenaan</a>')).toBeLessThan(list.indexOf('Volgorde</a>'))
  await as(them, 'hedda').post(paths.sitePagePlace(page.id), { adres: 'volgorde', onder: top.id, menu: 'on' })
  await page.publish()
  await top.publish()
  expect(await (await asVisitor('/volgorde')).text()).toMatch(
    /<ul class="below".*href="\/volgorde" aria-current="page"/s,
  )
  const deeper = await newPage(them, 'Te diep')
  const wrong = await as(them, 'hedda').post(paths.sitePagePlace(deeper.id), { adres: 'te-diep', onder: page.id })
  expect(wrong.status).toBe(404)
})

it('keeps our own addresses, and leads on from the one that a page had (J1)', async () => {
  const page = await newPage(them, 'Berichten')
  expect(await page.draft()).toContain('Berichten')
  await page.publish()
  expect((await asVisitor('/berichten-2')).status).toBe(200)
  const place = (adres: string) =>
    as(them, 'hedda').post(paths.sitePagePlace(page.id), { adres, onder: '', menu: 'on' })
  for (const wrong of ['berichten', 'beheer', 'Twee woorden', '../x', 'team'])
    expect([wrong, (await place(wrong)).status]).toEqual([wrong, 422])
  expect((await place('nieuws-van-ons')).status).toBe(303)
  const old = await asVisitor('/berichten-2')
  expect([old.status, old.headers.get('location')]).toEqual([301, '/nieuws-van-ons'])
})

it('says at once which address a page got where the one of its title is in use (J1)', async () => {
  const make = async (titel: string) =>
    (await as(them, 'hedda').post(paths.sitePages, { titel })).headers.get('location')!
  const read = async (path: string) => (await as(them, 'hedda').visit(path)).text()
  expect(await read(await make('Rondleiding'))).not.toContain('al in gebruik')
  expect(await read(await make('Rondleiding'))).toContain('Deze pagina staat op /rondleiding-2.')
  expect(await read(await make('Zoeken'))).toContain('Deze pagina staat op /zoeken-2.')
})

it('says of links to pages of the own site that are not there, and keeps them (J1)', async () => {
  const page = await newPage(them, 'Wegwijzer')
  const [text = ''] = await page.blocks()
  await page.fill(text, {
    'tekst-html': `<p><a href="${them.linde.siteOrigin}/verdwaald">hier</a> <a href="https://elders.example/weg">daar</a></p>`,
  })
  const links = { 'naam-0': 'Later', 'adres-0': '/komt-nog', 'naam-1': 'Nieuws', 'adres-1': '/nieuws' }
  expect((await page.fill(await page.add('links'), links)).status).toBe(303)
  expect(await page.draft()).toContain('of nog niet openbaar is: /verdwaald, /komt-nog<')
  await (await newPage(them, 'Verdwaald')).publish()
  const later = await newPage(them, 'Komt nog')
  expect(await page.draft()).toContain('of nog niet openbaar is: /komt-nog<')
  await later.publish()
  expect(await page.draft()).not.toContain('nog niet openbaar is')
})

it('lets the home page be written, and otherwise shows what the settings say (J1)', async () => {
  expect(await home()).toContain('Welkom.')
  const made = await as(them, 'hedda').post(paths.siteHome)
  const id = /paginas\/(\w+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
  const page = at(them, id)
  const [text = ''] = await page.blocks()
  await page.fill(text, words('Zelf geschreven.'))
  expect(await home()).not.toContain('Zelf geschreven.')
  await page.publish()
  expect(await home()).toMatch(/<h1>De Linde<\/h1>.*Zelf geschreven\./s)
  expect((await as(them, 'hedda').post(paths.siteHome)).headers.get('location')).toBe(paths.sitePageDraft(id))
  await page.hide()
  expect(await home()).not.toContain('Zelf geschreven.')
})

it('removes a page for good, and those below it move up (J1)', async () => {
  const parent = await newPage(them, 'Ouderpagina')
  const child = await newPage(them, 'Kindpagina')
  await as(them, 'hedda').post(paths.sitePagePlace(child.id), { adres: 'kindpagina', onder: parent.id, menu: 'on' })
  await parent.publish()
  await child.publish()
  const removed = await as(them, 'hedda').post(paths.sitePageRemoval(parent.id))
  const told = await as(them, 'hedda').visit(removed.headers.get('location')!)
  expect(await told.text()).toContain('De pagina is verwijderd.')
  expect((await asVisitor('/ouderpagina')).status).toBe(404)
  expect((await asVisitor('/kindpagina')).status).toBe(200)
  expect((await as(them, 'hedda').visit(paths.sitePageDraft(parent.id))).status).toBe(404)
})

it('is the school’s own: no other school sees or changes it (N2)', async () => {
  const page = await newPage(them, 'Van De Linde')
  await page.publish()
  expect((await as(them, 'nobody', 'haven.pleinpost.test').visit('/van-de-linde')).status).toBe(404)
})
