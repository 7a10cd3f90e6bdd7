import { expect, it } from 'vitest'
import { as, settled, useBrowser, type With } from './visitor.ts'
import { write, written } from './writing.ts'

useBrowser()

/** A teacher asks the parents of her group something per child, with the form as it is without scripts. */
async function ask(subject: string, how: With = {}) {
  const page = await as('leerkracht', how)
  await page.goto('/berichten/nieuw')
  await page.click('summary:has-text("Toevoegen")')
  await page.selectOption('[name=lijst]', { label: 'Alle ouders van een groep' })
  await page.selectOption('[name=groep]', { label: 'Groep 5a' })
  await page.click('button[value=lijst-erbij]')
  await page.waitForSelector('.chip:has-text("Alle ouders van Groep 5a")')
  await page.fill('[name=onderwerp]', subject)
  await write(page, 'Lieve ouders,\n\nGaat uw kind mee?')
  await page.click('summary:has-text("Vraag toevoegen")')
  await page.click('button[value="vraag:yesNo"]')
  await page.fill('[name$=".tekst"]', 'Gaat uw kind mee?')
  await page.check('[name$=".verplicht"]')
  await page.check('[name=wijze][value=perChild]')
  await page.click('button[value=versturen]')
  await page.waitForURL(/\/berichten\/[0-9a-z]{26}/)
  const path = new URL(page.url()).pathname
  const said = await page.textContent('body')
  await page.context().close()
  return { path, said }
}

for (const scripts of [true, false]) {
  it(`a teacher asks, every parent gets one message, and the answers are counted, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const { path, said } = await ask(`Museum ${scripts}`, { scripts })
    expect(said).toMatch(/Verstuurd naar \d+ ouders/)

    const parent = await as('ouder', { scripts })
    await expect.poll(async () => (await parent.goto(path))?.status(), { timeout: 20_000 }).toBe(200)
    const yes = parent.locator('input[type=radio][value=yes]')
    expect(await yes.count()).toBe(2) // Ada and Bo, and not Gijs
    await yes.nth(0).check()
    await yes.nth(1).check()
    await parent.click('main form button.main')
    await parent.waitForSelector('text=Antwoord bewaard')
    expect(parent.complaints).toEqual([])

    const partner = await as('partner', { scripts })
    await partner.goto(path)
    expect(await partner.locator('input[type=radio][value=yes]:checked').count()).toBe(2)

    const teacher = await as('leerkracht', { scripts })
    await teacher.goto(`${path}/resultaten`)
    expect(await teacher.textContent('main')).toMatch(/2 antwoorden/)
    for (const page of [parent, partner, teacher]) await page.context().close()
  })
}

it('nothing is lost on a mistake: the problem stands beside the field, and what was typed stays', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  await write(page, 'Een lange tekst die niet weg mag.')
  await page.click('button[value=versturen]')
  await page.waitForSelector('[aria-invalid=true], .problem')
  expect(await written(page)).toBe('Een lange tekst die niet weg mag.')
  expect(await page.textContent('main')).toContain('Er is niets verstuurd')
  expect(await page.locator(':focus').getAttribute('name')).toBe('zoek') // to nobody is what comes first
  await page.context().close()
})

it('a reader changes the language, and every page follows', async () => {
  const page = await as('ouder2')
  await page.click('footer button[value=en]')
  await page.waitForSelector('html[lang=en]')
  await page.goto('/berichten')
  expect(await page.title()).toContain('Messages')
  await page.click('footer button[value=nl]')
  await page.waitForSelector('html[lang=nl]')
  await page.context().close()
})

it('typing a name offers people to write to', async () => {
  const page = await as('ouder')
  await page.goto('/berichten/nieuw')
  await page.fill('[name=zoek]', 'anna de')
  await page.waitForSelector('#suggesties >> text=Anna de Vries')
  await settled(page)
  await page.click('#suggesties button >> nth=0')
  await page.waitForSelector('.chip:has-text("Anna de Vries")')
  expect(page.complaints).toEqual([])
  await page.context().close()
})
