import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsHere } from './faults.ts'
import { as, useBrowser } from './visitor.ts'
import { write, written } from './writing.ts'

useBrowser()

async function typeALetter(page: Page, subject: string) {
  await page.goto('/berichten/nieuw')
  await page.fill('[name=onderwerp]', subject)
  await write(page, 'Dit wil ik niet nog eens typen.')
}

async function logIn(page: Page, name: string) {
  await page.fill('[name=gebruikersnaam]', name)
  await page.fill('[name=wachtwoord]', 'regenboog-demo')
  await page.click('main form button')
}

const press = (page: Page) => page.click('button[value=bewaren]:not(.sr)')

/** The draft is open, and is among the writer's drafts too. */
async function expectDraft(page: Page, subject: string) {
  await page.waitForURL(/\/berichten\/concepten\/[0-9a-z]{26}/)
  expect(await page.inputValue('[name=onderwerp]')).toBe(subject)
  expect(await written(page)).toBe('Dit wil ik niet nog eens typen.')
  await page.goto('/berichten/concepten')
  expect(await page.textContent('main')).toContain(subject)
}

for (const scripts of [true, false]) {
  const how = scripts ? 'with' : 'without'

  it(`a session that ends while typing costs no text: after the log-in it is a draft, ${how} scripts`, async () => {
    const page = await as('leerkracht', { scripts })
    await typeALetter(page, `Bijna klaar ${how}`)
    await page.context().clearCookies()
    await press(page)
    await page.waitForSelector('text=Uw tekst is bewaard')
    await logIn(page, 'leerkracht')
    await page.click('text=Ga verder met uw tekst')
    await expectDraft(page, `Bijna klaar ${how}`)
    await page.context().close()
  })

  it(`whoever logs in after another does not see what that other typed, and it is kept, ${how} scripts`, async () => {
    const page = await as('leerkracht', { scripts })
    await typeALetter(page, `Vertrouwelijk ${how}`)
    await page.context().clearCookies()
    await press(page)
    await logIn(page, 'directie')
    await page.waitForSelector('h1:has-text("Deze tekst is van iemand anders")')
    expect(await page.content()).not.toMatch(/Vertrouwelijk|niet nog eens typen/)
    if (scripts) expect(await faultsHere(page, await page.content(), 'another’s text')).toEqual([])
    await page.click('text=Uitloggen, zodat de schrijver verder kan')
    await logIn(page, 'leerkracht')
    await page.click('text=Ga verder met uw tekst')
    await expectDraft(page, `Vertrouwelijk ${how}`)
    await page.context().close()
  })
}

it('what is typed on one tab is not sent as whoever logged in on another', async () => {
  const page = await as('leerkracht', { scripts: false })
  await typeALetter(page, 'Van de leerkracht')
  const other = await page.context().newPage()
  await other.goto('/inloggen')
  await logIn(other, 'directie')
  await other.waitForURL('**/overzicht')
  await press(page)
  await page.waitForSelector('h1:has-text("Deze tekst is van iemand anders")')
  await other.goto('/berichten/concepten')
  expect(await other.textContent('main')).not.toContain('Van de leerkracht')
  await page.context().close()
})
