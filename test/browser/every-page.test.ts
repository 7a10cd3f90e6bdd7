import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { faultsOf } from './faults.ts'
import { as, device, useBrowser, type With } from './visitor.ts'

useBrowser()

const ways: [string, With][] = [
  ['phone, light, Dutch', {}],
  ['phone, dark, English', { dark: true, language: 'en' }],
  ['desk, light, English', { wide: true, language: 'en' }],
  ['desk, dark, Dutch', { wide: true, dark: true }],
]

const kindOf = (path: string) => path.replaceAll(/[0-9a-z]{26}/g, ':id').replace(/[?#].*/, '')
const isFile = /^\/(bestanden|foto|static)\/|\.(atom|ics)$|\/(zip|export|mail)$/
const linksOn = (page: Page) =>
  page.$$eval('a[href^="/"]', (found) => found.map((link) => link.getAttribute('href') ?? ''))

/** Every page a person can come to from these, each kind once. */
async function pagesOf(page: Page, starts: readonly string[]) {
  const seen = new Map<string, string>()
  for (const start of starts) {
    await page.goto(start)
    seen.set(kindOf(start), start)
    for (const link of await linksOn(page))
      if (!isFile.test(link) && !seen.has(kindOf(link))) seen.set(kindOf(link), link)
  }
  return [...seen.values()]
}

/** Every page of a part of the product that links lead to from its first, each kind once. */
async function pagesBelow(page: Page, first: string) {
  const seen = new Map([[kindOf(first), first]])
  for (const path of seen.values()) {
    await page.goto(path)
    for (const link of await linksOn(page))
      if (link.startsWith(`${first}/`) && !isFile.test(link) && !seen.has(kindOf(link))) seen.set(kindOf(link), link)
  }
  return [...seen.values()]
}

describe.each(ways)('on a %s', (_, how) => {
  it.each([
    ['ouder', ['/overzicht', '/berichten', '/berichten/mappen', '/gegevens', '/gegevens/inloggen', '/meer']],
    ['leerkracht', ['/overzicht', '/leerlingen', '/berichten/verzonden', '/berichten/concepten', '/berichten/nieuw']],
    ['ouder', ['/overzicht', '/berichten', '/gegevens', '/gegevens/inloggen', '/gebruikers', '/adreslijst', '/meer']],
    [
      'leerkracht',
      ['/overzicht', '/berichten/verzonden', '/berichten/concepten', '/berichten/nieuw', '/gebruikers', '/adreslijst'],
    ],
    [
      'beheerder',
      [
        '/overzicht',
        '/beheer',
        '/beheer/import',
        '/beheer/uitnodigingen',
        '/beheer/uitnodigingen/brieven',
        '/beheer/mailadressen',
        '/beheer/gezinnen',
        '/beheer/informatieverzoeken',
        '/beheer/schooljaar',
        '/beheer/aanmelden',
        '/meer',
      ],
    ],
    ['ouder', ['/fotos-en-blogs', '/fotos-en-blogs?zoek=molen', '/toestemming']],
    ['directie', ['/fotos-en-blogs', '/fotos-en-blogs/concepten', '/beheer/beeldtoestemming']],
    ['leerling', ['/overzicht', '/berichten', '/gegevens/inloggen']],
    ['piet', ['/berichten/gezin']],
  ] as const)('%s finds pages that everybody can read (N9)', async (who, starts) => {
    const page = await as(who, how)
    const faults: string[] = []
    for (const path of await pagesOf(page, starts)) faults.push(...(await faultsOf(page, path)))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each([
    ['directie', paths.newsletters],
    ['ouder', paths.newsletters],
    ['directie', paths.polls],
    ['ouder', paths.polls],
  ])('%s finds pages that everybody can read below %s, however deep (N9)', async (who, first) => {
    const page = await as(who, how)
    const faults: string[] = []
    for (const path of await pagesBelow(page, first)) faults.push(...(await faultsOf(page, path)))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a visitor finds pages that everybody can read (N9)', async () => {
    const context = await device(how)
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of [
      '/',
      '/inloggen',
      '/leerling',
      '/wachtwoord-vergeten',
      '/gebruikersnaam-vergeten',
      '/wachtwoord-vergeten?verstuurd=ja',
      '/wachtwoord/over',
      '/e-mail-bevestigen/over',
      '/code',
      '/code?c=ABCDEFGHJKMN',
      '/uitnodiging/over',
      '/geen-pagina',
      '/nieuws',
      '/blogs',
      `${paths.siteSearch}?q=school`,
      paths.publicNewsletters,
      paths.subscribe,
      paths.subscribeAsked,
      inject('apex'),
      `${inject('apex')}${paths.tryOut}`,
      `${inject('apex')}${paths.signUp}`,
      `${inject('apex')}${paths.login}`,
      `${inject('apex')}/dev/ui`,
      `${inject('apex')}/dev/mail`,
    ]) {
      faults.push(...(await faultsOf(page, path)))
    }
    expect(faults).toEqual([])
    await context.close()
  })
})

/** Once along the links of some pages, and once along all that is below the others. */
const atTwiceTheSize: [string, string, With, readonly string[], readonly string[]][] = [
  ['ouder', 'phone', {}, ['/overzicht', paths.messages, '/fotos-en-blogs', '/toestemming'], []],
  ['ouder', 'desk', { wide: true }, ['/overzicht', paths.messages, '/fotos-en-blogs', '/toestemming'], []],
  ['leerkracht', 'phone', {}, [paths.absentees, paths.calendar], [paths.conferences, paths.messages]],
  ['directie', 'phone', {}, [paths.leaveRequests, paths.calendarYear], [paths.conferences, paths.messages]],
]
it.each(
  atTwiceTheSize,
)('%s finds on a %s pages that hold at twice the size of text without scrolling sideways (N9)', async (...asked) => {
  const [who, , how, starts, parts] = asked
  const page = await as(who, how)
  const pages = await pagesOf(page, starts)
  for (const part of parts) pages.push(...(await pagesBelow(page, part)))
  const wide: unknown[] = []
  for (const path of new Set(pages)) {
    await page.goto(path)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    const out = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      const beyond = [...document.querySelectorAll('main *')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth,
      )
      return scrollWidth > clientWidth ? beyond.map((one) => one.outerHTML.slice(0, 90)).slice(0, 4) : null
    })
    if (out) wide.push([path, out])
  }
  expect(wide).toEqual([])
  await page.context().close()
})
