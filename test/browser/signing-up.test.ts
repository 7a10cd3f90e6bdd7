import { expect, inject, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { device, ready, settled, useBrowser, type With } from './visitor.ts'

useBrowser()

/** A visitor of the apex, on a phone of 360 pixels. */
async function visitor(how: With = {}) {
  const context = await device(how)
  const page = await context.newPage()
  await page.goto(inject('apex'))
  return page
}

for (const scripts of [true, false]) {
  it(`a school signs itself up at the apex and its admin sees her first overview, ${scripts ? 'with' : 'without'} scripts (A2)`, async () => {
    const page = await visitor({ scripts })
    const name = `De Vuurtoren ${scripts}`
    await page.click(`a[href="${paths.signUp}"]`)
    await page.fill('[name=school]', name)
    await page.fill('[name=plaats]', 'Zeedorp')
    if (scripts) {
      await page.locator('[name=plaats]').blur()
      await settled(page)
      await expect.poll(() => page.inputValue('[name=subdomein]')).toBe(`vuurtoren-${scripts}`)
    }
    await page.fill('[name=voornaam]', 'Noor')
    await page.fill('[name=achternaam]', 'Meer')
    await page.fill('[name=email]', `noor.${scripts}@meer.example`)
    await page.fill('[name=gebruikersnaam]', 'noor')
    await page.fill('[name=wachtwoord]', 'kort')
    await page.click('main form button.main')
    await page.waitForSelector('[aria-invalid=true]')
    expect(await page.inputValue('[name=school]')).toBe(name)
    await page.fill('[name=wachtwoord]', 'fiets lamp wolken')
    await page.click('main form button.main')
    await page.waitForSelector(`text=noor.${scripts}@meer.example`)

    await page.goto(`${inject('apex')}/dev/mail`)
    await page.click(`text=Bevestig de aanmelding van ${name}`)
    const [link] = /http\S+\/bevestigen\/\S+/.exec((await page.locator('pre').first().textContent()) ?? '') ?? []
    await page.goto(link!)
    await page.click('main form button.main')
    await page.waitForURL(`**//vuurtoren-${scripts}.localhost:*/**`)
    expect(await page.textContent('body')).toContain('Noor')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBe(0)
    await page.context().close()
  })
}

it('a visitor has a demo of her own in one press, and looks through the eyes of two of its people (A3)', async () => {
  const page = await visitor()
  await page.click('button:has-text("Proefschool maken")')
  await page.waitForURL('**/demo/**')
  await page.click('button[value=ouder]')
  await page.waitForURL('**/overzicht')
  await page.click('text=Kijk als iemand anders')
  await page.click('button[value=leerkracht]')
  await page.waitForURL('**/overzicht')
  expect(await page.textContent('h1')).toContain('Anna')
  await page.context().close()
})

it('a parent finds her school while she types (A1)', async () => {
  const page = await visitor()
  await ready(page)
  await page.locator('[name=zoek]').pressSequentially('maand')
  await expect.poll(() => page.textContent('#gevonden')).not.toContain('Regenboog')
  expect(await page.textContent('#gevonden')).toContain('De Zonnebloem')
  expect(new URL(page.url()).search).toBe('')
  await page.context().close()
})

it('a suggested address that comes late leaves the one that she is typing (A2)', async () => {
  const page = await visitor()
  await page.route(/\/school-aanmelden\/adres/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  await page.goto(`${inject('apex')}/school-aanmelden`)
  await ready(page)
  await page.fill('[name=school]', 'De Eik')
  const late = page.waitForResponse(/\/school-aanmelden\/adres/)
  await page.press('[name=school]', 'Tab')
  await page.focus('[name=subdomein]')
  await page.keyboard.type('mijn')
  await late
  await page.keyboard.type('eigen')
  await page.waitForTimeout(300)
  expect(await page.inputValue('[name=subdomein]')).toBe('mijneigen')
  await page.context().close()
})
